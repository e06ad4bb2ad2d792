"""Which rules apply to a report, how severe they are there, and their findings made whole."""

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from lawgov.clauses import Clause
from lawgov.document.model import Heading, Section
from lawgov.findings import NO_PLACE, Basis, Finding, Severity
from lawgov.profiles import Profile
from lawgov.report.model import Report
from lawgov.rules.base import Options, OptionValue, Rule, option_value
from lawgov.rules.mask import masked
from lawgov.rules.owners import owned
from lawgov.sources.model import Span
from lawgov.sources.verbatim import Kept

_NEAR = 5  # characters before a place that are quoted with it


def run_rules(
    report: Report, rules: Iterable[Rule], profile: Profile, options: Mapping[str, Mapping[str, OptionValue]]
) -> tuple[Finding, ...]:
    """The findings of one report, whole and in order: absent things first, then by place, then by rule."""
    found: list[Finding] = []
    applied: dict[str, Rule] = {}
    prose = Kept(report.source.code)
    for rule in rules:
        if report.document_type == "other" and not rule.other_documents:
            continue
        setting = profile.setting(rule, report)
        if not setting.enabled:
            continue
        applied[rule.id] = rule
        values = _in_force(rule, profile, setting.options, options.get(rule.id, {}))
        ground = rule.ground()
        cap = severity_cap(rule, ground, report.reporting_year)
        for finding in rule.check(report, values):
            own = setting.severity or rule.severity
            wanted = min(own, finding.severity or own, key=lambda s: s.rank)
            most = min(cap, Severity.WARNING, key=lambda s: s.rank) if finding.asked_by else cap
            severity = min(wanted, most, key=lambda s: s.rank)
            if finding.span is not None and rule.id.startswith("LG4") and prose.touches(*finding.span):
                continue
            found.append(_whole(finding, rule, ground, report, severity))
    found = owned(found, applied)
    found.sort(key=lambda finding: (finding.span.start if finding.span else -1, finding.rule))
    return _fingerprinted(found, report)


def _local_layout(rule: Rule, profile: Profile) -> dict[str, OptionValue]:
    """What the profile's ``[layout]`` sets of a layout rule's options, which bear the same names."""
    if not rule.id.startswith("LG5"):
        return {}
    return {name: option_value(value) for name, value in profile.layout.items() if name in rule.options}


def _in_force(
    rule: Rule, profile: Profile, set_by_profile: Mapping[str, OptionValue], given: Mapping[str, OptionValue]
) -> Options:
    """The settings of a rule, and who states those that are not its own."""
    local = {**_local_layout(rule, profile), **set_by_profile}
    stated = dict.fromkeys(local, f"配置集“{profile.title}”") | dict.fromkeys(given, "所给的选项")
    return Options({**rule.defaults(), **local, **given}, stated)


def severity_cap(rule: Rule, ground: Clause, year: int | None) -> Severity:
    """The most that a rule may say: practice, an unverified or recommending clause is never an error,
    a clause not in force on 1 April after the reporting year demands nothing.
    """
    if year is not None and rule.basis in (Basis.LAW, Basis.STANDARD) and not ground.in_force(date(year + 1, 4, 1)):
        return Severity.NOTE
    if rule.basis is Basis.PRACTICE or not ground.verified or ground.recommends:
        return Severity.WARNING
    return Severity.ERROR


def usual_severity(rule: Rule) -> Severity:
    """The severity that the rule has where its clause is in force and no profile says otherwise."""
    return min(rule.severity, severity_cap(rule, rule.ground(), None), key=lambda severity: severity.rank)


def _whole(finding: Finding, rule: Rule, ground: Clause, report: Report, severity: Severity) -> Finding:
    span = finding.span
    local = finding.asked_by
    return replace(
        finding,
        message=_with_others(finding, report.text),
        severity=severity,
        rule=rule.id,
        name=rule.name,
        basis=Basis.PRACTICE if local else rule.basis,
        clause=f"{local}的规定" if local else ground.citation,
        clause_text="" if local else ground.text,
        verified=ground.verified and not local,
        part=report.part_at(span.start) if span else finding.part,
        text=span.of(report.text) if span else None,
        place=report.source.place(span.start) if span else NO_PLACE,
    )


def _with_others(finding: Finding, text: str) -> str:
    """The message of a habit told once, with the first words of its other places: a clerk looks for them by these."""
    if not finding.also:
        return finding.message
    words = [f"“{_around(span, text)}”" for span in finding.also]
    rest = "等处" if finding.stands_for - 1 > len(words) else ""
    return f"{finding.message.rstrip('。')}；除标出的一处外，还有{'、'.join(words)}{rest}。"


def _around(span: Span, text: str) -> str:
    """A place with what stands beside it on its line; long numbers are not repeated."""
    begin = max(text.rfind("\n", 0, span.start) + 1, span.start - _NEAR)
    stop = text.find("\n", span.start)
    end = min(stop if stop >= 0 else len(text), span.start + 2 * _NEAR)
    words = text[begin:end].replace("“", "‘").replace("”", "’").replace("。", "").strip()
    return re.sub(r"[0-9]{7,}", lambda match: masked(match[0]), words)


def _fingerprinted(found: Sequence[Finding], report: Report) -> tuple[Finding, ...]:
    """A mark that stays when text elsewhere changes: rule, words, the headings above, the count among equals.

    Numbers of headings are no part of it, nor is white space: a chapter put in before renumbers the rest.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in found:
        # Of something absent: the part, where the rule names one; a message quotes words and counts from elsewhere.
        words, context = finding.text or "", finding.part or ""
        if finding.span is not None:
            above = _headings_above(report, finding.span.start)
            context = "/".join("".join(heading.title.split()) for heading in above)
            if above and above[-1].label is not None and above[-1].span.start == finding.span.start:
                words = words.removeprefix(above[-1].label.text)
        key = "\x1f".join((finding.rule, "".join(words.split()), context))
        seen[key] += 1
        digest = hashlib.sha256(f"{key}\x1f{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        result.append(replace(finding, fingerprint=digest))
    return tuple(result)


def _headings_above(report: Report, offset: int) -> list[Heading]:
    """The headings that a place stands under, its own included, the outermost first."""
    path: list[Heading] = []
    sections = report.document.sections
    while True:
        at = bisect_right(sections, offset, key=_section_start) - 1
        if at < 0 or offset >= max(sections[at].span.end, sections[at].span.start + 1):
            return path
        inner = sections[at]
        path.append(inner.heading)
        sections = inner.children


def _section_start(section: Section) -> int:
    return section.span.start
