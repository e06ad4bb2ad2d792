"""``lawgov new``: a data file to fill in, from nothing or from last year's report."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov.config import Config, config_for
from lawgov.errors import ConfigError
from lawgov.output import print_error, print_out, refuse_existing, write_file

if TYPE_CHECKING:
    from lawgov.skeleton import Skeleton

_SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".xlsx": "xlsx"}


def run(arguments: argparse.Namespace) -> int:
    """0 the data file was written."""
    target: Path | None = arguments.output
    previous: str | None = arguments.previous
    form = _format(arguments.format, target)
    if target is not None:
        refuse_existing(target, arguments.force, [] if previous is None else [previous])
    config = config_for(None if previous is None else Path(previous))
    skeleton = _skeleton(arguments, previous, config)
    data = _written(skeleton, form)
    if skeleton.from_report and not skeleton.adjacent:
        print_error(f"{previous}：{_of_another_year(skeleton)}")
    if target is not None:
        write_file(target, data if isinstance(data, bytes) else data.encode("utf-8", "backslashreplace"))
    elif isinstance(data, str):
        print_out(data)
    return 0


def _of_another_year(skeleton: "Skeleton") -> str:
    wanted = skeleton.data["year"] - 1
    if skeleton.previous_year is None:
        return f"看不出报告的年度，上年数都空着；要有上年数，请用{wanted}年度的报告"
    return (
        f"这是{skeleton.previous_year}年度的报告，不是上一年（{wanted}年度）的，"
        f"上年数都空着，里面的安排是{skeleton.previous_year}年报告里写的安排"
    )


def _format(given: str | None, target: Path | None) -> str:
    """What was asked for, else what the name of the output says, else YAML."""
    suffix = target.suffix.lower() if target is not None else ""
    named = _SUFFIXES.get(suffix)
    if given is not None and named is not None and given != named:
        raise ConfigError(target, f"后缀与 --format {given} 不一致，请改其中一个")
    if given is None and target is not None and named is None:
        raise ConfigError(target, f"后缀应为 {'、'.join(_SUFFIXES)}，或者用 --format 指明格式")
    form = given or named or "yaml"
    if form == "xlsx" and target is None:
        raise ConfigError(None, "xlsx 不能输出到屏幕，请用 -o 给出文件名，如 -o 数据.xlsx")
    return form


def _skeleton(arguments: argparse.Namespace, previous: str | None, config: Config) -> "Skeleton":
    from lawgov import pipeline
    from lawgov.skeleton.previous import starting_data

    report = None if previous is None else pipeline.read(previous, limits=config.limits)
    metrics = [] if report is None else pipeline.extract_metrics(report, profile=config.profile)
    try:
        return starting_data(
            arguments.year,
            names=arguments.issuer,
            kind=arguments.issuer_kind or (config.issuer_kind if report is None else None),
            level=arguments.issuer_level or (config.issuer_level if report is None else None),
            previous=report,
            metrics=metrics,
        )
    except ConfigError as error:
        raise ConfigError(previous if error.where is None else error.where, error.reason) from error


def _written(skeleton: "Skeleton", form: str) -> str | bytes:
    if form == "xlsx":
        from lawgov.skeleton.workbook import workbook_bytes

        return workbook_bytes(skeleton)
    if form == "json":
        from lawgov.skeleton.json_writer import json_text

        return json_text(skeleton)
    from lawgov.skeleton.yaml_writer import yaml_text

    return yaml_text(skeleton)
