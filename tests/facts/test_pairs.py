"""The fact lock's table: pairs of a source and a translation, right and wrong, in every shipped language."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import Struct

from pipeline.facts.compare import disagreements
from pipeline.facts.read import read_facts
from pipeline.languages.registry import with_words


class Pair(Struct, frozen=True):
    """One line of the table."""

    source_language: str
    source: str
    language: str
    translation: str
    told: str


PAIRS = [
    Pair(*(part.strip(" ") for part in line.split(" | ")))
    for line in (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.language}: {pair.source} = {pair.translation}")
def test_a_pair_of_the_table_is_told_as_it_says(pair: Pair) -> None:
    found = disagreements(read_facts(pair.source, pair.source_language), read_facts(pair.translation, pair.language))
    told = [
        f"{each.source.written if each.source else '-'} / {each.translation.written if each.translation else '-'}"
        for each in found
    ]
    assert "; ".join(told) == ("" if pair.told == "agree" else pair.told)


def test_the_table_holds_right_and_wrong_pairs_of_every_shipped_language() -> None:
    shipped = set(with_words())
    for sort in ("right", "wrong"):
        pairs = [pair for pair in PAIRS if (pair.told == "agree") == (sort == "right")]
        assert len(pairs) >= 40
        assert shipped - {tag for pair in pairs for tag in (pair.language, pair.source_language)} == set(), sort
    assert len(PAIRS) >= 80
