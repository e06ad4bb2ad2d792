"""Document → DOCX: sound for strict readers, nothing lost, the same bytes, and the page as the standard has it."""

import io
import itertools
import os
import re
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lawgov.document.model import Document
from lawgov.docx_io.blocks import block_elements, text_runs
from lawgov.docx_io.closing import attachment_indent, sealed_indents, unsealed_indents
from lawgov.docx_io.gbt9704 import PLACEHOLDER, STYLE_OF, own_styles
from lawgov.docx_io.head import letterhead
from lawgov.docx_io.markup import R, W, storable
from lawgov.docx_io.tables import column_widths
from lawgov.docx_io.write import write_docx
from lawgov.errors import SourceError
from lawgov.layout.letterhead import joint_names
from lawgov.layout.model import Role
from lawgov.layout.roles import elements_of
from lawgov.layout.settings import AREA_WIDTH, Layout, Properties
from lawgov.layout.title import title_lines
from lawgov.layout.widths import twips
from lawgov.pipeline import parse, read
from lawgov.report.build import build_report
from lawgov.report.model import Report
from lawgov.sources import convert
from lawgov.sources.open import read_bytes
from tests.conftest import SEEDS
from tests.corpus.cases import CASES, Case
from tests.layout.samples import BODY, FOOT, HEAD, SIGN, SUBMITTED
from tests.ooxml import problems

needs_office = pytest.mark.skipif(convert.find_office() is None, reason="没有安装 LibreOffice")
PROPERTIES = Properties("报告", "云溪县司法局", datetime(2024, 1, 15))  # noqa: DTZ001
NAMES = {"w": W}


def written(document: Document, layout: Layout | None = None) -> bytes:
    return write_docx(document, layout, properties=PROPERTIES)


def again(data: bytes) -> Report:
    return build_report(read_bytes(data, "a.docx"))


def plain(line: str) -> str:
    return re.sub(r"\s+", " ", storable(line)).strip()


def laid_out(document: Document) -> list[str]:
    """The lines that must be read back: titles in their new lines, headings joined, all else as it was."""
    lines: list[str] = []
    elements = elements_of(document)
    for position, element in enumerate(elements):
        if element.role is Role.LETTERHEAD:
            if position and elements[position - 1].role is Role.LETTERHEAD:
                continue
            heads = itertools.takewhile(lambda item: item.role is Role.LETTERHEAD, elements[position:])
            texts = [item.text(document) for item in heads]
            joint = joint_names(texts)
            lines += texts if joint is None else [" ".join([*joint[0], joint[1]])] if joint[1] else joint[0]
        elif element.role in (Role.TITLE, Role.ANNEX_TITLE):
            lines += title_lines(element.text(document))
        elif element.role is Role.TABLE:
            lines += [row.of(document.text) for row in element.lines]
        else:
            lines.append(element.text(document))
    return [line for line in map(plain, lines) if line]


def main_part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


VARIANTS = [
    Layout(),
    Layout(sealed=True),
    Layout(line_pitch=Decimal(28), latin_font="Times New Roman", page_number="plain"),
    Layout(line_pitch=Decimal("29.2"), title_font="华文中宋"),
]


@pytest.mark.parametrize("layout", VARIANTS, ids=["standard", "sealed", "28-pt", "29.2-pt"])
def test_the_package_is_sound(layout: Layout) -> None:
    data = written(parse(SUBMITTED).document, layout)
    assert problems(data) == []


def test_the_checker_sees_what_is_wrong() -> None:
    with zipfile.ZipFile(io.BytesIO(written(parse(SUBMITTED).document))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts["word/document.xml"].decode()
    parts["word/document.xml"] = (
        text.replace('<w:pStyle w:val="LawgovBody"/>', '<w:jc w:val="left"/><w:pStyle w:val="Nowhere"/>', 1)
        .replace("rId5", "rId55")
        .encode()
    )
    del parts["word/theme/theme1.xml"]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    found = "\n".join(problems(stream.getvalue()))
    for words in ("too late in w:pPr", "style Nowhere", "relationship rId55", "no such part", "without a part"):
        assert words in found


def test_same_document_same_bytes() -> None:
    assert written(parse(SUBMITTED).document) == written(parse(SUBMITTED).document)
    moment = datetime(2024, 1, 15, 8, tzinfo=timezone(timedelta(hours=8)))
    assert write_docx(parse(BODY).document, properties=replace(PROPERTIES, created=moment)) == written(
        parse(BODY).document
    )


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_seeds_keep_every_line(path: Path) -> None:
    report = read(path)
    data = written(report.document)
    assert problems(data) == []
    assert list(map(plain, again(data).text.split("\n"))) == laid_out(report.document)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_corpus_keeps_every_line_and_every_fact(case: Case) -> None:
    report = parse(case.text)
    back = again(written(report.document))
    assert list(map(plain, back.text.split("\n"))) == laid_out(report.document)
    for fact in ("document_type", "issuer", "issuer_kind", "issuer_level", "reporting_year", "date_issued"):
        before, after = getattr(report, fact), getattr(back, fact)
        assert getattr(after, "value", after) == getattr(before, "value", before), fact
    assert {name: part.status for name, part in back.parts.items()} == {
        name: part.status for name, part in report.parts.items()
    }


JOINT = "中共云溪县委 云溪县人民政府文件"
LINES = st.sampled_from(
    [*SUBMITTED.split("\n"), JOINT, "云溪县公安局", "甲\t\t乙", "【待补充：甲】【待补充：", "主动公开", "附件"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES | st.text(max_size=50), min_size=1, max_size=20), st.booleans())
def test_any_text_is_kept(lines: list[str], sealed: bool) -> None:
    try:
        document = parse("\n".join(lines)).document
    except SourceError:
        return
    data = written(document, Layout(sealed=sealed))
    assert problems(data) == []
    try:
        back = again(data).text
    except SourceError:
        back = ""
    assert list(filter(None, map(plain, back.split("\n")))) == laid_out(document)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        pytest.param("增长【待补充：数字】。", [("增长", None), ("【待补充：数字】", PLACEHOLDER), ("。", None)], id="hole"),
        pytest.param("【待补充：甲", [("【待补充：甲", None)], id="unclosed"),
        pytest.param("【待补充：甲】【待补充：乙】", [("【待补充：甲】", PLACEHOLDER), ("【待补充：乙】", PLACEHOLDER)], id="two"),
        pytest.param("a\ufffeb", [("a\ufffdb", None)], id="no-character"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_the_runs_of_a_text(text: str, runs: list[tuple[str, str | None]]) -> None:
    found = []
    for run in text_runs(text):
        style = run.find("w:rPr/w:rStyle", NAMES)
        found.append(("".join(run.itertext()), None if style is None else style.get(f"{{{W}}}val")))
        assert run.find("w:rPr/w:rFonts", NAMES).get(f"{{{W}}}hint") == "eastAsia"
        assert (run.find("w:rPr/w:highlight", NAMES) is not None) == (style is not None)
    assert found == runs


def test_paragraphs_carry_styles_and_no_formatting_but_what_depends_on_them() -> None:
    """Fonts and sizes stand in the styles alone, but for the letterhead, which is as large as its words allow."""
    root = main_part(written(parse(SUBMITTED).document))
    allowed = {"pStyle", "ind", "jc", "keepNext", "pBdr", "tabs", "framePr", "spacing", "sectPr"}
    for properties in root.iter(f"{{{W}}}pPr"):
        assert {etree.QName(item).localname for item in properties} <= allowed
    sized = [run for run in root.iter(f"{{{W}}}r") if run.find("w:rPr/w:sz", NAMES) is not None]
    assert ["".join(run.itertext()) for run in sized] == ["云溪县司法局文件"]


def test_another_documents_styles_are_used_where_given() -> None:
    document = parse(SUBMITTED).document
    mine = {role: f"Own{number}" for number, role in enumerate(Role)}
    blocks = block_elements(document, elements_of(document), mine, Layout())
    used = {e.get(f"{{{W}}}val") for block in blocks for e in block.iter(f"{{{W}}}pStyle")}
    assert used - set(mine.values()) <= set(own_styles(Layout()))
    assert not used & set(STYLE_OF.values()) - set(own_styles(Layout()))
    labels = [block for block in blocks if block.find("w:pPr/w:pageBreakBefore", NAMES) is not None]
    assert ["".join(block.itertext()) for block in labels] == ["附件1", "附件2"]


def test_a_table_repeats_its_head_and_fills_the_type_area() -> None:
    table = next(main_part(written(parse(SUBMITTED).document)).iter(f"{{{W}}}tbl"))
    rows = table.findall("w:tr", NAMES)
    assert [row.find("w:trPr/w:tblHeader", NAMES) is not None for row in rows] == [True, False, False]
    assert all(row.find("w:trPr/w:cantSplit", NAMES) is not None for row in rows)
    assert sum(int(column.get(f"{{{W}}}w")) for column in table.iter(f"{{{W}}}gridCol")) == AREA_WIDTH


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param([["指标", "2023年"], ["收到行政复议申请", "12"]], id="all-fit"),
        pytest.param([["指标", "单位", "备注"], ["复议", "件", "较上一年度有所增长" * 9]], id="one-wide"),
        pytest.param([["项"] * 40, ["较上一年度有所增长"] * 40], id="many"),
        pytest.param([["只有一格"]], id="one-cell"),
    ],
)
def test_columns_fill_the_line(cells: list[list[str]]) -> None:
    widths = column_widths(cells, max(map(len, cells)))
    assert sum(widths) == AREA_WIDTH
    assert min(widths) > 0


def test_a_narrow_column_is_not_squeezed_by_a_wide_one() -> None:
    widths = column_widths([["指标", "单位", "备注"], ["复议", "件", "较上一年度有所增长" * 9]], 3)
    assert widths[1] >= 2 * 240 + 170


def edges(extra: Mapping[str, Any], text: str) -> tuple[int, int]:
    """Where the first and the last character of one line end up, in twips from the left."""
    indent = extra["ind"]
    if extra["jc"] == "left":
        return indent["left"], indent["left"] + twips(text)
    return AREA_WIDTH - indent["right"] - twips(text), AREA_WIDTH - indent["right"]


@pytest.mark.parametrize(
    ("name", "date"),
    [
        pytest.param("云溪县人民政府办公室", "2024年1月5日", id="a-long-name"),
        pytest.param("云溪县司法局", "2024年1月5日", id="a-name-as-long-as-the-date"),
        pytest.param("县司法局", "2024年12月15日", id="a-longer-date"),
    ],
)
def test_the_date_stands_two_characters_right_of_the_name(name: str, date: str) -> None:
    above, below = unsealed_indents([name], date)
    name_at, date_at = edges(above, name), edges(below, date)
    assert date_at[0] - name_at[0] == pytest.approx(632, abs=2)
    assert date_at[1] <= AREA_WIDTH
    longer = date_at if twips(date) > twips(name) else name_at
    assert AREA_WIDTH - longer[1] == pytest.approx(632, abs=2)


def test_a_date_longer_than_the_name_is_held_at_its_end() -> None:
    """Gaps that LibreOffice puts between digits and Chinese characters may not push it to the margin."""
    assert unsealed_indents(["县司法局"], "2024年12月15日")[1] == {"ind": {"right": 632}, "jc": "right"}


def joint(*names: str, head: str = "") -> etree._Element:
    text = f"{head}{' '.join(names)}文件\n云办〔2024〕5号\n{' '.join(names)}关于2023年度法治政府建设情况的报告\n"
    return main_part(written(parse(text + BODY.split("\n", 1)[1] + f"\n{SIGN}").document))


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("中共云溪县委", "云溪县人民政府"), id="party-and-government"),
        pytest.param(("云溪县司法局", "云溪县公安局", "云溪县民政局", "云溪县财政局", "云溪县人力资源和社会保障局"), id="five"),
        pytest.param(("新疆维吾尔自治区昌吉回族自治州阜康市住房和城乡建设局", "新疆维吾尔自治区昌吉回族自治州阜康市司法局"), id="long"),
    ],
)  # fmt: skip
def test_bodies_that_issue_jointly_stand_one_under_the_other(names: tuple[str, ...]) -> None:
    table = next(joint(*names).iter(f"{{{W}}}tbl"))
    left, right = table.findall("w:tr/w:tc", NAMES)
    assert ["".join(line.itertext()) for line in left.iter(f"{{{W}}}p")] == list(names)
    assert {jc.get(f"{{{W}}}val") for jc in left.iter(f"{{{W}}}jc")} == {"distribute"}
    assert "".join(right.itertext()) == "文件"
    assert right.find("w:tcPr/w:vAlign", NAMES).get(f"{{{W}}}val") == "center"
    widths = [int(column.get(f"{{{W}}}w")) for column in table.iter(f"{{{W}}}gridCol")]
    assert sum(widths) <= AREA_WIDTH
    for cell, width in zip((left, right), widths, strict=True):
        sizes = [int(size.get(f"{{{W}}}val")) for size in cell.iter(f"{{{W}}}sz")]
        assert all(
            len("".join(line.itertext())) * size * 10 <= width
            for line, size in zip(cell.iter(f"{{{W}}}p"), sizes, strict=True)
        )
    assert sum(int(s.get(f"{{{W}}}line")) for s in left.iter(f"{{{W}}}spacing")) <= 140 * 20 + 40


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        pytest.param(["中共云溪县委 云溪县人民政府文件"], (("中共云溪县委", "云溪县人民政府"), "文件"), id="one-line"),
        pytest.param(["云溪县司法局", "云溪县公安局文件"], (("云溪县司法局", "云溪县公安局"), "文件"), id="two-lines"),
        pytest.param(["云溪县司法局 云溪县公安局\t文件"], (("云溪县司法局", "云溪县公安局"), "文件"), id="read-back"),
        pytest.param(["云溪县司法局", "云溪县公安局"], (("云溪县司法局", "云溪县公安局"), ""), id="names-alone"),
        pytest.param(["云溪县司法局文件"], None, id="single"),
        pytest.param(["云 溪 县 司 法 局 文 件"], None, id="set-wide"),
        pytest.param(["云溪县司法局文件", "云溪县司法局文件"], None, id="twice"),
        pytest.param(["文件"], None, id="no-name"),
    ],
)
def test_the_names_of_a_joint_letterhead(lines: list[str], names: tuple[tuple[str, ...], str] | None) -> None:
    assert joint_names(lines) == names


def test_a_long_name_is_set_narrower() -> None:
    head = letterhead("新疆维吾尔自治区昌吉回族自治州阜康市住房和城乡建设局文件", "A", 0, Layout())
    size, scale = (int(head.find(f"w:r/w:rPr/w:{name}", NAMES).get(f"{{{W}}}val")) for name in ("sz", "w"))
    assert size == 44
    assert 28 * size / 2 * scale / 100 <= 442


def test_the_imprint_is_a_section_that_needs_no_number() -> None:
    data = written(parse(SUBMITTED).document)
    first, last = main_part(data).iter(f"{{{W}}}sectPr")
    assert first.getparent().tag == f"{{{W}}}pPr"
    assert last.find("w:type", NAMES).get(f"{{{W}}}val") == "continuous"
    assert {item.get(f"{{{R}}}id") for item in last.iterfind("w:footerReference", NAMES)} == {"rId7"}
    assert not "".join(main_part(data, "word/footer3.xml").itertext())
    with zipfile.ZipFile(io.BytesIO(written(parse(f"{BODY}\n{SIGN}").document))) as package:
        assert "word/footer3.xml" not in package.namelist()


def test_the_list_of_attachments_stays_together_with_the_sign_off() -> None:
    listed = "附件：1.统计表\n2.其他材料\n3.说明"
    root = main_part(written(parse(f"{BODY}\n{listed}\n{SIGN}").document))
    lines = [
        e for e in root.iter(f"{{{W}}}p") if e.find("w:pPr/w:pStyle[@w:val='LawgovAttachments']", NAMES) is not None
    ]
    assert ["".join(line.itertext()) for line in lines] == listed.split("\n")
    assert all(line.find("w:pPr/w:keepNext", NAMES) is not None for line in lines)


def test_the_sign_off_takes_a_short_last_paragraph_with_it() -> None:
    root = main_part(written(parse(f"{BODY}\n{SIGN}").document))
    kept = [e for e in root.iter(f"{{{W}}}p") if e.find("w:pPr/w:keepNext", NAMES) is not None]
    assert ["".join(e.itertext()) for e in kept] == ["继续努力，【待补充：下一年度目标】。", ""]


@pytest.mark.parametrize(
    "name", ["云溪县司法局", "郑州航空港经济综合实验区管理委员会", "云溪县司法局、云溪县人力资源和社会保障局"]
)
def test_a_name_to_be_sealed_is_centred_over_the_date(name: str) -> None:
    around, below = sealed_indents([name], "2024年1月5日")
    above: Mapping[str, Any] = around["ind"]  # type: ignore[assignment]
    centre = (above["left"] + AREA_WIDTH - above["right"]) / 2
    date_centre = AREA_WIDTH - below["ind"]["right"] - twips("2024年1月5日") / 2  # type: ignore[index]
    assert centre == pytest.approx(date_centre, abs=2)
    assert centre + twips(name) / 2 <= AREA_WIDTH + 2
    assert below["ind"]["right"] >= 1262  # type: ignore[index]


def test_attachments_hang_under_their_names() -> None:
    assert attachment_indent("附件：1.统计表", False) == {"ind": {"left": 632 + 945 + 310, "hanging": 945 + 310}}
    assert attachment_indent("2.其他材料", True) == {"ind": {"left": 632 + 945 + 310, "hanging": 310}}
    assert attachment_indent("附件：统计表", False) == {"ind": {"left": 632 + 945, "hanging": 945}}


# As rendered

FULL = "坚持依法行政落实责任制推进法治政府建设" * 12 + "。"
LONG = "\n".join([HEAD, BODY.replace("局长带头学法。", "\n".join([FULL] * 14)), SIGN, FOOT])


def convert_with_office(data: bytes, folder: Path, target: str) -> Path:
    (folder / "a.docx").write_bytes(data)
    office = convert.find_office()
    assert office is not None
    command = [
        office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", target,
        "--outdir", str(folder / "out"), str(folder / "a.docx"),
    ]  # fmt: skip
    quiet = subprocess.DEVNULL
    subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=120, check=True, env=dict(os.environ))
    return folder / "out" / f"a.{target}"


@needs_office
def test_the_page_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    import pypdfium2

    path = convert_with_office(written(parse(LONG).document), tmp_path, "pdf")
    pages = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            text = page.get_textpage()
            lines: dict[int, list[tuple[float, float, str]]] = {}
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index, loose=True)
                if char := text.get_text_range(index, 1).strip():
                    middle = round((bottom + top) / 2 / 6)
                    key = next((k for k in (middle, middle - 1, middle + 1) if k in lines), middle)
                    lines.setdefault(key, []).append((left, right, char))
            pages.append([sorted(lines[key]) for key in sorted(lines, reverse=True)])
    assert len(pages) >= 5
    body, numbers = [page[:-1] for page in pages], [page[-1] for page in pages]
    for position, line in enumerate(numbers, 1):
        assert "".join(char for *_, char in line) == f"—{position}—"
        edge = line[-1][1] if position % 2 else line[0][0]
        millimetres = edge * 25.4 / 72
        assert millimetres == pytest.approx(179.1 if position % 2 else 32.9, abs=1.5)
    full = [page for page in body[1:-1] if all(char != "项" for line in page for *_, char in line)]
    assert full
    assert {len(page) for page in full} == {22}
    filled = [line for page in full for line in page if line[-1][1] > 510 and line[0][0] < 85]
    assert len(filled) > 30
    assert {len(line) for line in filled} == {28}
    assert "印发" in "".join(char for line in body[-1] for *_, char in line)


@needs_office
def test_a_joint_letterhead_stands_35_mm_below_the_top(tmp_path: Path) -> None:
    import pypdfium2

    text = f"{JOINT}\n云办〔2024〕5号\n中共云溪县委 云溪县人民政府关于2023年度法治政府建设情况的报告\n"
    data = written(parse(text + BODY.split("\n", 1)[1] + f"\n{SIGN}\n{FOOT}").document)
    with pypdfium2.PdfDocument(convert_with_office(data, tmp_path, "pdf")) as pdf:
        page = pdf[0].render(scale=200 / 72).to_pil().convert("RGB")
        numbers = ["".join(page.get_textpage().get_text_range().split()) for page in pdf]
    assert [f"—{n}—" in text for n, text in enumerate(numbers, 1)] == [True] * len(numbers)
    assert "印发" in numbers[-1]
    red = [(x, y) for y in range(page.height) for x in range(0, page.width, 2) if is_red(page.getpixel((x, y)))]
    top = min(y for _, y in red)
    letters = [x for x, y in red if y < top + 100]
    assert top / 200 * 25.4 == pytest.approx(72, abs=1)
    assert min(letters) / 200 * 25.4 >= 27.5
    assert max(letters) / 200 * 25.4 <= 184.5


def is_red(pixel: Any) -> bool:
    return bool(pixel[0] > 200 and pixel[1] < 80)


@needs_office
def test_libreoffice_saves_it_again_without_loss(tmp_path: Path) -> None:
    report = parse(SUBMITTED)
    data = written(report.document)
    saved = convert_with_office(data, tmp_path, "docx").read_bytes()
    assert list(map(plain, again(saved).text.split("\n"))) == list(map(plain, again(data).text.split("\n")))
    names = {
        str(name.get(f"{{{W}}}val")).lower()
        for name in main_part(saved, "word/styles.xml").iterfind("w:style/w:name", NAMES)
    }
    assert {"公文正文", "主送机关", "附件说明", "发文机关署名", "成文日期", "title", "heading 1", "heading 4"} <= names
