"""Findings as Word comments: on the exact words, with nothing else of the file touched."""

import io
import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import lawgov
from lawgov.checked import Checked
from lawgov.cli import main
from lawgov.docx_io.elements import local
from lawgov.docx_io.realign import Alignment
from lawgov.errors import ConfigError, SourceError
from lawgov.findings import Finding, Severity
from lawgov.marking import reviewed
from lawgov.pipeline import check
from lawgov.report.build import build_report
from lawgov.sources.convert import find_office
from lawgov.sources.model import BlockKind, Span
from lawgov.sources.open import read_bytes
from tests.conftest import SEEDS
from tests.corpus.cases import CASES
from tests.make.corpus_docx import CORPUS, changed, corpus, made, t
from tests.make.word import W, docx, p, table
from tests.ooxml import problems

needs_office = pytest.mark.skipif(find_office() is None, reason="没有安装 LibreOffice")
NAMES = sorted(CORPUS)
_ASIDE = {"text-box", "footnotes", "endnotes", "nested-table"}  # where the text has another order than the file
_MAY_CHANGE = {"[Content_Types].xml", "word/document.xml", "word/comments.xml", "word/styles.xml", "word/_rels/document.xml.rels"}  # fmt: skip


def read(data: bytes) -> Checked:
    return check(build_report(read_bytes(data, None)))


def at_spans(checked: Checked, spans: list[Span]) -> Checked:
    """The result with a finding on each of these spans and no other."""
    findings = tuple(
        Finding(f"第{n}处。", span, "请改。", severity=Severity.WARNING, rule="LG401", name="x", clause="某条")
        for n, span in enumerate(spans)
    )
    return replace(checked, findings=findings)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(words: str) -> str:
    return "".join(words.split())


def anchored(data: bytes) -> dict[str, str]:
    """By the id of each comment, the words between its marks as the final text has them, without white space."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    opened: set[str] = set()
    found: dict[str, str] = {}
    for element in root.iter("*"):
        name = local(element)
        key = next((str(v) for k, v in element.attrib.items() if str(k).endswith("}id")), "")
        if name == "commentRangeStart":
            opened.add(key)
            found[key] = ""
        elif name == "commentRangeEnd":
            opened.discard(key)
        elif name in ("t", "noBreakHyphen") and _shows(element):
            for one in opened:
                found[one] += "-" if name != "t" else packed(element.text or "")
    return found


def _shows(element: etree._Element) -> bool:
    around = {local(one) for one in element.iterancestors()}
    run = element.getparent()
    hidden = run is not None and any(local(one) == "vanish" for one in run.iter("*"))
    return not hidden and not around & {"del", "moveFrom", "rt", "txbxContent", "Fallback"}


def comments(data: bytes) -> dict[str, etree._Element]:
    root = etree.fromstring(parts(data)["word/comments.xml"])
    return {next(str(v) for k, v in one.attrib.items() if str(k).endswith("}id")): one for one in root}


def new_comments(before: bytes, after: bytes) -> list[str]:
    known = comments(before) if "word/comments.xml" in parts(before) else {}
    return [key for key in comments(after) if key not in known]


def words_of(comment: etree._Element) -> str:
    return "\n".join("".join(str(x.text) for x in line.iter("*") if local(x) == "t") for line in comment)


def every_span(checked: Checked, name: str) -> list[Span]:
    """Spans of all sizes at all kinds of places: in lines, and over two lines where these follow in the file."""
    blocks = checked.report.source.blocks
    spans = []
    for at, block in enumerate(blocks):
        length = block.end - block.start
        for first, last in ((0, 1), (0, length), (1, length), (length // 3, 2 * length // 3 + 1), (length - 1, length)):
            if first < last <= length:
                spans.append(Span(block.start + first, block.start + last))
        if at and name not in _ASIDE:
            spans.append(Span((blocks[at - 1].start + blocks[at - 1].end) // 2, (block.start + block.end + 1) // 2))
    return [span for span in spans if packed(span.of(checked.report.text))]


def expected(checked: Checked, span: Span) -> str:
    """What of the span stands in the file: neither automatic numbers nor notes nor text boxes."""
    source, words = checked.report.source, ""
    notes = min((one.start for one in source.blocks if one.kind is BlockKind.NOTE), default=len(source.text))
    for block in source.blocks:
        if block.kind is BlockKind.NOTE and block.start <= span.start < block.end:
            return ""
    for at, anchor in enumerate(source.anchors):
        end = source.anchors[at + 1].start if at + 1 < len(source.anchors) else len(source.text)
        if anchor.node >= 0 and anchor.start < notes:
            words += packed(source.text[max(anchor.start, span.start) : min(end, span.end)])
    return words


def test_there_are_enough_files() -> None:
    assert len(CORPUS) >= 25


_STRICT = "purl.oclc.org"  # addresses of Strict files, which the checker does not know


def kinds_of_problem(data: bytes) -> set[str]:
    """The problems of a package without the words and addresses in them: a run that is cut repeats its fault."""
    return {re.sub(r": '.*", "", problem) for problem in problems(data) if _STRICT not in problem}


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_stand_on_their_words_and_all_else_is_untouched(name: str) -> None:
    data = corpus(name)
    checked = read(data)
    made_of = reviewed(data, checked)
    assert made_of.notes == ()
    assert read_bytes(made_of.data, None).text == checked.report.text
    assert kinds_of_problem(made_of.data) <= kinds_of_problem(data)
    before, after = parts(data), parts(made_of.data)
    assert set(before) - set(after) == set()
    assert {key for key in after if before.get(key) != after[key]} <= _MAY_CHANGE
    keys = new_comments(data, made_of.data)
    with_words = [finding for finding in checked.findings if finding.span is not None]
    assert len(keys) == 1 + len(with_words)
    for key, finding in zip(keys[1:], with_words, strict=True):
        assert finding.rule in words_of(comments(made_of.data)[key])
    assert reviewed(data, checked).data == made_of.data


@pytest.mark.parametrize("name", NAMES)
def test_any_span_is_anchored_exactly(name: str) -> None:
    data = corpus(name)
    checked = read(data)
    spans = every_span(checked, name)[:400]
    result = reviewed(data, at_spans(checked, spans))
    assert read_bytes(result.data, None).text == checked.report.text
    assert kinds_of_problem(result.data) <= kinds_of_problem(data)
    found = anchored(result.data)
    boxed = {"text-box": "全年立案12件，，办结10件。"}.get(name)
    for key, span in zip(new_comments(data, result.data)[1:], spans, strict=True):
        words = span.of(checked.report.text)
        want = expected(checked, span)
        if boxed and words in boxed and checked.report.text.index(boxed) <= span.start:
            if span.end <= checked.report.text.index(boxed) + len(boxed):
                assert "文本框" in words_of(comments(result.data)[key])
                continue
        if name == "equation" and set(words) & set("a=b"):
            assert "a=b" in found[key]  # a formula is marked as a whole
        elif name == "nested-table" and "\t" in words:
            assert found[key][0] + found[key][-1] == want[0] + want[-1]  # the inner table lies within the row
        elif not want and found[key]:
            assert name == "numbered" or "npm" in name or "pandoc" in name  # a number stands on the words it numbers
        else:
            assert found[key] == want


@pytest.mark.parametrize("name", NAMES)
def test_the_original_is_there_without_the_insertions(name: str) -> None:
    """Runs joined and marks taken out, the main part is the original's: looks and order of all runs."""
    data = corpus(name)
    checked = read(data)
    result = reviewed(data, at_spans(checked, every_span(checked, name)[:60]))
    known = set(comments(data)) if "word/comments.xml" in parts(data) else set()
    before = etree.fromstring(parts(data)["word/document.xml"])
    after = etree.fromstring(parts(result.data)["word/document.xml"])
    assert _looks(after, known) == _looks(before, known)


def _looks(root: etree._Element, known: set[str]) -> list[tuple[str, str, str]]:
    """Each character or other thing of a run with the run's properties and the path to it."""
    found = []
    for element in root.iter("*"):
        run = element.getparent()
        if run is None or local(run) != "r" or local(element) == "rPr":
            continue
        key = next((str(v) for k, v in element.attrib.items() if str(k).endswith("}id")), "")
        if local(element) == "commentReference" and key not in known:
            continue
        looks = next((etree.tostring(one).decode() for one in run if local(one) == "rPr"), "")
        path = "/".join(local(one) for one in element.iterancestors())
        if local(element) == "t":
            kept = any(str(k).endswith("}space") for k in element.attrib)
            text = element.text or ""
            found += [(char, looks, path) for char in (text if kept else text.strip(" \t\r\n"))]
        else:
            found.append((local(element), looks, path))
    return found


@needs_office
def test_libreoffice_sees_the_same_anchors_and_the_same_pages(tmp_path: Path) -> None:
    want: dict[str, list[str]] = {}
    for name in NAMES:
        data = corpus(name)
        checked = read(data)
        spans = [span for span in every_span(checked, "text-box") if "\t" not in span.of(checked.report.text)][:25]
        (tmp_path / f"{name}.docx").write_bytes(reviewed(data, at_spans(checked, spans)).data)
        (tmp_path / f"{name}-before.docx").write_bytes(data)
        want[name] = [words for span in spans if (words := expected(checked, span))]
    files = [str(tmp_path / f"{name}.docx") for name in NAMES]
    before = [str(tmp_path / f"{name}-before.docx") for name in NAMES]
    _office(tmp_path, "odt", files)
    _office(tmp_path, "pdf", [*files, *before])
    for name in NAMES:
        if name not in _SPOILT_BY_LIBREOFFICE:
            assert _pages(tmp_path / f"{name}.pdf") == _pages(tmp_path / f"{name}-before.pdf"), name
        found = _odt_anchors((tmp_path / f"{name}.odt").read_bytes())
        missing = [words for words in want[name] if words not in found]
        assert len(missing) <= _LOST_BY_LIBREOFFICE.get(name, 0), (name, missing, found)


_SPOILT_BY_LIBREOFFICE = ("block-control", "endnotes", "footnotes")
"""What LibreOffice 7.4 does with any comment, Word's own too: in a block control it swallows what stands before the
mark, and of two notes with a comment between them the second shows the first one's words."""

_LOST_BY_LIBREOFFICE = {
    "block-control": 2,  # at the very beginning of the control it sets the comment as a point
    "complex-field": 1,
    "simple-field": 1,
    "custom-xml": 1,  # the beginning or the end within a field or a control
    "equation": 3,
    "pandoc": 2,  # formulas are objects in an ODT, without words
    "hidden": 2,  # the hidden words are in the ODT's text
    "ruby": 3,
    "tabs-and-breaks": 3,  # as are readings; a hyphen that does not break is another character there
    "text-box": 5,  # and the box
}
"""Ranges that LibreOffice imports otherwise, though they are exact in the XML."""


def _office(folder: Path, kind: str, files: list[str]) -> None:
    office = find_office()
    assert office is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run([office, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=600)  # fmt: skip


def _pages(path: Path) -> list[str]:
    """The words of each page. Not its pixels: LibreOffice squeezes 「，，」 only where one run holds both."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    return [packed(document[at].get_textpage().get_text_bounded()) for at in range(len(document))]


def _odt_anchors(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("content.xml"))
    opened: dict[str, str] = {}

    def walk(element: etree._Element) -> None:
        name = local(element)
        if name in ("tracked-changes", "note"):
            return
        if name == "annotation":
            opened.setdefault(str(element.get("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}name")), "")
            return
        if name == "annotation-end":
            done.append(opened.pop(str(element.get("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}name")), ""))
            return
        add(element.text)
        for one in element:
            walk(one)
            add(one.tail)

    def add(text: str | None) -> None:
        for key in opened:
            opened[key] += packed(text or "")

    done: list[str] = []
    walk(root)
    return done


# Random documents

_WORDS = st.text(st.sampled_from("法治政府建设，。12件 ab&<"), min_size=1, max_size=8)
_LOOKS = st.sampled_from(["", "<w:b/>", '<w:color w:val="FF0000"/>'])


def _run(words: str, looks: str) -> str:
    return t(escape(words), looks)


_RUN = st.builds(_run, _WORDS, _LOOKS)
_TAB = st.just("<w:r><w:t>前</w:t><w:tab/><w:t>后</w:t><w:br/><w:t>下</w:t></w:r>")
_WRAPPED = st.one_of(
    _RUN,
    _TAB,
    _RUN.map(lambda run: f'<w:hyperlink w:anchor="b">{run}</w:hyperlink>'),
    _RUN.map(lambda run: f'<w:ins w:id="900" w:author="甲">{run}</w:ins>'),
    _WORDS.map(lambda words: f'<w:del w:id="901" w:author="甲"><w:r><w:delText>{escape(words)}</w:delText></w:r></w:del>'),
    _RUN.map(lambda run: f'<w:fldSimple w:instr="REF b">{run}</w:fldSimple>'),
    _RUN.map(lambda run: f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF b</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run}<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    _RUN.map(lambda run: f"<w:sdt><w:sdtPr/><w:sdtContent>{run}</w:sdtContent></w:sdt>"),
    _RUN.map(lambda run: f'<w:commentRangeStart w:id="3"/>{run}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'),
)  # fmt: skip
_PARAGRAPH = st.lists(_WRAPPED, min_size=1, max_size=5).map(lambda runs: f"<w:p>{''.join(runs)}</w:p>")
_BLOCK = st.one_of(_PARAGRAPH, st.lists(_PARAGRAPH, min_size=2, max_size=2).map(lambda cells: table([f"<w:tc><w:tcPr/>{c}</w:tc>" for c in cells], ["丙", "丁"])))  # fmt: skip


@settings(deadline=None, max_examples=120)
@given(st.lists(_BLOCK, min_size=1, max_size=4), st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=6))
def test_random_documents_keep_their_text_and_anchor_exactly(
    blocks: list[str], places: list[tuple[float, float]]
) -> None:
    one = f'<w:comment w:id="3" w:author="甲">{p("旧")}</w:comment>'
    data = docx(p("某局2023年度法治政府建设情况报告") + "".join(blocks), comments=one)
    checked = read(data)
    text = checked.report.text
    spans = [Span(min(a, b), max(a, b) + 1) for a, b in (tuple(int(x * (len(text) - 1)) for x in pair) for pair in places)]  # fmt: skip
    spans = [span for span in spans if expected(checked, span)]
    result = reviewed(data, at_spans(checked, spans)).data
    assert read_bytes(result, None).text == text
    assert kinds_of_problem(result) <= kinds_of_problem(data)
    keys = new_comments(data, result)
    found = anchored(result)
    assert [found[key] for key in keys[1:]] == [expected(checked, span) for span in spans]
    assert _looks(etree.fromstring(parts(result)["word/document.xml"]), {"3"}) == _looks(
        etree.fromstring(parts(data)["word/document.xml"]), {"3"}
    )


# What the comments say, and where


def test_the_first_comment_says_what_is_absent_and_not_checked() -> None:
    data = corpus("plain")
    checked = read(data)
    result = reviewed(data, checked).data
    key, whole = next(iter(comments(result).items()))
    words = words_of(whole)
    assert anchored(result)[key] == "云溪县司法局2023年度法治政府建设情况报告"
    assert words.startswith("【有问题】错误")
    assert "· 第一责任人履职：缺" in words
    assert "LG102 " in words
    assert "未检查" in words
    assert str(whole.get(f"{{{W}}}author")) == "lawgov 总览"


def test_a_comment_says_rule_level_message_sum_advice_and_clause() -> None:
    data = made(p("规范性文件11件，其中继续有效9件，拟修改1件，宣布废止3件。"))
    result = reviewed(data, read(data)).data
    key, sums = next((key, one) for key, one in comments(result).items() if "LG301" in words_of(one))
    assert anchored(result)[key].startswith("规范性文件11件")
    lines = words_of(sums).split("\n")
    assert lines[0].startswith("【错误】")
    assert lines[-1].startswith("规则：LG301 ")
    assert "13" in lines[0]
    assert [line[:3] for line in lines[1:]] == ["建议：", "依据：", "规则："]
    assert str(sums.get(f"{{{W}}}author")) == "lawgov 数字"
    assert str(sums.get(f"{{{W}}}date")) == "2024-01-15T00:00:00Z"


def test_the_date_is_given_or_that_of_the_document_or_none() -> None:
    data = docx(p("云溪县司法局2023年度法治政府建设情况报告") + p("办理12件。"))
    checked = read(data)
    assert b"w:date=" not in parts(reviewed(data, checked).data)["word/comments.xml"]
    given_day = reviewed(data, checked, day=date(2025, 3, 2)).data
    assert b'w:date="2025-03-02T00:00:00Z"' in parts(given_day)["word/comments.xml"]


def test_notes_and_boxes_say_where_the_words_are() -> None:
    for name, words in (("footnotes", "注释里的“数据截至2023"), ("text-box", "文本框里的“")):
        data = corpus(name)
        checked = read(data)
        at = checked.report.text.index("数据截至" if name == "footnotes" else "全年立案")
        result = reviewed(data, at_spans(checked, [Span(at, at + 10)])).data
        assert words in words_of(list(comments(result).values())[1]), name


def test_words_in_a_note_are_marked_at_its_sign_alone() -> None:
    text = '<w:p><w:r><w:t>含</w:t><w:footnoteReference w:id="2"/><w:t>余</w:t></w:r></w:p>'
    data = made(text, footnotes=f'<w:footnote w:id="2">{p("数据截至2023年。")}</w:footnote>')
    checked = read(data)
    at = checked.report.text.index("数据截至")
    root = etree.fromstring(parts(reviewed(data, at_spans(checked, [Span(at, at + 2)])).data)["word/document.xml"])
    mark = next(one for one in root.iter(f"{{{W}}}footnoteReference") if one.get(f"{{{W}}}id") == "2")
    run = mark.getparent()
    assert run is not None
    assert [local(one) for one in run] == ["footnoteReference"]
    before, behind = run.getprevious(), run.getnext()
    assert before is not None
    assert behind is not None
    assert (local(before), local(behind)) == ("commentRangeStart", "commentRangeEnd")


_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


@pytest.mark.parametrize(
    "strange",
    [
        pytest.param(f"<w:p><m:oMathPara xmlns:m='{_M}'><m:oMath><m:r><m:t>a</m:t></m:r><m:r><w:br/></m:r><m:r><w:tab/></m:r></m:oMath></m:oMathPara></w:p>", id="formula-over-two-lines"),
        pytest.param(f"<w:p><m:oMath xmlns:m='{_M}'><m:r><w:sym w:font='Wingdings' w:char='F0FC'/></m:r></m:oMath></w:p>", id="symbol-in-a-formula"),
        pytest.param(f"<w:p><w:r><w:t>我局</w:t><mc:AlternateContent xmlns:mc='{_MC}'><mc:Choice Requires='wps'><w:t>甲</w:t><w:tab/></mc:Choice><mc:Fallback><w:t>甲</w:t><w:tab/></mc:Fallback></mc:AlternateContent><w:t>推进</w:t></w:r></w:p>", id="alternatives-in-a-run"),
        pytest.param(f"<w:p><w14:conflictIns xmlns:w14='{_W14}' w:id='91' w:author='x'>{t('冲突')}</w14:conflictIns></w:p>", id="conflict-inserted"),
        pytest.param(f"<w:p><w14:conflictDel xmlns:w14='{_W14}' w:id='91' w:author='x'>{t('冲突')}</w14:conflictDel></w:p>", id="conflict-deleted"),
        pytest.param(f"<w:sdt><w:sdtContent><m:oMathPara xmlns:m='{_M}'><m:oMath><m:r><m:t>b</m:t></m:r></m:oMath></m:oMathPara>{p('控件里的话。')}</w:sdtContent></w:sdt>", id="formula-beside-paragraphs"),
        pytest.param(f"<w:p><x:new xmlns:x='urn:x'>{t('不认识')}<w:r><w:tab/></w:r></x:new>{t('认识。')}</w:p>", id="unknown-wrapper"),
        pytest.param("<w:p><w:r><x:new xmlns:x='urn:x'><w:t>不认识</w:t></x:new><w:t>认识。</w:t></w:r></w:p>", id="unknown-in-a-run"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_counted_all_the_same(strange: str) -> None:
    data = made(strange + "".join(p(f"的的{letter}工作。") for letter in "甲乙丙丁"))
    checked = read(data)
    text = checked.report.text
    spans = [Span(at, at + 3) for letter in "甲乙丙丁" for at in [text.index(f"的的{letter}")]]
    result = reviewed(data, at_spans(checked, spans))
    assert result.notes == ()
    found = anchored(result.data)
    assert [found[key] for key in new_comments(data, result.data)[1:]] == ["的的甲", "的的乙", "的的丙", "的的丁"]


def test_a_note_whose_sign_is_deleted_is_not_read() -> None:
    sign = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{t('甲')}<w:del w:id='5' w:author='x'>{sign.format(2)}</w:del>{sign.format(3)}</w:p>"
    notes = "".join(f'<w:footnote w:id="{n}">{p(f"注{n},的的")}</w:footnote>' for n in (2, 3))
    text = read(made(body, footnotes=notes)).report.text
    assert "注3" in text
    assert "注2" not in text


def test_what_a_lost_comments_part_left_behind_is_taken_up() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    override = f'<Override PartName="/word/comments.xml" ContentType="{kind}"/>'
    relation = '<Relationship Id="c9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>'
    for types, relations in ((override, ""), ("", relation), (override, relation)):
        data = changed(corpus("plain"), {}, types, relations)
        made_of = parts(reviewed(data, read(data)).data)
        assert made_of["[Content_Types].xml"].count(b"/word/comments.xml") == 1
        assert made_of["word/_rels/document.xml.rels"].count(b"relationships/comments") == 1


def test_numbers_are_compared_as_numbers() -> None:
    data = corpus("plain")
    first = reviewed(data, read(data)).data
    known = parts(first)["word/comments.xml"].replace(b'w:id="1"', b'w:id="01"')
    edited = changed(first, {"word/comments.xml": known})
    numbers = [int(key) for key in comments(reviewed(edited, read(edited)).data)]
    assert len(numbers) == len(set(numbers))


def test_numbers_of_persons_are_not_spread() -> None:
    data = made(p("") + f'<w:p>{t("见注")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>', footnotes=f'<w:footnote w:id="2">{p("联系人身份证号11010519491231002X。")}</w:footnote>')  # fmt: skip
    checked = read(data)
    assert any(finding.rule == "LG701" for finding in checked.findings)
    assert b"11010519491231002X" not in parts(reviewed(data, checked).data)["word/comments.xml"]


def test_the_mark_stands_outside_of_what_may_be_rejected() -> None:
    data = corpus("revisions")
    checked = read(data)
    at = checked.report.text.index("维持8件")
    root = etree.fromstring(parts(reviewed(data, at_spans(checked, [Span(at, at + 3)])).data)["word/document.xml"])
    marks = list(root.iter(f"{{{W}}}commentReference"))
    assert all("ins" not in {local(one) for one in mark.iterancestors()} for mark in marks)


# Refusals


def _with_settings(inner: str) -> bytes:
    return made(p("办理12件。"), settings=inner)


def _told_by_the_package(kind: str, name: str, content: bytes) -> bytes:
    data = corpus("plain")
    relation = (
        f'<Relationship Id="z9" Type="http://schemas.openxmlformats.org/x/{kind}" Target="{name}"/></Relationships>'
    )
    relations = parts(data)["_rels/.rels"].replace(b"</Relationships>", relation.encode())
    return changed(data, {"_rels/.rels": relations, name: content})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(_with_settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), "停止保护", id="read-only"),
        pytest.param(_with_settings('<w:documentProtection w:edit="forms" w:enforcement="true"/>'), "停止保护", id="forms"),
        pytest.param(changed(corpus("plain"), {"docProps/custom.xml": b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="_MarkAsFinal" pid="2"><vt:bool>true</vt:bool></property></Properties>'}), "最终状态", id="final"),
        pytest.param(changed(corpus("plain"), {"_xmlsignatures/sig1.xml": b"<a/>"}), "数字签名", id="signed"),
        pytest.param(_told_by_the_package("custom-properties", "props/own.xml", b'<Properties><property name="_MarkAsFinal"><bool>true</bool></property></Properties>'), "最终状态", id="final-elsewhere"),
        pytest.param(_told_by_the_package("digital-signature/origin", "sig/origin.sigs", b""), "数字签名", id="signed-elsewhere"),
    ],
)  # fmt: skip
def test_closed_files_are_refused_with_the_way_out(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        reviewed(data, read(data))


@pytest.mark.parametrize("inner", ['<w:documentProtection w:edit="comments" w:enforcement="1"/>', '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'])  # fmt: skip
def test_protection_that_lets_comments_in_is_none(inner: str) -> None:
    data = _with_settings(inner)
    assert reviewed(data, read(data)).data


def test_another_file_than_the_checked_one_is_refused() -> None:
    with pytest.raises(SourceError, match="重新检查"):
        reviewed(corpus("table"), read(corpus("plain")))


def test_macros_stay_and_so_does_the_name(tmp_path: Path) -> None:
    data = corpus("macros")
    path = tmp_path / "a.docm"
    path.write_bytes(data)
    checked = lawgov.check(path)
    with pytest.raises(ConfigError, match=r"\.docm"):
        lawgov.annotate(path, checked, tmp_path / "b.docx")
    assert not (tmp_path / "b.docx").exists()
    lawgov.annotate(path, checked, tmp_path / "b.docm")
    assert parts((tmp_path / "b.docm").read_bytes())["word/vbaProject.bin"] == parts(data)["word/vbaProject.bin"]


# Other kinds of files


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_text_becomes_a_laid_out_file_with_the_same_comments(path: Path) -> None:
    checked = lawgov.check(path)
    result = reviewed(path.read_bytes(), checked)
    assert problems(result.data) == []
    found = anchored(result.data)
    keys = list(comments(result.data))
    with_words = [finding for finding in checked.findings if finding.span is not None]
    assert [found[key] for key in keys[1:]] == [packed(f.span.of(checked.report.text)) for f in with_words if f.span]


def test_every_case_of_the_corpus_can_be_reviewed() -> None:
    for case in CASES:
        checked = check(lawgov.parse(case.text))
        result = reviewed(case.text.encode(), checked).data
        with_words = [f.span.of(checked.report.text) for f in checked.findings if f.span]
        found = anchored(result)
        assert [found[key] for key in list(comments(result))[1:]] == [packed(words) for words in with_words], case.id


def test_alignment_gives_up_only_where_the_texts_differ() -> None:
    moved = Alignment("甲 乙\n丙丁戊", "甲乙\n丁丙\n戊")
    assert moved.span(Span(0, 3)) == Span(0, 2)
    assert moved.span(Span(4, 5)) is None
    assert moved.span(Span(6, 7)) == Span(6, 7)
    assert moved.span(Span(1, 2)) is None


# The command


def test_the_command_writes_and_refuses(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "稿.docx", tmp_path / "审读.docx"
    source.write_bytes(corpus("plain"))
    assert main(["review", str(source), "-o", str(target), "--date", "2025-01-02", "--ignore", "LG4"]) == 0
    assert b"2025-01-02" in parts(target.read_bytes())["word/comments.xml"]
    assert source.read_bytes() == corpus("plain")
    assert main(["review", str(source), "-o", str(target)]) == 2
    assert main(["review", str(source), "-o", str(source), "--force"]) == 2
    assert main(["review", str(source)]) == 2
    assert main(["review", str(source), "-o", str(tmp_path / "a.pdf")]) == 2
    assert main(["review", str(source), "-o", str(tmp_path / "a.docm")]) == 2
    told = capfd.readouterr().err
    for words in ("--force", "不能用输出替换它", "-o 审读.docx", "只能写成 .docx", "后缀改成 .docx"):
        assert words in told
