"""What a report could know when it was written, and the words around a place."""

import re
from dataclasses import replace
from datetime import date

from lawgov.findings import Certainty, Finding, Severity
from lawgov.instruments import Quote
from lawgov.report.model import Report
from lawgov.rules.years import title_is_odd
from lawgov.sources.model import Span

HISTORY = re.compile(
    r"以来|期间|期末|收官|总结|评估|曾|原[^则因本来有始告]|历史|对照|废止|失效|取代|代替|替代|修订前|修改前|新旧|对比"
    r"|前身|划[入转归]|改组|更名|改为|组建|合并|机构改革|承接|时任|过去|以前|此前|当年|清理|诉[^讼求。；]{1,20}案|案由|一案"
)
"""Words of a sentence that tells of what was, and not of what is done."""

AHEAD = re.compile(r"迎|筹备|即将|将召开|将要|召开之年|召开前|安保|维稳|安全保障")
"""Words of a sentence that tells of a meeting still to come."""

DRAFT = re.compile(r"征求意见|征集|草案|起草|立法调研|立法座谈|立法建议|修改意见|意见建议|即将|将出台|拟出台")
"""Words of a sentence that tells of an instrument in the making."""

_STOP = re.compile(r"[。；;！？\n]")


def told_year(report: Report) -> int | None:
    """The year of which the report tells, also where its title names another by mistake."""
    return title_is_odd(report) or report.reporting_year


def latest_day(report: Report) -> date | None:
    """The last day of which the report can tell: its date, else three months after it was due."""
    year = told_year(report)
    dates = [fact.value for fact in (report.date_issued, report.date_published) if fact is not None]
    if dates:
        return max([*dates, *([date(year, 12, 31)] if year else [])])
    return date(year + 1, 6, 30) if year else None


def sentence(text: str, span: Span) -> str:
    """The sentence, or the part up to a semicolon, that a place stands in."""
    begin = max(text.rfind(mark, max(span.start - 300, 0), span.start) for mark in "。；;！？\n") + 1
    stop = _STOP.search(text, span.end, span.end + 300)
    return text[max(begin, span.start - 300) : stop.start() if stop else min(span.end + 300, len(text))]


def titled_otherwise(report: Report, quote: Quote, what: str) -> Finding:
    """A title that is not as on record; where it may be that of a local document, for a person to check."""
    words = quote.span.of(report.text)
    if quote.sure:
        finding = Finding(
            f"《{words}》{what}，正式题名是《{quote.right}》。",
            quote.span,
            f"请改为《{quote.right}》。",
            fix=quote.right,
        )
        return weight(quote.instrument.seen, finding)
    remark = f"，正式题名没有“{quote.remark}”字样" if quote.remark else ""
    return weight(
        False,
        Finding(
            f"《{words}》与《{quote.right}》相近而不同{remark}。",
            quote.span,
            f"请核对，如果指的是后者，改为《{quote.right}》；是本地文件的，不用改。",
        ),
    )


def weight(seen: bool, finding: Finding) -> Finding:
    """A finding that rests on what was not checked against a source is a warning, and for a person to check."""
    if seen:
        return finding
    return replace(finding, severity=Severity.WARNING, certainty=Certainty.NEEDS_REVIEW)
