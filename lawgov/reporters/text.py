"""Results → text for a clerk: the parts at a glance, findings by part, then what was not checked."""

from collections.abc import Mapping

from lawgov.checked import Checked, Unreadable
from lawgov.findings import Finding
from lawgov.report.model import Report
from lawgov.reporters.columns import colour, shorten, table, wrap
from lawgov.reporters.names import SEVERITIES, VERDICTS
from lawgov.reporters.shown import quoting
from lawgov.reporters.words import (
    clause_words,
    compared_words,
    facts_of,
    figures_words,
    findings_by_part,
    nothing_found,
    parts_of,
    place_words,
    profile_words,
    severity_of,
)

_COLUMNS = 80


def report_text(result: Checked | Unreadable, colours: bool) -> str:
    """One report's result, ending in a line break."""
    name = shorten(result.path, 300) if result.path else "（文本）"
    verdict = colour(f"【{VERDICTS[result.verdict]}】", result.verdict, colours)
    lines = [f"{verdict} {colour(name, 'bold', colours)}"]
    if isinstance(result, Unreadable):
        return "\n".join([*lines, *wrap(result.reason + "。", _COLUMNS, "  ")]) + "\n"
    lines += _facts(result.report)
    if words := profile_words(result):
        lines += wrap(f"配置集　　{words}", _COLUMNS, "  ")
    if result.report.document_type == "annual_report":
        lines += ["", *_parts(result.report)]
    if words := figures_words(result):
        lines += ["", *wrap(f"数字　　　{words}", _COLUMNS, "  ")]
    lines += _findings(result, colours)
    if words := compared_words(result):
        lines += ["", *wrap(words, _COLUMNS, "  ")]
    lines += ["", "  未检查："]
    lines += [line for what in result.not_checked.values() for line in _item(what)]
    return "\n".join(lines) + "\n"


def summary_text(counts: Mapping[str, int], known: int | None = None) -> str:
    """The last line of a run; ``known`` findings were left out because a baseline has them."""
    verdicts = "，".join(
        f"{VERDICTS[key]} {counts[key]} 份" for key in ("fail", "review", "pass", "unreadable") if counts[key]
    )
    findings = "、".join(f"{SEVERITIES[key]} {counts[key]} 处" for key in ("error", "warning", "note"))
    before = "" if known is None else f"另有 {known} 处基线里已有，没有列出。"
    return f"共 {counts['reports']} 份：{verdicts or '没有结果'}；{findings}。{before}\n"


def _item(text: str) -> list[str]:
    first, *rest = wrap(text, _COLUMNS - 4) or [""]
    return [f"  · {first}", *(f"    {line}" for line in rest)]


def _facts(report: Report) -> list[str]:
    facts = facts_of(report)
    return [
        *wrap(f"标题　　　{facts['标题']}", _COLUMNS, "  "),
        *wrap(f"发文机关　{facts['发文机关']}", _COLUMNS, "  "),
        f"  文种　　　{facts['文种']}",
        f"  报告年度　{facts['报告年度']}　　成文日期　{facts['成文日期']}　　公开日期　{facts['公开日期']}",
    ]


def _parts(report: Report) -> list[str]:
    rows = [("部分", "状态", "标题", "字数"), *parts_of(report)]
    return [f"  {line}" for line in table(rows, (16, 22, 30, 6))]


def _findings(result: Checked, colours: bool) -> list[str]:
    if not result.findings:
        return ["", f"  {nothing_found(result)}"]
    lines: list[str] = []
    quoted = quoting(result)
    for name, findings in findings_by_part(result):
        lines += ["", f"  —— {name} ——"]
        for finding in findings:
            lines += _finding(finding, quoted(finding), colours)
    return lines


def _finding(finding: Finding, quoted: str | None, colours: bool) -> list[str]:
    severity, place = severity_of(finding), place_words(finding)
    review = "，需人工确认" if finding.certainty == "needs_review" else ""
    head = f"  {colour(SEVERITIES[severity], severity, colours)} {finding.rule}{review}{f'，{place}' if place else ''}"
    lines = [head, *wrap(finding.message, _COLUMNS, "    ")]
    if quoted:
        lines += wrap(f"原文：“{shorten(quoted, 100)}”", _COLUMNS, "    ")
    if finding.suggestion:
        lines += wrap(f"建议：{finding.suggestion}", _COLUMNS, "    ")
    lines += wrap(f"依据：{clause_words(finding)}", _COLUMNS, "    ")
    return lines
