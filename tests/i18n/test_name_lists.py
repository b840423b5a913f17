"""Names in a list: that each can be told from the next, whatever words and commas they hold."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.conventions import conventions
from pipeline.i18n.language import language
from pipeline.i18n.name_lists import listed, separator
from pipeline.languages.registry import with_words
from tests.examples import examples

PLAIN = ("Lantern", "Beacon", "Watch", "Land and housing", "Terre, logement", "土地和住房")


@pytest.mark.parametrize(
    ("tag", "names", "wanted"),
    [
        ("en", [], ""),
        ("en", ["Land and housing"], "Land and housing"),
        ("en", ["Land and housing", "Water"], "Land and housing; and Water"),
        ("fr", ["Terre et logement", "Eau"], "Terre et logement\u202f; et Eau"),
        ("es", ["Perú, Lima", "Irán"], "Perú, Lima; e Irán"),
        ("zh-Hans", ["土地和住房", "人权"], "土地和住房、人权"),
        ("he", ["א, ב", "Lantern"], "א, ב; ו\u05beLantern"),
    ],
)
def test_inside_a_sentence_the_last_name_has_its_word(tag: str, names: list[str], wanted: str) -> None:
    how = conventions(tag)
    assert how
    assert listed(names, how.locale, in_sentence=True) == wanted


def test_marks_stand_in_the_places_of_the_names_that_they_are_for() -> None:
    how = conventions("en")
    assert how
    assert listed(["Land and housing", "Water"], how.locale, marks="ab") == "a; b"
    assert listed(["Land", "Water"], how.locale, marks="ab") == "a and b"


@examples(40)
@given(st.lists(st.sampled_from(PLAIN), min_size=2, max_size=4, unique=True), st.sampled_from(with_words()))
def test_no_mark_between_two_names_stands_within_one(names: list[str], tag: str) -> None:
    how = conventions(tag)
    assert how
    said = listed(names, how.locale)
    for one, next_one in pairwise(names):
        between = said.partition(one)[2].partition(next_one)[0]
        assert between
        assert not any(between in name for name in names), (said, between)


def test_names_that_no_word_joins_have_semicolons_where_one_has_a_comma() -> None:
    assert separator(["Watch", "Beacon"], language("en")) == ", "
    assert separator(["Watch, Oslo", "Beacon"], language("en")) == "; "
    assert separator(["ووتش، أوسلو", "أ"], language("ar")) == "؛ "
    assert separator(["Watch, Oslo", "Beacon"], language("th")) == " "
