"""Shared by all tests: where the seeds are; in continuous integration a skip is a failure."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True)  # what lands was tried on the same cases as what was sent
if os.environ.get("CI"):
    settings.load_profile("same")

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("LAWGOV_NO_SKIP"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"


@pytest.fixture(scope="session")
def seeds() -> dict[str, Path]:
    """The seeds by the three digits of their names."""
    return {path.name[:3]: path for path in SEEDS}
