"""A newsroom that publishes in every language that there are words for: its lists stay lists that somebody can use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

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


def test_the_first_page_says_whose_words_nobody_has_read(desk: Desk) -> None:
    told = re.search(r'<p class="fault warning">(No native speaker [^<]+)</p>', desk.ask("GET", "/").text)
    assert told
    names = told[1].partition(": ")[2].partition(". ")[0].split(", ")
    assert "German" in names
    assert names == sorted(names, key=folded)
    assert not {"English", "Norwegian Bokmål", "Traditional Chinese"}.intersection(names), "accepted, or the original"
    assert len(names) == len(with_words()) - 3
