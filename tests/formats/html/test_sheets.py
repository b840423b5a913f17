"""The newsroom’s pages on sheets of A4 and US Letter: what stands on each, what stays together, how full it is."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product
from pathlib import Path
from unicodedata import normalize

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.formats.html.geometry import BROKEN
from tests.formats.html.newsroom_pages import newsroom_pages
from tests.formats.html.test_newsroom_in_browser import A4, SHOWN, opened
from tests.formats.printed import filled, rows, sheets, texts
from tests.readers.installed import program
from tests.saying.stems import STEMS

pytestmark = pytest.mark.readers

# Margins of 20 mm at the top and at the foot.
AREAS = {"A4": (20 / 297, 1 - 20 / 297), "Letter": (20 / 279.4, 1 - 20 / 279.4)}
# An appeal with letters and an embargo, each on one paper; all others, and the other paper, are left to a long run.
FEW = {
    "2026-11-09-ndoulo-valley-further-information.ar": "A4",
    "2031-03-04-courts-interpreters.zh-Hans": "Letter",
}
PAGES = [stem if stem in FEW else pytest.param(stem, marks=pytest.mark.long) for stem in STEMS]
# What stays on one sheet.
KEPT = (
    ".sheet, .contact, .target, .picture, .questions details, .quote, tbody tr, .people li, .demands li, "
    ".signatures p, .foot"
)
HEADINGS = "article :is(h2, h3, h4)"
# Each is painted in a colour of its own, which moves nothing; letters on it are darker, and never that blue. Of a
# heading it is the words, because the room that it claims reaches under what follows.
PAINT = """([kept, headings]) => {
  for (const image of document.querySelectorAll('img')) image.style.opacity = 0;
  const painted = [];
  for (const each of document.querySelectorAll(`${kept}, ${headings}`)) {
    if (!each.checkVisibility()) continue;
    const colour = [200 + painted.length % 50, 120 + Math.floor(painted.length / 50), 255];
    const heads = each.matches(headings);
    const said = each.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40);
    const words = heads ? document.createElement('span') : each;
    if (heads) {
      words.append(...each.childNodes);
      each.append(words);
    }
    words.style.background = `rgb(${colour})`;
    painted.push([colour, heads ? 'heading' : each.className || each.tagName, said]);
  }
  return painted;
}"""

CLICKED = "button, .button, .toolbar, .bar, .tool, .press-contact, figcaption .file"
NOT_ABOVE = """() => [...document.querySelectorAll('figure.picture')].filter(figure => {
  const [image, words] = ['img', 'figcaption'].map(of => figure.querySelector(of).getBoundingClientRect());
  return !(image.height > 20 && words.height > 5 && image.bottom <= words.top);
}).map(figure => figure.textContent)"""
COLLIDING = """() => [...document.querySelectorAll('.pairs dt')].filter(label => {
  if (!label.checkVisibility() || !label.textContent.trim()) return false;
  const [own, other] = [label, label.nextElementSibling].map(each => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return range.getBoundingClientRect();
  });
  return own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom;
}).map(label => label.textContent)"""


def printed(tab: Page, paper: str, file: Path, *, colours: bool = False) -> Path:
    """Print a page as its reader does."""
    tab.pdf(path=str(file), format=paper, print_background=colours)
    return file


@pytest.mark.parametrize(
    ("stem", "paper"),
    [
        pytest.param(stem, paper, marks=() if FEW.get(stem) == paper else pytest.mark.long)
        for stem, paper in product(STEMS, AREAS)
    ],
)
def test_every_sheet_has_its_number_and_is_filled_and_what_belongs_together_stays(
    browser: Browser, stem: str, paper: str, tmp_path: Path
) -> None:
    program("pdftotext")
    with opened(browser, newsroom_pages()[stem]) as (tab, _):
        states = tab.locator(".top .banner-title").all_inner_texts()
        plain = printed(tab, paper, tmp_path / "plain.pdf")
        painted = tab.evaluate(PAINT, [KEPT, HEADINGS])
        coloured = list(sheets(printed(tab, paper, tmp_path / "coloured.pdf", colours=True)))
    said = texts(plain)
    assert len(said) == len(coloured)
    references = set()
    for number, text in enumerate(said, start=1):
        found = re.search(rf"^(.+) · {number} / {len(said)}$", text, re.MULTILINE)
        assert found, text
        references.add(found[1])
        for state in states:
            assert letters(state) <= letters(*text.splitlines()[:3]), text
    assert len(references) == 1
    kinds = {tuple(colour): (kind, text) for colour, kind, text in painted}
    on = [[kinds[colour] for colour in seen(sheet) if colour in kinds] for sheet in coloured]
    assert {each for page in on for each in page} == set(kinds.values())  # all that was painted is seen
    twice = {each for page in on for each in page if each[0] != "heading" and sum(each in other for other in on) > 1}
    assert twice == set()
    top, bottom = AREAS[paper]
    emptied = [(1 - filled(rows(sheet, top, bottom))) * (bottom - top) for sheet in sheets(plain)]
    # A letter that is longer than a third of a sheet leaves as much when it goes to the next.
    emptied = [each for each, after in zip(emptied, on[1:], strict=False) if "sheet" not in {kind for kind, _ in after}]
    assert [each for each in emptied if each > 1 / 3] == []
    assert [told for sheet in coloured[:-1] if (told := kinds.get(last(sheet, bottom), ("", "")))[0] == "heading"] == []


@pytest.mark.parametrize("stem", PAGES)
def test_on_paper_a_picture_stands_above_its_caption_labels_beside_values_and_nothing_is_to_be_clicked(
    browser: Browser, stem: str
) -> None:
    with opened(browser, newsroom_pages()[stem]) as (tab, _):
        tab.emulate_media(media="print")
        tab.set_viewport_size({"width": A4, "height": 1000})
        assert tab.evaluate(f"{SHOWN}({CLICKED!r}).length") == 0
        assert tab.evaluate(NOT_ABOVE) == []
        assert tab.evaluate(COLLIDING) == []
        assert tab.evaluate(BROKEN) == []


def seen(sheet: Image.Image) -> set[tuple[int, ...]]:
    """Give the colours that are more than a few dots of a sheet."""
    return {colour for count, colour in sheet.getcolors(1 << 20) or () if count > 4 and isinstance(colour, tuple)}


def last(sheet: Image.Image, bottom: float) -> tuple[int, ...]:
    """Give the commonest colour of the last row of print."""
    lowest = round(filled(rows(sheet, 0, bottom)) * int(sheet.height * bottom)) - 2
    row = sheet.crop((0, lowest, sheet.width, lowest + 1)).getcolors() or []
    colours = [(count, colour) for count, colour in row if isinstance(colour, tuple) and min(colour) < 250]
    return max(colours, default=(0, ()))[1]


def letters(*texts: str) -> Counter[str]:
    """Count the letters of a text: in what order those of Arabic come out of a PDF is not known."""
    return Counter(letter for letter in normalize("NFKC", "".join(texts)) if letter.isalnum())
