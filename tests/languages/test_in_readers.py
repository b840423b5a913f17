"""Every language's page and Word file in what reads them: Chromium with axe, the Nu checker, Open XML, LibreOffice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser

from pipeline.languages.registry import with_words
from tests.formats.html.geometry import RULES
from tests.formats.html.test_newsroom_in_browser import LOOKS, open_doors, opened, said
from tests.formats.word.accessibility import findings
from tests.formats.word.reading import bare, converted_all, needs_office
from tests.formats.word.test_in_readers import errors, outside, sheets, stands
from tests.languages.one_release import FEW, built
from tests.readers.installed import checker

pytestmark = pytest.mark.readers

EACH = [tag if tag in FEW[2:] else pytest.param(tag, marks=pytest.mark.long) for tag in with_words()]
OTHERS = pytest.param(tuple(tag for tag in with_words() if tag not in FEW), marks=pytest.mark.long, id="others")
TOGETHER = [pytest.param(FEW, id="few"), OTHERS]
LONG = [pytest.param(FEW, marks=pytest.mark.long, id="few"), OTHERS]  # what the samples' tests hold on other pages


def page(tag: str) -> str:
    return built()[f"{tag}.html"].decode("utf-8")


@pytest.mark.parametrize("tag", EACH)
def test_axe_has_nothing_to_say_and_nothing_is_wider_than_its_place(browser: Browser, tag: str) -> None:
    source = checker("axe-core/axe.min.js").read_text(encoding="utf-8")
    wrong: list[object] = []
    with opened(browser, page(tag), csp=False) as (tab, _):
        open_doors(tab)
        tab.add_script_tag(content=source)
        for width, medium, options in LOOKS:
            tab.set_viewport_size({"width": width, "height": 900})
            tab.emulate_media(media=medium)
            results: dict[str, Any] = tab.evaluate("options => axe.run(document, options)", options)
            wrong += [(width, medium, each["id"]) for each in results["violations"]]
            wrong += [(width, medium, each) for rule in RULES for each in tab.evaluate(rule)]
    assert wrong == []


@pytest.mark.parametrize("tags", LONG)
def test_the_nu_checker_has_nothing_to_say(tags: Sequence[str], tmp_path: Path) -> None:
    for tag in tags:
        (tmp_path / f"{tag}.html").write_text(page(tag), encoding="utf-8")
    assert said(tmp_path) == []


def word_files(tags: Sequence[str]) -> dict[str, bytes]:
    return {f"{tag}.docx": built()[f"{tag}.docx"] for tag in tags}


@pytest.mark.parametrize("tags", TOGETHER)
def test_open_xml_has_no_error_and_a_screen_reader_misses_nothing(tags: Sequence[str], tmp_path: Path) -> None:
    assert errors(word_files(tags), tmp_path) == []
    assert {name: found for name, data in word_files(tags).items() if (found := findings(data))} == {}


def is_read(word: str, seen: Sequence[str]) -> bool:
    """Say whether a word is seen; a PDF has Thai vowels apart, and figures apart from what is joined to them."""
    shown = letters("".join(seen)).replace(" ", "")
    pieces = re.findall(r"\d+|[^\d ]+", letters(word))
    return stands(word, seen) or all(stands(piece, seen) or piece in shown for piece in pieces)


def letters(text: str) -> str:
    return "".join(each if each.isalnum() else " " * (each in "/־") for each in unicodedata.normalize("NFKD", text))


@needs_office
@pytest.mark.parametrize("tags", LONG)
def test_headline_and_lead_stand_on_the_first_sheet_that_is_printed(tags: Sequence[str], tmp_path: Path) -> None:
    wrong = []
    for name, pdf in converted_all(word_files(tags), tmp_path).items():
        pages = list(sheets(pdf))
        tree = html.document_fromstring(page(name.removesuffix(".docx")))
        headline, lead = (tree.xpath(path)[0].text_content() for path in ("//h1", "//*[@class='lead']"))
        seen = [word.text for word in pages[0].words]
        wrong += [(name, word) for word in bare(f"{headline} {lead}").split() if not is_read(word, seen)]
        wrong += [(name, text) for sheet in pages for text in outside(sheet)]
    assert wrong == []
