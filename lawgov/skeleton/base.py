"""Which of last year's figures may stand as 上年数: one that is not surely the body's own for the whole year is none.

A wrong base becomes a wrong growth rate in print; an empty one is filled in by the person who knows.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache

from lawgov.metrics.catalogue import built_in
from lawgov.metrics.model import Metric
from lawgov.report.model import Report
from lawgov.sources.model import Span

_EDGE = r"[，；：。！？;:\n\t]|,(?!\d{3}(?!\d))"
_CLAUSE_EDGE = re.compile(_EDGE)
_SENTENCE_EDGE = re.compile(r"[。！？；;\n]")
_WHOLE_BODY = re.compile(r"全(?:省|市|区|县|旗|州|盟|镇|乡|街道|局|系统)|[我本](?:省|市|区|县|镇|乡|局)")
_WHOLE_YEAR = re.compile(r"\d{4}\s?年|全年|今年|本年|年内|年度")
_MEANS = re.compile(r"通过|运用|利用|依托|借助")
_NEW = re.compile(
    r"新增|净增|新建|新设|新成立|新招|新聘|新培育|新认定|新培养|新创建|新改建|新打造|增设|增加|扩充|新申领|再增"
)
_RUNNING = re.compile(r"累计|历年|截至|以来")
_NARROW = re.compile(
    r"《[^》\n]*》|[“\"][^”\"\n]*[”\"]|项目|专项|小程序|公众号|平台|工作室|试点|重点|领域|部分|活动|其中|任前|提任|通过|运用|利用|依托|借助|针对|围绕|聚焦|配合|协助"
    r"|(?<![各全和、及])[\u4e00-\u9fff]{2}(?:镇|乡|街道|社区|村)(?![\u4e00-\u9fff]{0,3}[）)])"
)
_GENERIC = re.compile(
    r"\d{4}\s?年(?:度|以来)?|[12]\d{3}|全年|年度|年内|今年以来|今年|本年度|以来"
    r"|全(?:省|市|区|县|旗|州|盟|镇|乡|街道|局|系统)|[我本](?:省|市|区|县|镇|乡|局|系统)|[省市区县镇乡](?:委|政府|级)"
    r"|各(?:类|级|种|镇街|街镇|乡镇|街道|部门|单位|地|调委会)|街镇|(?:行政)?执法(?:单位|部门|机关)|行政机关|机关|单位|部门"
    r"|依法|依规|依申请|及时|主动|积极|有效|严格|认真|成功|切实|扎实|深入|分别|总计|共计|合计|累计|全部|均|共有|共|总"
    r"|收到|接到|收|受理|承办|办理|办结|审理|审结|审查|审核|处理|处置|查处|作出|做出|制发|印发|下发|发出|发放|出台|制定|修订|修改|废止"
    r"|组织|开展|举办|召开|举行|完成|实现|达到|达|保持|维持|提供|接待|化解|调解|调处|纠正|办|提交|报送|报备|备案|登记|评查|抽查|自查|检查|培训|参加|参与"
    r"|行政|法治|法律|案件|案|工作|事项|情况|人员|人|数量|数|率|为|在|于|和|与|及|的|了|等|、|\s"
)
_FEW = re.compile(r"[\u4e00-\u9fff]{2,}")
_QUOTE = 30
"""Characters of last year's words that stand in a comment."""
_SHORT = 12
"""A clause of fewer names too little: some of the words before it stand with it."""

_NO_MORE = (
    ("reconsideration_closed", "reconsideration_received"),
    ("reconsideration_accepted", "reconsideration_received"),
    ("reconsideration_corrected", "reconsideration_closed"),
    ("litigation_lost", "litigation_closed"),
    ("mediation_success", "mediation_accepted"),
    ("legal_aid_criminal", "legal_aid_accepted"),
    ("legal_aid_civil", "legal_aid_accepted"),
    ("case_file_spot_check", "case_file_self_review"),
)
"""The first can never be more than the second."""

_QUOTIENTS = (
    ("mediation_success_rate", "mediation_success", "mediation_accepted"),
    ("reconsideration_correction_rate", "reconsideration_corrected", "reconsideration_closed"),
    ("litigation_loss_rate", "litigation_lost", "litigation_closed"),
)
_NEAR = Decimal("0.01")  # counted over the accepted or the closed, cut off or rounded


def doubts(report: Report, stated: Mapping[str, Metric], metrics: Sequence[Metric]) -> dict[str, str]:
    """Why a figure is no base, by id; those that are one are left out. ``metrics`` are all of the report."""
    found = {key: reason for key, metric in stated.items() if (reason := _doubt(report, metric, metrics))}
    for key in _at_odds({key: metric for key, metric in stated.items() if key not in found}):
        found[key] = "与同类的数字对不上"
    return found


def _doubt(report: Report, metric: Metric, metrics: Sequence[Metric]) -> str | None:
    if metric.approximate or metric.value_to is not None:
        return "约数"
    if metric.part_of is not None:
        return "只是其中一部分"
    own, before, behind = _words(report, metric)
    if _NEW.search(own):
        return "写的是新增数"
    if _RUNNING.search(before) and not _WHOLE_YEAR.search(before):
        return "是累计数，不一定是全年的"
    if _NARROW.search(before) or _FEW.search(_GENERIC.sub("#", own + "#" + behind)):
        return "范围不清"
    if any(_other(metric, another) for another in metrics):
        return "前后写的不同"
    return None


def _other(metric: Metric, another: Metric) -> bool:
    """The same figure of the same year with another value."""
    return (
        another.id == metric.id
        and (another.year, another.period, another.part_of) == (metric.year, None, None)
        and another.kind == metric.kind
        and another.value != metric.value
    )


def _words(report: Report, metric: Metric) -> tuple[str, str, str]:
    """Without its own wording: its clause before the number, all that bears on it before, its clause behind."""
    if not _contains(metric.span, metric.number_span):  # a cell of a table: its row and column
        words = _without_own(report, metric, metric.text)
        return words, words, ""
    text, number = report.text, metric.number_span.start
    clause = _clause(text, metric)
    start = max(_sentence_start(text, clause.start), clause.start - 400)
    edges = [start, *(m.end() for m in _CLAUSE_EDGE.finditer(text, start, clause.start))]
    for begin, end in reversed(list(zip(edges, [*edges[1:], number], strict=True))):
        piece = text[begin:end]
        anew = _WHOLE_BODY.search(piece) and _WHOLE_YEAR.search(piece)
        if anew and not _MEANS.search(text, start, begin):  # 2021年全区…: what was said before no longer limits it
            start = begin
            break
    return (
        _without_own(report, metric, text[clause.start : number]),
        _without_own(report, metric, text[start:number]),
        _without_own(report, metric, text[metric.span.end : clause.end]),
    )


def _sentence_start(text: str, at: int) -> int:
    return max((match.end() for match in _SENTENCE_EDGE.finditer(text, max(0, at - 2000), at)), default=0)


def _contains(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _clause(text: str, metric: Metric) -> Span:
    floor = max(0, metric.number_span.start - 200)
    start = max((m.end() for m in _CLAUSE_EDGE.finditer(text, floor, metric.number_span.start)), default=floor)
    end = _CLAUSE_EDGE.search(text, metric.span.end, metric.span.end + 200)
    return Span(start, end.start() if end else min(len(text), metric.span.end + 200))


def _without_own(report: Report, metric: Metric, words: str) -> str:
    for name in filter(None, (report.issuer or "").split("、")):
        words = words.replace(name, "#").replace(name[max(map(name.find, "省市区县旗镇乡")) :], "#")
    return _own(metric.id or "", metric.name).sub("#", words)


@cache
def _own(key: str, name: str) -> re.Pattern[str]:
    """The wordings of a metric, the longest first."""
    entry = built_in().entry(key)
    wordings: Iterable[str] = (name,) if entry is None else (entry.name, *entry.aliases, *entry.match)
    pieces = {piece for wording in wordings for piece in re.split("[…#]", wording) if len(piece) > 1}
    return re.compile("|".join(map(re.escape, sorted(pieces, key=len, reverse=True))))


def _at_odds(stated: Mapping[str, Metric]) -> set[str]:
    """Figures of one family that cannot all be the body's own."""
    found: set[str] = set()
    for part, whole in _NO_MORE:
        if part in stated and whole in stated and stated[part].value > stated[whole].value:
            found |= {part, whole}
    for rate, part, whole in _QUOTIENTS:
        if rate in stated and part in stated and whole in stated and stated[whole].value:
            if abs(stated[part].value / stated[whole].value - stated[rate].value) > _NEAR:
                found |= {rate, part, whole}
    return found


def quote(report: Report, metric: Metric) -> str:
    """The clause as printed, the one before it too where it is short; cut around the number where it is long."""
    if not _contains(metric.span, metric.number_span):
        return _one_line(f"{metric.text} {metric.number_span.of(report.text)}")
    text = report.text
    clause = _clause(text, metric)
    start, floor = clause.start, _sentence_start(text, clause.start)
    for match in reversed(list(_CLAUSE_EDGE.finditer(text, max(floor, clause.end - _QUOTE), clause.start))):
        if clause.start - start >= _QUOTE // 2 or match.end() == clause.start:
            continue
        start = match.end()
    if clause.end - floor <= _QUOTE:
        start = floor
    elif start == clause.start and clause.end - start < _SHORT:
        start = max(floor, clause.end - _QUOTE)
        while text[start].isdigit() or text[start] in "年”》）)":
            start += 1
    first, last = metric.number_span.start, metric.span.end  # both stay
    end = clause.end
    if end - start > _QUOTE:
        start = start if last - start <= _QUOTE else min(first, max(start, last - _QUOTE + 8))
        end = min(end, max(last, start + _QUOTE))
    cut = start > floor and not _CLAUSE_EDGE.match(text, start - 1)
    return ("…" if cut else "") + _one_line(text[start:end]) + ("…" if end < clause.end else "")


def _one_line(text: str) -> str:
    return " ".join(text.split())
