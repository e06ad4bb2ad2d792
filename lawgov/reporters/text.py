"""Results → text for a clerk: the parts at a glance, findings by part, then what was not checked."""

from collections import Counter
from collections.abc import Mapping

from lawgov.checked import Checked, Unreadable
from lawgov.findings import Certainty, Finding
from lawgov.report.model import PART_NAMES, Part, Report, Status
from lawgov.reporters.columns import colour, shorten, table, wrap
from lawgov.reporters.names import DOCUMENTS, KINDS, LEVELS, PARTS, RELATIONS, SEVERITIES, UNKNOWN, VERDICTS

_COLUMNS = 80


def report_text(result: Checked | Unreadable, colours: bool) -> str:
    """One report's result, ending in a line break."""
    name = shorten(result.path, 300) if result.path else "（文本）"
    verdict = colour(f"【{VERDICTS[result.verdict]}】", result.verdict, colours)
    lines = [f"{verdict} {colour(name, 'bold', colours)}"]
    if isinstance(result, Unreadable):
        return "\n".join([*lines, *wrap(result.reason + "。", _COLUMNS, "  ")]) + "\n"
    lines += _facts(result.report)
    lines += _profile(result)
    if result.report.document_type == "annual_report":
        lines += ["", *_parts(result.report)]
    lines += _figures(result)
    lines += _findings(result, colours)
    lines += ["", "  未检查："]
    lines += [line for what in result.not_checked.values() for line in _item(what)]
    return "\n".join(lines) + "\n"


def summary_text(counts: Mapping[str, int]) -> str:
    """The last line of a run."""
    verdicts = "，".join(
        f"{VERDICTS[key]} {counts[key]} 份" for key in ("fail", "review", "pass", "unreadable") if counts[key]
    )
    findings = "、".join(f"{SEVERITIES[key]} {counts[key]} 处" for key in ("error", "warning", "note"))
    return f"共 {counts['reports']} 份：{verdicts or '没有结果'}；{findings}。\n"


def _item(text: str) -> list[str]:
    first, *rest = wrap(text, _COLUMNS - 4) or [""]
    return [f"  · {first}", *(f"    {line}" for line in rest)]


def _facts(report: Report) -> list[str]:
    title = report.title.text if report.title else UNKNOWN
    about = "，".join(
        word
        for word in (
            KINDS.get(report.issuer_kind or ""),
            LEVELS.get(report.issuer_level or ""),
            "司法行政" if report.issuer_field == "justice" else None,
        )
        if word
    )
    issued = report.date_issued.value.isoformat() if report.date_issued else UNKNOWN
    published = report.date_published.value.isoformat() if report.date_published else UNKNOWN
    year = str(report.reporting_year) if report.reporting_year else UNKNOWN
    return [
        *wrap(f"标题　　　{title}", _COLUMNS, "  "),
        *wrap(f"发文机关　{report.issuer or UNKNOWN}{f'（{about}）' if about else ''}", _COLUMNS, "  "),
        f"  文种　　　{DOCUMENTS[report.document_type]}",
        f"  报告年度　{year}　　成文日期　{issued}　　公开日期　{published}",
    ]


def _profile(result: Checked) -> list[str]:
    """A line on a profile other than the default: where it comes from, and whether it holds for this year."""
    profile = result.profile
    if profile.name == "national":
        return []
    state = [] if profile.verified else ["未核对原文"]
    if not profile.in_force_for(result.report.reporting_year):
        state.append("这一报告年度不在它的有效期内，其中的设置没有采用")
    words = f"（{'；'.join(state)}）" if state else ""
    return wrap(f"配置集　　{profile.title}{words}", _COLUMNS, "  ")


def _parts(report: Report) -> list[str]:
    rows = [("部分", "状态", "标题", "字数")]
    for name in PART_NAMES:
        part = report.parts[name]
        if name == "other" and not part.found:
            continue
        rows.append((PARTS[name], _status(part), part.heading or "—", str(part.body_characters) if part.found else "—"))
    return [f"  {line}" for line in table(rows, (16, 22, 30, 6))]


def _figures(result: Checked) -> list[str]:
    """How many figures were read and what came of trying them against one another."""
    if not result.metrics:
        return []
    counts = Counter(identity.verdict for identity in result.identities)
    tried = "，".join(f"{RELATIONS[verdict]} {counts[verdict]} 项" for verdict in RELATIONS if counts[verdict])
    words = f"数字　　　读出 {len(result.metrics)} 个" + (
        f"；勾稽核对 {len(result.identities)} 项：{tried}" if tried else "；没有可以互相核对的"
    )
    return ["", *wrap(words, _COLUMNS, "  ")]


def _status(part: Part) -> str:
    within = PARTS.get(part.within or "", "")
    if part.status is Status.PRESENT:
        return "没有内容" if not part.body_characters else "有（按专题）" if part.topical else "有"
    if part.status is Status.NESTED:
        return f"在“{within}”里"
    return f"与“{within}”合写" if part.status is Status.MERGED else "缺"


def _findings(result: Checked, colours: bool) -> list[str]:
    if not result.findings:
        return ["", "  没有发现问题。"]
    groups: dict[str | None, list[Finding]] = {}
    for finding in result.findings:
        groups.setdefault(finding.part, []).append(finding)
    order = [None, *PART_NAMES]
    lines: list[str] = []
    for name in sorted(groups, key=order.index):
        lines += ["", f"  —— {PARTS[name] if name else '全文'} ——"]
        for finding in groups[name]:
            lines += _finding(finding, colours)
    return lines


def _finding(finding: Finding, colours: bool) -> list[str]:
    severity = finding.severity.value if finding.severity else "note"
    review = "，需人工确认" if finding.certainty is Certainty.NEEDS_REVIEW else ""
    head = f"  {colour(SEVERITIES[severity], severity, colours)} {finding.rule}{review}{_where(finding)}"
    lines = [head, *wrap(finding.message, _COLUMNS, "    ")]
    if finding.text:
        lines += wrap(f"原文：“{shorten(finding.text, 100)}”", _COLUMNS, "    ")
    if finding.suggestion:
        lines += wrap(f"建议：{finding.suggestion}", _COLUMNS, "    ")
    verified = "" if finding.verified or finding.basis == "practice" else "（条文未核对原文）"
    lines += wrap(f"依据：{finding.clause}{verified}", _COLUMNS, "    ")
    return lines


def _where(finding: Finding) -> str:
    place = finding.place
    if place.line is not None:
        return f"，第{place.line}行第{place.column}列"
    if place.page is not None:
        return f"，第{place.page}页"
    return f"，第{place.paragraph}段" if place.paragraph is not None else ""
