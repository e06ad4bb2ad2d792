"""A result as remarks for a margin: one for the whole, one for each finding that has words to stand on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lawgov.checked import Checked
from lawgov.findings import Finding
from lawgov.reporters.names import SEVERITIES, VERDICTS
from lawgov.reporters.words import (
    clause_words,
    compared_words,
    figures_words,
    nothing_found,
    parts_of,
    profile_words,
    severity_of,
    severity_words,
)
from lawgov.rules import known_rules
from lawgov.sources.model import Span

_FAMILIES = {
    "1": "内容",
    "2": "期限",
    "3": "数字",
    "4": "文字",
    "5": "版式",
    "6": "对照",
    "7": "保密",
    "8": "来源",
}
WHOLE = "总览"


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment: ``lines`` are its paragraphs. Each family has an author of its own, and so a colour."""

    family: str  # 内容 数字 …
    lines: tuple[str, ...]
    span: Span

    @property
    def author(self) -> str:
        return author_of(self.family)


def author_of(family: str) -> str:
    return f"lawgov {family}"


def remarks(result: Checked) -> list[Remark]:
    """Those of the findings with words, in text order."""
    titles = _titles()
    return [
        Remark(_family(finding), tuple(_lines(finding, titles)), finding.span)
        for finding in result.findings
        if finding.span is not None
    ]


def whole_lines(result: Checked, homeless: list[Remark]) -> list[str]:
    """The remark on the report as a whole.

    Verdict, parts and figures at a glance; what is absent, and so has no words; what has words that no comment
    reaches (``homeless``); what was not checked.
    """
    counts = Counter(severity_of(finding) for finding in result.findings)
    told = "，".join(f"{SEVERITIES[key]} {counts[key]} 处" for key in SEVERITIES if counts[key])
    lines = [f"【{VERDICTS[result.verdict]}】{told or nothing_found(result)}"]
    if words := profile_words(result):
        lines.append(f"配置集：{words}")
    lines += [f"· {name}：{_part(*rest)}" for name, *rest in parts_of(result.report)]
    lines += [f"{label}{words}" for label, words in (("数字：", figures_words(result)), ("", compared_words(result))) if words]  # fmt: skip
    titles = _titles()
    absent = [list(_lines(finding, titles)) for finding in result.findings if finding.span is None]
    if absent:
        lines += ["—— 文中没有、无处可标的 ——", *(line for item in absent for line in item)]
    if homeless:
        lines += ["—— 标不到原文上的 ——", *(line for item in homeless for line in item.lines)]
    return [*lines, "—— 未检查 ——", *(f"· {why}" for why in result.not_checked.values())]


def _part(status: str, heading: str, characters: str) -> str:
    told = status if heading == "—" else f"{status}，“{heading}”"
    return told if characters == "—" else f"{told}，{characters}字"


def _titles() -> dict[str, str]:
    return {rule.id: rule.title for rule in known_rules()}


def _family(finding: Finding) -> str:
    known = finding.rule.startswith("LG") and len(finding.rule) > 2
    return _FAMILIES.get(finding.rule[2], "其他") if known else "其他"


def _lines(finding: Finding, titles: dict[str, str]) -> Iterator[str]:
    """What is wrong first; the rule last, for whoever wants to look it up."""
    yield f"【{severity_words(finding)}】{finding.message}"
    if finding.suggestion:
        yield f"建议：{finding.suggestion}"
    yield f"依据：{clause_words(finding)}"
    yield f"规则：{finding.rule} {titles.get(finding.rule, finding.name)}"
