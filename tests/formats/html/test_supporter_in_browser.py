"""A supporter on an open appeal: write, copy, sign, share; by touch and by key, with scripts and without."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest
import yaml
from msgspec import Struct, field
from playwright.sync_api import Browser, Locator, Page

from pipeline.i18n.language import language
from pipeline.languages.registry import with_words
from pipeline.templating.engine_templates import template_files
from tests.edition.test_envelopes import TWO
from tests.examples import one_in
from tests.formats.html.newsroom_pages import newsroom_pages
from tests.small import APPEAL, item, outputs

pytestmark = pytest.mark.readers

ADDRESS = "https://lantern.example/page.html"
OPEN = "2026-11-09-ndoulo-valley-further-information"
CLOSED = "2026-09-14-ndoulo-valley"
TELEPHONE = (375, 812)
PETITION = "https://www.example.org/ndoulo"
# A telephone's own sheet to share with, which a browser on a desk has not.
SHEET = "navigator.share = async given => { window.shared = given; };"
REFUSED = """() => {
  document.execCommand = () => false;
  navigator.clipboard.writeText = async () => { throw new Error('refused'); };
}"""


class Supporter(Struct):
    """A reader of a page: where the page went to, and how many taps or keys it took."""

    page: Page
    went: list[str] = field(default_factory=list)
    taps: int = 0

    def tap(self, found: Locator) -> None:
        """Tap something once it can be seen."""
        self.taps += 1
        found.tap()
        self.page.wait_for_timeout(200)

    def key(self, name: str) -> None:
        """Go to a link or a button by the tabulator, and press the key that follows it."""
        for _ in range(200):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("document.activeElement.textContent.trim()") == name:
                break
        else:
            raise AssertionError(f"no key leads to {name}")
        self.page.keyboard.press("Enter")
        self.page.wait_for_timeout(200)

    def copied(self) -> str:
        """Give what lies on the clipboard."""
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def letter(self, id_: str) -> str:
        """Give the text of a letter as the page has it."""
        return self.page.locator(f"#{id_}").input_value()


@contextmanager
def reading(
    browser: Browser, html: str, *, size: tuple[int, int] = TELEPHONE, scripts: bool = True, has_sheet: bool = False,
    zone: str = "Europe/Oslo",
) -> Iterator[Supporter]:  # fmt: skip
    """Open a page as a supporter's telephone does; whatever address it goes to is noted, and not reached."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, has_touch=True, java_script_enabled=scripts, timezone_id=zone,
        permissions=["clipboard-read", "clipboard-write"], reduced_motion="reduce",
    )  # fmt: skip
    if has_sheet:
        context.add_init_script(SHEET)
    page = context.new_page()
    seen = Supporter(page)
    page.route("**/*", lambda route: route.abort())
    page.route(ADDRESS, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(ADDRESS, timeout=60_000)
    told = context.new_cdp_session(page)
    told.send("Page.enable")
    told.on("Page.frameRequestedNavigation", lambda event: seen.went.append(event["url"]))
    try:
        yield seen
    finally:
        context.close()


def appeal(tag: str = "en") -> str:
    """Give the page of the open appeal."""
    return newsroom_pages()[f"{OPEN}.{tag}"]


def top(found: Locator) -> float:
    """Give where something begins, in pixels from the top of the page."""
    return float(found.evaluate("each => each.getBoundingClientRect().top + scrollY"))


@pytest.mark.parametrize("tag", ["en", "ar", "fr"])
def test_on_a_telephone_the_card_begins_on_the_first_screen_and_before_any_address(browser: Browser, tag: str) -> None:
    with reading(browser, appeal(tag)) as seen:
        assert top(seen.page.locator(".act")) < TELEPHONE[1]
        assert top(seen.page.locator(".act .button:visible").first) < 1.5 * TELEPHONE[1]
        assert top(seen.page.locator("address").first) > top(seen.page.locator(".act .button:visible").last)
        for number in (1, 2):
            assert top(seen.page.locator(f"#write-{number}")) > top(seen.page.locator(".act .button:visible").last)


def test_the_copied_text_is_the_appeals_own_and_has_nothing_of_the_card_but_the_last_day(browser: Browser) -> None:
    with reading(browser, appeal()) as seen:
        seen.tap(seen.page.get_by_role("button", name="Copy text"))
        lines = seen.copied().splitlines()
        assert lines.count("Take action") == 1
        assert lines.index("Send your appeal before 30\u00a0June\u00a02031.") < lines.index("People at risk")
        said = "\n".join(lines)
        for button in ("Open in e-mail", "Copy the letter", "Letter to print", "Sign now", "Days left"):
            assert button not in said


def test_by_touch_each_thing_to_do_takes_two_taps_at_most(browser: Browser) -> None:
    with reading(browser, appeal()) as seen:
        card = seen.page.locator(".act")
        seen.tap(seen.page.locator(".bar").get_by_role("link", name="Write"))
        assert seen.page.evaluate("document.querySelector('.act h2').getBoundingClientRect().top") >= 0
        seen.tap(card.get_by_role("link", name="Open in e-mail"))
        assert seen.went[-1].startswith("mailto:minister@example.org,cabinet@example.org?")
        assert "&body=Monsieur%20le%20Ministre" in seen.went[-1]
        assert seen.taps == 2
        seen.tap(card.get_by_role("button", name="Copy the letter").first)
        assert seen.copied() == seen.letter("letter-1")
        assert card.get_by_role("button", name="Copied").is_visible()
        seen.tap(card.get_by_role("link", name="Copy the letter, then open e-mail"))
        assert seen.copied() == seen.letter("letter-2")
        assert seen.went[-1].startswith("mailto:prosecutor@example.org?")
        assert seen.taps == 4
        seen.tap(seen.page.locator(".bar").get_by_role("link", name="Sign now"))
        assert seen.went[-1] == PETITION
        assert len(seen.went) == 3


def test_without_scripts_the_same_ways_are_plain_links(browser: Browser) -> None:
    with reading(browser, appeal(), scripts=False) as seen:
        assert seen.page.locator("[data-needs]:visible, button:visible, [data-until]:visible").count() == 0
        card, bar = seen.page.locator(".act"), seen.page.locator(".bar")
        assert [each.strip() for each in bar.locator("> :visible").all_inner_texts()] == ["Write", "Sign now", "Share"]
        seen.tap(card.get_by_role("link", name="Open in e-mail"))
        assert "&body=Monsieur" in seen.went[-1]
        seen.tap(card.get_by_role("link", name="Open an e-mail with the subject only"))
        assert seen.went[-1].startswith("mailto:prosecutor@example.org?")
        assert "&body=" not in seen.went[-1]
        seen.tap(bar.get_by_role("link", name="Share"))
        assert seen.went[-1].startswith("mailto:?subject=")
        seen.tap(card.get_by_role("link", name="Text to copy").last)
        assert seen.page.locator("#letter-2").is_visible()
        assert seen.page.locator("#letter-2").evaluate("each => each.getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize("scripts", one_in(2, [True, False]))
def test_by_keyboard_too(browser: Browser, scripts: bool) -> None:  # noqa: FBT001
    with reading(browser, appeal(), scripts=scripts) as seen:
        seen.key("Open in e-mail")
        assert "&body=Monsieur" in seen.went[-1]
        if scripts:
            seen.key("Copy the letter")
            assert seen.copied() == seen.letter("letter-1")
            seen.key("Copy the letter, then open e-mail")
            assert seen.copied() == seen.letter("letter-2")
        else:
            seen.key("Open an e-mail with the subject only")
        assert seen.went[-1].startswith("mailto:prosecutor@example.org?")
        seen.key("Sign now")
        assert seen.went[-1] == PETITION


def test_the_bar_shares_by_the_systems_sheet_or_offers_mail_and_the_address(browser: Browser) -> None:
    canonical = f"https://newsroom.example.org/en/{OPEN}.html"
    with reading(browser, appeal(), has_sheet=True) as seen:
        seen.tap(seen.page.locator(".bar").get_by_role("button", name="Share"))
        shared = json.loads(seen.page.evaluate("JSON.stringify(window.shared)"))
        assert shared == {"title": seen.page.locator("h1").inner_text(), "url": canonical}
        assert seen.page.locator(".bar details:visible").count() == 0
    with reading(browser, appeal()) as seen:
        bar = seen.page.locator(".bar")
        seen.tap(bar.locator("summary"))
        seen.tap(bar.get_by_role("button", name="Copy the link"))
        assert seen.copied() == canonical
        seen.tap(bar.get_by_role("link", name="Share by e-mail"))
        assert seen.went[-1].startswith("mailto:?subject=")


DAYS: Mapping[str, list[tuple[str, str | None]]] = {
    "Pacific/Pago_Pago": [
        ("2031-06-28T23:30:00-11:00", "Days left: 2"),
        ("2031-06-30T23:59:00-11:00", "Today is the last day."),
    ],
    "Pacific/Kiritimati": [("2031-06-28T00:30:00+14:00", "Days left: 2"), ("2031-07-01T00:01:00+14:00", None)],
    # the clocks are put forward in between
    "Europe/Oslo": [("2031-03-29T12:00:00+01:00", "Days left: 93"), ("2031-06-29T23:59:00+02:00", "Days left: 1")],
}


@pytest.mark.parametrize("zone", DAYS)
def test_days_are_counted_by_the_readers_own_calendar(browser: Browser, zone: str) -> None:
    with reading(browser, appeal(), zone=zone) as seen:
        for now, said in DAYS[zone]:
            assert days_at(seen, now) == said
        assert seen.page.locator(".act .deadline").inner_text().startswith("Send your appeal before")


def days_at(seen: Supporter, now: str) -> str | None:
    """Give what the page says of the days that are left, when its reader comes back to it at a moment."""
    seen.page.clock.set_fixed_time(now)
    seen.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    days = seen.page.locator(".days")
    return days.inner_text() if days.is_visible() else None


def test_a_newsrooms_own_digits_count_too(browser: Browser) -> None:
    html = appeal().replace('data-today="', 'data-digits="٠١٢٣٤٥٦٧٨٩" data-today="')
    with reading(browser, html) as seen:
        assert days_at(seen, "2031-06-18T12:00:00Z") == "Days left: ١٢"


@pytest.mark.parametrize(("tag", "size"), one_in(3, [("fr", (320, 640)), ("ar", (375, 812)), ("en", (320, 640))]))
def test_the_bar_hides_neither_what_is_reached_by_key_nor_the_end_of_the_page(
    browser: Browser, tag: str, size: tuple[int, int]
) -> None:
    with reading(browser, appeal(tag), size=size) as seen:
        hidden = []
        for _ in range(seen.page.evaluate("document.querySelectorAll('a[href], button, summary, textarea').length")):
            seen.page.keyboard.press("Tab")
            hidden.append(
                seen.page.evaluate(
                    "(here => !here.closest('.bar') && here !== document.body && here.getBoundingClientRect().bottom"
                    " > document.querySelector('.bar').getBoundingClientRect().top + 1 && here.outerHTML)"
                    "(document.activeElement)"
                )
            )
        assert [each for each in hidden if each] == []
        assert len(hidden) > 30
        seen.page.keyboard.press("End")
        seen.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        end, start, left, width, foot = seen.page.evaluate(
            "(([foot, bar]) => [foot.bottom, bar.top, bar.left, bar.width, bar.bottom])"
            "(['.foot', '.bar'].map(each => document.querySelector(each).getBoundingClientRect()))"
        )
        assert end <= start + 1
        assert (left, width) == (0, size[0])
        assert size[1] - 2 < foot <= size[1]


# Puts a language's words on the bar; gives what its height takes of the room kept for it, and the items that are cut.
WORDED = """([tag, direction, words]) => {
  Object.assign(document.documentElement, {lang: tag, dir: direction});
  const bar = document.querySelector('.bar');
  const items = [...bar.querySelectorAll(':scope > *')].filter(each => each.checkVisibility());
  items.forEach((each, number) => { (each.querySelector('summary') ?? each).textContent = words[number]; });
  const kept = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom);
  return [bar.offsetHeight < kept, items.length, items.filter(each => each.scrollWidth > each.clientWidth + 1).length];
}"""


def test_the_bar_holds_the_words_of_every_language_on_the_narrowest_screen(browser: Browser) -> None:
    with reading(browser, appeal(), size=(320, 640)) as seen:
        found = {}
        for tag in with_words():
            words = yaml.safe_load(template_files()[f"words/{tag}.yaml"])
            said = [words[key] for key in ("letter_write", "petition_sign", "share")]
            found[tag] = seen.page.evaluate(WORDED, [tag, language(tag).direction, said])
        assert {tag: got for tag, got in found.items() if got != [True, 3, 0]} == {}


def test_the_bar_is_there_only_where_it_helps(browser: Browser) -> None:
    with reading(browser, appeal()) as seen:
        bar = seen.page.locator(".bar")
        assert bar.is_visible()
        for width, height in ((1280, 900), (812, 375)):
            seen.page.set_viewport_size({"width": width, "height": height})
            assert not bar.is_visible()
        seen.page.set_viewport_size({"width": 375, "height": 812})
        seen.page.emulate_media(media="print")
        assert not bar.is_visible()
        assert not seen.page.locator(".steps, .days").first.is_visible()
        assert seen.page.locator(".deadline").is_visible()
    with reading(browser, newsroom_pages()[f"{CLOSED}.en"]) as seen:
        assert seen.page.locator(".bar, .act, [data-until], textarea").count() == 0


def test_a_bar_shows_how_far_a_petition_has_come_with_its_numbers(browser: Browser) -> None:
    with reading(browser, appeal()) as seen:
        found = seen.page.locator(".act progress")
        assert (found.get_attribute("value"), found.get_attribute("max")) == ("12480", "20000")
        assert seen.page.get_by_role("progressbar", name="Goal: 20,000 signatures").first.is_visible()
        text = seen.page.locator(".act .progress").inner_text()
        assert "12,480 signatures" in text
        assert "20,000 signatures" in text


SECOND = "  - {target: minister, language: nb, subject: Stans, text: Stans dette., closing: Hilsen}\n"


@pytest.mark.parametrize("source", [TWO, APPEAL + SECOND], ids=["targets", "languages"])
def test_who_can_choose_gets_a_choice_in_one_step(browser: Browser, source: str) -> None:
    html = outputs(item(source, "appeals"))["item"].files["item.en.html"].decode()
    with reading(browser, html) as seen:
        card = seen.page.locator(".act")
        assert card.locator(".steps > li").count() == 1
        assert float(card.evaluate("each => each.getBoundingClientRect().height")) < 480
        choices = card.locator("summary")
        assert choices.all_inner_texts() == (
            ["Ada Example", "Prosecutor", "Editor"] if source == TWO else ["Stop", "Stans"]
        )
        assert not card.locator(".ways-to-act").first.is_visible()
        seen.tap(choices.last)
        seen.tap(card.locator("details").last.get_by_role("link", name="Open in e-mail"))
        assert ("editor@example.org" if source == TWO else "Stans%20dette") in seen.went[-1]
        assert seen.taps == 2


def test_where_nothing_may_be_copied_the_text_is_there_to_be_copied_and_no_empty_mail_opens(browser: Browser) -> None:
    with reading(browser, appeal()) as seen:
        seen.page.evaluate(REFUSED)
        seen.tap(seen.page.locator(".act").get_by_role("link", name="Copy the letter, then open e-mail"))
        assert seen.went == []
        assert seen.page.evaluate("document.activeElement.id") == "letter-2"
        assert seen.page.evaluate("getSelection().toString()") == seen.letter("letter-2")
