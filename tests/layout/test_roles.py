"""Each line of a document is given what it is in the standard, and none is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov.layout.model import Element, Role
from lawgov.layout.roles import elements_of
from lawgov.pipeline import parse, read
from tests.conftest import SEEDS
from tests.corpus.cases import CASES
from tests.layout.samples import ANNEXES, BODY, FOOT, HEAD, SIGN, SUBMITTED, TITLE

WHOLE = """copy_number secrecy urgency letterhead document_number title subtitle recipients body
heading1 body heading3 body caption table heading1 body heading1 body heading1 body
attachment_list attachment_list signature date note annex_label annex_title table annex_label annex_title heading1 body
imprint_copied imprint_printed"""


def roles(text: str) -> list[str]:
    return [str(element.role) for element in elements_of(parse(text).document)]


def test_every_element_of_a_submitted_report() -> None:
    assert roles(SUBMITTED) == WHOLE.split()


@pytest.mark.parametrize(
    ("text", "line", "role"),
    [
        pytest.param(f"云溪县司法局\n云司〔2024〕5号\n{BODY}", 0, "letterhead", id="letterhead-without-文件"),
        pytest.param(
            f"云溪县司法局\n云溪县公安局文件\n云司〔2024〕5号\n{BODY}", 0, "letterhead", id="joint-letterhead"
        ),
        pytest.param(
            f"中共云溪县委 云溪县人民政府文件\n云司〔2024〕5号\n{BODY}",
            0,
            "letterhead",
            id="joint-letterhead-on-one-line",
        ),
        pytest.param(f"云司〔2024〕5号\n签发人：张三\n{BODY}", 1, "document_number", id="signer-on-its-own-line"),
        pytest.param(f"返回首页\n{BODY}", 0, "other", id="navigation"),
        pytest.param(f"索引号：123/2024-1\n{BODY}", 0, "other", id="record"),
        pytest.param(BODY.replace("县委、县人民政府：\n", ""), 1, "body", id="announcement-is-not-addressed"),
        pytest.param(f"{BODY}\n{SIGN}\n附：统计表", -1, "body", id="annex-named-behind-the-date"),
        pytest.param(f"{BODY}\n云溪县司法局 2024年1月15日", -1, "signature", id="sign-off-on-one-line"),
        pytest.param(f"{BODY}\n{SIGN}\n主动公开", -1, "other", id="widget-behind"),
        pytest.param(f"{BODY}\n{SIGN}\n附件\n统计表\n一、说明\n已经核对。", -2, "heading1", id="heading-in-an-annex"),
        pytest.param(f"{BODY}\n{SIGN}\n（此件公开发布）", -1, "note", id="remark"),
        pytest.param(f"{BODY}\n全年抄送：县委办公室，县人大办公室。\n{SIGN}", -3, "body", id="no-imprint-in-the-body"),
    ],
)
def test_a_line_is_given_its_role(text: str, line: int, role: str) -> None:
    assert roles(text)[line] == role


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("\n".join(["附件：1.统计表", *(f"{n}.统计表{n}" for n in range(2, 13))]), id="many"),
        pytest.param(f"附件：1.统计表\n2.{'云溪县法治政府建设有关情况' * 6}\n3.说明", id="long-name"),
        pytest.param("附件：\n1.统计表\n2.说明", id="label-alone"),
        pytest.param("附件：1.统计表。\n2.说明。", id="full-stops"),
    ],
)
def test_every_line_of_the_list_of_attachments_is_one(listed: str) -> None:
    lines = listed.count("\n") + 1
    assert roles(f"{BODY}\n{listed}\n{SIGN}")[-lines - 2 :] == ["attachment_list"] * lines + ["signature", "date"]


def test_a_run_in_heading_is_the_lead_of_its_paragraph() -> None:
    document = parse(SUBMITTED).document
    led = next(element for element in elements_of(document) if element.lead)
    assert led.lead is not None
    assert (led.role, led.lead_role, led.lead.of(document.text)) == (Role.BODY, Role.HEADING2, "（一）健全体系")


def test_title_and_heading_over_several_lines_are_one_element() -> None:
    text = BODY.replace(TITLE, "中共云溪县委\n云溪县人民政府\n关于2023年度法治政府建设情况的报告")
    document = parse(text.replace("二、存在的不足和原因", "二、2023年推进法治政府建设存在的不足和\n原因")).document
    titles = [e.text(document) for e in elements_of(document) if len(e.lines) > 1 and e.role is not Role.TABLE]
    assert titles == [
        "中共云溪县委 云溪县人民政府关于2023年度法治政府建设情况的报告",
        "二、2023年推进法治政府建设存在的不足和原因",
    ]


def covered(elements: tuple[Element, ...]) -> list[tuple[int, int]]:
    return [line for element in elements for line in element.lines]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_seeds_are_covered(path: object) -> None:
    document = read(str(path)).document
    assert covered(elements_of(document)) == [block.span for block in document.source.blocks]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_corpus_is_covered(case: object) -> None:
    document = parse(case.text).document  # type: ignore[attr-defined]
    assert covered(elements_of(document)) == [block.span for block in document.source.blocks]


PIECES = [*SUBMITTED.split("\n"), *HEAD.split("\n"), *ANNEXES.split("\n"), *FOOT.split("\n"), "主动公开", "甲\t乙\t丙"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=40), min_size=1, max_size=25))
def test_any_lines_are_covered(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not parse_safely(text):
        return
    document = parse(text).document
    assert covered(elements_of(document)) == [block.span for block in document.source.blocks]


def parse_safely(text: str) -> bool:
    from lawgov.errors import SourceError

    try:
        parse(text)
    except SourceError:
        return False
    return True
