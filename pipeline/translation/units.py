"""An item's source and one of its translations, as trees, in; every unit with its pairing out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from pipeline.document.merge import merge
from pipeline.document.shape import Outline, TextAt, units
from pipeline.fault import Faults
from pipeline.reader.tree import MapNode, Route, Scalar
from pipeline.translation.pairing import Pairing, Status, pair

_STATUSES: Mapping[str, Status] = {"reviewed": "reviewed", "approved": "approved"}


class Paired(Struct, frozen=True):
    """One unit of the source, its translation (None where there is none), and how they go together."""

    unit: TextAt
    target: Scalar | None
    pairing: Pairing

    @property
    def is_left(self) -> bool:
        """Say whether a text stands as the source has it, as names may."""
        return self.target is None and self.unit.mark.optional


def paired(outline: Outline, source: MapNode, own: MapNode) -> Iterator[Paired]:
    """Give every unit of a source, paired with what a translation's file has."""
    texts = own.values.get("text")
    merged = merge(outline, source, texts, Faults()) if isinstance(texts, MapNode) else source
    yield from paired_in(outline, source, merged, records(own), status_of(own))


def paired_in(
    outline: Outline, source: MapNode, merged: MapNode, record: Mapping[str, str], status: Status
) -> Iterator[Paired]:
    """Give every unit of a source, paired with what the translated tree has in its place."""
    given = {} if merged is source else {unit.name: unit.scalar for unit in units(outline, merged)}
    for unit in units(outline, source):
        found = given.get(unit.name)
        target = None if found is unit.scalar else found
        text = None if target is None else target.text
        pairing = pair(unit.name, unit.scalar.text, text, record.get(unit.name), status, rich=unit.mark.rich)
        yield Paired(unit, target, pairing)


def is_printed(source: MapNode, route: Route) -> bool:
    """Say whether a text is printed at all: of a withdrawn item, only the notice is."""
    status = source.values.get("status")
    withdrawn = isinstance(status, Scalar) and status.text == "withdrawn"
    return not withdrawn or route[0] == "withdrawn"


def records(own: MapNode) -> dict[str, str]:
    """Give what a translation's file records of the sources that it was made from."""
    found = own.values.get("translated_from")
    if not isinstance(found, MapNode):
        return {}
    return {name: node.text for name, node in found.values.items() if isinstance(node, Scalar) and node.text}


def status_of(own: MapNode) -> Status:
    """Give a translation's status; one that is only requested is a draft."""
    found = own.values.get("status")
    return _STATUSES.get(found.text, "draft") if isinstance(found, Scalar) else "draft"
