"""Each row of docs/typography.md: what the engine sets, and that it is left as it is when it is read again."""

from __future__ import annotations

import pytest

from pipeline.docs.typography import is_told, set_of
from pipeline.docs.typography_rows import ROWS, Row

NAMED = [pytest.param(row, id=f"{row.tag} {row.kind} {row.given}") for row in ROWS]


@pytest.mark.parametrize("row", NAMED)
def test_what_is_given_is_set_as_the_press_of_the_language_sets_it(row: Row) -> None:
    assert set_of(row) == row.becomes


@pytest.mark.parametrize("row", [row for row in ROWS if row.kind in {"typed", "told"}], ids=lambda row: row.given)
def test_a_slip_is_told_and_its_fix_is_none(row: Row) -> None:
    is_mended = row.kind == "typed" and ".»" not in row.given and ".”" not in row.given
    assert is_told(row)
    if is_mended:
        assert not is_told(Row(row.tag, row.kind, row.becomes, "", ""))


def test_there_are_sixty_rows_and_more_in_twenty_languages_and_more() -> None:
    assert len({(row.tag, row.kind, row.given) for row in ROWS}) == len(ROWS) >= 60
    assert len({row.tag.partition("-")[0] for row in ROWS}) >= 20
    assert all(row.source for row in ROWS)
