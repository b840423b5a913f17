"""Options of the test run, how many examples properties are tried with, what a skipped reader means.

And the browser for the tests that open pages.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Generator, Iterator
from functools import cache

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from pipeline.storage import engine, user_cache
from tests.examples import FEW, MANY

# All that the tests load stays, and to look for what is left among it takes long.
gc.set_threshold(100_000, 20, 100)

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


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Give half as many workers again as processors: while a test waits for a browser, another can work."""
    return max(2, (os.cpu_count() or 1) * 3 // 2)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a test whose reader is missing fail where readers are required: in CI and in `make test-readers`."""
    report = yield
    required = os.environ.get("READERS") == "required"
    if required and report.skipped and item.get_closest_marker("readers") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"a reader is missing, and READERS=required: {report.longrepr}"
    return report


@pytest.fixture(autouse=True, scope="session")
def _a_program_that_stays() -> Iterator[None]:
    """Read the program's own files once a test process: each command reads them all, to tell whether they changed."""
    with pytest.MonkeyPatch.context() as patch:
        program = cache(engine.program)
        for each in (engine, user_cache):
            patch.setattr(each, "program", program)
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once a test process; skip where there is none."""
    # without the window that nobody sees, where that is installed: in it a page opens in a fifth of the time
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        # in containers tests may be run by root, for whom Chromium's own sandbox does not start
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"], timeout=60_000)
        yield started
        started.close()
