"""Where a text's direction changes it is cut, and a glance spares the search only texts in which nothing is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.word.direction import DirectionalRun, cut_rtl, stretches

_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LETTERS = st.one_of(
    st.characters(codec="utf-8", exclude_characters=_CONTROLS), st.sampled_from("ab1 2-.,:@+/()،اب۱٢م«國é")
)


_ADDRESSES = ("أ@ب.ج", "+٤٤ ٢٠ ٧٩٤٦", "+44 20 7946", "a@b.org", "https://a.org/ا", "12 Street", "(EU)", " ", "حق", "،")


@given(st.one_of(st.text(_LETTERS), st.lists(st.sampled_from(_ADDRESSES)).map("".join)))
def test_a_glance_at_a_right_to_left_text_hides_no_stretch(text: str) -> None:
    assert stretches(text, rtl=True) == tuple(cut_rtl(text))


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_a_text_in_ascii_is_one_stretch_of_a_left_to_right_language(text: str) -> None:
    assert stretches(text, rtl=False) == (DirectionalRun(text, rtl=False),)
