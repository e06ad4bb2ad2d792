"""百分号丢失: 出庭应诉率100， for 100%. A rate that is no share of a hundred (汇率, 容积率) is left alone."""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.folded import folded
from lawgov.rules.known import sentence
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_RATE = re.compile(
    r"(?:出庭应诉|应诉|办结|好评|满意|合格|优秀|成功|覆盖|网办|公开|及时|纠错|化解|调解|审查|备案|知晓|参训|完成|整改|执行|回复|答复|胜诉|败诉|达标|普及|通过|参与|公示|履约|受理|审结|采纳|落实|培训|持证|结案)"
    r"率(?:均|都)?(?:达到了?|达|为|保持在?|稳定在|维持在|提升[至到]|提高[至到]|上升[至到])?(?<!\d)((?:[1-9]\d?|100)(?:\.\d{1,2})?)(?=[，。；]|(?:以上|左右)[，。；])"
)

_MARKED = re.compile(r"满分|得分|权重|合计|分值|计分|评分|打分|赋分|总分|指数|星|\d\s?分(?![别之钟析类公局级批期])")
"""Words of a sentence in which the numbers are marks or weights."""


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = folded(report.text)
    for match in _RATE.finditer(text):
        if len(match[1].partition(".")[0]) < 2 or _MARKED.search(sentence(text, Span(*match.span()))):
            continue
        yield Finding(
            f"“{report.text[slice(*match.span())]}”的数后面丢了百分号。",
            Span(*match.span(1)),
            f"请核对，应为“{match[1]}%”。",
            fix=f"{match[1]}%",
        )


RULE = Rule(
    id="LG819",
    name="lost-percent",
    title="百分号丢失",
    about="“出庭应诉率100，”这样的比率后面没有百分号，多为转换时丢失。只看通常用百分数表示的比率；说分数、权重的句子和不足10的数不看。",
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n行政机关负责人出庭应诉率100%，满意率达九成，万人成讼率12.5，评查案卷120卷。"),
        sample("一、主要举措和成效\n好评率为4.9，满分5分；得分：办结率20，满意率30，合计100分。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n行政机关负责人出庭应诉率100，评查案卷120卷。"), at="100"),
        Bad(sample("一、主要举措和成效\n评查案卷120卷，好评率达到99.97。"), at="99.97"),
    ),
    other_documents=True,
)
