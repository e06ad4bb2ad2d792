"""LG8xx: damage and residue of the source, true faults and what must stay silent."""

import pytest

from lawgov.pipeline import check, parse
from lawgov.report.build import build_report
from lawgov.report.model import Report
from lawgov.rules.samples import sample
from lawgov.sources.open import read_bytes
from tests.make.faults_source import SOURCE, cut_in_a_word
from tests.make.word import docx, docx_of, p
from tests.rules.planted import share_found

DONE = "一、主要举措和成效\n（一）规范执法\n评查行政执法案卷120卷，培训310人次。\n"


def told(report: Report) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.text) for finding in check(report, select=["LG8"]).findings]


def of_word(text: str) -> Report:
    return build_report(read_bytes(docx_of(text.split("\n")), "a.docx"))


@pytest.mark.parametrize("name", SOURCE)
def test_planted_faults_are_found(name: str) -> None:
    rule, plant = SOURCE[name]
    assert share_found(rule, plant) >= 0.97


def test_cut_sentences_of_a_word_file_are_found() -> None:
    assert share_found("LG817", cut_in_a_word, of_word) >= 0.97


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("2023年110月开展检查", [("LG804", "110月")], id="months"),
        pytest.param("截至2023年112月", [("LG804", "112月")], id="months-to-december"),
        pytest.param("2023年12月、1月和10月开展检查", [], id="months-that-exist"),
        pytest.param("服务24月龄婴幼儿，刑期36月", [], id="durations"),
        pytest.param("，13月5日召开会议", [], id="a-day-is-a-date"),
        pytest.param("落实《纲要（20212025年）》", [("LG804", "20212025")], id="years"),
        pytest.param("编号20212025号、日期20231215", [], id="numbers"),
        pytest.param("落实国办发(2023)27号、云政发(2022)3号", [("LG805", "(2023)27号")], id="brackets-once"),
        pytest.param("履行（2023）云01行终12号判决", [], id="court-number"),
        pytest.param("执行国务院令第712号和2023年第5号公告", [], id="order-number"),
        pytest.param("落实国办发202327号", [("LG806", "202327号")], id="brackets-lost"),
        pytest.param("落实云府办发〔202526号", [("LG806", "〔202526号")], id="one-bracket-lost"),
        pytest.param("群众扫一扫即可评价，一键分享到社区群", [], id="things-that-people-do"),
        pytest.param("坚持**规范**执法", [("LG811", "**规范**")], id="bold"),
        pytest.param("按2*3*4规格，评为****级，参考文献[1]（略）", [], id="stars-and-brackets"),
        pytest.param("与R&D企业&高校合作，落实<方案>，A<B", [], id="signs-of-their-own"),
        pytest.param("怎么办?为什么?找谁办?", [], id="questions"),
        pytest.param("评查锟斤拷案卷", [("LG813", "锟斤拷")], id="garbled"),
        pytest.param("提高政冶站位", [("LG818", "政冶")], id="lookalike"),
        pytest.param("治理冶炼企业，政府自己经办，O2O模式，12l升", [], id="true-words"),
        pytest.param("行政机关负责人出庭应诉率100，成效明显", [("LG819", "100")], id="percent"),
        pytest.param("汇率7.1，容积率2.5，出庭应诉率100%、98%", [], id="rates-of-another-kind"),
        pytest.param("按“1—3—5”节点推进，详见清单第3页", [], id="dashes-and-pages"),
        pytest.param("办结率达到98.5％，使用ＡＰＰ", [("LG815", "ＡＰＰ")], id="wide"),
    ],
)
def test_damage_and_residue(words: str, found: list[tuple[str, str]]) -> None:
    assert told(parse(sample(f"{DONE}{words}。"))) == found


def test_corrections() -> None:
    fixes = {
        "2023年110月开展检查": "1—10月",
        "落实《纲要（20212025年）》": "2021—2025",
        "落实国办发(2023)27号": "〔2023〕27号",
        "落实国办发202327号": "〔2023〕27号",
        "2O23年成效明显": "2023",
        "己经建成": "已经",
        "满意率98.6，有提高": "98.6%",
        "使用１２０次": "120",
    }
    for words, fix in fixes.items():
        assert [f.fix for f in check(parse(sample(f"{DONE}{words}。")), select=["LG8"]).findings] == [fix], words


def test_pages_around_the_report_are_none_of_its_text() -> None:
    assert told(parse("返回上一级\n字号\n打印\n" + sample() + "\n责任编辑：李华\n【打印】【关闭】")) == []


def test_lists_of_hyphens() -> None:
    text = sample(f"{DONE}- 规范执法，成效明显。\n- 化解争议，成效明显。")
    assert told(parse(text)) == [("LG811", "-")]
    assert told(parse(sample(f"{DONE}- 规范执法，成效明显。"))) == []


def test_markdown_itself_is_at_home() -> None:
    text = "# 云溪县司法局2023年法治政府建设情况报告\n\n**一、主要举措和成效**\n\n评查案卷**120**卷。"
    assert told(parse(text)) == []


# Word files

BODY = "".join(p(line) for line in sample().split("\n"))


def word(body: str, comments: str | None = None) -> list[tuple[str, str | None, str]]:
    package = docx(body) if comments is None else docx(body, comments=comments)
    report = build_report(read_bytes(package, "a.docx"))
    found = check(report, select=["LG8"]).findings
    return [(finding.rule, finding.text, finding.message) for finding in found]


def test_a_finished_word_file_is_silent() -> None:
    assert word(BODY) == []


def test_revisions() -> None:
    inserted = '<w:p><w:r><w:t>评查</w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>全部</w:t></w:r></w:ins><w:r><w:t>案卷。</w:t></w:r></w:p>'
    deleted = '<w:p><w:r><w:t>评查</w:t></w:r><w:del w:id="2" w:author="a"><w:r><w:delText>部分</w:delText></w:r></w:del><w:r><w:t>案卷。</w:t></w:r></w:p>'
    [(rule, text, message)] = word(BODY + inserted + deleted)
    assert (rule, text) == ("LG808", "全部")
    assert "插入1处、删除1处" in message
    assert [(rule, text) for rule, text, _ in word(BODY + deleted)] == [("LG808", None)]


def test_comments() -> None:
    marked = '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>评查案卷。</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    comments = f'<w:comment w:id="0" w:author="a">{p("这里的数字请再核")}</w:comment>'
    [(rule, text, message)] = word(BODY + marked, comments=comments)
    assert (rule, text) == ("LG809", None)
    assert "1条批注" in message
    assert "这里的数字请再核" in message


def test_hidden_words() -> None:
    [(rule, text, message)] = word(BODY + p("送审稿，勿外传", run="<w:vanish/>"))
    assert (rule, text) == ("LG810", None)
    assert "共7字" in message
    assert word(BODY + p("   ", run="<w:vanish/>")) == []


def test_what_a_page_hides_is_its_own_affair() -> None:
    page = (
        "<html><body>"
        + "".join(f"<p>{line}</p>" for line in sample().split("\n"))
        + '<div style="display:none">菜单</div></body></html>'
    )
    assert told(build_report(read_bytes(page.encode(), "a.html"))) == []


def test_cut_sentences_and_whole_ones() -> None:

    def lines(*body: str) -> Report:
        return of_word(sample("\n".join(("一、主要举措和成效", *body))))

    first = "县司法局认真组织，评查行政执法案卷120卷，推进行政复"
    assert told(lines(first, "议体制改革，举办培训班3期。")) == [("LG817", "推进行政复")]
    assert told(lines(first + "议体制改革。", "举办培训班3期，培训310人次。")) == []
    assert told(lines(first + "议体制改革", "（二）举办培训班3期，培训310人次。")) == []
    assert told(lines("县司法局认真组织评查，全年共评查行政执法案卷合计12", "0卷，举办培训班3期。")) != []


def test_a_text_cut_all_over_is_told_once() -> None:
    cut = "县司法局认真组织，评查行政执法案卷120卷，推进行政复\n议体制改革，举办培训班3期，培训执法人员310人次。\n"
    found = check(of_word(sample("一、主要举措和成效\n" + cut * 7)), select=["LG817"]).findings
    assert [finding.text for finding in found] == ["推进行政复"]
    assert "全文有7处" in found[0].message
