"""A folder's name is made once, of the day and the headline, and is free, plain and short enough."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.folder_names import is_plain
from pipeline.scaffold.slug import LONGEST, folder_name
from tests.examples import examples

DAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Villagers face eviction for a dam", "villagers-face-eviction-for-a-dam"),
        ("Små lys i mørket: Øst", "sma-lys-i-morket-ost"),
        ("L’État doit s'expliquer", "letat-doit-sexpliquer"),
        ("村民面临拆迁", "cun-min-mian-lin-chai-qian"),
        ("Право на жильё", "pravo-na-zhile"),
        ("بعد 24 ساعة", "bd-24-sh"),
        ("!?…", "release"),
        ("Nobody was told of the plans before the bulldozers came", "nobody-was-told-of-the-plans-before-the"),
    ],
)  # fmt: skip
def test_a_headline_becomes_small_letters_of_whole_words(headline: str, name: str) -> None:
    assert folder_name(headline, DAY, (), "release") == f"2026-11-29-{name}"


@examples(200)
@given(st.text(max_size=200), st.integers(0, 12))
def test_every_headline_gives_a_free_plain_name(headline: str, others: int) -> None:
    taken: list[str] = []
    for _ in range(others):
        taken.append(folder_name(headline, DAY, taken, "release"))
    found = folder_name(headline, DAY, taken, "release")
    assert is_plain(found)
    assert len(found) <= LONGEST
    assert found not in taken
