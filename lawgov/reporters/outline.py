"""A report → its outline: headings with their parts and the evidence."""

from typing import Any

from lawgov.document.model import Section
from lawgov.report.classify import classify
from lawgov.report.model import Report
from lawgov.reporters.columns import shorten
from lawgov.reporters.names import PARTS, UNKNOWN

_EVIDENCE = {"label": "序号", "style": "样式", "emphasis": "字体突出", "phrase": "用语", "habit": "独立短行"}


def outline_data(report: Report) -> dict[str, Any]:
    """Title, headings as a tree, parts named by each, passing mentions."""
    return {
        "title": report.title.text if report.title else None,
        "document_type": report.document_type,
        "reporting_year": report.reporting_year,
        "sections": [_section(report, section) for section in report.document.sections],
        "mentions": [
            {
                "part": mention.part,
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.span.of(report.text),
            }
            for mention in report.mentions
        ],
        "omissions": [{"kind": item.kind, "text": item.text} for item in report.source.omissions],
    }


def _section(report: Report, section: Section) -> dict[str, Any]:
    heading = section.heading
    return {
        "heading": heading.text,
        "level": heading.level,
        "part": classify(heading.text, report.reporting_year),
        "evidence": heading.evidence,
        "run_in": heading.run_in,
        "start": section.span.start,
        "end": section.span.end,
        "children": [_section(report, child) for child in section.children],
    }


def outline_text(report: Report) -> str:
    """The same to read: one heading a line."""
    lines = [f"标题：{shorten(report.title.text, 200) if report.title else UNKNOWN}"]
    named = {part.heading_span: part for part in report.parts.values() if part.heading_span}
    for section in report.walk():
        heading = section.heading
        part = named.get(heading.span)
        words = [f"依据：{_EVIDENCE.get(heading.evidence, heading.evidence)}"]
        named_parts = classify(heading.text, report.reporting_year)
        if named_parts:
            words.insert(0, "、".join(PARTS[name] for name in named_parts.split("+")))
        elif part is not None:
            words.insert(0, f"{PARTS[part.name]}（按专题）")
        if heading.run_in:
            words.append("接排")
        lines.append(f"{'  ' * heading.level}{shorten(heading.text, 56)}　［{'；'.join(words)}］")
    for mention in report.mentions:
        start = max(mention.span.start - 12, 0)
        context = shorten(report.text[start : mention.span.end + 12], 80)
        lines.append(f"弱命中：{PARTS[mention.part]}　“…{context}…”")
    kinds: dict[str, int] = {}
    for item in report.source.omissions:
        kinds[item.kind] = kinds.get(item.kind, 0) + 1
    if kinds:
        names = {
            "deletion": "修订删除", "hidden": "隐藏文字", "comment": "批注", "field_code": "域代码", "contents": "目录", "building_block": "文档部件", "header": "页眉",
            "footer": "页脚", "page_number": "页码", "navigation": "网页导航", "script": "脚本",
        }  # fmt: skip
        lines.append(
            "未计入正文：" + "、".join(f"{names.get(kind, kind)}{count}处" for kind, count in sorted(kinds.items()))
        )
    return "\n".join(lines) + "\n"
