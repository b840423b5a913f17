"""One release is said in every language that has words: without a fault, in every format, with its figures."""

from __future__ import annotations

import re

import pytest

from pipeline.facts.number_words import words_are_known
from pipeline.languages.registry import with_words
from tests.languages.one_release import built, faults, newsroom_files

FORMATS = {"html", "docx", "txt"}
IN_DIGITS = (
    (b"12,480 families", b"12,840 families"),
    (b"1.5 million euros", b"1.9 million euros"),
    *(
        pytest.param(figure, other, marks=pytest.mark.long)
        for figure, other in (
            (b"37 witnesses", b"39 witnesses"),
            (b"62.5%", b"65.2%"),
            (b"15 June", b"16 June"),
            (b"14 March", b"24 March"),
            (b"31 May", b"30 May"),
            (b"6:30 in the morning", b"7:30 in the morning"),
        )
    ),
)


def test_the_release_is_said_in_every_language_that_has_words_and_none_of_it_has_a_fault() -> None:
    listed = re.search(rb"^languages:\s+\[(.*?)\]", newsroom_files().settings or b"", re.MULTILINE | re.DOTALL)
    assert listed
    assert {*re.split(r",\s+", listed[1].decode())} == {*with_words()}
    assert faults() == ()


def test_every_language_comes_out_in_every_format() -> None:
    assert {name for name in built() if name.partition(".")[2] in FORMATS} == {
        f"{tag}.{ending}" for tag in with_words() for ending in FORMATS
    }


def missed(figure: bytes, other: bytes) -> set[str]:
    """Give the languages that no longer have a figure of the source, once it has another."""
    found = {fault.place.source.name for fault in faults({figure: other}, recorded=False) if "fact-" in fault.code}
    return {re.sub(r".*/|\.yaml", "", name) for name in found}


@pytest.mark.parametrize(("figure", "other"), IN_DIGITS)
def test_a_figure_that_changes_in_the_source_is_missed_in_every_language(figure: bytes, other: bytes) -> None:
    assert missed(figure, other) == {*with_words()} - {"en"}


def test_a_number_word_that_changes_is_missed_in_every_language_whose_number_words_are_known() -> None:
    known = {tag for tag in with_words() if words_are_known(tag)} - {"en"}
    assert len(known) == len(with_words()) - 3
    assert missed(b"After twelve years", b"After thirteen years") == known
