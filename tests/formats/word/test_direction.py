"""A text is cut where its direction changes, and no letter of it is lost."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.word.direction import DirectionalRun, stretches

_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MARKS = re.compile("[\u200e\u200f\u202a-\u202c]")
_LETTERS = st.one_of(
    st.characters(codec="utf-8", exclude_characters=_CONTROLS), st.sampled_from("ab1 2-.,:@+/()،اب۱٢م«國é")
)
_ADDRESSES = ("أ@ب.ج", "+٤٤ ٢٠ ٧٩٤٦", "+44 (0)20", "a@b.org", "https://a.org/ا", "12 Street", "(EU)", " ", "حق", "،")


@given(st.one_of(st.text(_LETTERS), st.lists(st.sampled_from(_ADDRESSES)).map("".join)), st.booleans())
def test_nothing_but_marks_comes_to_a_text(text: str, rtl: bool) -> None:  # noqa: FBT001 - an example
    found = "".join(each.text for each in stretches(text, rtl=rtl))
    assert _MARKS.sub("", found) == _MARKS.sub("", text)


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_a_text_in_ascii_is_one_stretch_of_a_left_to_right_language(text: str) -> None:
    assert stretches(text, rtl=False) == (DirectionalRun(text, rtl=False),)


def test_what_stands_between_two_addresses_keeps_them_apart() -> None:
    found = [each.text for each in stretches("5%، 6%. و 7%", rtl=True)]
    assert found == ["\u200e5%\u200e", "\u200f، ", "\u200e6%\u200e", ". و ", "\u200e7%\u200e"]
