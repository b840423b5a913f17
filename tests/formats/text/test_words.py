"""Lines filled with words are those that all places of UAX #14 give, or there are none."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from unicode_segmentation_rs import line_break_units

from pipeline.formats.text import words
from pipeline.formats.text.words import in_words
from pipeline.formats.text.wrap import fill_by_piece
from pipeline.i18n.display_width import NARROW, width

ENGLISH = (
    "Researchers spoke to 492 people between 3 March and 21 May 2026. Most had received a letter of one page that "
    "named a date and no reason; 33 of them didn’t read it, because it came in a language that is not theirs."
)
ARABIC = (
    "تحدث الباحثون إلى 492 شخصًا بين 3 مارس و21 مايو 2026. وتلقى معظمهم رسالة من صفحة تحدد تاريخًا ولا تذكر سببًا، "
    "ولم يستطع 33 منهم قراءتها لأنها جاءت بلغة ليست لغتهم."
)
_WORD = st.one_of(
    st.text("abcdefgh", min_size=1, max_size=9),
    st.text("بتثجحخ", min_size=1, max_size=6),
    st.text("بتث\u064b\u064f\u0670", min_size=1, max_size=6),
    st.sampled_from(["Größe", "Москва", "1", "492", "46", "000", "it’s", "’tis", "don't", "well-known", "a/b", "“so”"]),
    st.sampled_from(["(3)", "[1]", "report", "—", "–", "!", "a@b.org", "10\u00a0km", "e\u0301", "人", "ש", "x" * 20]),
)
_ENDS = st.sampled_from(["", "", "", ",", ".", ";", "،", "’", "”", ")", "(", "…", " "])
_TEXTS = st.lists(st.builds(str.__add__, _WORD, _ENDS), min_size=1, max_size=25).map(" ".join).map(str.strip)


@given(_TEXTS, st.integers(1, 40))
@example("aaa bbb( ccc", 9)
@example("aaa bbb “ ccc", 10)
@example("aaa bbb ) ccc", 7)
def test_lines_of_words_are_those_filled_piece_by_piece(text: str, room: int) -> None:
    lines = in_words(text, room)
    assert lines is None or lines == list(fill_by_piece(text, room, room))


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
@pytest.mark.parametrize("room", [40, 60, 72])
def test_ordinary_paragraphs_are_paragraphs_of_words(text: str, room: int) -> None:
    lines = in_words(text, room)
    assert lines == list(fill_by_piece(text, room, room))
    assert max(map(width, lines)) <= room


def test_every_letter_of_a_word_is_one_that_unicode_takes_for_it() -> None:
    measured = re.compile(f"[{NARROW}\u064b-\u065f\u0670]")
    word = words._WORD  # noqa: SLF001 - it is what is tested
    letters = [letter for letter in map(chr, range(0x3000)) if measured.match(letter) and word.fullmatch(letter)]
    assert {"a", "ß", "Я", "ب", "\u064b", "7", "٣"} < set(letters)
    for letter in letters:
        units = [f"a{letter}{letter}b7{letter}7{end} " for end in ("", *"’',.;:!?)]”،؛؟\u064b\u0670")]
        units += [f"{letter}’{letter}'a ", f"{letter},، ", f"{letter}."]
        assert line_break_units("".join(units)) == units, hex(ord(letter))


def test_a_mark_that_stays_with_what_it_marks_is_no_word_of_its_own() -> None:
    assert in_words("the public may see at the page [1] of it", 32) is None
    assert in_words("the public may see at this page [1] of it", 36) == ["the public may see at this page [1]", "of it"]


def test_a_line_that_would_end_before_a_quotation_mark_takes_more_to_know() -> None:
    assert in_words("it is all ’ that", 10) is None
    assert in_words("it is all ’tis", 10) is None
