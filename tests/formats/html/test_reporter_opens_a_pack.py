"""A reporter unzips a pack on a telephone, and opens what stands first in it: whom to call, a quote, a picture."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec import Struct
from playwright.sync_api import Browser, Locator, Page

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.examples import one_in
from tests.formats.html.newsroom_pages import ROOT
from tests.small import MOMENT

pytestmark = pytest.mark.readers

SLUG = "2002-11-10-eu-russia-summit"
SCREEN = 812
# Under which name a picture or another page came, of what a tab shows.
NAME = "decodeURIComponent(location.pathname).split('/').at(-1)"


@cache
def packed(slug: str = SLUG) -> Mapping[str, bytes]:
    """Give the files of an item's pack."""
    folder = NewsroomFolder(ROOT)
    items = tuple(TaskItem(found.read(), {}) for found in folder.item_folders() if found.slug == slug)
    (made,) = run_task(Task(folder.shared_files(), items, BuildOptions(), MOMENT), COMPILED).items
    assert made.rendered
    (pack,) = made.rendered.packs.values()
    with ZipFile(io.BytesIO(pack)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class Reporter(Struct):
    """A reader of a pack: what is shown, and how many taps or keys that took."""

    tab: Page
    by_key: bool
    acts: int = 0

    def takes(self, found: Locator) -> None:
        """Tap a link or a button; or go there by the tabulator, and press Enter."""
        self.acts += 1
        if not self.by_key:
            found.tap()
            return
        wanted = found.element_handle()
        for _ in range(200):
            self.tab.keyboard.press("Tab")
            if self.tab.evaluate("wanted => document.activeElement === wanted", wanted):
                break
        else:
            pytest.fail("no key leads there")
        self.tab.keyboard.press("Enter")

    def down(self, found: Locator) -> float:
        """Say how far down the screen something stands."""
        return float(found.evaluate("each => each.getBoundingClientRect().bottom"))


@contextmanager
def opened(browser: Browser, folder: Path, *, scripts: bool, by_key: bool) -> Iterator[Reporter]:
    """Unzip the pack, and open its first file as a file manager does."""
    for name, data in packed().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    context = browser.new_context(
        viewport={"width": 375, "height": SCREEN}, has_touch=True, java_script_enabled=scripts, reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )  # fmt: skip
    tab = context.new_page()
    tab.goto((folder / min(path.name for path in folder.glob("*.html"))).as_uri())
    try:
        yield Reporter(tab, by_key)
    finally:
        context.close()


@pytest.mark.parametrize(("scripts", "by_key"), one_in(2, [(True, False), (True, True), (False, True), (False, False)]))
def test_whom_to_call_is_there_at_once_a_picture_one_tap_away_and_a_quote_two(
    browser: Browser, tmp_path: Path, scripts: bool, by_key: bool  # noqa: FBT001
) -> None:  # fmt: skip
    with opened(browser, tmp_path, scripts=scripts, by_key=by_key) as seen:
        tab = seen.tab
        assert tab.evaluate(NAME) == "0-START-HERE.html"
        english = tab.locator("section#en")
        assert seen.down(english.locator("a[href^='tel:']").first) <= SCREEN

        seen.takes(english.get_by_role("link", name="placard.jpg"))
        tab.wait_for_url("**/placard.jpg")
        assert tab.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]") == [1200, 800]
        assert seen.acts == 1
        tab.go_back()

        seen.takes(english.get_by_role("link", name="web page"))
        tab.wait_for_url(f"**/{SLUG}.en.html")
        copying = tab.get_by_role("button", name="Copy quote").first
        if scripts:
            seen.takes(copying)
            tab.get_by_role("button", name="Copied").wait_for()
            text = str(tab.evaluate("navigator.clipboard.readText()"))
            assert "said Maarten Verbeke, Director of the EU Office" in text
            assert seen.acts == 3
        else:
            assert copying.count() == 0
            assert "said Maarten Verbeke" in tab.locator(".said").first.inner_text()

        seen.takes(tab.locator(".toolbar").get_by_role("link", name="Press contact"))
        assert 0 < seen.down(tab.locator("#contacts a[href^='tel:']").first) <= SCREEN
        seen.takes(tab.locator(".languages").get_by_role("link", name="français"))
        tab.wait_for_url(f"**/{SLUG}.fr.html")
        seen.takes(tab.locator("figure.picture .file").first)
        tab.wait_for_url("**/pictures/placard.jpg")
