"""A day and its month at the start of a line are text, in every language that writes them with a stop."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.conventions import month_names
from pipeline.marks.dates import MONTHS
from pipeline.richtext.blocks import Paragraph
from tests.examples import examples
from tests.richtext.test_conserved import reading, written

LANGUAGES = ("bs", "cs", "da", "de", "et", "fi", "fo", "hr", "is", "lv", "nb", "nn", "sk", "sl", "sr", "sr_Latn")
"""Those that CLDR has with a stop behind the day."""


def test_the_names_are_those_of_cldr() -> None:
    months = [month_names(Locale.parse(tag)) for tag in LANGUAGES]
    names = {
        name.casefold()
        for kinds in months
        for kind in ("format", "stand-alone")
        for name in kinds[kind]["wide"].values()
    }
    assert set(MONTHS.split()) == names


@examples(100)
@given(st.lists(st.tuples(st.integers(1, 31), st.sampled_from(MONTHS.split())), min_size=1, max_size=4))
def test_a_chronology_is_paragraphs_whatever_its_days(entries: list[tuple[int, str]]) -> None:
    lines = [f"{day}. {month}: so" for day, month in entries]
    blocks, faults = reading("\n\n".join(lines))
    assert faults == []
    assert all(isinstance(block, Paragraph) for block in blocks)
    assert list(written(blocks)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "17. mai feirer vi.",
        "1. bis 3. Mai: so",
        "17. 5. 2026 kamen sie.",
        "3. Jan. kam sie.",
        "3. Mai: a\\\n7. Mai: b",
        "31. Dezember 2025.\n\n1. Januar kam.",
        "Oslo\n1. mai 2026",
        "> 17. mai feirer vi.",
    ],
)
def test_a_date_is_text(text: str) -> None:
    blocks, faults = reading(text)
    assert faults == []
    shown = "".join(written(blocks)).replace("\n", " ")
    assert [sign for sign in text if sign.isdigit()] == [sign for sign in shown if sign.isdigit()]
    assert "List" not in repr(blocks)


def test_a_date_in_an_entry_is_no_list_of_its_own() -> None:
    blocks, faults = reading("- 17. mai: so\n- 18. mai: so")
    assert (repr(blocks).count("List"), faults) == (1, [])


@pytest.mark.parametrize(
    "text", ["1. April reports\n2. Budget", "1. Maier kam\n2. b", "40. mai", "1. first\n2. second"]
)
def test_what_is_no_date_is_a_list(text: str) -> None:
    assert "NumberedList" in repr(reading(text)[0])


def test_days_that_would_run_together_are_told() -> None:
    assert reading("3. mai: a\n7. mai: b")[1] == ["mark-without-effect 2:1"]
    assert reading("1. mai: a\n2. mai: b\n3. mai: c")[1] == ["mark-without-effect 2:1", "mark-without-effect 3:1"]
