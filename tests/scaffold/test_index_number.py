"""The next index number is given where the last ones count up, and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.scaffold.index_number import next_index_number

DAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("newest", "form", "following"),
    [
        (["EX 00007", "EX 00006", "EX 00005"], None, "EX 00008"),
        (["PR 099/2026", "PR 098/2026", "PR 097/2026"], r"PR \d{3}/\d{4}", "PR 100/2026"),
        (["PR 999/2026", "PR 998/2026", "PR 997/2026"], r"PR \d{3}/\d{4}", None),
        (["PR 12/26", "PR 11/26", "PR 10/26"], None, "PR 13/26"),
        (["PR 12/25", "PR 11/25", "PR 10/25"], None, None),
        (["PR 099/2025", "PR 098/2025", "PR 097/2025"], None, None),
        (["EX 7", "EX 5", "EX 4"], None, None),
        (["EX 7", "EX 6"], None, None),
        (["EUR 46/061/2026", "AFR 20/044/2026", "EUR 46/060/2026"], None, None),
        (["A", "A", "A"], None, None),
        ([], None, None),
    ],
)
def test_the_next_number_follows_the_last_three(newest: list[str], form: str | None, following: str | None) -> None:
    assert next_index_number(newest, form, DAY, newest) == following


def test_a_number_that_is_taken_is_not_given_again() -> None:
    newest = ["EX 7", "EX 6", "EX 5"]
    assert next_index_number(newest, None, DAY, [*newest, "EX 8"]) is None
