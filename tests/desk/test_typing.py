"""Two browsers, a desk that is killed, a tab that is closed: what somebody typed is not lost."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, expect

from pipeline.desk.saving.edit import tree_of
from pipeline.source import Source
from tests.desk.serving import DRAFT, Desk, newsroom, serving
from tests.desk.typing import PATIENCE, control, saved, sitting, until, versions, written_elsewhere
from tests.examples import one_in

KEY = "releases/2026-05-02-draft"
FILE = f"{KEY}/release.yaml"
BODY = "  Three hundred families must leave.\n"
LONGER = DRAFT.replace(BODY, "  First paragraph.\n\n  Second paragraph.\n\n  Third paragraph.\n")


def text(desk: Desk) -> str:
    return (desk.folder / FILE).read_text(encoding="utf-8")


def to_end_of(page: Page, words: str, *route: str | int) -> None:
    """Put the caret behind some words of a field, by itself the body."""
    page.locator(control(*route or ("body",))).evaluate(
        "(each, words) => { each.focus(); const at = each.value.indexOf(words) + words.length;"
        " each.setSelectionRange(at, at); }",
        words,
    )


def choose(page: Page, choice: Callable[[], str]) -> None:
    """Say of every text that two wrote which one is meant; a box goes as it is answered."""
    boxes = page.locator("[data-conflict]")
    while boxes.count():
        boxes.first.get_by_role("button", name=choice()).click()


@pytest.fixture
def longer(tmp_path: Path) -> Path:
    return newsroom(tmp_path, {FILE: LONGER})


LATE = """() => {
const real = fetch;
let heard;
const saved = new Promise((done) => (heard = done));
window.fetch = async (address, options) => {
  const answer = await real(address, options);
  if (address.includes("/edit/")) setTimeout(heard, 20);
  if (address.includes("/state?")) await saved;
  return answer;
};
}"""
"""Answers of what is the matter come late: not before something was saved."""


def test_an_answer_of_before_takes_back_nothing_that_was_saved_since(browser: Browser, longer: Path) -> None:
    with serving(longer) as desk:
        desk.open()
        with sitting(browser, desk) as one:
            page = one.open(KEY)
            expect(page.locator("#shown")).not_to_be_empty(timeout=PATIENCE)
            page.evaluate(LATE)
            page.locator(control("dateline", "date")).focus()
            with page.expect_response("**/state?*"):  # who leaves a field has the desk asked
                page.locator(control("headline")).focus()
            page.locator(control("headline")).fill("They stay")
            page.locator(control("dateline", "date")).focus()
            saved(page)
            page.wait_for_timeout(200)
            assert page.locator(control("headline")).input_value() == "They stay"
            assert "elsewhere" not in page.inner_text("#said")


def test_a_desk_that_is_gone_is_told_in_the_desks_own_words(browser: Browser, longer: Path) -> None:
    with serving(longer) as desk:
        desk.open()
        with sitting(browser, desk) as one:
            page = one.open(KEY)
            expect(page.locator("#shown")).not_to_be_empty(timeout=PATIENCE)
            page.route("**/edit/**", lambda route: route.abort())
            page.locator(control("headline")).fill("They stay")
            expect(page.locator("#alarm")).to_have_text(
                "Not saved: the desk does not answer. Go on writing; it is tried again.", timeout=PATIENCE
            )


@pytest.mark.long
def test_two_who_type_in_different_fields_and_paragraphs_lose_nothing(browser: Browser, longer: Path) -> None:
    with serving(longer) as desk:
        desk.open()
        with sitting(browser, desk) as one, sitting(browser, desk) as other:
            mine, theirs = one.open(KEY), other.open(KEY)
            to_end_of(mine, "First paragraph.")
            to_end_of(theirs, "Third paragraph.")
            for number in range(12):
                mine.keyboard.type(f" m{number}")
                theirs.keyboard.type(f" t{number}")
            to_end_of(theirs, "eviction", "headline")
            theirs.keyboard.type(" now")
            saved(mine)
            saved(theirs)
            found = text(desk)
            assert "First paragraph. " + " ".join(f"m{number}" for number in range(12)) in found
            assert "Third paragraph. " + " ".join(f"t{number}" for number in range(12)) in found
            assert tree_of(Source("", found))["headline"] == "Villagers face eviction now"
            mine.locator(control("headline")).focus()
            expect(mine.locator(control("body"))).to_have_value(re.compile("t11"), timeout=PATIENCE)
            expect(theirs.locator(control("body"))).to_have_value(re.compile("m11"), timeout=PATIENCE)


@pytest.mark.long
@pytest.mark.parametrize("seconds", [4, 60])
def test_no_word_is_lost_of_two_who_type_anywhere(browser: Browser, longer: Path, seconds: int) -> None:
    chance = random.Random(seconds)  # noqa: S311 - the same each time
    typed: list[str] = []
    with serving(longer) as desk:
        desk.open()
        with sitting(browser, desk) as one, sitting(browser, desk) as other:
            pages = [one.open(KEY), other.open(KEY)]
            end = monotonic() + seconds
            while monotonic() < end:
                page = chance.choice(pages)
                choose(page, lambda: chance.choice(["Mine", "Theirs", "Both"]))
                where = chance.choice(["First", "Second", "Third", "Villagers"])
                to_end_of(page, where, *(("headline",) if where == "Villagers" else ()))
                for _ in range(chance.randint(1, 3)):
                    typed.append(f"w{len(typed)}z")
                    page.keyboard.type(f" {typed[-1]}")
            for page in pages:
                page.wait_for_timeout(1000)
                choose(page, lambda: "Mine")
                saved(page)
            shown = "".join(
                field.input_value() for page in pages for field in page.locator("textarea[data-route]").all()
            )
            shown += "".join(page.locator(control("headline")).input_value() for page in pages)
    kept = text(desk) + shown + versions(longer)
    assert [word for word in typed if word not in kept] == []


@pytest.mark.long
@pytest.mark.parametrize("choice", one_in(3, ["Both", "Mine", "Theirs"]))
def test_both_see_where_two_changed_one_paragraph(browser: Browser, longer: Path, choice: str) -> None:
    with serving(longer) as desk:
        desk.open()
        with sitting(browser, desk) as one, sitting(browser, desk) as other:
            mine, theirs = one.open(KEY), other.open(KEY)
            to_end_of(mine, "Second paragraph.")
            to_end_of(theirs, "Second paragraph.")
            theirs.keyboard.type(" Hers.")
            saved(theirs)
            mine.keyboard.type(" His.")
            box = mine.locator("[data-conflict]")
            expect(box).to_be_visible(timeout=PATIENCE)
            mine.keyboard.type(" More of his.")
            assert "Hers." in text(desk)
            assert "His." not in text(desk)
            box.get_by_role("button", name=choice).click()
            expect(box).to_have_count(0)
            saved(mine)
            found = text(desk)
            assert ("His. More of his." in found) == (choice != "Theirs")
            assert ("Hers." in found) == (choice != "Mine")
            # what lost is among the versions, whole
            assert "His. More of his." in found + versions(longer)
            assert "Hers." in found + versions(longer)


@pytest.mark.long
def test_a_page_goes_on_by_itself_when_the_desk_is_back(browser: Browser, longer: Path) -> None:
    with serving(longer) as desk:
        desk.open()
        port = desk.port
        with sitting(browser, desk) as one:
            page = one.open(KEY)
            to_end_of(page, "First paragraph.")
            page.keyboard.type(" before")
            saved(page)
            desk.process.kill()
            desk.process.wait()
            page.keyboard.type(" while it was away")
            expect(page.locator("#saved[data-kind=not-saved]")).to_be_attached(timeout=PATIENCE)
            assert "away" not in text(desk)
            with serving(longer, "--port", str(port)):
                saved(page)
                assert "First paragraph. before while it was away\n" in text(desk)
                assert not page.locator("[data-conflict]").count()


@pytest.mark.long
def test_what_a_closed_page_could_not_send_is_sent_by_the_next(browser: Browser, longer: Path) -> None:
    with serving(longer) as desk:
        desk.open()
        port = desk.port
        with sitting(browser, desk) as one:
            page, second = one.open(KEY), one.open(KEY)
            to_end_of(page, "First paragraph.")
            desk.process.kill()
            desk.process.wait()
            page.keyboard.type(" unsent")
            to_end_of(second, "eviction", "headline")
            second.keyboard.type(" as well")
            expect(page.locator("#saved[data-kind=not-saved]")).to_be_attached(timeout=PATIENCE)
            page.close()
            second.close()
            with serving(longer, "--port", str(port)):
                page = one.open(KEY)
                saved(page)
                assert "First paragraph. unsent\n" in text(desk)
                assert tree_of(Source("", text(desk)))["headline"] == "Villagers face eviction as well"
                expect(page.locator(control("body"))).to_have_value(re.compile("unsent"), timeout=PATIENCE)
                assert page.evaluate("Object.keys(localStorage).length") == 0


@pytest.mark.long
def test_a_tab_that_is_closed_at_once_has_saved(browser: Browser, longer: Path) -> None:
    with serving(longer) as desk:
        desk.open()
        with sitting(browser, desk) as one:
            for number in range(5):
                page = one.open(KEY)
                to_end_of(page, "Third paragraph.")
                page.keyboard.type(f" Close{number}.")
                page.close(run_before_unload=True)
                until(lambda: f" Close{number}." in text(desk))  # noqa: B023 - it is asked before the next number
            page = one.open(KEY)
            expect(page.locator(control("body"))).to_have_value(re.compile("Close4"), timeout=PATIENCE)
            # each was typed right behind the paragraph, before what was typed earlier
            assert "Third paragraph." + "".join(f" Close{number}." for number in reversed(range(5))) in text(desk)


@pytest.mark.long
def test_an_entry_that_moves_takes_along_what_is_typed_into_it(browser: Browser, tmp_path: Path) -> None:
    listed = DRAFT + "keywords:\n- dam\n- river\n"
    folder = newsroom(tmp_path, {FILE: listed})
    with serving(folder) as desk:
        desk.open()
        with sitting(browser, desk) as one:
            page = one.open(KEY)
            field = page.locator(control("keywords", 1))
            field.evaluate("each => each.closest('details')?.setAttribute('open', '')")
            field.focus()
            page.keyboard.press("End")
            page.keyboard.type("s")
            saved(page)
            written_elsewhere(folder / FILE, text(desk).replace("- dam\n", "- first\n- dam\n"))
            page.keyboard.type("x")
            saved(page)
            assert "- first\n- dam\n- riversx\n" in text(desk)
            moved = page.locator(control("keywords", 2))
            expect(moved).to_have_value("riversx", timeout=PATIENCE)
            expect(moved).to_be_focused(timeout=PATIENCE)
            page.keyboard.type("y")
            saved(page)
            assert "- first\n- dam\n- riversxy\n" in text(desk)
            assert tree_of(Source("", text(desk)))["keywords"] == ["first", "dam", "riversxy"]
            # and so does the focus on what is beside it
            page.keyboard.press("Tab")
            page.keyboard.press("Tab")
            remove = page.locator("#part-keywords .operation-remove").last
            expect(remove).to_be_focused(timeout=PATIENCE)
            written_elsewhere(folder / FILE, text(desk).replace("- first\n", "- last\n- first\n"))
            expect(page.locator(control("keywords", 3))).to_have_value("riversxy", timeout=PATIENCE)
            expect(remove).to_be_focused(timeout=PATIENCE)
