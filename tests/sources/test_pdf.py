"""PDF pages: reading order, joined lines, what is left out, what is refused."""

import io
from collections.abc import Callable, Sequence

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from lawgov.errors import SourceError
from lawgov.report.build import build_report
from lawgov.sources.limits import DEFAULT_LIMITS, Limits
from lawgov.sources.model import BlockKind, Source
from lawgov.sources.pdf import read_pdf
from tests.corpus.cases import CASES
from tests.corpus.pieces import POLICE, PROBLEM_ITEMS
from tests.make.pages import FONT, ofd_of, pdf_of

WIDTH, HEIGHT = 595.3, 841.9


def made(draw: Callable[[Canvas], None], pages: int = 1, size: tuple[float, float] = (WIDTH, HEIGHT)) -> Source:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=size, invariant=1)
    for _ in range(pages):
        canvas.setFont(FONT, 16)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return read_pdf(stream.getvalue(), DEFAULT_LIMITS)


def lines_at(canvas: Canvas, lines: Sequence[str], x: float = 80, y: float = 700, pitch: float = 29) -> None:
    for number, line in enumerate(lines):
        canvas.drawString(x, y - number * pitch, line)


@pytest.mark.parametrize("make", [pdf_of, ofd_of], ids=["pdf", "ofd"])
@pytest.mark.parametrize(
    "case", [case for case in CASES if "  " not in case.text and "　　" not in case.text], ids=lambda case: case.id
)
def test_every_text_of_the_corpus_comes_back_line_by_line(case: object, make: Callable[[Sequence[str]], bytes]) -> None:
    from lawgov.sources.open import read_bytes

    text = case.text  # type: ignore[attr-defined]
    lines = [line.replace("\t", " ") for line in text.split("\n")]
    assert read_bytes(make(lines), "a").text.split("\n") == lines


def test_pages_and_page_numbers() -> None:
    source = read_pdf(pdf_of(["某县司法局2023年法治政府建设情况报告", *(POLICE * 12)]), DEFAULT_LIMITS)
    assert source.place(0).page == 1
    assert source.place(len(source.text) - 1).page == 6
    assert [item.text for item in source.omissions if item.kind == "page_number"] == [f"— {n} —" for n in range(1, 7)]


def test_running_heads_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(80, 800, "某县人民政府公报 2024年第3期")
        lines_at(canvas, [f"第{canvas.getPageNumber()}部分的正文，各不相同。"])

    source = made(draw, 4)
    assert "公报" not in source.text
    assert sum(item.kind == "header" for item in source.omissions) == 4


def test_characters_drawn_out_of_order_stand_in_place() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(80 + 2 * 16, 700, "三项制度")
        canvas.drawString(80 + 7 * 16, 700, "得到落实。")
        canvas.drawString(80, 700, "推行")
        canvas.drawString(80 + 6 * 16, 700, "”")

    assert made(draw).text == "推行三项制度”得到落实。"


def test_columns_one_after_the_other() -> None:
    left, right = (
        [f"左栏第{n}行的文字内容在这里。" for n in range(12)],
        [f"右栏第{n}行的文字内容在这里。" for n in range(12)],
    )

    def draw(canvas: Canvas) -> None:
        canvas.setFont(FONT, 12)
        lines_at(canvas, left, 60, 700, 20)
        lines_at(canvas, right, 320, 700, 20)

    text = made(draw).text
    assert text.index(left[-1]) < text.index(right[0])


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_drawn_turned(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(turn)
        lines_at(canvas, ["一、主要举措和成效", "二、存在的不足和原因"], -100, 50)

    assert made(draw).text == "一、主要举措和成效\n二、存在的不足和原因"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_with_a_rotation(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(290, 290)  # on the page whichever side is the longer
        canvas.rotate(turn)
        lines_at(canvas, ["一、主要举措和成效", "二、存在的不足和原因"], -100, 50)

    assert made(draw).text == "一、主要举措和成效\n二、存在的不足和原因"


def test_tables_become_rows() -> None:
    rows = [("类别", "件数", "同比"), ("行政处罚", "120", "5%"), ("行政许可", "880", "8%"), ("行政检查", "35", "1%")]

    def draw(canvas: Canvas) -> None:
        lines_at(canvas, ["一、行政执法数据如下，供有关方面核对使用，请各单位认真阅看。"], y=760)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                canvas.drawString(80 + column * 150, 700 - number * 25, cell)

    source = made(draw)
    assert source.text.split("\n")[1:] == ["\t".join(row) for row in rows]
    assert [block.kind for block in source.blocks[1:]] == [BlockKind.ROW] * 4


def test_bold_by_printing_twice_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.4):
            canvas.drawString(80 + shift, 700, "一、主要举措和成效")

    assert made(draw).text == "一、主要举措和成效"


def test_what_lies_outside_the_page_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(80, 700, "看得见的文字")
        canvas.drawString(80, 2000, "看不见的文字")

    source = made(draw)
    assert source.text == "看得见的文字"
    assert ("hidden", "看不见的文字") in [(item.kind, item.text) for item in source.omissions]


def test_text_recognised_under_a_scan_is_read_and_said_to_be() -> None:
    picture = ImageReader(Image.new("L", (60, 80), 220))

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture, 0, 0, WIDTH, HEIGHT)
        text = canvas.beginText(80, 700)
        text.setFont(FONT, 16)
        text.setTextRenderMode(3)
        text.textLine("某县2023年法治政府建设情况报告")
        canvas.drawText(text)

    source = made(draw)
    assert source.text == "某县2023年法治政府建设情况报告"
    assert "OCR" in source.not_checked["text"]
    assert source.notes


def test_codes_that_mean_nothing_are_refused() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, ["\ue001\ue002\ue003\ue004" * 6] * 5)

    with pytest.raises(SourceError, match="OCR"):
        made(draw)


def test_too_many_pages() -> None:
    data = pdf_of(POLICE * 20)
    with pytest.raises(SourceError, match="pages"):
        read_pdf(data, Limits(pages=2))


def test_title_and_emphasis_are_evidence() -> None:
    lines = ["某县司法局2023年法治政府建设情况报告", "一、存在的不足和原因", *PROBLEM_ITEMS]
    source = read_pdf(pdf_of(lines), DEFAULT_LIMITS)
    assert source.blocks[0].centred
    report = build_report(source)
    assert report.title is not None
    assert report.title.text == lines[0]
