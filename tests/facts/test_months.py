"""The names of months in the lexicons are CLDR's, in every country that has its own."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from pipeline.facts.listed import months_of_cldr
from pipeline.facts.speech import speech

# Countries of Arabic have three sets of month names; CLDR knows them by country.
LOCALES = {
    "ar": ("ar", "ar_SY", "ar_IQ", "ar_MA", "ar_DZ", "ar_TN", "ar_MR"),
    "pt": ("pt", "pt_PT"),
    **{tag: (tag,) for tag in ("de", "en", "es", "fa", "fr", "ja", "nb", "nn", "no", "ru", "tr", "uk", "zh")},
    **{tag: (tag,) for tag in ("bn", "cs", "da", "el", "fi", "he", "hi", "hu", "id", "is", "it", "ko", "nl", "pl")},
    **{tag: (tag,) for tag in ("ro", "sv", "th", "ur", "vi")},
}

MEANS_MORE = {"ro": {"mai"}}
"""Names that are also something else, and are a month only with a day or a year beside them: mai is “more”."""


@pytest.mark.parametrize("tag", LOCALES)
def test_a_lexicon_has_the_months_of_cldr(tag: str) -> None:
    known = speech(tag)
    for name, month in months_of_cldr(*LOCALES[tag]).items():
        assert known.months[name] == replace(month, short=month.short or name in MEANS_MORE.get(tag, ()))


def test_a_language_without_a_lexicon_has_them_from_cldr() -> None:
    assert not speech("sw").known
    assert speech("sw").months["januari"].number == 1
    assert speech("az").months["yanvar"].number == 1


def test_the_months_of_one_language_are_not_those_of_another() -> None:
    assert "yanvar" in months_of_cldr("az")
    assert "yanvar" not in {*months_of_cldr("ja"), *months_of_cldr("ko"), *months_of_cldr("sw")}
