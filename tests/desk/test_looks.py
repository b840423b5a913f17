"""Every view of the desk: axe finds nothing, nothing is wider than its window, and the focus is always to be seen."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.desk.forms import ROOT
from tests.desk.serving import Desk, serving
from tests.examples import one_in
from tests.readers.installed import checker

pytestmark = pytest.mark.readers
EN = "/items/releases/2031-03-04-courts-interpreters"
ITEMS = {
    "en": EN,
    "ar": "/items/releases/2026-04-21-arabic-legal-advice-line",
    "appeal": "/items/appeals/2026-11-09-ndoulo-valley-further-information",
}
SEEN = ("list", "publish ar")
"""What every run looks at; the others are looked at in the long run."""
VIEWS = {
    "list": "/",
    "nothing found": "/?q=xyzzy",
    "new": "/new",
    "duplicate": f"/new?from={EN[7:]}",
    **ITEMS,
    "yaml": f"{EN}/yaml/release.yaml",
    "versions": f"{EN}/versions/release.yaml",
    "translations": f"{EN}/translations",
    "status": f"{EN}/status",
    "publish": f"{EN}/publish",
    "publish ar": f"{ITEMS['ar']}/publish",
}
AXE = """async () => (await axe.run(document, { iframes: false })).violations.flatMap(({ id, nodes }) =>
  nodes.map((node) => [id, node.html.slice(0, 200), node.failureSummary.slice(0, 300)]))"""
WIDER = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4')].filter((each) => each.checkVisibility())
  .map((each) => Number(each.tagName[1]))"""
UNSEEN = """() => {
  const found = [];
  const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  for (const each of document.querySelectorAll(all)) {
    if (!each.checkVisibility({ visibilityProperty: true })) continue;
    each.focus({ focusVisible: true });
    if (document.activeElement !== each) continue;
    const shown = each.closest('.views label') ?? each;
    const style = getComputedStyle(shown);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) found.push(each.outerHTML.slice(0, 120));
  }
  return found;
}"""


def views(*seen: str) -> list[Any]:
    """Give views to look at, all but these in the long run only."""
    return [pytest.param(each, marks=() if each in seen else pytest.mark.long) for each in VIEWS]


@pytest.fixture(scope="module", params=["en", pytest.param("nb", marks=pytest.mark.long)])
def desk(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[tuple[Desk, str]]:
    folder = tmp_path_factory.mktemp("newsroom")
    for name in ("releases", "appeals"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "newsroom.yaml", folder)
    with serving(folder, "--lang", request.param) as running:
        yield running, request.param


@pytest.fixture(scope="module")
def tab(desk: tuple[Desk, str], browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(90_000)  # a pack is built here, on whatever machine
    page.goto(desk[0].link)
    page.wait_for_url("**/")
    yield page
    context.close()


def _goto(tab: Page, desk: tuple[Desk, str], path: str) -> None:
    tab.goto(desk[0].origin + path)
    tab.wait_for_load_state("networkidle")
    if tab.locator("#shown").count():
        tab.locator("#shown:not(:empty)").wait_for()  # the preview is drawn


def axe(tab: Page) -> list[Any]:
    """Give what axe finds in a page."""
    tab.add_script_tag(content=checker("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found: list[Any] = tab.evaluate(AXE)
    return found


@pytest.mark.parametrize("view", views("publish ar"))
def test_axe_finds_nothing_in_light_and_dark(desk: tuple[Desk, str], tab: Page, view: str) -> None:
    _goto(tab, desk, VIEWS[view])
    tab.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert axe(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert axe(tab) == []
    tab.emulate_media(color_scheme="light", forced_colors="active")
    assert axe(tab) == []
    tab.emulate_media(forced_colors="none")
    assert tab.get_attribute("html", "lang") == desk[1]
    levels = tab.evaluate(HEADINGS)
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels


@pytest.mark.parametrize("view", views(*SEEN))
def test_nothing_is_wider_than_its_window(desk: tuple[Desk, str], tab: Page, view: str) -> None:
    _goto(tab, desk, VIEWS[view])
    found: dict[object, int] = {}
    for width in (1280, 375, 320):
        tab.set_viewport_size({"width": width, "height": 900})
        found[width] = tab.evaluate(WIDER)
    # as text of twice the size in a window of 640 pixels
    tab.set_viewport_size({"width": 640, "height": 900})
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    found["200 %"] = tab.evaluate(WIDER)
    tab.set_viewport_size({"width": 1280, "height": 900})
    assert found == dict.fromkeys(found, 0)


@pytest.mark.parametrize("view", one_in(5, ["en", "list", "new", "yaml", "translations"]))
@pytest.mark.long
def test_the_focus_is_always_seen(desk: tuple[Desk, str], tab: Page, view: str) -> None:
    _goto(tab, desk, VIEWS[view])
    tab.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert tab.evaluate(UNSEEN) == []


@pytest.mark.long
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_while_something_is_asked(desk: tuple[Desk, str], tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    _goto(tab, desk, EN)
    tab.keyboard.press("F9")
    tab.locator("dialog.finding").wait_for()
    assert axe(tab) == []
    assert tab.evaluate(WIDER) == 0
    tab.keyboard.press("Escape")
    for tool in ("link", "table", "picture", "insert"):
        tab.locator("#part-body").locator(f"[data-tool={tool}]").click()
        tab.locator("dialog[open]").wait_for()
        assert axe(tab) == []
        assert tab.evaluate(WIDER) == 0
        tab.keyboard.press("Escape")
    tab.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.long
def test_the_file_for_review_and_the_pack(desk: tuple[Desk, str], tab: Page, browser: Browser, tmp_path: Path) -> None:
    _goto(tab, desk, EN)
    with tab.expect_download() as got:
        tab.evaluate("document.querySelector('.acts').open = true")
        tab.click(f'a[href="{EN}/review"]')
    path = tmp_path / "review.html"
    got.value.save_as(path)
    page = browser.new_page(bypass_csp=True)
    try:
        page.goto(path.as_uri())
        assert axe(page) == []
        page.set_viewport_size({"width": 320, "height": 900})
        assert page.evaluate(WIDER) == 0
    finally:
        page.close()
    tab.click(f'form[action="{EN}/pack"] button')
    tab.locator("main h1").wait_for()
    assert axe(tab) == []


@pytest.mark.long  # tests/desk/test_form_page.py asks it of a form
def test_texts_are_typed_in_their_own_direction(desk: tuple[Desk, str], tab: Page) -> None:
    _goto(tab, desk, ITEMS["ar"])
    direction = "id => getComputedStyle(document.getElementById(id)).direction"
    assert tab.evaluate(direction, "f__headline") == "rtl"
    assert tab.evaluate(direction, "f__dateline__date") == "ltr"
    assert tab.get_attribute("#f__headline", "lang") == "ar"
    assert tab.get_attribute("#title", "lang") == "ar"
    inside = "document.getElementById('page').contentDocument.documentElement.dir"
    assert tab.evaluate(inside) == "rtl"
