"""Texts that break layouts, typed into a YAML file and opened on a telephone: each gives a good page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from pipeline.building.task import BuildOptions
from tests.examples import one_in
from tests.formats.html.geometry import RULES
from tests.formats.html.test_newsroom_in_browser import A4, STRAY_MARKS, open_doors, opened
from tests.pictures.samples import jpeg
from tests.small import RELEASE, item, outputs

WORDS = {
    "en": "The soldiers closed the only road to the village on Sunday night and nobody was told when it would open.",
    "ar": "أغلق الجنود مساء الأحد الطريق الوحيد إلى القرية ولم يُبلغ أحد متى سيُفتح من جديد أمام السكان.",
    "zh-Hans": "周日夜间，士兵封锁了通往村庄的唯一道路，没有人被告知何时重新开放。",
}
LETTERS = {"en": "W", "ar": "ش", "zh-Hans": "驱"}
MIXED = "قالت منظمة Lantern for Rights إن القرار EUR 46/061/2002 (انظر https://example.org/a/b) رقمه +44 20 7946 0018."


def written(tag: str, headline: str = "", body: str = "", more: str = "") -> str:
    """Give a release in a language; a field that is not given is short."""
    indented = re.sub("^", "  ", body or "X", flags=re.MULTILINE)
    text = RELEASE.replace("language: en", f"language: {tag}").replace("Villagers face eviction", repr(headline or "X"))
    return text.replace("  Three hundred families must leave.", indented) + more


def many(tag: str, count: int) -> str:
    """Give so many letters of running text."""
    return (WORDS[tag] * (count // len(WORDS[tag]) + 1))[:count].strip()


def table(tag: str) -> str:
    words = [word[:14] for word in (WORDS[tag].split() * 12 if tag != "zh-Hans" else re.findall("..", WORDS[tag]) * 2)]
    rows = ["| " + " | ".join(words[:12]) + " |", "|" + "---|" * 12, *["| " + " | ".join(words[1:13]) + " |"] * 4]
    return "\n".join(rows)


def notes(tag: str) -> str:
    return "notes_to_editors:\n" + "".join(f"  - {WORDS[tag]} ({number})\n" for number in range(1, 41))


def footnotes(tag: str) -> str:
    marked = " ".join(f"{number}[^{number}]" for number in range(1, 41))
    return marked + "\n\n" + "\n\n".join(f"[^{number}]: {WORDS[tag]}" for number in range(1, 41))


def quote(tag: str) -> str:
    word = WORDS[tag].split()[0] if tag != "zh-Hans" else "不"
    return f"quotes:\n  short: {{text: {word}, speaker: Ada Beta}}\n"


BAD = {
    "a headline of two hundred letters": lambda tag: written(tag, headline=many(tag, 200)),
    "a headline without a space": lambda tag: written(tag, headline=LETTERS[tag] * 300),
    "a table of twelve columns": lambda tag: written(tag, body=f"{WORDS[tag]}\n\n{table(tag)}\n\n{WORDS[tag]}"),
    "six thousand words": lambda tag: written(
        tag, body="\n\n".join([WORDS[tag] * 5] * (6000 // 5 // max(len(WORDS[tag].split()), 12) + 1))
    ),
    "forty notes": lambda tag: written(tag, more=notes(tag)),
    "forty footnotes": lambda tag: written(tag, body=footnotes(tag)),
    "a quote of one word": lambda tag: written(tag, body="{quote: short}", more=quote(tag)),
    "a body of emoji": lambda tag: written(tag, body="👩‍👩‍👧🏳️‍🌈😀" * 200 + "\n\n" + "🕯️ " * 100),
    "two scripts in one line": lambda tag: written(tag, headline=MIXED, body=f"{MIXED}\n\n- {MIXED}\n\n> {MIXED}"),
    "a link of three hundred letters": lambda tag: written(tag, body=f"<https://example.org/{'a' * 300}>"),
}


def page(source: str) -> str:
    """Give the page that is built of a release; a warning stops nothing."""
    output = outputs(item(source), options=BuildOptions(formats=frozenset({"html"})))["item"]
    (data,) = output.files.values()
    return data.decode("utf-8")


@pytest.mark.readers
@pytest.mark.parametrize(
    ("kind", "tag"),
    [
        pytest.param(kind, tag, marks=() if number % 9 == place else pytest.mark.long)
        for number, kind in enumerate(BAD)
        for place, tag in enumerate(("en", "ar", "zh-Hans"))
    ],
)
def test_a_bad_text_gives_a_good_page(browser: Browser, kind: str, tag: str) -> None:
    with opened(browser, page(BAD[kind](tag)), width=360) as (tab, asked):
        open_doors(tab)
        for width in (360, 1440):
            tab.set_viewport_size({"width": width, "height": 900})
            assert [(width, wrong) for rule in RULES for wrong in tab.evaluate(rule)] == []
        tab.emulate_media(media="print")
        tab.set_viewport_size({"width": A4, "height": 1000})
        assert [("print", wrong) for rule in RULES for wrong in tab.evaluate(rule)] == []
        assert asked == []


@pytest.mark.readers
@pytest.mark.parametrize("tag", one_in(3, ["ar", "en", "zh-Hans"]))
def test_a_table_of_twelve_columns_scrolls_in_a_region_that_the_keyboard_reaches(browser: Browser, tag: str) -> None:
    with opened(browser, page(BAD["a table of twelve columns"](tag)), width=768) as (tab, _):
        region = tab.query_selector(".scroll")
        assert region
        assert region.evaluate("each => each.scrollWidth > each.clientWidth")
        assert region.get_attribute("role") == "region"
        assert region.get_attribute("aria-label")
        for _ in range(60):
            tab.keyboard.press("Tab")
            if region.evaluate("each => each === document.activeElement"):
                break
        else:
            pytest.fail("the keyboard does not reach the table")
        tab.keyboard.press("ArrowLeft" if tag == "ar" else "ArrowRight")
        tab.wait_for_timeout(400)
        assert abs(region.evaluate("each => each.scrollLeft")) > 0


@pytest.mark.readers
def test_a_picture_of_forty_megapixels_is_shown_in_the_column_of_text(browser: Browser) -> None:
    media = "media: [{file: large.jpg, alt: A placard, credit: Ida Berg}]\n"
    source = item(written("ar", body="![](large.jpg)", more=media), media={"large.jpg": jpeg(size=(7760, 5184))})
    files = outputs(source, options=BuildOptions(formats=frozenset({"html"})))["item"].files
    (data,) = (data for name, data in files.items() if name.endswith(".html"))
    assert len(data) < 300_000
    with opened(browser, data.decode("utf-8")) as (tab, asked):
        for width in (360, 1440):
            tab.set_viewport_size({"width": width, "height": 900})
            assert [(width, wrong) for rule in RULES for wrong in tab.evaluate(rule)] == []
            tab.locator("img").scroll_into_view_if_needed()
            tab.evaluate("document.images[0].decode()")  # it is loaded
            drawn, column = (tab.locator(each).first.bounding_box() for each in ("img", "main"))
            assert drawn
            assert column
            assert 200 < drawn["width"] <= column["width"]
            assert abs(drawn["width"] / drawn["height"] - 7760 / 5184) < 0.02
        assert asked == []


@pytest.mark.readers
def test_no_line_of_chinese_begins_with_a_footnote_s_mark(browser: Browser) -> None:
    marked = "".join(f"{WORDS['zh-Hans'][: 5 + number % 9]}。[^{number}]" for number in range(1, 60))
    notes = "\n\n".join(f"[^{number}]: X" for number in range(1, 60))
    with opened(browser, page(written("zh-Hans", body=f"{marked}\n\n{notes}"))) as (tab, _):
        assert tab.locator("sup.mark").count() == 59
        for width in range(320, 480, 8):
            tab.set_viewport_size({"width": width, "height": 900})
            assert (width, tab.evaluate(STRAY_MARKS)) == (width, 0)


@pytest.mark.parametrize("tag", one_in(3, ["ar", "en", "zh-Hans"]))
def test_a_page_of_five_kilobytes_of_text_weighs_at_most_forty(tag: str) -> None:
    text = "\n\n".join([WORDS[tag] * 4] * 100)
    while len(text.encode("utf-8")) > 5 * 1024:
        text = text[:-1]
    assert len(text.encode("utf-8")) > 5 * 1024 - 4
    more = notes(tag).split("  - ", 2)[0] + f"  - {WORDS[tag]}\n" + quote(tag)
    source = written(tag, headline=many(tag, 90), body=text.strip() + "\n\n{quote: short}", more=more)
    assert len(page(source).encode("utf-8")) <= 40 * 1024
