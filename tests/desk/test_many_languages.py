"""A newsroom that publishes in every language that there are words for: its lists stay lists that somebody can use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from pipeline.languages.registry import with_words
from pipeline.names.letters import folded
from tests.desk.serving import Desk, newsroom, serving
from tests.small import NEWSROOM

KEY = "releases/2026-05-01-eviction"
WIDE = NEWSROOM.replace("[en, nb, ar, zh-Hans]", f"[{', '.join(with_words())}]").partition("accepted_words")[0]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Serve it, with a translation that is there."""
    files = {"newsroom.yaml": WIDE + "accepted_words: [nb, zh-Hant]\n", f"{KEY}/nb.yaml": "language: nb\n"}
    with serving(newsroom(tmp_path_factory.mktemp("wide"), files)) as found:
        found.open()
        yield found


def choices(page: str, name: str) -> dict[str, str]:
    """Give the values and labels of a list, in their order."""
    found = re.search(rf'(?s)<select id="{name}".*?</select>', page)
    assert found
    options = re.findall(r'<option value="([^"]+)"[^>]*>([^<]+)', found[0])
    return {value: unescape(label) for value, label in options}


@pytest.mark.parametrize(("address", "without"), [("/new", set()), (f"/items/{KEY}/translations", {"en", "nb"})])
def test_languages_are_listed_by_their_names(desk: Desk, address: str, without: set[str]) -> None:
    found = choices(desk.ask("GET", address).text, "language")
    assert set(found) == set(with_words()) - without
    assert list(found.values()) == sorted(found.values(), key=folded)
    assert list(found) != sorted(found), "Arabic, Chinese, English: not ar, de, en"


def told(desk: Desk) -> str:
    """Give what the first page says of the words."""
    found = re.search(r'<p class="fault warning">No native speaker [^:]+: ([^<]+?)\. ', desk.ask("GET", "/").text)
    return found[1] if found else ""


def test_the_first_page_says_whose_words_nobody_has_read(desk: Desk, tmp_path: Path) -> None:
    assert told(desk) == f"{len(with_words()) - 3} languages", "the original, and two that are accepted"
    accepted = sorted(set(with_words()) - {"ar", "de", "zh-Hans", "es"})
    files = {"newsroom.yaml": f"{WIDE}accepted_words: [{', '.join(accepted)}]\n"}
    with serving(newsroom(tmp_path, files)) as other:
        other.open()
        assert told(other) == "Arabic, German, Simplified Chinese, Spanish"


def test_what_is_not_translated_is_one_tag_that_names_it_all(desk: Desk) -> None:
    page = desk.ask("GET", "/").text
    row = page.partition(f'href="/items/{KEY}"')[2].partition("</li>")[0]
    tags = re.findall(r'<span class="tag tag-(\w+)" title="([^"]+)">([^<]+)<', row)
    assert [(mark, tag) for mark, _, tag in tags if mark != "missing"] == [("current", "en"), ("unfinished", "nb")]
    (title, tag), = [(title, tag) for mark, title, tag in tags if mark == "missing"]  # fmt: skip
    assert tag == f"+{len(with_words()) - 2}"
    assert title.startswith("not translated: Arabic, ")
    assert title.count(", ") == len(with_words()) - 3
