"""留有未填写的内容: a mark that stands for words or figures still to come.

What the draft writes for a gap (【待补充：…】), bracketed requests to fill in (（此处填写）), XX or ××
where a figure, a year or a name belongs, lines of underscores, tags of a template. Each is told.

Known limit: 「某某」 and 「张××」 stand for people on purpose and are left alone; 待定 by itself may be a fact.
"""

import re
from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.holes import HOLE
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import UNITS
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_BLANK = re.compile(
    rf"[\u4e00-\u9fff]([ \u00a0\u3000]{{2,}})(?=(?:万元|{UNITS})(?:[，。；、）,;]|$))|年([ \u00a0\u3000]{{2,}})月[ \u00a0\u3000]{{2,}}日",
    re.M,
)
"""Room left in front of what a figure counts."""
_COUNTED = "年月日件次人个项场起家户份部条万亿%％元期批篇名类处所"
_FORMS = re.compile(
    r"(?=[【（(\[〔XxＸ×2_＿{])(?:"  # the scan passes over all else
    rf"{HOLE.pattern}"
    r"|[【（(\[〔](?:此处|请在此|待)(?:填|补|插入|完善|核实|核对|更新|替换)[^】）)\]〕\n]{0,60}[】）)\]〕]"
    r"|[【（(\[〔]请(?:填|补|插入)[^】）)\]〕\n]{0,60}[】）)\]〕]"
    rf"|(?<![A-Za-zＸ×])(?:20)?(?:[XxＸ]{{2,4}}|[×]{{2,4}})(?:\.[XxＸ×]{{1,2}})?(?=余?[{_COUNTED}])"
    r"|(?<![A-Za-zＸ])[XＸ]{2,4}(?=[省市县区乡镇局委街])"
    r"|_{3,}|＿{2,}"
    r"|\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\})"
)


def check(report: Report, options: Options) -> Iterator[Finding]:
    for match in _FORMS.finditer(report.text):
        words = match[0]
        what = "留有待补充的内容" if words[0] in "【（([〔" else "留有占位的符号，没有换成实际内容"
        yield Finding(
            f"{what}“{words if len(words) <= 40 else words[:40] + '……'}”。",
            Span(*match.span()),
            "请补上实际内容；没有这项内容的，把这句话删去。",
        )

    for match in _BLANK.finditer(report.text):
        yield Finding(
            "量词前面留着空当，没有填写数字。",
            Span(*match.span(1 if match[1] else 2)),
            "请填上实际的数字；没有这项内容的，把这句话删去。",
        )


RULE = Rule(
    id="LG803",
    name="placeholder-left",
    title="留有未填写的内容",
    about=(
        "起草时留下的空：【待补充：……】、（此处填写……），应当写数字、年份、名称的地方写着 XX、××，成串的下划线，量词前留出的空当（“资料    份”），模板的标记。"
        "逐处报。“某某”“张××”是有意隐去姓名，不报。"
    ),
    basis=Basis.FACT,
    clause="fact/placeholder",
    severity=Severity.ERROR,
    check=check,
    good=(
        sample(),
        sample(opening="2023年，县司法局认真履职，当事人张××、李某某对调解结果表示满意，现将有关情况报告如下："),
    ),
    bad=(
        Bad(sample(opening="2023年，县司法局认真履职，发放资料      份，现将有关情况报告如下："), at="      "),
        Bad(
            sample(opening="2023年，县司法局认真履职，【待补充：总体情况】，现将有关情况报告如下："),
            at="【待补充：总体情况】",
        ),
        Bad(sample(opening="2023年，县司法局认真履职，培训XX人次，现将有关情况报告如下："), at="XX"),
        Bad(
            sample(opening="2023年，县司法局认真履职，（此处补充总体情况）现将有关情况报告如下："),
            at="（此处补充总体情况）",
        ),
    ),
    other_documents=True,
)
