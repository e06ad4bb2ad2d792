"""常见指标没有写明: metrics that most reports of this kind state, and this one does not.

One finding a report, about all of them. A short or figureless achievements part draws none: that
is the business of ``thin-part`` and ``achievements-without-figures``.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.metrics.catalogue import Entry
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    missing = report.figures.missing
    if not missing or report.achievements.body_characters < options.count("characters"):
        return
    if not any(metric.part == "achievements" for metric in report.figures.metrics):
        return
    shown = "、".join(_named(entry) for entry in missing[: options.count("names")])
    more = f"等{len(missing)}个" if len(missing) > options.count("names") else ""
    yield Finding(
        f"同类报告常见而本报告没有写明的指标：{shown}{more}。",
        None,
        "本机关有这些工作的，请补上数字；没有的不必写。",
    )


def _named(entry: Entry) -> str:
    """收到行政复议申请（所见样本中3份写明）."""
    return f"{entry.name}（所见样本中{entry.seen}份写明）" if entry.seen else entry.name


_LONG = (
    "全面落实重大行政决策程序，健全行政执法工作体系，依法化解行政争议，深入开展普法宣传，持续优化公共法律服务。" * 12
)

RULE = Rule(
    id="LG312",
    name="missing-metric",
    title="常见指标没有写明",
    about=(
        "同类机关（政府、司法行政部门、其他部门、乡镇和街道）的报告大多写明、而本报告没有写明的指标，全文合报一次。"
        "这不是法定要求，法律没有规定报告要写哪些数字，所以只作提示；地方有要求的，可以在配置集里提到警告。"
        "机关类别看不出来的不报；成效部分很短或者没有数字的也不报，那由 LG108、LG113 报。"
        "哪些算常见是编者按所见约五十份公开报告（多为节选）作的判断，括号里是样本中写明它的份数；换了说法而没有认出的指标也会列在这里。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/usual-metrics",
    severity=Severity.NOTE,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n" + _LONG)),
    bad=(
        Bad(sample("一、主要举措和成效\n" + _LONG + "评查行政执法案卷120卷。"), at=None),
        Bad(sample("一、主要工作和成效\n" + _LONG + "举办执法人员培训班3期。"), at=None),
    ),
    options={
        "characters": Option(500, "成效部分不到这个字数的不检查"),
        "names": Option(8, "最多列出几个指标的名称"),
    },
)
