"""The system's Chromium, for the tests that open pages in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once a test process; skip where there is none."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        # in containers tests may be run by root, for whom Chromium's own sandbox does not start
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"], timeout=60_000)
        yield started
        started.close()
