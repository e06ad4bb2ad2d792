"""Tracked changes: accepting gives the corrected text, rejecting the original, and nothing else is touched."""

import io
import re
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lawgov.docx_io.mendable import Mendable
from lawgov.docx_io.read import read_docx
from lawgov.docx_io.revise import Revised, revised
from lawgov.docx_io.splice import Markup
from lawgov.errors import SourceError
from lawgov.fixes import Edit, applied, edits_of
from lawgov.marking import fixed
from lawgov.pipeline import check
from lawgov.report.build import build_report
from lawgov.sources import convert
from lawgov.sources.limits import DEFAULT_LIMITS
from lawgov.sources.model import Span
from lawgov.sources.open import read_bytes
from tests.make.corpus_docx import CORPUS
from tests.make.revisions import W, accept_all, main, reject_all, texts
from tests.make.word import STRICT, cell, docx, p, table
from tests.ooxml import problems

needs_office = pytest.mark.skipif(convert.find_office() is None, reason="没有安装 LibreOffice")
DAY = date(2024, 1, 15)


def r(text: str, properties: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def revise(data: bytes, *edits: tuple[str, str], apply: bool = False) -> Revised:
    """Edits by the words they change, each the first of its kind in the text."""
    source = read_docx(data, DEFAULT_LIMITS)
    made = sorted(
        (Edit(Span(source.text.index(old), source.text.index(old) + len(old)), new, "LG000") for old, new in edits),
        key=lambda edit: edit.span,
    )
    return revised(data, source, made, author="lawgov", date=DAY, apply=apply)


def text_of(data: bytes) -> str:
    return read_docx(data, DEFAULT_LIMITS).text


def main_part_of(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml")


def xml_of(data: bytes) -> str:
    return etree.tostring(main(data), encoding="unicode")


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOX = f"<w:txbxContent><w:p>{r('某某县人民人民政府')}</w:p></w:txbxContent>"
CASES = [
    pytest.param(p("培训培训干部"), "培训培训", "培训", id="one-run"),
    pytest.param(f"<w:p>{r('培训', '<w:b/>')}{r('培训干', '<w:i/>')}{r('部')}</w:p>", "培训培训", "培训", id="over-runs"),
    pytest.param(f"<w:p>{r('甲乙', '<w:b/>')}{r('丙丁')}</w:p>", "乙丙", "戊己庚", id="replaced-over-runs"),
    pytest.param("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>", "甲\t乙", "甲乙", id="tab"),
    pytest.param("<w:p><w:r><w:t>甲乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>", "甲乙", "甲丁", id="beside-a-break"),
    pytest.param('<w:p><w:r><w:t>甲</w:t><w:sym w:font="Wingdings" w:char="F06C"/><w:t>乙</w:t></w:r></w:p>', "甲●", "甲", id="symbol"),
    pytest.param(table(("名称", "数量"), ("案件,卷", "20")), "案件,卷", "案件，卷", id="cell"),
    pytest.param(table((cell(p("外") + table(("内,一", "内二"))), "旁,边")), "旁,边", "旁，边", id="beside-a-nested-table"),
    pytest.param(table((cell(p("外") + table(("内,一", "内二"))), "旁,边")), "内,一", "内，一", id="in-a-nested-table"),
    pytest.param("<w:tbl><w:tr><w:trPr><w:del w:id='1' w:author='a'/></w:trPr>" + cell(p("删,")) + "</w:tr><w:tr>" + cell(p("留,")) + cell(p("下")) + "</w:tr></w:tbl>", "留,", "留，", id="behind-a-deleted-row"),
    pytest.param(f"<w:p><w:hyperlink w:anchor='x'>{r('见,此')}</w:hyperlink>{r('页')}</w:p>", "见,此", "见，此", id="hyperlink"),
    pytest.param(f"<w:sdt><w:sdtContent>{p('控,件')}</w:sdtContent></w:sdt>", "控,件", "控，件", id="block-control"),
    pytest.param(f"<w:p><w:sdt><w:sdtContent>{r('控,')}</w:sdtContent></w:sdt>{r('件')}</w:p>", "控,件", "控，件", id="inline-control"),
    pytest.param(f"<w:p>{FIELD.format('begin')}<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>{FIELD.format('separate')}{r('2024.1.5')}{FIELD.format('end')}</w:p>", "2024.1.5", "2024年1月5日", id="field-result"),
    pytest.param(f'<w:p><w:fldSimple w:instr="HYPERLINK x">{r("标,题")}</w:fldSimple>{r("完")}</w:p>', "标,题", "标，题", id="simple-field"),
    pytest.param(f"<w:p>{r('见第')}{FIELD.format('begin')}<w:r><w:instrText>REF a</w:instrText></w:r>{FIELD.format('separate')}{r('三')}{FIELD.format('end')}</w:p>", "见第三", "见第三。", id="behind-a-field-that-ends-the-paragraph"),
    pytest.param(f"<w:p>{r('甲')}<w:ins w:id='1' w:author='甲'>{r('多')}</w:ins>{r('乙')}</w:p>", "甲多乙", "甲乙", id="a-whole-insertion"),
    pytest.param(f"<w:p>{r('受')}<w:ins w:id='1' w:author='甲' w:date='2024-01-01T00:00:00Z'>{r('理,24')}</w:ins>{r('件')}</w:p>", "理,24", "理，24", id="inside-an-insertion"),
    pytest.param(f"<w:p>{r('受')}<w:ins w:id='1' w:author='甲'>{r('理')}{r('24')}</w:ins>{r('件')}</w:p>", "理24", "理了24", id="between-runs-of-an-insertion"),
    pytest.param(f"<w:p>{r('受理')}<w:del w:id='2' w:author='甲'><w:r><w:delText>20</w:delText></w:r></w:del>{r('件件')}</w:p>", "理件件", "理件", id="beside-a-deletion"),
    pytest.param(f"<w:p><w:smartTag w:uri='u' w:element='e'>{r('宝山,区')}</w:smartTag></w:p>", "宝山,区", "宝山区", id="smart-tag"),
    pytest.param(f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{r('正文')}</w:p>", "人民人民", "人民", id="text-box-stored-twice"),
    pytest.param(f"<w:p>{r('上')}<w:bookmarkStart w:id='7' w:name='b'/>{r('中,')}<w:bookmarkEnd w:id='7'/>{r('下')}</w:p>", "上中,下", "上中，下", id="bookmark-between"),
    pytest.param('<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="5" w:author="甲"><w:rPr/></w:rPrChange></w:rPr><w:t>甲,乙</w:t></w:r></w:p>', "甲,乙", "甲，乙", id="pending-change-of-formatting"),
]  # fmt: skip

_STRICT = "purl.oclc.org"  # addresses of Strict files, which the checker does not know


def kinds_of_problem(data: bytes) -> set[str]:
    """The problems of a package without the words in them: a run that is cut repeats its fault."""
    return {re.sub(r": '.*", "", problem) for problem in problems(data) if _STRICT not in problem}


@pytest.mark.parametrize(("body", "old", "new"), CASES)
def test_accepting_corrects_and_rejecting_restores(body: str, old: str, new: str) -> None:
    before = docx(body)
    text = text_of(before)
    made = revise(before, (old, new))
    assert not made.left_out
    assert text_of(made.data) == text.replace(old, new, 1)
    assert text_of(accept_all(made.data, "lawgov")) == text.replace(old, new, 1)
    assert texts(accept_all(made.data)) == texts(accept_all(revise(before, (old, new), apply=True).data))
    assert texts(reject_all(made.data)) == texts(reject_all(before))
    assert text_of(reject_all(made.data, "lawgov")) == text
    assert kinds_of_problem(made.data) <= kinds_of_problem(before)


@pytest.mark.parametrize(("body", "old", "new"), CASES)
def test_made_outright_without_revisions_of_ours(body: str, old: str, new: str) -> None:
    before = docx(body)
    made = revise(before, (old, new), apply=True)
    assert text_of(made.data) == text_of(before).replace(old, new, 1)
    assert 'author="lawgov"' not in xml_of(made.data)
    assert not [item for item in main(made.data).iter(W + "ins", W + "r") if not len(item)]
    assert kinds_of_problem(made.data) <= kinds_of_problem(before)


def test_only_what_differs_is_marked() -> None:
    made = revise(
        docx(p("依据《中华人民共和国行政处法》办理")), ("《中华人民共和国行政处法》", "《中华人民共和国行政处罚法》")
    )
    marks = main(made.data).findall(f".//{W}ins")
    assert ["".join(map(str, mark.itertext())) for mark in marks] == ["罚"]
    assert main(made.data).find(f".//{W}del") is None


def test_a_mark_says_who_and_when() -> None:
    mark = main(revise(docx(p("甲,乙")), (",", "，")).data).find(f".//{W}ins")
    assert mark is not None
    assert (mark.get(W + "author"), mark.get(W + "date")) == ("lawgov", "2024-01-15T00:00:00Z")


def test_numbers_are_nobody_elses() -> None:
    body = f"<w:p><w:bookmarkStart w:id='1' w:name='b'/>{r('甲,乙,丙')}<w:bookmarkEnd w:id='1'/><w:ins w:id='2' w:author='a'>{r('丁')}</w:ins></w:p>"
    root = main(revise(docx(body), ("甲,", "甲，"), ("乙,", "乙，")).data)
    numbers = [str(item.get(W + "id")) for item in root.iter(W + "ins", W + "del", W + "bookmarkStart")]
    assert len(numbers) == len(set(numbers)) == 6


def test_new_words_look_like_the_old_and_chinese_marks_are_chinese() -> None:
    made = revise(docx(f"<w:p>{r('他说', '<w:b/>')}{r('&quot;好', '<w:i/>')}</w:p>"), ('"', "“"))
    new = main(made.data).find(f".//{W}ins/{W}r/{W}rPr")
    assert new is not None
    assert [etree.QName(item).localname for item in new] == ["rFonts", "i"]
    assert new[0].get(W + "hint") == "eastAsia"


def test_somebodys_insertion_is_cut_as_word_cuts_it() -> None:
    made = revise(docx(f"<w:p><w:ins w:id='1' w:author='甲'>{r('理24')}</w:ins></w:p>"), ("理2", "理了2"))
    found = [(item.get(W + "author"), "".join(map(str, item.itertext()))) for item in main(made.data).iter(W + "ins")]
    assert found == [("甲", "理"), ("lawgov", "了"), ("甲", "24")]


def test_all_else_keeps_its_bytes() -> None:
    """Comments, instructions, quotes, entities and CDATA beside the words that change; and a prefix of its own."""
    stays = "<!-- 编者 --><?x y?><w:p w:rsidR='00A1' ><w:r><w:t>&#x7532;<![CDATA[乙]]></w:t></w:r></w:p>"
    before = docx(f"{stays}<w:p><w:r ><w:t>甲,乙</w:t></w:r><!-- 后 --><w:r><w:t>&#20013;</w:t></w:r></w:p>")
    made = main_part_of(revise(before, (",", "，")).data).decode()
    held = main_part_of(before).decode()
    run = "<w:r ><w:t>甲,乙</w:t></w:r>"
    begin, end = held.index(run), held.index(run) + len(run)
    assert made.startswith(held[:begin])
    assert made.endswith(held[end:])
    assert stays in made


def test_a_change_of_looks_that_is_pending_has_one_number_each() -> None:
    looks = '<w:b/><w:rPrChange w:id="5" w:author="甲"><w:rPr/></w:rPrChange>'
    root = main(revise(docx(f"<w:p>{r('甲,乙,丙', looks)}</w:p>"), ("甲,", "甲，"), ("乙,", "乙，")).data)
    numbers = [str(item.get(W + "id")) for item in root.iter(W + "rPrChange", W + "ins", W + "del")]
    assert len(numbers) == len(set(numbers)) == 9


def test_blanks_that_word_cuts_stay_cut_and_those_at_new_ends_are_kept() -> None:
    made = revise(docx("<w:p><w:r><w:t> 甲 ,乙 </w:t></w:r></w:p>"), (",", "，"))
    shown = [(str(item.text), item.get("{http://www.w3.org/XML/1998/namespace}space")) for item in main(made.data).iter(W + "t", W + "delText")]  # fmt: skip
    assert shown == [(" ", None), ("甲 ", "preserve"), (",", None), ("，", None), ("乙 ", None)]


@pytest.mark.parametrize("apply", [False, True])
def test_where_the_namespace_has_no_prefix(apply: bool) -> None:
    body = "<p><ins xmlns:w='{0}' w:id='1' w:author='甲'><r><t>甲\"乙\"丙</t></r></ins></p>"
    plain = _unprefixed(docx(p("")), body.format(W[1:-1]))
    made = revise(plain, ('"乙"', "“乙”"), apply=apply)
    assert text_of(made.data) == "甲“乙”丙"
    assert texts(reject_all(made.data, "lawgov")) == (["甲“乙”丙"] if apply else ['甲"乙"丙'])
    assert problems(made.data) == problems(plain)


def _unprefixed(data: bytes, body: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = f"<document xmlns='{W[1:-1]}'><body>{body}<sectPr/></body></document>".encode()
            new.writestr(name, part if name == "word/document.xml" else old.read(name))
    return stream.getvalue()


def test_a_mark_behind_a_field_stands_outside_it() -> None:
    body = f"<w:p>{FIELD.format('begin')}<w:r><w:instrText>REF a</w:instrText></w:r>{FIELD.format('separate')}{r('三')}{FIELD.format('end')}{r('部分')}</w:p>"
    made = revise(docx(body), ("三部", "三、部"))
    assert re.search(r'fldCharType="end"/></w:r><w:ins ', xml_of(made.data))


@pytest.mark.parametrize(
    ("body", "old", "new", "reason"),
    [
        pytest.param("<w:p><m:oMath><m:r><m:t>x,y</m:t></m:r></m:oMath></w:p>", "x,y", "x，y", "公式", id="formula"),
        pytest.param(f"<w:p><w:moveTo w:id='2' w:author='a'>{r('新,的')}</w:moveTo></w:p>", "新,的", "新，的", "移动", id="moved-text"),
        pytest.param(p("甲") + p("乙"), "甲\n乙", "甲乙", "跨了两段", id="two-paragraphs"),
        pytest.param(table(("甲", "乙"), ("丙", "丁")), "甲\t乙", "甲乙", "空隙", id="two-cells"),
        pytest.param(f"<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>{p('控,件')}</w:sdtContent></w:sdt>", "控,件", "控，件", "锁定", id="locked-control"),
        pytest.param(f"<w:sdt><w:sdtPr><w:dataBinding w:xpath='/a'/></w:sdtPr><w:sdtContent>{p('控,件')}</w:sdtContent></w:sdt>", "控,件", "控，件", "绑定", id="bound-control"),
        pytest.param(f"<w:p>{FIELD.format('begin')}<w:r><w:instrText> DATE </w:instrText></w:r>{FIELD.format('separate')}{r('2024.1.5')}{FIELD.format('end')}</w:p>", "2024.1.5", "2024年1月5日", "域算出来", id="reckoned"),
        pytest.param(f'<w:p><w:fldSimple w:instr="TITLE">{r("标,题")}</w:fldSimple></w:p>', "标,题", "标，题", "域算出来", id="reckoned-simply"),
        pytest.param(f'<w:p><w:fldSimple w:instr="HYPERLINK x">{r("标")}</w:fldSimple></w:p>', "标", "标。", "域的末尾", id="at-the-end-of-a-simple-field"),
        pytest.param(f"<w:p><w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>{r('2024.1.5')}</w:sdtContent></w:sdt></w:p>", "2024.1.5", "2024年1月5日", "日历", id="chosen-date"),
        pytest.param("<w:p><w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼,</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "拼,", "拼，", "拼音", id="ruby"),
    ],
)  # fmt: skip
def test_left_out_with_the_reason(body: str, old: str, new: str, reason: str) -> None:
    before = docx(body)
    made = revise(before, (old, new))
    assert made.data == before
    assert reason in made.left_out[0].reason


def test_notes_are_left_out() -> None:
    before = docx(
        p("正文") + '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        footnotes='<w:footnote w:id="2"><w:p><w:r><w:t>脚,注</w:t></w:r></w:p></w:footnote>',
    )
    assert "脚注" in revise(before, ("脚,注", "脚，注")).left_out[0].reason


def test_strict_packages_stay_strict() -> None:
    made = revise(docx(p("甲,乙").replace(W, STRICT), space=STRICT), (",", "，"))
    assert text_of(made.data) == "甲，乙"
    assert f"{{{STRICT}}}ins" in {str(item.tag) for item in main(made.data).iter()}


@pytest.mark.parametrize(
    ("protection", "apply", "refused"),
    [
        pytest.param("readOnly", False, True, id="read-only"),
        pytest.param("comments", False, True, id="comments-only"),
        pytest.param("trackedChanges", False, False, id="tracked-changes-are-what-we-do"),
        pytest.param("trackedChanges", True, True, id="tracked-changes-only"),
    ],
)
def test_protected(protection: str, apply: bool, refused: bool) -> None:
    data = docx(p("甲,乙"), settings=f'<w:documentProtection w:edit="{protection}" w:enforcement="1"/>')
    if refused:
        with pytest.raises(SourceError, match="编辑限制"):
            revise(data, (",", "，"), apply=apply)
    else:
        assert not revise(data, (",", "，"), apply=apply).left_out


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        pytest.param({"docProps/custom.xml": b'<Properties><property name="_MarkAsFinal"><bool>true</bool></property></Properties>'}, "最终状态", id="final"),
        pytest.param({"_xmlsignatures/sig1.xml": b"<Signature/>"}, "签名", id="signed"),
    ],
)  # fmt: skip
def test_closed_files(raw: dict[str, bytes], words: str) -> None:
    with pytest.raises(SourceError, match=words):
        revise(docx(p("甲,乙"), raw=raw), (",", "，"))


@st.composite
def documents(draw: st.DrawFn) -> tuple[bytes, Sequence[tuple[int, int, str]]]:
    """Paragraphs of random runs, tabs, others' revisions; and random replacements by place in the text."""
    words = st.text("甲乙丙丁，。,12 ", min_size=1, max_size=5)
    looks = st.sampled_from(
        [
            "",
            "<w:b/>",
            '<w:rFonts w:hint="eastAsia"/><w:i/>',
            '<w:b/><w:rPrChange w:id="{}" w:author="甲"><w:rPr/></w:rPrChange>',
        ]
    )
    body = []
    for _ in range(draw(st.integers(1, 3))):
        inner = []
        for _ in range(draw(st.integers(1, 5))):
            run = r(draw(words), draw(looks).format(1000 + len(body) * 10 + len(inner)))
            kind = draw(st.sampled_from(["run", "run", "tab", "ins", "del", "link", "control", "mark"]))
            inner.append(
                {
                    "run": run,
                    "tab": "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>",
                    "ins": f"<w:ins w:id='{len(inner) + 50}' w:author='甲'>{run}{r('丙')}</w:ins>",
                    "del": f"<w:del w:id='{len(inner) + 50}' w:author='甲'><w:r><w:delText>旧</w:delText></w:r></w:del>",
                    "link": f"<w:hyperlink w:anchor='a'>{run}</w:hyperlink>",
                    "control": f"<w:sdt><w:sdtContent>{run}{r('辛')}</w:sdtContent></w:sdt>",
                    "mark": f"<w:bookmarkStart w:id='{len(inner) + 90}' w:name='m'/>{run}<w:bookmarkEnd w:id='{len(inner) + 90}'/>",
                }[kind]
            )
        body.append(f"<w:p>{''.join(inner)}{r('戊')}</w:p>")
    edits = draw(
        st.lists(st.tuples(st.integers(0, 60), st.integers(1, 6), st.text("己庚,，“ ", max_size=4)), max_size=5)
    )
    return docx("".join(body)), edits


@settings(max_examples=150, deadline=None)
@given(documents())
def test_random_edits_of_random_documents(made: tuple[bytes, Sequence[tuple[int, int, str]]]) -> None:
    before, wanted = made
    source = read_docx(before, DEFAULT_LIMITS)
    edits: list[Edit] = []
    for start, length, new in sorted(wanted):
        start = max(start, edits[-1].span.end if edits else 0)
        if start + length <= len(source.text):
            edits.append(Edit(Span(start, start + length), new))
    tracked = revised(before, source, edits, author="lawgov", date=DAY)
    outright = revised(before, source, edits, author="lawgov", date=DAY, apply=True)
    assert tracked.made == outright.made
    assert {left.edit for left in tracked.left_out} | set(tracked.made) == set(edits)
    assert texts(reject_all(tracked.data)) == texts(reject_all(before))
    assert texts(reject_all(tracked.data, "lawgov")) == texts(before)
    assert texts(accept_all(tracked.data)) == texts(accept_all(outright.data))
    corrected = applied(source.text, tracked.made)
    assert "".join("\n".join(texts(accept_all(tracked.data))).split()) == "".join(corrected.split())
    assert problems(tracked.data) == problems(before)


@pytest.mark.parametrize("name", CORPUS)
def test_whole_files_of_every_make(name: str) -> None:
    before = CORPUS[name]()
    report = build_report(read_bytes(before, f"{name}.docx"))
    checked = check(report)
    made = fixed(before, checked)
    assert {*made.edits, *(left.edit for left in made.left_out)} == {
        *edits_of(checked).edits,
        *(left.edit for left in edits_of(checked).left_out),
    }
    assert text_of(made.data).split() == applied(report.text, made.edits).split()
    assert texts(reject_all(made.data, "lawgov")) == texts(before)
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(made.data)) as new:
        assert [entry for entry in old.namelist() if not entry.endswith("/")] == new.namelist()
        for entry in new.namelist():
            assert entry == "word/document.xml" or old.read(entry) == new.read(entry)
    assert kinds_of_problem(made.data) <= kinds_of_problem(before)
    again = fixed(before, checked)
    assert again.data == made.data
    outright = fixed(before, checked, apply=True).data
    second = check(build_report(read_bytes(outright, "a.docx")))
    assert {f.rule for f in second.findings if f.fix or f.fixes} <= {left.edit.rule for left in made.left_out}


@pytest.mark.parametrize("name", CORPUS)
def test_the_numbers_of_text_nodes_are_right(name: str) -> None:
    data = CORPUS[name]()
    source = read_docx(data, DEFAULT_LIMITS)
    nodes = Mendable(source, Markup(main_part_of(data), name))
    wrong = [nodes.at(at) for block in source.blocks for at in range(block.start, block.end)]
    assert "在文件里的位置不能确定" not in wrong


@needs_office
def test_libreoffice_shows_the_changes(tmp_path: Path) -> None:
    wanted = ("one-run", "over-runs", "cell", "hyperlink", "inside-an-insertion")
    body = "".join(str(case.values[0]) for case in CASES if case.id in wanted)
    made = revise(
        docx(body), ("培训培训干", "培训干"), ("案件,卷", "案件，卷"), ("见,此", "见，此"), ("理,24", "理，24")
    )
    office = convert.find_office()
    assert office is not None
    (tmp_path / "a.docx").write_bytes(made.data)
    subprocess.run([office, f"-env:UserInstallation=file://{tmp_path}/p", "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(tmp_path / "a.docx")], check=True, capture_output=True, timeout=120)  # fmt: skip
    with zipfile.ZipFile(tmp_path / "a.odt") as package:
        content = package.read("content.xml").decode()
    kinds = re.findall(r"<text:(\w+)><office:change-info><dc:creator>lawgov<", content)
    assert sorted(kinds) == ["deletion"] * 4 + ["insertion"] * 3
