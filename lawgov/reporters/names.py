"""The Chinese words for what the data calls by identifiers."""

VERDICTS = {"pass": "通过", "review": "需人工确认", "fail": "有问题", "unreadable": "无法读取"}
SEVERITIES = {"error": "错误", "warning": "警告", "note": "提示"}
BASES = {"law": "法定要求", "standard": "国家标准", "fact": "文本事实", "practice": "通行做法"}
KINDS = {"government": "政府", "department": "部门", "party_and_government": "党委和政府联合"}
LEVELS = {"state": "国家", "province": "省级", "city": "市级", "county": "县级", "township": "乡级"}
PARTS = {
    "achievements": "举措和成效",
    "problems": "不足和原因",
    "responsibility": "第一责任人履职",
    "plan": "下一年度安排",
    "other": "其他情况",
}
RELATIONS = {"holds": "成立", "broken": "不成立", "needs_review": "需人工确认"}
DOCUMENTS = {"annual_report": "法治政府建设年度报告", "other": "其他文件"}
UNKNOWN = "未写明"

_BYTES = {code: f"\\x{code - 0xDC00:02x}" for code in range(0xDC80, 0xDD00)}
_LONE = {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"}
_DIRECTIONS = {code: f"\\u{code:04x}" for code in (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_PRINTABLE = {**_LONE, **_BYTES}
_VISIBLE = {**_PRINTABLE, **_CONTROLS, **_DIRECTIONS}


def printable(text: str) -> str:
    """A file name that can be encoded: each byte that is no UTF-8 as ``\\xNN``, a lone surrogate as ``\\uNNNN``."""
    return text.translate(_PRINTABLE)


def visible(text: str) -> str:
    """The same, and nothing in it that steers a terminal: escape codes of a hostile name or report are shown as codes."""
    return text if text.isprintable() else text.translate(_VISIBLE)
