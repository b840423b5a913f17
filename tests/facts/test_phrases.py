"""Each phrase of the lexicons is found by the words that it is looked for by, and what it says is read."""

from __future__ import annotations

import pytest

from pipeline.facts.phrases import SetPhrase
from pipeline.facts.prepared import prepared
from pipeline.facts.speech import speech
from pipeline.facts.telling import vocabulary

SPOKEN = ("ar", "de", "en", "es", "fa", "fr", "nb", "pt", "ru", "tr", "uk")
FILLED = {"{n}": "9", "{o}": "3", "{r}": "III", "{d}": "1990"}


def written(phrase: SetPhrase, choice: int) -> str:
    """Write a phrase out: with one of the forms of each word, and a number in its slot."""
    made = ""
    for word in phrase.form.split():
        bare = word.strip("()")
        one = FILLED.get(bare) or bare.removesuffix("~").split("/")[choice % len(bare.split("/"))].rstrip("*")
        made += one + ("" if bare.endswith("~") else " ")
    return made.strip()


@pytest.mark.parametrize("tag", SPOKEN)
def test_a_phrase_is_found_by_its_words_whatever_its_forms(tag: str) -> None:
    spoken, words = speech(tag), vocabulary(tag)
    told = {(topic, phrase) for listed in spoken.keys.values() for topic, phrase in listed}
    told |= {found for _, found in spoken.key_stems}
    assert len(told) > 40
    for topic, phrase in told:
        for choice in range(max(word.count("/") for word in phrase.form.split()) + 1):
            text = prepared(f"… {written(phrase, choice)}, …")
            places = words.phrases(words.tokens(text)).get(topic, [])
            found = [each.around(text, token.start, token.end) for each, token in places if each is phrase]
            assert any(found), (topic, phrase.form, text)


@pytest.mark.parametrize("tag", SPOKEN)
def test_what_bounds_a_number_is_found_beside_it(tag: str) -> None:
    spoken = speech(tag)
    for phrase, _ in spoken.bounds:
        text = prepared(f"{written(phrase, 0)} 500")
        assert phrase.before(text, text.index("500")), phrase.form
    for phrase, _ in spoken.bounds_behind:
        assert phrase.behind(prepared(f"500 {written(phrase, 0)}"), 3), phrase.form
