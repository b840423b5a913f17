"""The pages in a real browser: what they ask for, what they run, how they fit, what can be read and reached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Literal

import pytest
from msgspec import Struct, field
from msgspec.structs import replace
from playwright.sync_api import Browser, Page, Route

from pipeline.edition.model import Edition, LabelledLink
from pipeline.richtext.blocks import Strong, Table, Text
from tests.examples import one_in
from tests.factory import edition, phrase
from tests.formats.html.hostile import with_text
from tests.formats.html.samples import body, cells, closed_appeal, embargoed, open_appeal, page, par, whole_release
from tests.formats.html.test_escaping import ATTACK

pytestmark = pytest.mark.readers

ADDRESS = "https://lantern.example/page.html"
MAKERS = (whole_release, embargoed, open_appeal, closed_appeal)
WIDTHS = (360, 768, 1440)
Scheme = Literal["light", "dark"]

# Every element with text of its own: its colour against the nearest ground, as WCAG 2.2 reckons contrast (1.4.3).
CONTRASTS = """() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    for (; element; element = element.parentElement) {
      const [r, g, b, a = 1] = parts(getComputedStyle(element).backgroundColor);
      if (a > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    if (!element.checkVisibility()) continue;
    const [one, two] = [parts(getComputedStyle(element).color), ground(element)].map(light).sort((a, b) => b - a);
    const ratio = (one + 0.05) / (two + 0.05);
    if (ratio < 4.5) poor.push([element.outerHTML.slice(0, 80), ratio]);
  }
  return poor;
}"""

CLIPPED = """() => [...document.body.querySelectorAll('*')]
  .filter(e => e.checkVisibility() && !e.closest('.scroll') && !e.closest('.skip') && e.tagName !== 'TEXTAREA')
  .filter(e => { const box = e.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1; })
  .map(e => e.outerHTML.slice(0, 80))"""


# Where two stretches of an element's text begin on the screen.
LEFTS = """([selector, ...places]) => {
  const text = document.querySelector(selector).firstChild;
  const left = (from, to) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return range.getBoundingClientRect().left;
  };
  return [left(...places.slice(0, 2)), left(...places.slice(2))];
}"""

TAPPED = ".button, summary, .languages a, .ways a, .links a, .imprint .pairs a"


class Opened(Struct):
    """A page in the browser, and what it asked for and complained about."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@contextmanager
def opened(browser: Browser, html: str, width: int = 1440, scheme: Scheme = "light") -> Iterator[Opened]:
    """Open a page as if a server had sent it; every further request is noted and answered with nothing."""
    tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    seen = Opened(tab)

    def answer(route: Route) -> None:
        if route.request.url == ADDRESS and not seen.asked:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            route.abort()
        seen.asked.append(route.request.url)

    tab.route("**/*", answer)
    tab.on("console", lambda message: seen.said.append(message.text))
    tab.on("pageerror", lambda error: seen.said.append(str(error)))
    tab.goto(ADDRESS, timeout=30_000)
    for details in tab.query_selector_all("details"):
        details.evaluate("each => each.open = true")
    try:
        yield seen
    finally:
        tab.close()


def overflow(tab: Page) -> int:
    """Give by how many pixels a page is wider than its window."""
    return int(tab.evaluate("document.documentElement.scrollWidth - innerWidth"))


def until(tab: Page, condition: str) -> None:
    """Wait for something to become true; playwright's own waiting evaluates strings, which the policy forbids."""
    for _ in range(100):
        if tab.evaluate(condition):
            return
        tab.wait_for_timeout(50)
    raise AssertionError(condition)


@pytest.mark.parametrize(("make", "tag"), one_in(7, product(MAKERS, ["en", "ar", "zh-Hans"])))
def test_a_page_fits_asks_for_nothing_and_keeps_its_own_policy(browser: Browser, make: type, tag: str) -> None:
    with opened(browser, page(make(tag))) as seen:
        for width in WIDTHS:
            seen.page.set_viewport_size({"width": width, "height": 900})
            assert overflow(seen.page) <= 0
            assert seen.page.evaluate(CLIPPED) == []
        assert seen.page.evaluate("getComputedStyle(document.body).marginTop") == "0px"  # the style is admitted
        seen.page.eval_on_selector("figure img", "each => each.scrollIntoView()")
        until(seen.page, "document.querySelector('figure img').naturalWidth > 0")
        assert (
            seen.page.evaluate("document.querySelector('figure img').currentSrc.slice(0, 23)")
            == "data:image/webp;base64,"
        )
        assert seen.asked == [ADDRESS]
        assert seen.said == []


@pytest.mark.parametrize(("make", "scheme"), one_in(5, product(MAKERS, ["light", "dark"])))
def test_every_text_can_be_told_from_its_ground(browser: Browser, make: type, scheme: Scheme) -> None:
    with opened(browser, page(make("en")), scheme=scheme) as seen:
        assert seen.page.evaluate(CONTRASTS) == []
        grounds = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert grounds == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(19, 19, 18)")


@pytest.mark.parametrize("make", one_in(3, [open_appeal, whole_release, closed_appeal]))
def test_a_script_in_any_field_does_not_run_and_does_not_even_become_one(browser: Browser, make: type) -> None:
    with opened(browser, page(with_text(make("en"), ATTACK)), 360) as seen:
        seen.page.wait_for_timeout(100)
        assert seen.page.title() != "run"
        assert seen.asked == [ADDRESS]
        assert seen.said == []
        assert overflow(seen.page) <= 0


def test_a_script_that_got_into_a_page_would_be_stopped_by_its_policy(browser: Browser) -> None:
    html = page(edition()).replace(
        "</main>", "<script>document.title='run'</script><p onclick=\"document.title='run'\" id=p>p</p>"
        "<img src='https://elsewhere.example/x.png' style='color:red'></main>",
    )  # fmt: skip
    with opened(browser, html) as seen:
        seen.page.click("#p")
        assert seen.page.title() == "Villagers face eviction"
        assert seen.asked == [ADDRESS]
        assert len([line for line in seen.said if "Content Security Policy" in line]) >= 3


def awkward() -> Edition:
    """Give a release of long words: headline, link, table, kicker and name."""
    long = "Donaudampfschifffahrtsgesellschaft" * 6
    columns = tuple(f"Column{number}withalongname" for number in range(12))
    wide = Table(("start",) * 12, cells(*columns), (cells(*columns),))
    narrow = Table(("start",) * 3, cells("a", "b", "c"), (cells(long, long, long),))
    item = with_text(whole_release(), long)
    url = "https://lantern.example/" + "a" * 300
    return replace(
        item,
        body=body(wide, narrow, par(long), par(Text(url)), *item.body.blocks),
        links=(LabelledLink(phrase(url), url),),
    )


@pytest.mark.parametrize("width", one_in(3, WIDTHS))
def test_long_words_break_and_a_wide_table_scrolls_by_itself(browser: Browser, width: int) -> None:
    with opened(browser, page(awkward()), width) as seen:
        assert overflow(seen.page) <= 0
        assert seen.page.evaluate(CLIPPED) == []
        inner = seen.page.query_selector(".scroll")
        assert inner
        assert inner.evaluate("each => each.scrollWidth > each.clientWidth")
        inner.focus()
        seen.page.keyboard.press("ArrowRight")
        until(seen.page, "document.querySelector('.scroll').scrollLeft > 0")


@pytest.mark.long  # test_bad_text_in_browser.py has such a headline too
def test_a_headline_of_two_hundred_letters_without_a_space_does_not_overflow(browser: Browser) -> None:
    for letter in ("W", "ﷺ", "驱"):
        with opened(browser, page(edition(headline=letter * 200)), 360) as seen:
            assert overflow(seen.page) <= 0


@pytest.mark.parametrize(
    "wild", one_in(4, ["\u202b\u202eabc\u2069\u2069", "\u202eabc", "abc\u2069\u202e", "\u2067abc"])
)
def test_a_text_with_open_controls_does_not_turn_what_follows_it(browser: Browser, wild: str) -> None:
    item = replace(edition(), body=body(par(wild, Strong((Text("first last"),)))))
    with opened(browser, page(item)) as seen:
        first, last = seen.page.evaluate(LEFTS, ["strong", 0, 5, 6, 10])
        wild_left = seen.page.evaluate("document.querySelector('.unruly').getBoundingClientRect().left")
        assert wild_left < first < last


def test_the_page_mirrors_in_arabic_and_keeps_numbers_from_left_to_right(browser: Browser) -> None:
    lefts = []
    for tag in ("en", "ar"):
        with opened(browser, page(whole_release(tag))) as seen:
            lefts.append(
                seen.page.evaluate(
                    "['.facts', '.opening .story'].map(s => document.querySelector(s).getBoundingClientRect().left)"
                )
            )
            if tag == "ar":
                first, last = seen.page.evaluate(LEFTS, ["a[href='tel:+44-20-7946-0018'] bdi", 0, 3, 12, 16])
                assert first < last
    (facts, story), (facts_ar, story_ar) = lefts
    assert facts < story
    assert facts_ar > story_ar


@pytest.mark.long  # test_newsroom_in_browser.py goes through a whole appeal
def test_the_keyboard_reaches_the_text_first_and_then_everything_else(browser: Browser) -> None:
    with opened(browser, page(open_appeal())) as seen:
        reached = []
        count = seen.page.evaluate("document.querySelectorAll('a[href], summary, textarea, .scroll').length")
        for _ in range(count):
            seen.page.keyboard.press("Tab")
            reached.append(
                seen.page.evaluate(
                    "(e => [e.className, getComputedStyle(e).outlineStyle !== 'none', e.offsetHeight > 0])"
                    "(document.activeElement)"
                )
            )
        assert reached[0][0] == "skip"
        assert all(outlined and shown for _, outlined, shown in reached)
        assert len(reached) == count
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement === document.body")


def test_what_is_tapped_is_as_large_as_a_fingertip(browser: Browser) -> None:
    with opened(browser, page(open_appeal()), 360) as seen:
        small = seen.page.eval_on_selector_all(
            TAPPED,
            """found => found.map(e => [e.outerHTML, e.getBoundingClientRect()])
            .filter(([_, box]) => box.height < 44 || box.width < 44).map(([html]) => html)""",
        )
        assert small == []


def test_on_paper_there_are_answers_and_addresses_and_places_to_sign_but_no_buttons(browser: Browser) -> None:
    with opened(browser, page(open_appeal())) as seen:
        for details in seen.page.query_selector_all("details"):
            details.evaluate("each => each.open = false")
        seen.page.emulate_media(media="print")
        shown = "document.querySelector('{}').getBoundingClientRect().height > 0"
        until(seen.page, shown.format(".answer"))
        until(seen.page, shown.format(".paper"))
        for gone in (".button", ".languages", ".copy", ".skip"):
            assert not seen.page.evaluate(shown.format(gone))


def test_who_prefers_less_motion_gets_none(browser: Browser) -> None:
    with opened(browser, page(edition())) as seen:
        assert seen.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "smooth"
        seen.page.emulate_media(reduced_motion="reduce")
        assert seen.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
