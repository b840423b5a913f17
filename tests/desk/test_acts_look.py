"""Pages of acts as they look after something has happened: a difference to sign, one to publish, what came of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from pipeline.desk.pages import rendered
from pipeline.desk.words import desk_words
from tests.desk.serving import Desk, newsroom, serving
from tests.desk.test_looks import WIDER, axe
from tests.small import NEWSROOM, RELEASE

pytestmark = [pytest.mark.readers, pytest.mark.long]
ITEM = "releases/2026-05-01-eviction"
AR = """\
language: ar
status: approved
text:
  headline: القرويون يواجهون الإخلاء
  dateline: {place: أوسلو}
  body: يجب على ثلاثمئة أسرة أن ترحل.
"""
ASKED = NEWSROOM + "sign_off: {press-release: [press-officer]}\n"


@pytest.fixture(params=["en", "nb"])
def tab(browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Page, Desk]]:
    """Open the desk of a newsroom that asks for signatures, with an approved text in two languages."""
    newsroom(tmp_path, {"newsroom.yaml": ASKED, f"{ITEM}/ar.yaml": AR})
    with serving(tmp_path, "--lang", request.param) as desk:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
        page = context.new_page()
        page.set_default_timeout(90_000)
        page.goto(desk.link)
        page.wait_for_url("**/")
        yield page, desk
        context.close()


def looked_at(page: Page, name: str) -> None:
    """Hold a page to axe and to its window, in light and dark; keep pictures where the environment names a folder."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == [], (name, scheme)
        for width in (1280, 375, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(WIDER) == 0, (name, width)
            if (folder := os.environ.get("DESK_PICTURES")) and width > 320:
                page.screenshot(path=f"{folder}/{name}-{width}-{scheme}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")


def test_each_act_from_the_first_signature_to_a_changed_text(tab: tuple[Page, Desk]) -> None:
    page, desk = tab
    tag = page.get_attribute("html", "lang")

    def go(act: str) -> None:
        page.goto(f"{desk.origin}/items/{ITEM}/{act}")

    def press() -> None:
        page.fill("#by", "Vera Example")
        page.click("form.ask button.primary")
        page.wait_for_load_state("networkidle")

    go("publish")
    looked_at(page, f"{tag}-publish-unsigned")
    go("sign")
    looked_at(page, f"{tag}-sign")
    press()
    go("publish")
    looked_at(page, f"{tag}-publish")
    press()
    page.locator("ul.files").first.wait_for()
    looked_at(page, f"{tag}-published")
    changed = RELEASE.replace("Three hundred", "Four hundred") + "minor_change: The number was typed wrong.\n"
    (desk.folder / ITEM / "release.yaml").write_text(changed, encoding="utf-8")
    go("sign")
    page.locator("ins, del").first.wait_for()
    looked_at(page, f"{tag}-sign-changed")
    go("publish")
    page.locator("ins, del").first.wait_for()
    looked_at(page, f"{tag}-publish-changed")
    go("status")
    looked_at(page, f"{tag}-status")
    page.goto(f"{desk.origin}/")
    looked_at(page, f"{tag}-list")


def test_the_page_that_waits_for_the_newsroom(tab: tuple[Page, Desk]) -> None:
    page, desk = tab
    words = desk_words(str(page.get_attribute("html", "lang")))
    told = words.fill("items_coming", read=340, count=1000)
    shown = {"title": words["publish"], "told": told, "read": 340, "count": 1000}
    text = rendered("waiting.html", words=words, token="", key=ITEM, **shown)
    page.route("**/waits", lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8"))
    now = {"waits": True, "read": 404, "count": 1000, "told": "404"}
    page.route("**/reading", lambda route: route.fulfill(json=now))
    page.goto(f"{desk.origin}/waits")
    looked_at(page, f"{words.language.tag}-waits")
    expect(page.locator("#told")).to_have_text("404")
    assert page.evaluate("document.getElementById('reading').value") == 404
    now["waits"] = False
    page.unroute("**/waits")
    with page.expect_navigation():  # it loads itself
        pass
