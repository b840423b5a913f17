"""The names of months in the lexicons are CLDR's, in every country that has its own."""

from __future__ import annotations

import pytest

from pipeline.facts.listed import months_of_cldr
from pipeline.facts.speech import speech

# Countries of Arabic have three sets of month names; CLDR knows them by country.
LOCALES = {
    "ar": ("ar", "ar_SY", "ar_IQ", "ar_MA", "ar_DZ", "ar_TN", "ar_MR"),
    "pt": ("pt", "pt_PT"),
    **{tag: (tag,) for tag in ("de", "en", "es", "fa", "fr", "ja", "nb", "nn", "no", "ru", "tr", "uk", "zh")},
}


@pytest.mark.parametrize("tag", LOCALES)
def test_a_lexicon_has_the_months_of_cldr(tag: str) -> None:
    known = speech(tag)
    assert known.known
    for name, month in months_of_cldr(*LOCALES[tag]).items():
        assert known.months[name] == month


def test_a_language_without_a_lexicon_has_them_from_cldr() -> None:
    assert not speech("it").known
    assert speech("it").months["gennaio"].number == 1
    assert speech("az").months["yanvar"].number == 1


def test_the_months_of_one_language_are_not_those_of_another() -> None:
    assert "yanvar" in months_of_cldr("az")
    assert "yanvar" not in {*months_of_cldr("ja"), *months_of_cldr("ko"), *months_of_cldr("sw")}
