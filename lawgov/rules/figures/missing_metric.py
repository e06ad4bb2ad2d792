"""常见指标没有写明: metrics that a profile expects of reports of this kind, and this one does not state.

One finding a report, about all of them. Of the catalogue's own metrics nothing is told: the sample behind
them (some fifty documents, most as excerpts; none is stated by more than seven) bears no 「常见」. They stand
in ``missing_metrics`` alone. A short or figureless achievements part draws none: that is the business of
``thin-part`` and ``achievements-without-figures``.
"""

from collections.abc import Iterator

from lawgov.findings import Basis, Finding, Severity
from lawgov.metrics.catalogue import Entry, built_in
from lawgov.report.model import Report
from lawgov.rules.base import Option, Options, Rule
from lawgov.rules.samples import sample


def check(report: Report, options: Options) -> Iterator[Finding]:
    missing = [entry for entry in report.figures.missing if _supported(entry) and not _worded_otherwise(report, entry)]
    if not missing or report.achievements.body_characters < options.count("characters"):
        return
    if not any(metric.part == "achievements" for metric in report.figures.metrics):
        return
    shown = "、".join(_named(entry) for entry in missing[: options.count("names")])
    more = f"等{len(missing)}个" if len(missing) > options.count("names") else ""
    yield Finding(
        f"配置集列为常见而本报告没有写明的指标：{shown}{more}。",
        None,
        "本机关有这些工作的，请补上数字；没有的不必写。",
    )


def _supported(entry: Entry) -> bool:
    """Whether someone who knows the reports of a place says that it is usual there."""
    return built_in().entry(entry.id) != entry


def _worded_otherwise(report: Report, entry: Entry) -> bool:
    """Whether a line with a figure has the first and the last word of one of its wordings: it may be the metric after all."""
    wordings = [wording.replace("…", "").replace("#", "") for wording in (*entry.match, *entry.aliases)]
    lines = {_line(report.text, metric.span.start) for metric in report.figures.metrics}
    return any(wording[:2] in line and wording[-2:] in line for wording in wordings for line in lines)


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _named(entry: Entry) -> str:
    """机井检查（每100份报告约90份写明）."""
    return f"{entry.name}（每100份报告约{entry.usual}份写明）"


_LONG = (
    "全面落实重大行政决策程序，健全行政执法工作体系，依法化解行政争议，深入开展普法宣传，持续优化公共法律服务。" * 12
)

RULE = Rule(
    id="LG312",
    name="missing-metric",
    title="常见指标没有写明",
    about=(
        "配置集写明在本地报告里常见（usual 在 60 以上）、而本报告没有写明的指标，全文合报一次，括号里是配置集所写的常见程度。"
        "自带目录里的指标不报：所见样本只有约五十份（多为节选），还不足以说哪些算常见，没有写明的只列在输出的 missing_metrics 里。"
        "这不是法定要求，法律没有规定报告要写哪些数字，所以只作提示；地方有要求的，可以在配置集里提到警告。"
        "机关类别看不出来的不报；成效部分很短或者没有数字的也不报，那由 LG108、LG113 报。"
        "带数字的段落里有相近写法的也不报。"
    ),
    basis=Basis.PRACTICE,
    clause="practice/usual-metrics",
    severity=Severity.NOTE,
    check=check,
    good=(sample(), sample("一、主要举措和成效\n" + _LONG)),
    bad=(),  # only with a profile: tests/metrics/test_profile.py
    options={
        "characters": Option(500, "成效部分不到这个字数的不检查"),
        "names": Option(8, "最多列出几个指标的名称"),
    },
)
