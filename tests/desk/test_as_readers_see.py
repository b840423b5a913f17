"""What the desk shows of what readers would see: as wide as it says, never “immediate” too soon, marked for review."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.desk.serving import DRAFT, Desk, newsroom, serving
from tests.desk.typing import PATIENCE, sitting

pytestmark = pytest.mark.readers
KEY = "releases/2026-05-02-draft"
EMBARGO = "embargo: {lifts_at: 2031-03-04 09:00, timezone: Europe/Oslo}\n"
EMBARGOED = DRAFT.replace("body:", f"{EMBARGO}body:")
LONG = DRAFT.replace("  Three hundred families must leave.\n", "  Three hundred families must leave.\n\n" * 200)
ARABIC = """\
language: ar
status: draft
text:
  headline: قرويون يواجهون الإخلاء
  body: |
    على ثلاثمئة عائلة أن ترحل.
"""
IMMEDIATE = "For immediate release"
SHAPE = """() => {
  const frame = document.getElementById('page');
  const room = frame.parentElement;
  const page = frame.contentDocument;
  const shown = frame.getBoundingClientRect();
  return {
    laidOut: frame.contentWindow.innerWidth,
    isWithin: shown.width <= room.getBoundingClientRect().width + 1,
    room: Math.round(room.clientWidth),
    print: [...page.styleSheets].flatMap((each) => [...each.cssRules])
      .filter((each) => each instanceof frame.contentWindow.CSSMediaRule && each.media.mediaText === 'print').length,
  };
}"""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    files = {
        f"{KEY}/release.yaml": EMBARGOED,
        f"{KEY}/ar.yaml": ARABIC,
        "releases/2026-05-06-long/release.yaml": LONG,
    }
    with serving(newsroom(tmp_path_factory.mktemp("desk"), files)) as running:
        running.open()
        yield running


def chosen(page: Page, width: str) -> None:
    """Choose how wide the preview is, and wait until it is drawn so."""
    page.locator(f'input[name=width][value="{width}"]').check(force=True)
    expect(page.locator("#shown")).to_have_text(re.compile("as it prints" if width == "paper" else r"^Shown \S+$"))


@pytest.mark.long
def test_each_width_is_what_it_says(browser: Browser, room: Desk) -> None:
    with sitting(browser, room) as one:
        page = one.open(KEY)
        expect(page.locator("#shown")).not_to_be_empty(timeout=PATIENCE)
        found = {}
        for width in ("phone", "desk", "paper", "frame"):
            chosen(page, width)
            found[width] = page.evaluate(SHAPE)
        assert [found[each]["laidOut"] for each in ("phone", "desk", "paper")] == [375, 1280, 794]
        assert found["frame"]["laidOut"] == found["frame"]["room"]
        assert all(each["isWithin"] for each in found.values())
        # on paper the rules for print are in force, and no others are left to come
        assert found["paper"]["print"] == 0
        assert all(found[each]["print"] > 0 for each in ("phone", "desk", "frame"))


@pytest.mark.parametrize("view", ["html", "txt"])
@pytest.mark.parametrize("status", ["draft", "in-review"])
def test_what_is_not_approved_and_under_embargo_is_never_for_immediate_release(
    room: Desk, view: str, status: str
) -> None:
    path = room.folder / KEY / "release.yaml"
    path.write_text(EMBARGOED.replace("status: draft", f"status: {status}"), encoding="utf-8")
    shown = room.ask("GET", f"/items/{KEY}/preview/{view}/en").text
    assert "Not for publication" in shown
    assert IMMEDIATE.casefold() not in shown.casefold()
    assert IMMEDIATE in room.ask("GET", f"/items/releases/2026-05-06-long/preview/{view}/en").text


def test_a_mail_shows_both_of_its_parts_and_nothing_in_it_may_run(tmp_path: Path) -> None:
    folder = newsroom(tmp_path, {f"{KEY}/release.yaml": EMBARGOED})
    with (folder / "newsroom.yaml").open("a", encoding="utf-8") as settings:
        settings.write("text: {mail: yes}\n")
    with serving(folder) as desk:
        desk.open()
        answer = desk.ask("GET", f"/items/{KEY}/preview/mail/en")
        offered = desk.ask("GET", f"/items/{KEY}").text
    assert 'name="view" value="mail"' in offered
    page = html.document_fromstring(answer.text)
    formatted, plain = page.find_class("part")
    assert formatted.xpath("./p")[0].text == "As most mail programs show it"
    assert [each.tag for each in formatted.xpath("./div[@lang='en']/*")][:2] == ["p", "hr"]
    assert formatted.xpath("string(./div)").strip().startswith("Draft. Not for publication.")
    assert plain.xpath("string(pre)").startswith("Draft. Not for publication.")
    assert page.xpath("//dd")[0].text.endswith("Villagers face eviction")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]


def test_no_mail_is_offered_where_the_newsroom_makes_none(room: Desk) -> None:
    offered = room.ask("GET", f"/items/{KEY}").text
    assert 'name="view" value="txt"' in offered
    assert 'name="view" value="mail"' not in offered


def test_nor_is_it_in_any_language_of_a_file_for_review(room: Desk) -> None:
    page = room.ask("GET", f"/items/{KEY}/review").text
    assert {f'id="language-{tag}"' in page for tag in ("en", "ar")} == {True}
    assert IMMEDIATE.casefold() not in page.casefold()
    assert "للنشر الفوري" not in page


def test_a_file_for_review_says_of_a_translation_that_it_is_asked_for(tmp_path: Path) -> None:
    files = {f"{KEY}/nb.yaml": "language: nb\nstatus: requested\ntext: {}\n"}
    with serving(newsroom(tmp_path, {f"{KEY}/release.yaml": EMBARGOED, **files})) as desk:
        desk.open()
        page = desk.ask("GET", f"/items/{KEY}/review").text
    assert "Asked for, and not there yet: Norwegian Bokmål." in page
    assert "At fault" not in page


def test_every_screen_and_every_sheet_of_a_file_for_review_is_marked(
    browser: Browser, room: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "review.html"
    path.write_bytes(room.ask("GET", "/items/releases/2026-05-06-long/review").body)
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    try:
        page.goto(path.as_uri())
        mark = page.locator(".review-mark")
        end: int = page.evaluate("document.documentElement.scrollHeight - innerHeight")
        assert end > 1000
        for top in (0, end // 2, end):
            page.evaluate("top => scrollTo({ top, behavior: 'instant' })", top)
            box = mark.bounding_box()
            assert box is not None
            assert 0 <= box["y"] < 700, top
            covering = "([x, y]) => document.elementFromPoint(x, y).className"
            assert page.evaluate(covering, [box["x"] + box["width"] / 2, box["y"] + 8]) == "review-mark"
        sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
        assert len(sheets) > 3
        assert all("FOR REVIEW – NOT FOR PUBLICATION" in each.extract_text() for each in sheets)
    finally:
        page.close()


def test_a_page_with_a_script_shows_in_the_preview_what_it_has_without_one(browser: Browser, room: Desk) -> None:
    with sitting(browser, room) as one:
        page = one.open("appeals/2026-05-03-stop")
        expect(page.locator("#shown")).not_to_be_empty(timeout=PATIENCE)
        chosen(page, "phone")
        shown = page.frame_locator("#page")
        expect(shown.locator(".act .button").first).to_be_visible()
        assert shown.locator("script:not([type])").count() == 1
        assert shown.locator("button:visible, [data-until]:visible").count() == 0
        plain = shown.locator("[data-plain]")
        assert [each.is_visible() for each in plain.all()] == [True] * plain.count()
        assert plain.count() > 0
        expect(shown.locator(".bar")).to_be_visible()
