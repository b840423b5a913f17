"""Nobody of the samples is taken for a person who has the given name of one and the family’s name of another."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from pipeline.names.finding import Names
from pipeline.names.person import WithheldPerson

ROOT = Path(__file__).parents[2]
FILES = [*ROOT.glob("releases/*/*.yaml"), *ROOT.glob("appeals/*/*.yaml"), ROOT / "newsroom.yaml"]
NAMED = re.compile(r"(?:speaker|name): ([^\n{},]+)")


def people() -> list[str]:
    """Give the names of the samples' people and offices."""
    found = {match[1].strip("'\" ") for path in FILES for match in NAMED.finditer(path.read_text(encoding="utf-8"))}
    return sorted(name for name in found if 1 < len(name.split()) < 5)


def crossed() -> list[str]:
    """Give names made of the first word of one and the last of another."""
    known = people()
    pairs = itertools.permutations(known, 2)
    made = {f"{one.split()[0]} {other.split()[-1]}" for one, other in pairs if one.split()[0] != other.split()[-1]}
    return sorted(made - set(known))


@pytest.mark.parametrize("part", [0, *(pytest.param(part, marks=pytest.mark.long) for part in range(1, 8))])
def test_nobody_of_the_samples_is_taken_for_somebody_else(part: int) -> None:
    names = Names.of(WithheldPerson("appeals/none", (name,)) for name in crossed()[part::8])
    assert len(names.people) > 100
    found = []
    for path in FILES:
        tag = path.stem if path.stem not in ("release", "appeal", "newsroom") else "en"
        for line in path.read_text(encoding="utf-8").split("\n"):
            one = names.find(line, tag=tag)
            found += [(one.person.names, line)] if one else []
    assert found == []
