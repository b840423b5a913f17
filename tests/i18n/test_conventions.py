"""What a language's tag asks for is kept to, or told: digits are, another calendar or clock is not."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.conventions import conventions, locale_of, month_names, not_kept, numbering_asked
from pipeline.i18n.language import language
from tests.examples import examples
from tests.small import NEWSROOM, checked

KEYS = {
    "ca": ["persian", "japanese", "buddhist", "islamic", "islamic-umalqura", "hebrew", "roc", "chinese", "gregory"],
    "hc": ["h12", "h23"], "nu": ["arab", "arabext", "latn", "thai", "roman"], "fw": ["mon"], "cu": ["nok"],
    "co": ["phonebk"], "ms": ["metric"], "rg": ["uszzzz"], "tz": ["noosl"], "hx": ["any"],
}  # fmt: skip
KEPT = {"ca-gregory", "nu-arab", "nu-arabext", "nu-latn", "nu-thai"}
keyword = st.sampled_from([f"{key}-{value}" for key, values in KEYS.items() for value in values] + ["nu", "ca"])


@examples(100)
@given(
    st.sampled_from(["fa", "en-GB", "ar-SA", "sr-Latn", "ja"]), st.lists(keyword, max_size=4, unique_by=lambda k: k[:2])
)
def test_whatever_is_asked_is_kept_to_or_told(base: str, asked: list[str]) -> None:
    tag = f"{base}-u-{'-'.join(asked)}" if asked else base
    told = not_kept(tag) or numbering_asked(tag)
    assert bool(told) == bool(set(asked) - KEPT)
    if not told:
        kept = conventions(tag)
        digits = next((each.removeprefix("nu-") for each in asked if each.startswith("nu-")), "latn")
        assert kept is not None
        assert kept.numbering == digits


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("fa-u-ca-persian-nu-arabext", "u-ca-persian"), ("fa-u-nu-arabext-ca-persian", "u-ca-persian"),
        ("ja-u-ca-japanese", "u-ca-japanese"), ("th-u-ca-buddhist", "u-ca-buddhist"),
        ("ar-SA-u-ca-islamic-umalqura", "u-ca-islamic-umalqura"), ("en-US-u-hc-h23", "u-hc-h23"), ("fa-u-nu", "u-nu"),
        ("en-u-attr-nu-latn", "u-attr"), ("de-x-own", "x-own"), ("en-t-de", "t-de"), ("en-GB-u-ca-gregory", None),
        ("fa-u-nu-arabext", None), ("zh-Hant-HK", None), ("de-1996", None),
    ],
)  # fmt: skip
def test_what_is_told_of_a_tag(tag: str, told: str | None) -> None:
    assert not_kept(tag) == told
    assert language(tag).tag == tag


def test_a_calendar_is_told_on_its_line_and_the_hint_can_be_typed() -> None:
    conventions_line = "conventions: {en: en-GB}"
    room = NEWSROOM.replace(conventions_line, "conventions: {en: en-GB-u-ca-buddhist-nu-latn, ar: ar-u-hc-h12}")
    found = [fault for fault in checked(newsroom=room).faults if fault.code == "conventions-not-kept"]
    assert [fault.place.line for fault in found] == [6, 6]
    assert [fault.hint and fault.hint.split("’")[0] for fault in found] == ["write ‘en-GB-u-nu-latn", "write ‘ar"]


def test_the_same_in_the_list_of_languages() -> None:
    room = NEWSROOM.replace("languages: [en, nb,", "languages: [en, fa-u-ca-persian,")
    assert "conventions-not-kept" in [fault.code for fault in checked(newsroom=room).faults]


def test_months_are_a_languages_own_whatever_was_printed_before() -> None:
    for before, tag, january in (("he", "nb", "januar"), ("dv", "ur", "جنوری"), ("ru", "de", "Januar")):
        for each in (before, tag):
            locale = locale_of(each)
            assert locale
            found = month_names(locale)
        assert found["stand-alone"]["wide"][1] == found["format"]["wide"][1] == january
        assert format_date(date(2031, 1, 5), "MMM", locale).strip(".") in {"jan", "Jan", "جنوری"}
