"""A reporter opens a page where its files lie: finds whom to call, copies the text and a quote, takes a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Route

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.examples import one_in
from tests.formats.html.newsroom_pages import ROOT, each_page, newsroom_pages
from tests.small import MOMENT

pytestmark = pytest.mark.readers

SITE = "https://lantern.example/item/"
SLUG = "2002-11-10-eu-russia-summit"
PHONE = {"width": 375, "height": 812}
DESK = {"width": 1280, "height": 900}
# How far down the first line of a text begins, and ends.
FIRST_LINE = """selector => {
  const walk = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode() && !walk.currentNode.data.trim());
  range.selectNodeContents(walk.currentNode);
  const [line] = [...range.getClientRects()].filter(each => each.height > 5);
  return [line.top, line.bottom];
}"""

# How much of the lead is below the screen, or behind the bar at its foot.
HIDDEN_LEAD = """() => {
  const place = part => document.querySelector(part)?.getBoundingClientRect();
  return (place('.lead')?.bottom ?? 0) - (place('.bar')?.top ?? innerHeight);
}"""


@cache
def files() -> Mapping[str, bytes]:
    """Give what is made of one release, in every format."""
    folder = NewsroomFolder(ROOT)
    items = tuple(TaskItem(found.read(), {}) for found in folder.item_folders() if found.slug == SLUG)
    (made,) = run_task(Task(folder.shared_files(), items, BuildOptions(), MOMENT), COMPILED).items
    assert made.rendered
    return made.rendered.files


@contextmanager
def opened(browser: Browser, tag: str, size: dict[str, int], *, scripts: bool = True) -> Iterator[Page]:
    """Open the release in one language, with its files beside it."""
    context = browser.new_context(viewport=size, java_script_enabled=scripts, reduced_motion="reduce")  # type: ignore[arg-type]
    context.grant_permissions(["clipboard-read", "clipboard-write"])

    def answer(route: Route) -> None:
        data = files().get(unquote(route.request.url.removeprefix(SITE).partition("#")[0]))
        kind = "text/html; charset=utf-8" if route.request.url.split("#")[0].endswith(".html") else "image/jpeg"
        route.fulfill(body=data, content_type=kind) if data is not None else route.fulfill(status=404)

    context.route("**/*", answer)
    tab = context.new_page()
    tab.goto(f"{SITE}{SLUG}.{tag}.html", timeout=30_000)
    try:
        yield tab
    finally:
        context.close()


def copied(tab: Page) -> str:
    """Give what is in the clipboard."""
    return str(tab.evaluate("navigator.clipboard.readText()"))


def test_the_text_is_copied_with_one_tap_and_without_what_serves_its_page_alone(browser: Browser) -> None:
    with opened(browser, "en", PHONE) as tab:
        tab.get_by_role("button", name="Copy text").click()
        tab.get_by_role("button", name="Copied").wait_for()
        text = copied(tab)
        assert text.index("For immediate release") < text.index("outside the summit room") < text.index("Brussels, 10")
        assert text.rstrip().endswith("Ends")
        for left_out in ("Copy", "Press contact", "Drawing by Lantern", "+44"):
            assert left_out not in text
        assert tab.get_by_role("button", name="Copy quote").first.is_visible()  # what was hidden is shown again


def test_a_quote_takes_its_speaker_and_role_along(browser: Browser) -> None:
    with opened(browser, "en", PHONE) as tab:
        tab.get_by_role("button", name="Copy quote").first.click()
        tab.get_by_role("button", name="Copied").wait_for()
        text = copied(tab)
        assert text.startswith(
            "“Neither side of this war has clean hands,” said Maarten Verbeke, Director of the EU Office"
        )
        assert text.endswith("”")


def test_whom_to_call_is_one_tap_away_on_a_telephone_and_none_on_a_desk(browser: Browser) -> None:
    with opened(browser, "en", PHONE) as tab:
        tab.get_by_role("link", name="Press contact").click()
        number = tab.locator("#contacts a[href^='tel:']").first
        box = number.bounding_box()
        assert box
        assert 0 <= box["y"] <= PHONE["height"] - 44
    with opened(browser, "en", DESK) as tab:
        box = tab.locator(".press-contact").bounding_box()
        assert box
        assert box["y"] + box["height"] < DESK["height"]
        assert tab.locator(".press-contact a").get_attribute("href") == "tel:+44-20-7946-0599"


def test_a_picture_is_two_taps_away_whole_and_with_its_credit(browser: Browser) -> None:
    with opened(browser, "en", PHONE) as tab:
        tab.get_by_role("link", name="Pictures").click()
        figure = tab.locator("figure.picture").first
        assert "Drawing by Lantern" in figure.inner_text()
        with tab.expect_navigation(url="**/pictures/placard.jpg"):
            figure.get_by_role("link", name="Full size").click()
        assert tab.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]") == [1200, 800]


@pytest.mark.parametrize(
    ("wanted", "key", "begins"),
    one_in(2, [("Copy quote", "Space", "“Neither side"), ("Copy text", "Enter", "")]),
)
@pytest.mark.long
def test_the_keyboard_does_what_a_finger_does(browser: Browser, wanted: str, key: str, begins: str) -> None:
    with opened(browser, "en", DESK) as tab:
        for _ in range(40):
            tab.keyboard.press("Tab")
            if tab.evaluate("document.activeElement.innerText") == wanted:
                break
        else:
            pytest.fail(f"the keyboard does not reach {wanted}")
        tab.keyboard.press(key)
        tab.get_by_role("button", name="Copied").wait_for()
        tab.get_by_role("button", name="Copied").wait_for(state="detached")
        assert tab.evaluate("document.activeElement.innerText") == wanted
        assert copied(tab).startswith(begins)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_without_scripts_no_button_is_promised_and_every_link_leads_to_a_file(browser: Browser, tag: str) -> None:
    with opened(browser, tag, PHONE, scripts=False) as tab:
        assert tab.locator("button:visible").count() == 0
        places = [unquote(each.get_attribute("href") or "") for each in tab.locator("a[data-file]").all()]
        assert {f"{SLUG}.{tag}.docx", f"{SLUG}.{tag}.txt"} <= set(places)
        assert [place for place in places if place not in files()] == []
        languages = [each.get_attribute("href") for each in tab.locator(".languages a").all()]
        assert len(languages) == 5
        assert [place for place in languages if place not in files()] == []


@pytest.mark.parametrize("stem", each_page("en", "ar", "appeal"))
def test_the_first_screen_of_a_telephone_holds_place_date_and_lead(browser: Browser, stem: str) -> None:
    tab = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    try:
        tab.set_content(newsroom_pages()[stem])
        # what was wrong stands before the text, and of a corrected one is seen first
        for part in (".corrections",) if tab.locator(".corrections").count() else (".dateline", ".lead"):
            if tab.locator(part).count():
                top, bottom = tab.evaluate(FIRST_LINE, part)
                assert 0 < top < bottom <= PHONE["height"]
        if not tab.locator(".corrections").count():  # below them the lead begins on the first screen, and may end later
            assert tab.evaluate(HIDDEN_LEAD) <= 0
    finally:
        tab.close()
