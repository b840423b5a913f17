"""An item's source and one of its translations, as trees, in; every unit with its pairing out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from pipeline.document.merge import merge
from pipeline.document.parts import NO_LINE
from pipeline.document.shape import Outline, TextAt, units
from pipeline.fault import Faults
from pipeline.reader.tree import ListNode, MapNode, Route, Scalar
from pipeline.source import Place
from pipeline.translation.pairing import Pairing, Status, is_current, pair

_STATUSES: Mapping[str, Status] = {"reviewed": "reviewed", "approved": "approved"}


class PairedUnit(Struct, frozen=True, dict=True):
    """One unit of the source, its translation and what is recorded of it (None where there is none), side by side."""

    unit: TextAt
    target: Scalar | None
    record: str | None
    status: Status
    own_shape: bool = False
    """Whether the translation's file says that this text has another shape than its source on purpose."""

    @cached_property  # most are asked for no more than whether they are current
    def pairing(self) -> Pairing:
        """Give how the two go together, segment by segment."""
        unit, target = self.unit, None if self.target is None else self.target.text
        text, rich = unit.scalar.text, unit.mark.rich
        return pair(unit.name, text, target, self.record, self.status, rich=rich, own_shape=self.own_shape)

    @property
    def is_current(self) -> bool:
        """Say whether there is a translation, and one of the source as it stands."""
        if self.target is None or self.record is None:
            return False
        return is_current(self.unit.scalar.text, self.record, rich=self.unit.mark.rich)

    @property
    def is_left(self) -> bool:
        """Say whether a text stands as the source has it, as names may."""
        return self.target is None and self.unit.mark.optional


def paired(outline: Outline, source: MapNode, own: MapNode) -> Iterator[PairedUnit]:
    """Give every unit of a source, paired with what a translation's file has."""
    texts = own.values.get("text")
    merged = merge(outline, source, texts, Faults()) if isinstance(texts, MapNode) else source
    yield from paired_in(outline, source, merged, own)


def paired_in(outline: Outline, source: MapNode, merged: MapNode, own: MapNode) -> Iterator[PairedUnit]:
    """Give every unit of a source, paired with what the translated tree has in its place; `own` is the file's tree."""
    record, status, shaped = records(own), status_of(own), own_shapes(own)
    given = {} if merged is source else {unit.name: unit.scalar for unit in units(outline, merged)}
    for unit in units(outline, source):
        found = given.get(unit.name)
        target, name = None if found is unit.scalar else found, unit.name
        yield PairedUnit(unit, target, record.get(name), status, name in shaped)


def is_printed(source: MapNode, route: Route) -> bool:
    """Say whether a text is printed: of a withdrawn item only the notice is, and the headline if it stays."""
    if route == ("release_line",) and _text(source, "release_line") == NO_LINE:
        return False
    return not is_withdrawn(source) or route[0] == "withdrawn" or (route == ("headline",) and _keeps_headline(source))


def _text(tree: MapNode, key: str) -> str | None:
    found = tree.values.get(key)
    return found.text if isinstance(found, Scalar) else None


def _keeps_headline(source: MapNode) -> bool:
    notice = source.values.get("withdrawn")
    keeps = notice.values.get("keep_headline") if isinstance(notice, MapNode) else None
    return isinstance(keeps, Scalar) and keeps.text == "yes"


def is_withdrawn(source: MapNode) -> bool:
    """Say whether an item is withdrawn."""
    status = source.values.get("status")
    return isinstance(status, Scalar) and status.text == "withdrawn"


def records(own: MapNode) -> dict[str, str]:
    """Give what a translation's file records of the sources that it was made from."""
    found = own.values.get("translated_from")
    if not isinstance(found, MapNode):
        return {}
    return {name: node.text for name, node in found.values.items() if isinstance(node, Scalar) and node.text}


def own_shapes(own: MapNode) -> dict[str, Place]:
    """Give the units that a translation's file says to have a shape of their own, each with the place that says so."""
    found = own.values.get("own_shape")
    entries = found.items if isinstance(found, ListNode) else ()
    return {each.text: each.place for each in entries if isinstance(each, Scalar)}


def status_of(own: MapNode) -> Status:
    """Give a translation's status; one that is only requested is a draft."""
    found = own.values.get("status")
    return _STATUSES.get(found.text, "draft") if isinstance(found, Scalar) else "draft"
