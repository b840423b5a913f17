"""Every page that the project's own newsroom makes, in what reads it: Chromium, axe-core, the Nu checker."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any, Literal, get_args

import pytest
from playwright.sync_api import Browser, ElementHandle, Page, Route

from tests.formats.html.geometry import BROKEN, CLIPPED, OVERLAPS, RULES, WIDER
from tests.formats.html.newsroom_pages import FEW, LONGEST, each_page, newsroom_pages
from tests.readers.installed import checker, program
from tests.saying.stems import STEMS

pytestmark = pytest.mark.readers

ADDRESS = "https://lantern.example/page.html"
# 320 is what is left of 1280 at four times the size (WCAG 2.2, 1.4.10).
WIDTHS = (320, 360, 768, 1440)
A4 = 658  # the width of the print area of an A4 sheet, in pixels as CSS counts them
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}  # fmt: skip
ON_PAPER = {**AXE, "rules": {"target-size": {"enabled": False}}}  # nobody taps it
# The checker cannot parse data: addresses, and so takes every one to be against the policy; that the pictures are shown
# under the page's policy is seen in Chromium below.
CANNOT_PARSE = "Resource violates Content Security Policy (meta tag): image “data:image/"
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
REACHABLE = "a[href], summary, textarea, button, [tabindex='0']"
SHOWN = "(all => [...document.querySelectorAll(all)].filter(each => each.checkVisibility()))"
# What helps where there is a script, and what stands there in its place.
HELPS = "[data-needs], [data-plain], [data-until]"
# What of the page's text a reader does not get: it is not in the page's rendering at all. Of what helps, the script
# shows one and hides the other.
LOST = """() => {
  const lost = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const of = node.parentElement;
    if (node.data.trim() && !of.closest('textarea, script, [data-needs], [data-plain]') && !of.checkVisibility())
      lost.push(node.data.trim().slice(0, 60));
  }
  return lost;
}"""
Scheme = Literal["light", "dark"]
LOOKS: tuple[tuple[int, Literal["screen", "print"], Mapping[str, object]], ...] = (
    (320, "screen", AXE), (375, "screen", AXE), (1280, "screen", AXE), (A4, "print", ON_PAPER),
)  # fmt: skip
# All the rest, and the light scheme, are left to a long run.
LOOKED_AT = {(LONGEST["ar"], "dark")}
IN_SCHEMES = [
    pytest.param(*page, marks=() if page in LOOKED_AT else pytest.mark.long)
    for page in product(STEMS, get_args(Scheme))
]


@contextmanager
def opened(
    browser: Browser, html: str, *, width: int = 1440, scheme: Scheme = "light", scripts: bool = True, csp: bool = True
) -> Iterator[tuple[Page, list[str]]]:
    """Open a page as a server would send it, all its doors open; give it and what it asked for besides."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts, bypass_csp=not csp,
        reduced_motion="reduce",
    )  # fmt: skip
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    tab = context.new_page()
    tab.route("**/*", refuse)
    tab.route(ADDRESS, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    tab.goto(ADDRESS, timeout=60_000)
    try:
        yield tab, asked
    finally:
        context.close()


# Footnote marks that stand on another line than the character before them.
STRAY_MARKS = """() => [...document.querySelectorAll('sup.mark')].filter(mark => {
  const range = document.createRange(), before = mark.previousSibling;
  const at = before.data.trimEnd().replace(/\\u2060$/, '').length;
  range.setStart(before, at - 1);
  range.setEnd(before, at);
  return mark.getBoundingClientRect().left < range.getBoundingClientRect().left;
}).length"""


def open_doors(tab: Page) -> None:
    """Open all that a reader can unfold."""
    for details in tab.query_selector_all("details"):
        details.evaluate("each => each.open = true")


@pytest.mark.parametrize("stem", each_page("ar", "appeal"))
def test_a_page_fits_every_screen_and_paper_in_light_and_dark_and_asks_for_nothing(browser: Browser, stem: str) -> None:
    found = []
    with opened(browser, newsroom_pages()[stem]) as (tab, asked):
        open_doors(tab)
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                tab.set_viewport_size({"width": width, "height": 900})
                found += [(scheme, width, wrong) for rule in RULES for wrong in tab.evaluate(rule)]
        tab.set_viewport_size({"width": 360, "height": 900})
        found += [("words", 360, wrong) for wrong in tab.evaluate(BROKEN)]
        tab.emulate_media(media="print")
        tab.set_viewport_size({"width": A4, "height": 1000})
        found += [("print", A4, wrong) for rule in RULES for wrong in tab.evaluate(rule)]
        for image in tab.query_selector_all("img"):
            image.scroll_into_view_if_needed()
            assert image.evaluate("each => each.decode().then(() => each.naturalWidth > 0)")
        assert asked == []
    assert found == []


@pytest.mark.parametrize(("stem", "scheme"), IN_SCHEMES)
def test_axe_finds_nothing_to_say(browser: Browser, stem: str, scheme: Scheme) -> None:
    source = checker("axe-core/axe.min.js").read_text(encoding="utf-8")
    with opened(browser, newsroom_pages()[stem], scheme=scheme, csp=False) as (tab, _):
        open_doors(tab)
        # The bar lies over whatever a screen happens to end with; that it hides nothing for good is held by
        # test_supporter_in_browser.py.
        tab.add_style_tag(content=".bar { position: static !important; }")
        tab.add_script_tag(content=source)
        for width, media, options in LOOKS:
            tab.emulate_media(media=media)
            tab.set_viewport_size({"width": width, "height": 900})
            results: dict[str, Any] = tab.evaluate("options => axe.run(document, options)", options)
            assert len(results["passes"]) > 15  # it ran
            said = [(found["id"], node["html"]) for found in results["violations"] for node in found["nodes"]]
            assert said == [], (width, media)


def test_axe_finds_what_it_should(browser: Browser) -> None:
    source = checker("axe-core/axe.min.js").read_text(encoding="utf-8")
    html = newsroom_pages()[LONGEST["en"]].replace(' lang="', ' data-lang="').replace(' alt="', ' data-alt="')
    with opened(browser, html, csp=False) as (tab, _):
        tab.add_script_tag(content=source)
        results: dict[str, Any] = tab.evaluate("options => axe.run(document, options)", AXE)
    assert {"html-has-lang", "image-alt"} <= {found["id"] for found in results["violations"]}


def said(folder: Path) -> list[tuple[str, str]]:
    """Give what the Nu checker says about every page of a folder: the page and the message."""
    # Java's second compiler takes longer than a few pages do; without it the checker needs more stack
    answer = subprocess.run(
        [program("java"), "-XX:TieredStopAtLevel=1", "-Xss8m", "-jar", checker("vnu-jar/build/dist/vnu.jar"),
         "--format", "json", "--stdout", "--exit-zero-always", *sorted(folder.glob("*.html"))],
        check=True, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    found = json.loads(answer.stdout)["messages"]
    return [
        (each["url"].rsplit("/", 1)[1], f"{each['message']} ({each.get('extract', '')[:120]})")
        for each in found
        if not each["message"].startswith(CANNOT_PARSE)
    ]


@pytest.mark.long
def test_the_nu_checker_finds_neither_error_nor_warning_on_any_page(tmp_path: Path) -> None:
    for stem, text in newsroom_pages().items():
        (tmp_path / f"{stem}.html").write_text(text, encoding="utf-8")
    assert len(list(tmp_path.iterdir())) > 30
    assert said(tmp_path) == []


def test_the_nu_checker_finds_what_it_should_and_nothing_on_a_few_pages(tmp_path: Path) -> None:
    for stem in FEW:
        (tmp_path / f"{stem}.html").write_text(newsroom_pages()[stem], encoding="utf-8")
    text = newsroom_pages()[LONGEST["en"]]
    (tmp_path / "error.html").write_text(text.replace("<h1", "<center></center><h1"), encoding="utf-8")
    (tmp_path / "warning.html").write_text(text.replace("<main", '<main role="main"'), encoding="utf-8")
    assert {name for name, _ in said(tmp_path)} == {"error.html", "warning.html"}


@pytest.mark.parametrize("stem", each_page("en"))
def test_a_page_says_the_same_without_scripts_and_all_of_it_without_styles(browser: Browser, stem: str) -> None:
    html = newsroom_pages()[stem]
    said = []
    for scripts in (True, False):
        with opened(browser, html, scripts=scripts) as (tab, _):
            tab.evaluate(f"document.querySelectorAll('{HELPS}').forEach(each => each.remove())")
            said.append(tab.inner_text("body"))
    assert said[0] == said[1]
    before, _, rest = html.partition("<style>")
    with opened(browser, before + rest.partition("</style>")[2]) as (tab, _):
        open_doors(tab)
        assert tab.evaluate("getComputedStyle(document.body).marginTop") == "8px"  # the browser's own style
        assert tab.evaluate(LOST) == []
        assert tab.evaluate("document.querySelector('h1').getBoundingClientRect().height > 20")


@pytest.mark.parametrize("stem", each_page("appeal"))
def test_the_keyboard_reaches_everything_in_reading_order_and_shows_where_it_is(browser: Browser, stem: str) -> None:
    with opened(browser, newsroom_pages()[stem], width=768) as (tab, _):
        open_doors(tab)
        count = tab.evaluate(f"{SHOWN}(`{REACHABLE}`).length")
        reached = []
        for _ in range(count):
            tab.keyboard.press("Tab")
            reached.append(
                tab.evaluate(
                    f"""() => {{
                      const here = document.activeElement, box = here.getBoundingClientRect();
                      const all = {SHOWN}(`{REACHABLE}`);
                      const seen = getComputedStyle(here).outlineStyle !== 'none' && box.width > 0 && box.height > 0
                        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                      return [all.indexOf(here), seen];
                    }}"""
                )
            )
        assert reached == [[number, True] for number in range(count)]
        for summary in filter(ElementHandle.is_visible, tab.query_selector_all("summary")):
            summary.focus()
            assert summary.evaluate("each => each.parentElement.open")
            tab.keyboard.press("Enter")
            assert not summary.evaluate("each => each.parentElement.open")


@pytest.mark.parametrize("stem", each_page("ar"))
def test_a_reader_may_space_the_text_out(browser: Browser, stem: str) -> None:
    # WCAG 2.2, 1.4.12
    with opened(browser, newsroom_pages()[stem], width=360, csp=False) as (tab, _):
        open_doors(tab)
        tab.add_style_tag(content=SPACED)
        assert [wrong for rule in (WIDER, CLIPPED) for wrong in tab.evaluate(rule)] == []


SPOILING = {
    "too wide": (WIDER, ".story p { white-space: nowrap }"),
    "cut off": (CLIPPED, "h1 { max-block-size: 1em; overflow: hidden }"),
    "outside its column": (
        CLIPPED,
        ".story { inline-size: 30px; overflow-wrap: normal; hyphens: none } .story p { hyphens: none }",
    ),
    "outside the window": (CLIPPED, ".headlines { margin-inline-start: -40px }"),
    "a broken word": (BROKEN, ".subheadline { inline-size: 60px }"),
    "on top of another": (OVERLAPS, ".subheadline { margin-block-start: -40px }"),
    "on top of a picture": (OVERLAPS, "figcaption { margin-block-start: -60px }"),
}


def test_the_ruler_sees_what_is_too_wide_cut_off_or_on_top_of_another(browser: Browser) -> None:
    with opened(browser, newsroom_pages()["2002-11-10-eu-russia-summit.en"], width=360, csp=False) as (tab, _):
        for name, (rule, style) in SPOILING.items():
            assert tab.evaluate(rule) == [], name
            added = tab.add_style_tag(content=style)
            assert tab.evaluate(rule) != [], name
            added.evaluate("each => each.remove()")
