"""Figures of tables with merged cells: under the right labels, and only where these are certain."""

import pytest

from lawgov.chinese import fold
from lawgov.metrics.read import read_figures
from lawgov.metrics.tables import with_tables
from lawgov.pipeline import parse
from lawgov.report.build import build_report
from lawgov.sources.html import html_source
from lawgov.sources.limits import DEFAULT_LIMITS

FIRST = "<p>某县2023年法治政府建设年度报告</p><p>一、主要举措和成效</p>"


def told(rows: str) -> list[tuple[str, str, int | None]]:
    """(text of the noun, figure, year) of each figure of a table."""
    source = html_source(f"<div id=zoom>{FIRST}<table>{rows}</table></div>", DEFAULT_LIMITS)
    report = build_report(source)
    found, labels = with_tables(fold(report.text), report.source.blocks, [])
    return [
        (labels[q.number_span.start].noun, q.number_span.of(report.text), labels[q.number_span.start].year)
        for q in found
    ]


TWO = "<tr><td rowspan=2>领域<td colspan=2>处罚案件（件）<td rowspan=2>检查（次）<tr><td>一般程序<td>简易程序"


@pytest.mark.parametrize(
    ("rows", "figures"),
    [
        pytest.param(TWO + "<tr><td>市场监管<td>10<td>20<td>3", [("市场监管处罚案件一般程序", "10", None), ("市场监管处罚案件简易程序", "20", None), ("市场监管检查", "3", None)], id="two-rows-of-labels"),
        pytest.param(TWO + "<tr><td>合计<td colspan=2>30<td>3", [("处罚案件", "30", None), ("检查", "3", None)], id="a-figure-over-two-columns"),
        pytest.param("<tr><td>领域<td>类别<td>案件（件）<tr><td rowspan=2>市场监管<td>处罚<td>1<tr><td>许可<td>2<tr><td>生态<td>处罚<td>3", [("市场监管处罚案件", "1", None), ("市场监管许可案件", "2", None), ("处罚案件", "3", None)], id="a-label-for-several-rows"),
        pytest.param("<tr><td rowspan=2>类别<td colspan=2>案件（件）<tr><td>2022年<td>2023年<tr><td>复议<td>5<td>6", [("复议案件", "5", 2022), ("复议案件", "6", 2023)], id="years-under-a-label"),
        pytest.param("<tr><td colspan=2>2023年统计表<tr><td>指标<td>案件（件）<tr><td>复议<td>5<tr><td colspan=2>二、执法<tr><td>处罚<td>6", [("复议案件", "5", None), ("处罚案件", "6", None)], id="lines-across"),
        pytest.param("<tr><td>指标<td>案件（件）<tr><td>复议<td rowspan=2>5<tr><td>诉讼", [], id="a-figure-for-two-rows-is-neither-s"),
        pytest.param("<tr><td>指标<td>案件（件）<tr><td>处罚<td>5<tr><td>许可<td>7<tr><td>合计<td>12", [("处罚案件", "5", None), ("许可案件", "7", None), ("案件", "12", None)], id="no-merges"),
    ],
)  # fmt: skip
def test_labels_of_merged_cells(rows: str, figures: list[tuple[str, str, int | None]]) -> None:
    assert told(rows) == figures


def test_rows_without_a_grid_are_read_as_before() -> None:
    report = parse(
        "某县2023年法治政府建设年度报告\n一、主要举措和成效\n指标\t数量\n收到复议申请（件）\t59\n办结率\t98.5%"
    )
    assert [str(metric.value) for metric in read_figures(report).metrics] == ["59", "0.985"]
