"""A 合计 that its column or row does not add up to is found at its cell; what only looks like one is left alone."""

import pytest

from lawgov.metrics.read import read_figures
from lawgov.report.build import build_report
from lawgov.sources.html import html_source
from lawgov.sources.limits import DEFAULT_LIMITS
from tests.metrics.test_tables import FIRST


def told(rows: str) -> list[tuple[str, str, str]]:
    html = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row.split('|'))}" for row in rows.split("/"))
    report = build_report(html_source(f"<div id=zoom>{FIRST}<table>{html}</table></div>", DEFAULT_LIMITS))
    return [
        (i.verdict, i.span.of(report.text), i.message) for i in read_figures(report).identities if i.verdict != "holds"
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("类别|案件（件）/处罚|5/许可|7/合计|12", id="adds-up"),
        pytest.param("类别|案件（件）/合计|12/处罚|5/许可|7", id="total-first"),
        pytest.param("类别|案件|备注/处罚|5|无/许可|7|无/合计|12|无", id="without-units"),
        pytest.param("类别|2022年|2023年|增长率/处罚|5|6|20/许可|7|8|14/合计|12|14|17", id="rates-are-not-added"),
        pytest.param("类别|案件/处罚|5/其中：简易|3/许可|7/合计|12", id="some-rows-are-parts-of-others"),
        pytest.param("类别|案件/处罚|5/许可|—/合计|9", id="a-cell-that-is-no-number"),
        pytest.param("类别|案件/甲|5/乙|7/小计|12/丙|1/合计|13", id="subtotals"),
        pytest.param("类别|处罚|许可|合计/甲|5|7|12/乙|1|2|3/丙|2|2|4", id="row-totals"),
        pytest.param("类别|场次|人数|合计/甲|5|70|70/乙|1|20|20/丙|2|22|22", id="a-last-column-that-adds-up-nothing"),
        pytest.param("类别|罚款（万元）/甲|1.25/乙|3.5/合计|4.8", id="rounded"),
        pytest.param("序号|类别|案件/1|甲|5/2|乙|7/|合计|12", id="numbered-rows"),
    ],
)
def test_right_table_draws_nothing(rows: str) -> None:
    assert told(rows) == []


@pytest.mark.parametrize(
    ("rows", "verdict", "at", "says"),
    [
        pytest.param(
            "类别|案件（件）/处罚|5/许可|7/合计|13", "broken", "13", "5+7=12，表中写13，各项合起来少1", id="column"
        ),
        pytest.param(
            "类别|案件/总计|15/处罚|5/许可|7", "broken", "15", "5+7=12，表中写15，各项合起来少3", id="total-first"
        ),
        pytest.param("类别|受理|办结/甲|5|4/乙|7|6/合计|12|11", "broken", "11", "“办结”一列", id="one-column-of-two"),
        pytest.param("类别|受理|办结/甲|5|4/乙|7|6/丙|2|2/合计|15|13", "needs_review", "15", "", id="no-column-holds"),
        pytest.param("类别|参加单位（家）/甲|5/乙|7/合计|10", "needs_review", "10", "", id="bodies-may-overlap"),
        pytest.param("类别|处罚|许可|合计/甲|5|7|12/乙|1|2|3/丙|2|2|5", "broken", "5", "“丙”一行", id="row"),
        pytest.param("序号|类别|案件/1|甲|5/2|乙|1,207/|合计|1,213", "broken", "1,213", "5+1207=1212", id="numbered"),
    ],
)
def test_wrong_total_is_found_at_its_cell(rows: str, verdict: str, at: str, says: str) -> None:
    found = told(rows)
    assert found
    assert (found[0][0], found[0][1]) == (verdict, at)
    assert says in found[0][2]
