"""States in; the marks that file names and pack names start with out. Nothing else knows them."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from pipeline.state.states import Marking

PREVIEW = "PREVIEW-"
# In the order in which a name has them: an embargoed pack may hold a translation that is not finished yet.
_MARKS: tuple[tuple[str, frozenset[Marking]], ...] = (
    (PREVIEW, frozenset({"preview"})),
    ("EMBARGOED-", frozenset({"embargoed"})),
    ("DRAFT-", frozenset({"draft", "in-review"})),
)
MARKS = tuple(mark for mark, _ in _MARKS)
_EVERY = tuple("".join(marks) for marks in product(*(("", mark) for mark in MARKS)))


def marked(name: str, *states: Marking) -> str:
    """Give a name behind the marks of its states: EMBARGOED-DRAFT-2026-05-01-dam."""
    return marks_of(states) + name


def marks_of(states: Collection[Marking]) -> str:
    """Give the marks of some states, in their order; empty when none of them is marked."""
    return "".join(mark for mark, marked_states in _MARKS if not marked_states.isdisjoint(states))


def marked_names(name: str) -> tuple[str, ...]:
    """Give every form that a name can have, the one without a mark first."""
    return tuple(marks + name for marks in _EVERY)


def without_marks(name: str) -> str:
    """Give a name without the marks that it starts with."""
    for mark in MARKS:
        name = name.removeprefix(mark)
    return name
