"""A result in Chinese words, as every format for people says them."""

from collections import Counter
from collections.abc import Iterator

from lawgov.checked import Checked
from lawgov.findings import Certainty, Finding
from lawgov.report.model import PART_NAMES, Part, Report, Status
from lawgov.reporters.names import DOCUMENTS, KINDS, LEVELS, PARTS, RELATIONS, SEVERITIES, UNKNOWN

WHOLE_TEXT = "全文"
IDENTITIES = {
    "sum": "分项与合计",
    "rate": "比率与分子分母",
    "truncated": "比率的舍入",
    "growth": "同比与两年数字",
    "points": "百分点",
    "part_exceeds": "其中与总数",
    "closed_exceeds": "办结与受理",
    "impossible": "数值范围",
    "repeat": "同一指标两处",
    "units": "单位",
    "list": "项数与所列",
}


def facts_of(report: Report) -> dict[str, str]:
    """What the report says of itself: label → words."""
    about = "，".join(
        word
        for word in (
            KINDS.get(report.issuer_kind or ""),
            LEVELS.get(report.issuer_level or ""),
            "司法行政" if report.issuer_field == "justice" else None,
        )
        if word
    )
    return {
        "标题": report.title.text if report.title else UNKNOWN,
        "发文机关": f"{report.issuer or UNKNOWN}{f'（{about}）' if about else ''}",
        "文种": DOCUMENTS[report.document_type],
        "报告年度": str(report.reporting_year) if report.reporting_year else UNKNOWN,
        "成文日期": report.date_issued.value.isoformat() if report.date_issued else UNKNOWN,
        "公开日期": report.date_published.value.isoformat() if report.date_published else UNKNOWN,
    }


def profile_words(result: Checked) -> str:
    """On a profile other than the default: which, and whether it holds for this year; empty for the default."""
    profile = result.profile
    if profile.name == "national":
        return ""
    state = [] if profile.verified else ["未核对原文"]
    if not profile.in_force_for(result.report.reporting_year):
        state.append("这一报告年度不在它的有效期内，其中的设置没有采用")
    return profile.title + (f"（{'；'.join(state)}）" if state else "")


def parts_of(report: Report) -> Iterator[tuple[str, str, str, str]]:
    """Of an annual report: each part's name, status, heading and length; the other matters only where there are any."""
    if report.document_type != "annual_report":
        return
    for name in PART_NAMES:
        part = report.parts[name]
        if name != "other" or part.found:
            length = str(part.body_characters) if part.found else "—"
            yield PARTS[name], status_words(part), part.heading or "—", length


def status_words(part: Part) -> str:
    within = PARTS.get(part.within or "", "")
    if part.status is Status.PRESENT:
        return "没有内容" if not part.body_characters else "有（按专题）" if part.topical else "有"
    if part.status is Status.NESTED:
        return f"在“{within}”里"
    return f"与“{within}”合写" if part.status is Status.MERGED else "缺"


def figures_words(result: Checked) -> str:
    """How many figures were read and what came of trying them against one another; empty where there are none."""
    if not result.metrics:
        return ""
    counts = Counter(identity.verdict for identity in result.identities)
    tried = "，".join(f"{RELATIONS[verdict]} {counts[verdict]} 项" for verdict in RELATIONS if counts[verdict])
    compared = f"勾稽核对 {len(result.identities)} 项：{tried}" if tried else "没有可以互相核对的"
    return f"读出 {len(result.metrics)} 个；{compared}"


def findings_by_part(result: Checked) -> list[tuple[str, list[Finding]]]:
    """The findings under the name of their part: first what concerns the whole, then in the order of the clause."""
    groups: dict[str | None, list[Finding]] = {}
    for finding in result.findings:
        groups.setdefault(finding.part, []).append(finding)
    return [(PARTS[name] if name else WHOLE_TEXT, groups[name]) for name in (None, *PART_NAMES) if name in groups]


def severity_of(finding: Finding) -> str:
    return finding.severity.value if finding.severity else "note"


def severity_words(finding: Finding) -> str:
    """错误, 警告，需人工确认."""
    review = "，需人工确认" if finding.certainty is Certainty.NEEDS_REVIEW else ""
    return f"{SEVERITIES[severity_of(finding)]}{review}"


def place_words(finding: Finding) -> str:
    """第8行第1列, 第3页, 第12段; empty for what has no place."""
    place = finding.place
    if place.line is not None:
        return f"第{place.line}行第{place.column}列"
    if place.page is not None:
        return f"第{place.page}页"
    return f"第{place.paragraph}段" if place.paragraph is not None else ""


def clause_words(finding: Finding) -> str:
    """The citation, and whether its wording was not seen."""
    verified = "" if finding.verified or finding.basis == "practice" else "（条文未核对原文）"
    return f"{finding.clause}{verified}"


def nothing_found(result: Checked) -> str:
    return "没有新的发现。" if result.compared else "没有发现问题。"


def compared_words(result: Checked) -> str:
    """What a baseline hid; empty where it hid nothing and knows the file."""
    if result.compared is None:
        return ""
    if not result.compared.file_known:
        return "基线里没有这个文件，发现全部列出。"
    return f"另有 {result.compared.known} 处基线里已有，没有列出。" if result.compared.known else ""
