"""A line of interface words is filled piece by piece, once, and by one rule for every format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.places import filled, names

PARTS = st.sampled_from(("{name}", "{day}", "{", "}", "{}", "{Name}", "{1}", " on ", "ж"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("About {name}", ["about ", "<Ada>"]),
        ("{name}, {day}", ["<Ada>", ", {day}"]),
        ("{name}{name}", ["<Ada>", "<Ada>"]),
        ("", []),
        ("{} {Name} {1}", ["{} {name} {1}"]),
    ],
)
def test_words_and_values_are_written_each_in_their_way(line: str, expected: list[str]) -> None:
    assert filled(line, {"name": "Ada"}, str.lower, "<{}>".format) == expected


@given(st.lists(PARTS).map("".join))
def test_a_line_whose_places_have_no_value_stays_as_it_is(line: str) -> None:
    assert "".join(filled(line, {}, str, str)) == line
    assert "".join(filled(line, {name: f"{{{name}}}" for name in names(line)}, str, str)) == line


@given(st.lists(PARTS).map("".join))
def test_braces_in_a_value_are_no_place(value: str) -> None:
    assert "".join(filled("{name} {day}", {"name": value, "day": "{name}"}, str, str)) == f"{value} {{name}}"
