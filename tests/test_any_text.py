"""Whatever the text, the whole way is gone without an exception, and what is promised of a result holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lawgov.errors import SourceError
from lawgov.pipeline import check, parse
from lawgov.report.model import Status
from tests.corpus.cases import CASES

LINES = sorted({line for case in CASES for line in case.text.split("\n")})
TOKENS = st.sampled_from(
    ["一、", "（一）", "1.", "1、", "（1）", "①", "一是", "第一部分", "存在的不足和原因", "主要举措和成效", "下一年度安排", "第一责任人", "履职情况", "某县司法局", "2023年", "2024年1月5日",
     "法治政府建设", "情况报告", "。", "，", "：", "\n", " ", "\t", "　", "《", "》", "附件", "索引号：", "关于", "原因是", "12件", "�", "x"]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(TOKENS, max_size=40).map("".join),
    st.lists(st.sampled_from(LINES), max_size=14).map("\n".join),
    st.lists(st.sampled_from(LINES).map(lambda line: line[:9]), max_size=14).map("\n".join),
    st.text(max_size=200),
)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    try:
        report = parse(text)
    except SourceError:
        return
    checked = check(report)
    for part in report.parts.values():
        assert (part.status is Status.MISSING) == (part.heading is None) == (part.span is None)
        assert (part.within is not None) == (part.status in (Status.NESTED, Status.MERGED))
        assert part.body_characters >= 0
        if part.span is not None and part.heading is not None:
            assert 0 <= part.span.start <= part.span.end <= len(report.text)
            assert "".join(report.text[slice(*part.span)].split()).startswith("".join(part.heading.split()))
    if report.document_type == "other":
        assert not any(part.found for part in report.parts.values())
        assert {finding.rule[:3] for finding in checked.findings if finding.rule != "LG101"} <= {"LG4", "LG7", "LG8"}
    keys = [(finding.span.start if finding.span else -1, finding.rule) for finding in checked.findings]
    assert keys == sorted(keys)
    assert len({finding.fingerprint for finding in checked.findings}) == len(keys)
    for section in report.walk():
        assert (
            section.heading.span.start
            < section.heading.span.end
            <= max(section.body_span.end, section.heading.span.end)
        )
        for child in section.children:
            assert section.span.start <= child.span.start
            assert child.span.end <= section.span.end
            assert child.heading.level > section.heading.level
