"""The interface words of every shipped language are complete, and a file that is not is told what it lacks."""

from __future__ import annotations

import pytest

from pipeline.fault import Faults
from pipeline.i18n.conventions import locale_of
from pipeline.languages.registry import with_words
from pipeline.newsroom.settings import read_settings, reload_settings
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.newsroom.words import CleanWords, plural_categories, read_words
from tests.small import NEWSROOM, TEMPLATES

SHIPPED = with_words()
ENGLISH = TEMPLATES.files["words/en.yaml"]


def faults(tag: str, data: bytes) -> list[tuple[str, str]]:
    """Read a file of words against the English ones; give its faults as code and message."""
    found = Faults()
    model = read_words("en", ENGLISH, None, found)
    read_words(tag, data, model, found)
    return [(fault.code, fault.message) for fault in found]


@pytest.mark.parametrize("tag", SHIPPED)
def test_every_shipped_language_has_every_word_every_place_and_every_plural_form(tag: str) -> None:
    assert faults(tag, TEMPLATES.files[f"words/{tag}.yaml"]) == []


@pytest.mark.parametrize("tag", SHIPPED)
def test_the_plural_forms_that_stand_here_are_those_of_cldr(tag: str) -> None:
    locale = locale_of(tag)
    assert locale
    assert plural_categories(tag) == {*locale.plural_form.tags, "other"}


def test_a_missing_word_an_unknown_one_a_lost_place_and_a_lost_form_are_told() -> None:
    broken = (
        ENGLISH.decode()
        .replace("background: Background\n", "backgroun: Background\n")
        .replace('"Embargoed until {time}"', "Embargoed")
        .replace('{one: "{count} signature", other', "{other")
    )
    assert [code for code, _ in faults("nb", broken.encode())] == [
        "missing-word",
        "word-placeholder",
        "unknown-key",
        "plural-forms",
    ]


@pytest.mark.parametrize("tag", ["en", "nb", "ar", "zh-Hans", "zh-Hant-HK", "fa"])
def test_words_that_were_found_clean_are_read_when_asked_for_and_are_the_same(tag: str) -> None:
    newsroom = NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en, nb, ar, zh-Hans, zh-Hant-HK, fa]").encode()
    files = {
        name.removeprefix("words/")[:-5]: data for name, data in TEMPLATES.files.items() if name.startswith("words/")
    }
    faults = Faults()
    whole = read_settings(newsroom, files, files["en"], faults).loaded
    again = reload_settings(newsroom, files, files["en"]).loaded
    assert whole
    assert again
    assert not tuple(faults)
    assert again.words[tag] == whole.words[tag]
    assert again.settings == whole.settings
    assert "tlh" not in again.words


def test_a_slip_in_words_is_told_in_the_file_where_they_lie() -> None:
    words = {"en": ENGLISH, "nb": ENGLISH.replace(b"background: Background\n", b"")}
    for engines, file in (({"en"}, "templates/words/nb.yaml"), ({"en", "nb"}, "pipeline/languages/nb/words.yaml")):
        faults = Faults()
        read_settings(NEWSROOM.encode(), words, ENGLISH, faults, engines=frozenset(engines))
        assert {fault.place.source.name for fault in faults if fault.code == "missing-word"} == {file}
        hints = [fault.hint for fault in faults if fault.code == "missing-words"]
        assert hints[0] == "copy pipeline/languages/en/words.yaml under that name and translate it"


def test_words_of_a_language_that_nobody_publishes_in_are_read_when_a_letter_asks_for_them() -> None:
    newsroom = NEWSROOM.partition("accepted_words")[0].encode()
    given = {**TEMPLATES.files, "words/de.yaml": b"language: de\n"}
    shared = SharedFiles.of(newsroom, given, own=frozenset({"words/de.yaml"}))
    faults = Faults()
    found = read_settings(newsroom, shared.words, shared.english, faults, engines=shared.engines).loaded
    assert found
    assert isinstance(found.words, CleanWords)
    assert set(found.words.found) == {"en", "nb", "ar", "zh-Hans"}
    assert {fault.place.source.name for fault in faults if fault.severity == "error"} == {"templates/words/de.yaml"}
    assert found.words["am"].single["letter_date"] == "[ቀን]"
    assert "de" not in found.words, "its file is the newsroom's, and at fault"
