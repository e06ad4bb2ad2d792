"""年代前没有世纪: 80年代 by itself."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import is_within, line_start, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_DECADE = re.compile(r"(?<!\d)(?:[1-9]0|[二三四五六七八九]十)年代")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    if "年代" not in text:
        return
    for match in matches(report, _DECADE):
        before = text[max(match.start() - 12, line_start(text, match.start())) : match.start()]
        if "世纪" not in before and not is_within(text, match.start()):
            yield Finding(f"“{match[0]}”前面没有写明世纪。", Span(*match.span()), "请写明世纪，例如“20世纪80年代”。")


RULE = Rule(
    id="LG458",
    name="decade-without-century",
    title="年代前没有世纪",
    about="“80年代”一类的说法前面没有“20世纪”“上世纪”“本世纪”。引号里的名称不报。",
    basis=Basis.STANDARD,
    clause="gbt-15835/year",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n改造20世纪80、90年代建成的小区12个，上世纪70年代的档案120卷，1990年代的案卷12卷。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n改造80年代建成的老旧小区12个。"), at="80年代"),
        Bad(sample("一、主要举措和成效\n整理九十年代形成的档案120卷。"), at="九十年代"),
    ),
    other_documents=True,
)
