"""句子被断成两段: a paragraph ends in the middle of a word or after a comma, and the next goes on.

The readers join lines that they know to be cut; what is left is cut in the file itself. A missing
full stop looks alike, so that something must tie the two paragraphs together: a comma or an open
bracket at the end of the first, a closing mark at the beginning of the second, a number or a word
that runs across. jieba is asked only about such pairs.

Known limit: a cut between two whole words is not told from a missing full stop.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from lawgov.findings import Basis, Certainty, Finding, Severity
from lawgov.report.model import Report
from lawgov.rules.base import Bad, Option, Options, Rule
from lawgov.rules.prose import told
from lawgov.rules.samples import sample
from lawgov.sources.model import Block, BlockKind, Span
from lawgov.sources.wrapped import LONG, begins_something, ends_sentence

_CLOSES = "，。；、：）》”％%！？’」』】"
_RUNS = re.compile(r"[\u4e00-\u9fff]{1,6}$")
_BY_LINES = ("pdf", "ofd")
"""Files that hold lines and no paragraphs: where one ends is the reader's guess."""
_GOES = re.compile(r"[\u4e00-\u9fff]{1,6}")
_NUMBER = re.compile(r"\d$")
_COUNTED = re.compile(r"[\d.]|[件人次个名项起宗份条元户家期篇册部处所卷万亿%％年月日余多]")


def check(report: Report, options: Options) -> Iterator[Finding]:
    def summary(count: int) -> str:
        return f"全文有{count}处句子没有完就断成两段，像是按行或者按页复制来的。"

    yield from told(list(_cuts(report)), options.count("places"), summary)


def _cuts(report: Report) -> Iterator[Finding]:
    text = report.text
    heads = _headings(report)
    for first, second in pairwise(report.document.lines(report.document.body_span)):
        if first.start in heads or second.start in heads or not _may_be_cut(text, first, second):
            continue
        sure = _surely(text, first, second)
        certain = sure and report.source.format not in _BY_LINES
        if not sure and not _word_across(text, first, second):
            continue
        start = max(text.rfind(mark, first.start, first.end - 1) for mark in "，。；：、\n") + 1
        start = max(start, first.start, first.end - 20)
        yield Finding(
            f"这一段停在“{text[start : first.end]}”，句子没有完，接着的一段以“{text[second.start : second.start + 8]}”开头。",
            Span(start, first.end),
            "请对照原件，把断开的句子接起来。",
            certainty=Certainty.CERTAIN if certain else Certainty.NEEDS_REVIEW,
        )


def _headings(report: Report) -> set[int]:
    """Where the lines of headings begin that stand alone. A cut paragraph may pass for one, or for the second line of one."""
    starts: set[int] = set()
    for section in report.walk():
        heading = section.heading
        if heading.run_in:
            continue
        for block in report.document.lines(heading.span):
            labelled = heading.label is not None and block.start <= heading.span.start
            words = block.span.of(report.text)
            if labelled or len(words) < LONG or not re.search("[，,；;]", words):
                starts.add(block.start)
    return starts


def _may_be_cut(text: str, first: Block, second: Block) -> bool:
    if first.kind is not BlockKind.PARAGRAPH or second.kind is not BlockKind.PARAGRAPH:
        return False
    words, after = first.span.of(text), second.span.of(text)
    if len(words) < LONG or ends_sentence(words) or begins_something(after) or len(after) < 4:
        return False
    return re.search(r"[，。；,;]", words[:-1]) is not None and re.search(r"[，。；,;]", after) is not None


def _surely(text: str, first: Block, second: Block) -> bool:
    last, next_ = text[first.end - 1], text[second.start]
    return last in "，、（“《(" or next_ in _CLOSES or bool(_NUMBER.match(last) and _COUNTED.match(next_))


def _word_across(text: str, first: Block, second: Block) -> bool:
    """Whether a word of several characters runs from the end of one paragraph into the next."""
    from lawgov.words import words

    before = _RUNS.search(text, first.start, first.end)
    after = _GOES.match(text, second.start, second.end)
    if before is None or after is None:
        return False
    at, edge = 0, len(before[0])
    for word in words(before[0] + after[0]):
        if at < edge < at + len(word):
            return True
        at += len(word)
    return False


RULE = Rule(
    id="LG817",
    name="sentence-cut",
    title="句子被断成两段",
    about=(
        "一段停在词语中间、逗号或者前括号之后，下一段没有序号，接着往下写，多为分页、换行时断开。"
        "读取时已经接上的不报；恰好断在两个词之间的，与漏写句号分不清，不报。断开很多处的，全文报一次。"
    ),
    basis=Basis.FACT,
    clause="fact/damage",
    severity=Severity.WARNING,
    check=check,
    options={"places": Option(5, "逐处报，最多几处；超过的全文报一次，单位：处")},
    good=(
        sample(),
        sample(
            "一、主要举措和成效\n（一）规范执法\n评查行政执法案卷120卷，发出执法监督通知书6份，举办培训班3期。\n推进行政复议体制改革，审结50件。"
        ),
    ),
    bad=(
        Bad(
            sample(
                "一、主要举措和成效\n县司法局认真组织，全年评查行政执法案卷共计120卷，\n发出监督通知书6份，举办培训班3期，培训310人次。"
            ),
            at="全年评查行政执法案卷共计120卷，",
        ),
        Bad(
            sample(
                "一、主要举措和成效\n县司法局认真组织，评查行政执法案卷120卷，推进行政复\n议体制改革，举办培训班3期，培训310人次。"
            ),
            at="推进行政复",
        ),
    ),
    other_documents=True,
)
