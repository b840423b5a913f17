"""A page that is printed: what one follows by a click on the screen stands there to be read and typed."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from playwright.sync_api import Browser

from pipeline.edition.model import Edition
from tests.saying.facts import facts
from tests.saying.filled import Filler, pictures
from tests.saying.readers import shown, squeezed
from tests.saying.samples import rendered

pytestmark = pytest.mark.readers


def on_paper(browser: Browser, html: str) -> str:
    """Print a page, and give the text of its sheets."""
    if not shutil.which("pdftotext"):
        pytest.skip("poppler is not installed")
    tab = browser.new_page()
    try:
        tab.set_content(html, timeout=30_000)
        sheets = tab.pdf()
    finally:
        tab.close()
    command = ["pdftotext", "-raw", "-", "-"]
    return subprocess.run(command, input=sheets, capture_output=True, check=True, timeout=60).stdout.decode()


@pytest.mark.parametrize("edition", [Filler().edition(), Filler().edition("urgent-appeal")], ids=["release", "appeal"])
def test_every_address_of_a_page_is_printed(browser: Browser, edition: Edition) -> None:
    (page,) = [each for each in rendered(edition, pictures()) if each.name.endswith(".html")]
    paper = squeezed(on_paper(browser, page.data.decode()))
    addresses = [fact for fact in facts(edition) if fact.address]
    assert len(addresses) > 20
    assert [fact for fact in addresses if shown(fact) not in paper] == []
