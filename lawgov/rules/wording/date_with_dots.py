"""日期用点号、横线或者斜线: 2022.3.5 in the text. The date of the signature is the business of ``date-form``."""

import re
from collections.abc import Iterator
from datetime import date

from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import is_within, matches, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_DAY = r"((?:19|20)\d{2})([./\-])(\d{1,2})\2(\d{1,2})"
_DATE = re.compile(
    rf"(?:^|(?<=[\n，。；：、（(于在自从至到起和与]))(?<!第){_DAY}"
    r"(?:(?P<to>[-－–—~～]{1,3}|[至到])(?:(?P<year>(?:19|20)\d{2})\2)?(?P<month>\d{1,2})\2(?P<day>\d{1,2}))?"
    r"(?![\d./\-_=A-Za-z～~—－–])(?![至到]\d)(?!\s?(?:版|号|标准|专案|专项|事[件故]|[大要]?案|台账|行动|批次|会议精神))"
)
_CODE = re.compile(r"(?:版本|升级|编号|编码|代码|序号|文号|合同号?|标准|批[次号]|型号|图号|证号|案号)[^，。；\n]{0,4}$")


def check(report: Report, options: Options) -> Iterator[Finding]:
    text = report.text
    found = []
    for match in matches(report, _DATE):
        at = match.start()
        if is_within(text, at, "《", "》") or is_within(text, at) or _CODE.search(text, max(at - 12, 0), at):
            continue
        right = _right(match)
        if right is not None:
            what = f"日期“{match[0]}”没有写出年月日。"
            found.append(Finding(what, Span(*match.span()), f"请改为“{right}”。", fix=right))
    yield from told(found, 3, lambda count: f"全文有{count}处日期用点号、横线或者斜线，没有写出年月日。")


def _right(match: re.Match[str]) -> str | None:
    """The date, or both dates of a span of time, in full; None for what is none."""
    try:
        first = date(int(match[1]), int(match[3]), int(match[4]))
        if match["to"] is None:
            return f"{first.year}年{first.month}月{first.day}日"
        last = date(int(match["year"] or match[1]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    if last < first:
        return None
    year = f"{last.year}年" if match["year"] else ""
    mark = match["to"] if match["to"] in "至到" else "—"
    return f"{first.year}年{first.month}月{first.day}日{mark}{year}{last.month}月{last.day}日"


RULE = Rule(
    id="LG455",
    name="date-with-dots",
    title="日期没有写出年月日",
    about="正文里的日期写作“2024年1月5日”，不写“2024.1.5”“2024-01-05”“2024/1/5”。落款的成文日期由“成文日期写法不合标准”一项报告；网页上的发布时间、索引号等不在正文，不报；网址、版本、编号、标准号和引号里的名称不报。起止两个日期一起改。",
    basis=Basis.STANDARD,
    clause="gbt-15835/date",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample("一、主要举措和成效\n2023年3月5日召开会议，平台升级到2.0.1版，编号2023-12。"),
        sample(
            "一、主要举措和成效\n见https://example.gov.cn/list?date=2024-01-15和/art_2024-1-15页，版本升级至2023.1.2版，合同编号2023-5-12，执行Q/YX 2023.1.2标准。"
        ),
        sample("一、主要举措和成效\n成立“2022.6.10”专案组，建立“2023.12.31台账”，自2023.1.2专案以来审结50件。"),
    ),
    bad=(
        Bad(sample("一、主要举措和成效\n2023.01.05至12.31评查案卷120卷。"), at="2023.01.05至12.31"),
        Bad(sample("一、主要举措和成效\n2023.01.05--2023.12.31评查案卷120卷。"), at="2023.01.05--2023.12.31"),
        Bad(sample("一、主要举措和成效\n2023.3.5召开专题会议，审结50件。"), at="2023.3.5"),
        Bad(sample("一、主要举措和成效\n于2023-03-05召开专题会议，审结50件。"), at="2023-03-05"),
    ),
    other_documents=True,
)
