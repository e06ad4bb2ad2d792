"""The JSON Schema of what ``check --format json`` gives; one line of ``jsonl`` is its ``$defs/report``.

Written out by hand: the output is made from dataclasses, and pydantic has no business in a check.
Readers must let pass keys that they do not know, so no object here is closed.
"""

from collections.abc import Mapping
from typing import Any

from lawgov.findings import Basis, Certainty, Severity
from lawgov.report.model import PART_NAMES, Status
from lawgov.reporters.names import DOCUMENTS, KINDS, LEVELS, RELATIONS, VERDICTS
from lawgov.reporters.words import IDENTITIES

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def output_schema() -> dict[str, Any]:
    """The whole object."""
    return {
        "$schema": _DIALECT,
        "title": "lawgov check --format json",
        "description": "检查结果；jsonl 的一行是 $defs 里的 report",
        **_object(
            {
                "format": {"const": 1, "description": "这种输出的版本"},
                "tool": _object(
                    {
                        "name": {"const": "lawgov"},
                        "version": _text("程序的版本"),
                        "rules": _text("规则数据的版本"),
                        "rules_date": {**_text("规则数据的日期"), "format": "date"},
                        "plugins": _list(
                            _object({"name": _text(), "version": _text()}), "添加了规则、指标、配置集的插件"
                        ),
                    }
                ),
                "profile": _maybe(_text("命令行给出的配置集")),
                "baseline": _maybe(_object({"known": _count("基线里已有、没有列出的发现")})),
                "reports": _list({"$ref": "#/$defs/report"}, "每个文件一项，按路径排列"),
                "summary": _object(
                    {
                        name: _count()
                        for name in (
                            "reports",
                            *("pass", "review", "fail", "unreadable"),
                            *(severity.value for severity in Severity),
                        )
                    }
                ),
            }
        ),
        "$defs": {
            "report": _report(),
            "part": _part(),
            "metric": _metric(),
            "identity": _identity(),
            "finding": _finding(),
        },
    }


def _report() -> dict[str, Any]:
    schema = _object(
        {
            "path": _maybe(_text("文件，如命令行或者文件夹所给")),
            "verdict": _one_of(VERDICTS, "结论"),
            "document_type": _maybe(_one_of(DOCUMENTS, "文种")),
            "profile": _maybe(_object({"name": _text(), "in_force": _text("有效期，起止日期中间用斜线")})),
            "title": _maybe(_text("标题，换行已去掉")),
            "issuer": _maybe(_text("发文机关，联名的用顿号连接")),
            "issuer_kind": _maybe(_one_of(KINDS)),
            "issuer_level": _maybe(_one_of(LEVELS)),
            "issuer_field": _maybe(_text("司法行政部门是 justice")),
            "reporting_year": _maybe({"type": "integer", "description": "报告年度"}),
            "date_issued": _maybe({**_text("成文日期"), "format": "date"}),
            "date_published": _maybe({**_text("公开日期"), "format": "date"}),
            "parts": _object({name: {"$ref": "#/$defs/part"} for name in PART_NAMES}),
            "metrics": _list({"$ref": "#/$defs/metric"}, "读出的数字，按原文顺序"),
            "identities": _list({"$ref": "#/$defs/identity"}, "核对过的数字关系，成立的也在"),
            "missing_metrics": _list(_text(), "同类报告常见而没有写明的指标"),
            "findings": _list({"$ref": "#/$defs/finding"}, "发现，全文的在前，再按位置、规则排列"),
            "not_checked": _list(_object({"what": _text(), "why": _text()}), "没有检查的内容和原因"),
            "error": _object({"reason": _text("读不出来的原因")}),
        }
    )
    schema["required"].remove("error")  # only where the file could not be read
    return schema


def _part() -> dict[str, Any]:
    return _object(
        {
            "status": _one_of([status.value for status in Status]),
            "heading": _maybe(_text()),
            "start": _maybe(_count("起，按 lawgov outline --text 的字符计，从 0 开始")),
            "end": _maybe(_count("止，不含")),
            "body_characters": _count("标题和空白以外的字数"),
            "within": _maybe(_one_of(PART_NAMES, "在哪一部分里，或者与哪一部分合写")),
        }
    )


def _metric() -> dict[str, Any]:
    return _object(
        {
            "id": _maybe(_text("指标编号，目录里没有的是 null")),
            "name": _text(),
            "value": _decimal("基本单位的数值，百分数折成小数"),
            "value_to": _maybe(_decimal("范围的上限")),
            "unit": _text(),
            "approximate": {"type": "boolean"},
            "year": _maybe({"type": "integer"}),
            "period": _maybe(_text()),
            "scope": _maybe(_text()),
            "part_of": _maybe(_count("所属合计在 metrics 里的序号")),
            "text": _text("原文"),
            "start": _count(),
            "end": _count(),
        }
    )


def _identity() -> dict[str, Any]:
    return _object(
        {
            "kind": _one_of(IDENTITIES),
            "verdict": _one_of(RELATIONS),
            "operands": _list(_count(), "metrics 里的序号"),
            "computed": _decimal(),
            "stated": _decimal(),
            "tolerance": _decimal("仍算成立的最大差"),
        }
    )


def _finding() -> dict[str, Any]:
    return _object(
        {
            "rule": _text("规则编号"),
            "name": _text("规则名称"),
            "severity": _one_of([severity.value for severity in Severity]),
            "certainty": _one_of([certainty.value for certainty in Certainty]),
            "basis": _one_of([basis.value for basis in Basis]),
            "message": _text("错在哪里"),
            "suggestion": _text("怎么办"),
            "clause": _text("依据的文件和条款"),
            "clause_text": _text(),
            "verified": {"type": "boolean", "description": "条文是否核对过原文"},
            "start": _maybe(_count("起；说的是缺少的内容时是 null")),
            "end": _maybe(_count("止，不含")),
            "line": _maybe(_count("行，从 1 开始：文本、网页、Markdown")),
            "column": _maybe(_count("列，从 1 开始")),
            "page": _maybe(_count("页，从 1 开始：PDF、OFD")),
            "paragraph": _maybe(_count("段，从 1 开始：Word")),
            "part": _maybe(_one_of(PART_NAMES)),
            "text": _maybe(_text("原文")),
            "fix": _maybe(_text("可以直接改成的文字")),
            "fingerprint": {**_text("指纹，别处改动时不变"), "pattern": "^[0-9a-f]{16}$"},
        }
    )


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def _list(items: Mapping[str, Any], about: str = "") -> dict[str, Any]:
    return _about({"type": "array", "items": dict(items)}, about)


def _one_of(values: Any, about: str = "") -> dict[str, Any]:
    return _about({"enum": list(values)}, about)


def _maybe(schema: dict[str, Any]) -> dict[str, Any]:
    """The same or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def _text(about: str = "") -> dict[str, Any]:
    return _about({"type": "string"}, about)


def _count(about: str = "") -> dict[str, Any]:
    return _about({"type": "integer", "minimum": 0}, about)


def _decimal(about: str = "") -> dict[str, Any]:
    return _about({"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}, about)


def _about(schema: dict[str, Any], about: str) -> dict[str, Any]:
    return {**schema, "description": about} if about else schema
