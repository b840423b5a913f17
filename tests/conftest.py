"""Options of the test run, how many examples properties are tried with, and what a skipped reader means."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests.examples import FEW, MANY

# How long an example takes says more about a busy machine than about what is tested.
settings.register_profile("press", deadline=None, max_examples=FEW, derandomize=True)
# `make test-long` asks for it: pytest --hypothesis-profile=long
settings.register_profile("long", settings.get_profile("press"), max_examples=MANY)
# `make explore`: other examples each time, those that failed last first
settings.register_profile("explore", deadline=None, max_examples=MANY)
settings.load_profile("press")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`, which rewrites the golden editions."""
    parser.addoption("--accept", action="store_true", help="rewrite the golden editions from what is built now")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a test whose reader is missing fail where readers are required: in CI and in `make test-readers`."""
    report = yield
    required = os.environ.get("READERS") == "required"
    if required and report.skipped and item.get_closest_marker("readers") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"a reader is missing, and READERS=required: {report.longrepr}"
    return report
