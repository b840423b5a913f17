"""The words around a comparison: every language has those of English, and a page or Word file speaks one throughout."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime

import docx
import lxml.html
import pytest

from pipeline.comparing.page import changes_page
from pipeline.comparing.word_file import changes_in_word
from pipeline.comparing.words import comparing_words, languages
from tests.comparing.texts import comparisons
from tests.small import TEMPLATES

_PLACE = re.compile(r"\{\w+\}")
_ENGLISH = re.compile(r"\b(?:changed|passages?|removed|added|words|from|to|page|publication)\b", re.IGNORECASE)
_MOMENT = datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.mark.parametrize("tag", languages())
def test_every_language_has_the_words_and_places_of_english(tag: str) -> None:
    own, english = comparing_words(tag).words, comparing_words().words
    assert list(own) == list(english)
    assert {key: sorted(_PLACE.findall(text)) for key, text in own.items()} == {
        key: sorted(_PLACE.findall(text)) for key, text in english.items()
    }
    assert tag == "en" or not [key for key, text in own.items() if _ENGLISH.search(_PLACE.sub("", text))]


def test_what_has_no_words_speaks_english_and_says_so() -> None:
    page = lxml.html.document_fromstring(changes_page(comparisons(), comparing_words("ar")).decode())
    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert comparing_words("nb-NO").language.tag == "nb"


def test_a_page_in_norwegian_says_nothing_in_english() -> None:
    page = lxml.html.document_fromstring(changes_page(comparisons(), comparing_words("nb")).decode())
    assert page.get("lang") == "nb"
    assert page.xpath("string(//title)").startswith("Hva som er endret: ")
    assert "engelsk" in [each.text for each in page.xpath("//h2")]
    for text in page.xpath("//article/div | //article/h3 | //h1 | //dd"):
        for said in text.xpath(".//*[@class='said']"):
            assert said.get("lang") == "nb"
            assert not _ENGLISH.search(said.text_content())
        text.drop_tree()
    assert not _ENGLISH.search(page.xpath("string(//body)"))


def test_so_does_the_word_file() -> None:
    data = changes_in_word(comparisons(), TEMPLATES, _MOMENT, comparing_words("nb"))
    found = docx.Document(io.BytesIO(data))
    told = [each.text for each in found.paragraphs]
    assert told[0] == "Ikke til offentliggjøring: hva som er endret i en tekst"
    assert found.core_properties.title.startswith("Hva som er endret: ")
    assert found.core_properties.language == "nb"
    assert any(re.fullmatch(r"\d+ avsnitt er .+", each) for each in told)
    assert "engelsk" in told
