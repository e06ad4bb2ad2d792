"""段末没有句号: a paragraph of the body ends without any mark.

Judged only where a heading, a numbered item or the end of the body follows: before plain text the
line may be cut in two, which is a damaged source (8xx). Short lists without stops are left alone.
"""

import re
from collections.abc import Iterator

from lawgov.document.numbering import parse_label
from lawgov.findings import Basis, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Options, Rule
from lawgov.rules.prose import HAN, UNITS, headings, paragraphs, told
from lawgov.rules.samples import sample
from lawgov.sources.model import Span

_OPEN = re.compile(rf"[{HAN}\d%％”》）)]$")
_STOPPED = re.compile(
    r"[。！？.](?:”|[（(][^（()）]*[）)])$|。\s?(?:责任编辑|责编|编辑|审核|来源|作者)[：:][^。]{1,20}$"
)
_PAUSE = re.compile(r"[，,。；;]")
_FIELD = re.compile(
    rf"[{HAN}]{{2,6}}[：:]|(?:图|表|附[件表图注]|注|说明)\s?[\d一二三四五六七八九十]*[：:\s.、]|(?:[图表]|附[件表图])\s?\d"
)
"""A line that gives one thing under its name, or says what a figure shows: no sentence."""
_DETAILS = re.compile(r"(?:邮编|邮政编码|电话|传真|邮箱|单位)[：:][^，。；]{1,30}[）)]?$|(?:资料|数据)来源[：:]")
_LENGTH = 25


def check(report: Report, options: Options) -> Iterator[Finding]:
    text, blocks = report.text, paragraphs(report)
    heads = {heading.span.start for heading in headings(report)}
    lines = {block.start for span in _titles(report) for block in report.document.lines(span)}
    words = [text[block.start : block.end] for block in blocks]
    missing: list[Finding] = []
    for number, block in enumerate(blocks):
        here = words[number]
        if block.start in lines or len(here) < _LENGTH or not _PAUSE.search(here) or not _lacks_stop(here):
            continue
        if any(_is_like(here, beside) for beside in words[max(number - 1, 0) : number + 2] if beside is not here):
            continue  # a list that does without
        last = number + 1 == len(blocks)
        if last or blocks[number + 1].start in heads or parse_label(words[number + 1]):
            missing.append(_finding(block.end, here))
    yield from told(missing, 5, lambda count: f"全文有{count}个段落末尾没有句号。")


def _lacks_stop(words: str) -> bool:
    if not _OPEN.search(words) or _STOPPED.search(words) or words.endswith("如下"):
        return False
    if _FIELD.match(words) or _DETAILS.search(words) or _is_head(words):
        return False
    return not (words[0] in "（(" and words[-1] in "）)") and not words.startswith("附件")


def _is_head(words: str) -> bool:
    """The names of columns, apart by commas."""
    names = re.split(r"[，,]", words)
    return len(names) >= 4 and all(0 < len(name.strip()) <= 8 and not re.search(r"\d", name) for name in names)


def _is_like(words: str, beside: str) -> bool:
    """Whether two lines are items of one list, both without a stop."""
    mine, other = parse_label(words), parse_label(beside)
    return mine is not None and other is not None and mine.label.form == other.label.form and _lacks_stop(beside)


def _titles(report: Report) -> Iterator[Span]:
    """Headings with something under them: a numbered line with nothing is an item of a list."""
    for section in report.walk():
        heading = section.heading
        if not heading.run_in and (section.body_span.of(report.text).strip() or not _is_item(heading.text)):
            yield heading.span


def _is_item(words: str) -> bool:
    """A statement with a count in it, which no heading has."""
    return re.search(rf"[，,].*\d+(?:\.\d+)?[余多]?[万亿]?(?:{UNITS}|项|场|卷|[%％])", words) is not None


def _finding(end: int, words: str) -> Finding:
    return Finding(
        f"这一段末尾“{words[-8:]}”后面没有句号。",
        Span(end - 1, end),
        "请补上句号；如果后面漏了文字，请补全。",
        fix=f"{words[-1]}。",
    )


RULE = Rule(
    id="LG437",
    name="full-stop-missing",
    title="段末没有句号",
    about=(
        "正文里成句的段落末尾没有任何标点，后面接着标题、带序号的段落或者正文结束。"
        "标题、表格、图表的题注、“联系人：”一类的栏目、短的列举、以分号或者冒号结尾的不报；后面接着普通文字的可能是断行，不由本项报告。"
    ),
    basis=Basis.STANDARD,
    clause="gbt-15834/stop",
    severity=Severity.WARNING,
    check=check,
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n评查案卷120卷，培训310人次，整改问题23个。（牵头单位：县司法局）\n主要有：\n1.评查案卷\n2.举办培训"
        ),
        sample(
            plan="四、下一年度主要安排\n2024年6月底前开展评查2次。\n资料来源：云溪县司法局行政执法监督平台，截至2023年12月31日"
        ),
        sample(
            plan="四、下一年度主要安排\n2024年6月底前开展评查2次。\n联系人：县司法局办公室张建国，电话：0871-65221234，邮编：310000"
        ),
        sample(
            plan="四、下一年度主要安排\n2024年6月底前开展评查2次。\n图1 2023年云溪县行政复议案件分类情况统计图，单位：件"
        ),
        sample(
            plan="四、下一年度主要安排\n2024年6月底前开展评查2次。\n序号,单位名称,收到申请,受理案件,审结案件,调解和解,备注"
        ),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n（一）规范执法\n评查案卷120卷，培训310人次，行政机关负责人出庭应诉率达80.46%\n（二）化解争议\n审结50件。"
            ),
            at="%",
        ),
        Bad(sample("一、主要举措和成效\n全年评查案卷120卷。发出执法监督通知书6份，举办执法人员培训班3期"), at="期"),
    ),
    other_documents=True,
)
