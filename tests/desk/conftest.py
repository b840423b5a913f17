"""What tests of the desk share: a desk over a small newsroom, and a tab with text tools; each takes long to open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.desk.serving import Desk, laid_again, newsroom, serving
from tests.desk.text_tools import Tools, tab_for_tools, text_tools


@pytest.fixture(scope="session")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with serving(newsroom(tmp_path_factory.mktemp("desk"))) as running:
        running.open()
        yield running


@pytest.fixture
def desk(shared_desk: Desk) -> Iterator[Desk]:
    """Give the desk of this test process; its newsroom is laid again from nothing after each test."""
    yield shared_desk
    laid_again(shared_desk.folder)


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """Open the tab that all tests of the text tools use in turn."""
    with tab_for_tools(browser) as opened:
        yield opened


@pytest.fixture
def tools(tab: Page) -> Iterator[Tools]:
    """Open a page of text tools, new for each test."""
    with text_tools(tab) as opened:
        yield opened
        assert opened.said == []
