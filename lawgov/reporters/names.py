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
DOCUMENTS = {"annual_report": "法治政府建设年度报告", "other": "其他文件"}
UNKNOWN = "未写明"


def printable(text: str) -> str:
    """A file name whose bytes are no UTF-8, made printable: each such byte as ``\\xNN``."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
