"""Each character of a text is prepared in the same way, whichever others stand beside it."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from pipeline.facts.prepared import IN_ONE_FORM, is_wide, prepared

CHARACTERS = list(map(chr, range(0x80, sys.maxunicode + 1)))
# Behind these stand signs that nobody types: tags, and what is left to private use.
TYPED = 0x30000
up_to = pytest.mark.parametrize("end", [TYPED, pytest.param(sys.maxunicode + 1, marks=pytest.mark.long)])


@up_to
def test_what_may_change_is_found_among_all_characters(end: int) -> None:
    wrong = [
        each
        for each in CHARACTERS[: end - 0x80]
        if prepared(each) != (other if isinstance(other := IN_ONE_FORM[ord(each)], str) else chr(other))
    ]
    assert wrong == []


def test_no_digits_are_left_but_those_that_the_readers_look_for() -> None:
    assert {
        each for each in CHARACTERS if unicodedata.category(each) == "Nd" and prepared(each) not in set("0123456789")
    } == set()


@up_to
def test_wide_letters_are_those_of_chinese_japanese_and_korean(end: int) -> None:
    wide = [each for each in CHARACTERS[: end - 0x80] if is_wide(each)]
    assert (wide[0], wide[-1], len(wide)) == ("\u3040", "\ud7af", 0x9FFF - 0x3040 + 0xD7AF - 0xAC00 + 2)
    assert is_wide("… 😀 が")
    assert not is_wide("… 😀 а")
