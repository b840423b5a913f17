"""What is looked for, and where it stands: whatever its capitals, accents, spaces and digits, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.search.sought import Sought, folded

_TEXT = st.text(st.characters(codec="utf-8"), max_size=40)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("46,000", "some 46 000 people", "46 000"),
        ("46000", "46.000 personer", "46.000"),
        ("46 000", "شارك ٤٦٬٠٠٠ شخص", "٤٦٬٠٠٠"),
        ("1 204 000", "1,204,000", "1,204,000"),
        ("300", "In 2026 300 families left", "300"),
        ("ola nordmann", "med OLA-\nNordmanns advokat", "OLA-\nNordmann"),
        ("José Muñoz", "Jose Munoz said", "Jose Munoz"),
        ("كتاب", "والكِتَابُ", "كِتَاب"),
        ("李强", "记者李强说", "李强"),
        ("+44 20 7946 0018", "+44\u00a020\u00a07946-0018", "+44\u00a020\u00a07946-0018"),
        ("I don't know", "“I don’t *know*”", "I don’t *know"),
        ("Ива\u0301нов", "Иванову", "Иванов"),
    ],
)
def test_it_is_found_as_a_reader_would_see_it(words: str, text: str, found: str) -> None:
    sought = Sought.of(words)
    assert sought.is_in(folded(text))
    place = sought.place_in(text)
    assert place is not None
    assert text[slice(*place)].rstrip("\u0301\u064f") == found


@pytest.mark.parametrize(
    ("words", "text"),
    [("46", "460"), ("46", "1946"), ("46,000", "146,000"), ("46", "46,000"), ("Ada", "Canada"), ("x", "")],
)
def test_it_is_not_found_inside_another_word_or_number(words: str, text: str) -> None:
    assert not Sought.of(words).is_in(folded(text))


@given(_TEXT, _TEXT, _TEXT)
def test_a_text_is_found_in_itself_between_spaces(before: str, text: str, behind: str) -> None:
    sought = Sought.of(text)
    if sought.folded and not sought.folded[0].isdigit() and not sought.folded[-1].isdigit():
        whole = f"{folded(before)} {sought.folded} {folded(behind)}"
        assert sought.is_in(whole)
        assert sought.pattern.search(whole)


@given(_TEXT, _TEXT)
def test_a_place_is_in_the_text(words: str, text: str) -> None:
    place = Sought.of(words).place_in(text)
    assert place is None or 0 <= place[0] < place[1] <= len(text)
