"""A field of one line refuses a second one; what is printed line by line keeps its lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from pipeline.document.appeal import Address
from pipeline.document.scalars import Line, Lines, LocalText
from tests.examples import examples

LINE, LINES, LOCAL = TypeAdapter(Line), TypeAdapter(Lines), TypeAdapter(LocalText)
WORD = st.text(alphabet="aé重ب5*_#-.\u00a0 ", min_size=1, max_size=8).filter(lambda text: bool(text.strip()))


@examples(200)
@given(st.lists(WORD, min_size=1, max_size=4), st.sampled_from(["\n", "\n\n", " \n ", "\r\n"]))
def test_no_line_of_a_text_is_joined_to_another_in_silence(words: list[str], end: str) -> None:
    text = f"{end}{end.join(words)}{end}"
    kept = [" ".join(word.replace("\u00a0", "\0").split()).replace("\0", "\u00a0") for word in words]
    assert [line for line in LINES.validate_python(text).split("\n") if line] == [line.strip() for line in kept]
    if len(words) == 1:
        assert LINE.validate_python(text) == kept[0]
        return
    with pytest.raises(ValidationError, match="a second one stands below"):
        LINE.validate_python(text)
    with pytest.raises(ValidationError, match="a second one stands below"):
        LOCAL.validate_python({"en": text})


def test_an_entry_of_an_address_that_has_two_lines_is_two_lines() -> None:
    given = {"lines": ["Ministry of Works\n1 Quay Street", "Oslo"], "country": "NO"}
    assert Address.model_validate(given).lines == ("Ministry of Works", "1 Quay Street", "Oslo")
