"""Every figure of the five seeds against a list made by hand (golden/), and the faults in them."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from lawgov.metrics.model import Metric, plain
from lawgov.metrics.read import read_figures
from lawgov.pipeline import read

GOLDEN = Path(__file__).parent / "golden"


def rows(name: str) -> list[dict[str, str]]:
    header, *lines = (GOLDEN / f"{name}.tsv").read_text("utf-8").splitlines()
    keys = header.split("\t")
    return [dict(zip(keys, line.split("\t") + [""] * len(keys), strict=False)) for line in lines if line.strip()]


def told(metric: Metric) -> tuple[str, str, str, str]:
    value_to = "" if metric.value_to is None else plain(metric.value_to)
    return plain(metric.value), value_to, metric.unit, str(metric.approximate).lower()


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_every_figure_of_a_seed(name: str, seeds: dict[str, Path]) -> None:
    report = read(seeds[name])
    metrics = read_figures(report).metrics
    joined = re.sub(r"\s|\*", "", report.text)
    expected, ids = [], []
    for row in rows(name):
        expected.append((plain(Decimal(row["value"])), row["value_to"], row["unit"], row["approximate"]))
        ids.append(row["id"])
        assert re.sub(r"\s|\*", "", row["quote"]) in joined
    assert [told(metric) for metric in metrics] == expected
    wrong = [
        (metric.text, metric.id, wanted)
        for metric, wanted in zip(metrics, ids, strict=True)
        if wanted != "?" and (metric.id or "") != wanted
    ]
    assert wrong == []
