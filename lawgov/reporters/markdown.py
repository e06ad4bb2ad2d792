"""Results → Markdown as GitHub, GitLab and Gitea show it: for a comment on a review, or a wiki page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawgov.checked import Checked, Unreadable
from lawgov.findings import Finding
from lawgov.reporters.names import VERDICTS, visible
from lawgov.reporters.run import Run
from lawgov.reporters.shown import quoting
from lawgov.reporters.text import summary_text
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
    severity_words,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$&])")
_ITEM = re.compile(r"^(\d*(?=[.)])|(?=[-+=]))")
_REFERENCE = re.compile(r"[@#]")
"""Names a person or an issue: an empty comment after it stands in the way."""
_LONGEST = 200
"""Characters of a quotation; a report is not repeated here."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one file adds to the page."""

    row: str  # of the table over all files
    text: str


def markdown_piece(result: Checked | Unreadable) -> Piece:
    name = escaped(result.path or "（文本）")
    verdict = VERDICTS[result.verdict]
    if isinstance(result, Unreadable):
        row = _row([name, verdict, "—", "—", "—", "—"])
        return Piece(row, f"## {verdict}：{name}\n\n{escaped(result.reason)}。\n")
    severities = [sum(f.severity == level for f in result.findings) for level in ("error", "warning", "note")]
    title = result.report.title
    row = _row([name, verdict, escaped(title.text) if title else "—", *map(str, severities)])
    return Piece(row, f"## {verdict}：{name}\n\n" + "\n\n".join(_blocks(result)) + "\n")


def markdown_page(pieces: Sequence[Piece], run: Run) -> str:
    """The page: a table over all files where there are several, then each."""
    head = ["# 法治政府建设年度报告检查结果", summary_text(run.counts, run.known).strip()]
    if len(pieces) > 1:
        head.append(
            "\n".join([*_head(["文件", "结论", "标题", "错误", "警告", "提示"]), *(piece.row for piece in pieces)])
        )
    return "\n\n".join([*head, *(piece.text.rstrip("\n") for piece in pieces)]) + "\n"


def _blocks(result: Checked) -> list[str]:
    facts = facts_of(result.report)
    if words := profile_words(result):
        facts["配置集"] = words
    blocks = ["\n".join(f"- {label}：{escaped(value)}" for label, value in facts.items())]
    parts = list(parts_of(result.report))
    if parts:
        rows = [_row([escaped(cell) for cell in part]) for part in parts]
        blocks.append("\n".join([*_head(["部分", "状态", "标题", "字数"]), *rows]))
    if words := figures_words(result):
        blocks.append(f"数字：{words}。")
    if not result.findings:
        blocks.append(nothing_found(result))
    quoted = quoting(result)
    for name, findings in findings_by_part(result):
        rows = [_row(_cells(finding, quoted(finding) or "")) for finding in findings]
        blocks += [f"### {name}", "\n".join([*_head(["级别", "规则", "位置", "问题", "原文", "依据"]), *rows])]
    if words := compared_words(result):
        blocks.append(words)
    blocks += ["### 未检查", "\n".join(f"- {escaped(why)}" for why in result.not_checked.values())]
    return blocks


def _cells(finding: Finding, quoted: str) -> list[str]:
    advice = f"<br>建议：{escaped(finding.suggestion)}" if finding.suggestion else ""
    quoted = quoted if len(quoted) <= _LONGEST else quoted[: _LONGEST - 1] + "…"
    return [
        severity_words(finding),
        f"{finding.rule} {finding.name}",
        place_words(finding) or "—",
        f"{escaped(finding.message)}{advice}",
        f"“{escaped(quoted)}”" if quoted else "—",
        escaped(clause_words(finding)),
    ]


def escaped(text: str) -> str:
    """The text on one line with nothing in it that Markdown, HTML, a table or a mention would read."""
    line = _SPECIAL.sub(r"\\\1", " ".join(visible(text).split()))
    line = _ITEM.sub(r"\1\\", _REFERENCE.sub(r"\\\g<0><!-- -->", line))
    return line.replace("://", ":&#47;&#47;").replace("www.", "www\\.")


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _head(names: Sequence[str]) -> list[str]:
    return [_row(names), "|" + "---|" * len(names)]
