"""Sentences of the genre, one trap each: what is a figure, what only looks like one, and where its words begin."""

import lawgov
from lawgov.metrics.model import Metric
from lawgov.metrics.read import read_figures

HEAD = "清河县司法局2023年法治政府建设情况报告\n一、主要举措和成效\n"


def figures(body: str) -> list[Metric]:
    return list(read_figures(lawgov.parse(HEAD + body)).metrics)
