"""A translation as it stands, and what somebody confirms of it, in; the text of its file with new records, out.

The record of a text is the digest of the source that it was made from. It is how we know that a text is stale, so a
record that is there already changes only where somebody confirms the text.
"""

from __future__ import annotations

from msgspec import Struct

from pipeline.fault import Faults
from pipeline.reader.tree import plain
from pipeline.translating.inserting import insert_text
from pipeline.translating.item_trees import FileTree, ItemTrees
from pipeline.translation.digest import digests
from pipeline.translation.kept_shape import tell_shape
from pipeline.translation.pairing import Status
from pipeline.translation.units import PairedUnit, is_printed, paired, records
from pipeline.writer.rendered import Value
from pipeline.writer.splice import spliced


class Confirmation(Struct, frozen=True):
    """What somebody confirms of a translation: that these units, or all, are right as the source stands now.

    Units without a record get one in any case. `status` is the translation's new status, where it gets one.
    """

    units: frozenset[str] = frozenset()
    everything: bool = False
    status: Status | None = None

    def covers(self, name: str) -> bool:
        """Say whether a unit is confirmed."""
        return self.everything or name in self.units

    def touches(self, each: PairedUnit) -> bool:
        """Say whether a unit, or a paragraph of it, is confirmed."""
        return any(self.covers(name) for name in (each.unit.name, *(part.name for part in each.pairing.segments)))


def tell_other_shapes(trees: ItemTrees, translation: FileTree, confirmation: Confirmation, faults: Faults) -> None:
    """Collect where the shape of what is to be recorded is not its source's; of such, nothing may be recorded."""
    before = records(translation.tree)
    for each in paired(trees.outline, trees.source.tree, translation.tree):
        name = each.unit.name
        everything = confirmation.everything or confirmation.status == "approved"
        is_told = everything or name not in before or confirmation.touches(each)
        if is_told and is_printed(trees.source.tree, each.unit.route):
            tell_shape(each, faults, "error", {name} if confirmation.covers(name) else confirmation.units)


def with_records(trees: ItemTrees, translation: FileTree, confirmation: Confirmation) -> str:
    """Give the text of a translation's file with its records brought up to date."""
    wanted = plain(translation.tree)
    assert isinstance(wanted, dict)  # noqa: S101 - a file's tree is a mapping
    before = records(translation.tree)
    after: dict[str, Value] = {}
    for each in paired(trees.outline, trees.source.tree, translation.tree):
        if each.target is None:
            continue
        name = each.unit.name
        after[name] = _record(each, before.get(name), confirmation)
        if each.pairing.is_moved and not confirmation.covers(name):
            insert_text(trees, wanted, each.unit.route, each.pairing.text)
    if confirmation.status:
        wanted["status"] = confirmation.status
    if after:
        wanted["translated_from"] = after
    else:
        wanted.pop("translated_from", None)
    return spliced(translation.source, wanted)


def _record(each: PairedUnit, before: str | None, confirmation: Confirmation) -> str:
    unit, segments = each.unit, each.pairing.segments
    if before is None or confirmation.covers(unit.name):
        return digests(unit.scalar.text, rich=unit.mark.rich)
    if each.pairing.is_moved or any(confirmation.covers(segment.name) for segment in segments):
        return " ".join(
            segment.digest if confirmation.covers(segment.name) else segment.made_from
            for segment in segments
            if segment.target
        )
    return before


def known_names(trees: ItemTrees) -> frozenset[str]:
    """Give the names of an item's units and of their paragraphs."""
    every = [paired(trees.outline, trees.source.tree, file_tree.tree) for file_tree in trees.translations.values()]
    return frozenset(
        name for pairs in every for each in pairs for name in (each.unit.name, *(s.name for s in each.pairing.segments))
    )
