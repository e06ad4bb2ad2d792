"""``lawgov new`` as it is called."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from lawgov.commands.new import run
from lawgov.errors import ConfigError
from lawgov.schemas.located import load_data
from lawgov.schemas.validated import validate_draft


def _arguments(**given: Any) -> argparse.Namespace:
    defaults: dict[str, Any] = {
        "year": 2026, "previous": None, "issuer": ["云溪县司法局"], "issuer_kind": None, "issuer_level": None, "format": None, "output": None, "force": False,
    }  # fmt: skip
    return argparse.Namespace(**{**defaults, **given})


@pytest.mark.parametrize("name", ["数据.yaml", "数据.yml", "数据.json", "数据.xlsx"])
def test_each_form_by_its_suffix_is_read_back(name: str, tmp_path: Path) -> None:
    target = tmp_path / name
    assert run(_arguments(output=target)) == 0
    assert validate_draft(load_data(target)).issuer.names == ["云溪县司法局"]
    with pytest.raises(ConfigError, match="要替换请加 --force"):
        run(_arguments(output=target))
    assert run(_arguments(output=target, force=True)) == 0


def test_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(_arguments(format="json", issuer_kind="department", issuer_level="city")) == 0
    assert json.loads(capfdbinary.readouterr().out)["issuer"] == {
        "names": ["云溪县司法局"],
        "kind": "department",
        "level": "city",
    }
    assert run(_arguments()) == 0
    assert capfdbinary.readouterr().out.decode().startswith("# 2026年度法治政府建设情况报告的数据\n")


def test_a_report_of_another_year_is_told(
    seeds: dict[str, Path], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(_arguments(previous=str(seeds["000"]), year=2026, issuer=[], output=tmp_path / "x.yaml")) == 0
    assert capfdbinary.readouterr().err.decode() == (
        f"lawgov: {seeds['000']}：这是2021年度的报告，不是上一年（2025年度）的，上年数都空着，里面的安排是2021年报告里写的安排\n"
    )
    assert run(_arguments(previous=str(seeds["000"]), year=2022, issuer=[], output=tmp_path / "y.yaml")) == 0
    assert capfdbinary.readouterr().err == b""


def test_from_last_year(seeds: dict[str, Path], tmp_path: Path) -> None:
    target = tmp_path / "x.xlsx"
    assert run(_arguments(previous=str(seeds["000"]), year=None, issuer=[], output=target)) == 0
    draft = validate_draft(load_data(target))
    assert (draft.year, draft.figures["reconsideration_received"].base) == (2022, 595)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        pytest.param({"format": "xlsx"}, "xlsx 不能输出到屏幕，请用 -o 给出文件名，如 -o 数据.xlsx", id="workbook-to-screen"),
        pytest.param({"output": Path("x.txt")}, "x.txt：后缀应为 .yaml、.yml、.json、.xlsx，或者用 --format 指明格式", id="suffix"),
        pytest.param({"output": Path("x.json"), "format": "yaml"}, "x.json：后缀与 --format yaml 不一致，请改其中一个", id="contradiction"),
        pytest.param({"year": None}, "请用 --year 给出报告年度，如 --year 2026", id="no-year"),
    ],
)  # fmt: skip
def test_refused(given: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        run(_arguments(**given))
    assert str(caught.value) == message


def test_a_report_of_something_else_is_named(seeds: dict[str, Path]) -> None:
    with pytest.raises(ConfigError) as caught:
        run(_arguments(previous=str(seeds["003"])))
    assert str(caught.value).startswith(f"{seeds['003']}：--from 的文件不是法治政府建设年度报告")
