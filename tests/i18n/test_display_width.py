"""What stands here of the columns that letters take is what wcwidth says of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.display_width import measured, width

_LETTERS = st.one_of(
    st.characters(codec="utf-8"),
    st.characters(max_codepoint=0x6FF),
    st.sampled_from("人ー。（é\u0301شً\u2066\u2069\u200f한€”\u200d\ufe0f👩🚀🇳#"),
)


def test_every_letter_takes_the_columns_that_wcwidth_gives_it() -> None:
    for code in (*range(0xD800), *range(0xE000, 0x20000)):
        assert width(chr(code)) == measured(chr(code)), hex(code)


@given(st.text(_LETTERS))
def test_a_text_takes_the_columns_that_wcwidth_gives_it(text: str) -> None:
    assert width(text) == measured(text)


@given(st.text(st.sampled_from("aé人ーشً\u0301\u2066\u2069\u200f한€”（٣7")))
def test_a_text_of_known_letters_takes_the_columns_that_wcwidth_gives_it(text: str) -> None:
    assert width(text) == measured(text)
