"""A translation beside its source in; which stretches of each text nobody can compare, because the source moved on.

A paragraph that is stale or missing is told as such, and does not go out: its facts are not compared, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from pipeline.document.outline import outline_of
from pipeline.document.shape import TextAt
from pipeline.newsroom.item import Variant
from pipeline.translation.units import paired

Stretch = tuple[int, int]


class Outdated(Struct, frozen=True):
    """The stretches of a unit's source, and of its translation, that are no longer each other's."""

    source: tuple[Stretch, ...]
    translation: tuple[Stretch, ...]


def outdated(source: Variant, variant: Variant, sources: Mapping[str, TextAt]) -> dict[str, Outdated]:
    """Give what is outdated, by the names of the units."""
    if variant.own is None:
        return {}
    found = {}
    units = {unit.name: unit.scalar.text for unit in variant.texts()}
    for each in paired(outline_of(type(source.document)), source.tree, variant.own):
        name = each.unit.name
        gone = [segment for segment in each.pairing.segments if segment.state in ("stale", "missing")]
        if gone and name in units and name in sources:
            found[name] = Outdated(
                tuple(_stretches(sources[name].scalar.text, (segment.source for segment in gone))),
                tuple(_stretches(units[name], (segment.target for segment in gone))),
            )
    return found


def _stretches(text: str, parts: Iterable[str]) -> Iterable[Stretch]:
    for part in parts:
        start = text.find(part) if part else -1
        if start >= 0:
            yield start, start + len(part)


def is_within(position: int, stretches: Iterable[Stretch]) -> bool:
    """Say whether a position lies in one of some stretches."""
    return any(start <= position < end for start, end in stretches)


def without(text: str, stretches: Iterable[Stretch]) -> str:
    """Give a text with some stretches left blank."""
    for start, end in stretches:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
