"""点号叠用: two pauses or stops in a row (。。 ，， ；。)."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, matches
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_ROW = re.compile(
    rf"[，。；：、](?:[ \u3000]*[，。；：、,;:]|\.(?!\.))+"
    rf"|(?<=[{HAN}\d”》）)%％])[,;:][ \u3000]*(?:[，。；：、,;:]|\.(?![.\d]))(?:[ \u3000]*[，。；：、,;:]|\.(?!\.))*"
    rf"|(?<=[{HAN}”》）)])\.[,;:，。；：、]+|[！？][，。；：、]"
)
_FULL = str.maketrans(",;:.", "，；：。", " \u3000")


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in matches(report, _ROW):
        marks = match[0].translate(_FULL)
        if match[0].count("。") >= 3 or (match[0].isascii() and set(match[0]) <= {":"}):
            continue  # an ellipsis in full stops; ::
        yield Finding(
            f"这里连用了{len(marks)}个点号，只需要一个。",
            Span(*match.span()),
            "请只留一个点号。",
            fix=_one(marks),
        )


def _one(marks: str) -> str | None:
    """The mark that stays where all are alike, or where a sentence ends in any case."""
    if len(set(marks)) == 1:
        return marks[0]
    return "。" if marks.endswith("。") and "：" not in marks and marks[0] not in "！？" else None


RULE = Rule(
    id="LG432",
    name="marks-in-a-row",
    title="点号叠用",
    about="逗号、顿号、分号、冒号、句号两个或者几个连在一起，半角、全角的都算。三个以上的句号当作省略号，由“省略号形式不对”一项报告；“？！”连用不报。",
    basis=Basis.STANDARD,
    clause="gbt-15834/single",
    severity=Severity.WARNING,
    check=check,
    yields_to=("LG434", "LG436", "LG442", "LG443"),
    good=(sample(), sample("一、主要举措和成效\n宣传“什么是行政复议？”等内容，评查案卷120卷……全年12场。")),
    bad=(
        Bad(sample("一、主要举措和成效\n评查案卷120卷,。办结50件。"), at=",。"),
        Bad(sample("一、主要举措和成效\n评查案卷120件，,办结50件。"), at="，,"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，，培训310人次。"), at="，，"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷；。"), at="；。"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷。。\n培训310人次。"), at="。。"),
    ),
    other_documents=True,
)
