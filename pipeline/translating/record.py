"""A translation as it stands, and what somebody says of it, in; the text of its file with that recorded, out.

What is recorded is, for each text, the digest of the source that it was made from. A record that is there already is
changed only where it is asked for: it is what tells that a text is stale.
"""

from __future__ import annotations

from msgspec import Struct

from pipeline.reader.tree import plain
from pipeline.translating.item_trees import ItemTrees, TextTree
from pipeline.translating.places import put
from pipeline.translation.digest import digests
from pipeline.translation.pairing import Status
from pipeline.translation.units import Paired, paired, records
from pipeline.writer.rendered import Value
from pipeline.writer.splice import spliced


class Claim(Struct, frozen=True):
    """What somebody says of a translation: that these units are right as the source stands now, or all are.

    Units without a record are recorded in any case. `status` is the translation's new status, where it gets one.
    """

    units: frozenset[str] = frozenset()
    everything: bool = False
    status: Status | None = None

    def covers(self, name: str) -> bool:
        """Say whether a unit is said to be right."""
        return self.everything or name in self.units


def recorded(trees: ItemTrees, text_tree: TextTree, claim: Claim) -> str:
    """Give the text of a translation's file with the claim recorded."""
    wanted = plain(text_tree.tree)
    assert isinstance(wanted, dict)  # noqa: S101 - a paper's tree is a mapping
    before = records(text_tree.tree)
    after: dict[str, Value] = {}
    for each in paired(trees.outline, trees.source.tree, text_tree.tree):
        if each.target is None:
            continue
        name = each.unit.name
        after[name] = _record(each, before.get(name), claim)
        if each.pairing.is_moved and not claim.covers(name):
            put(trees, wanted, each.unit.route, each.pairing.text)
    if claim.status:
        wanted["status"] = claim.status
    if after:
        wanted["translated_from"] = after
    else:
        wanted.pop("translated_from", None)
    return spliced(text_tree.source, wanted)


def _record(each: Paired, before: str | None, claim: Claim) -> str:
    unit, segments = each.unit, each.pairing.segments
    if before is None or claim.covers(unit.name):
        return digests(unit.scalar.text, rich=unit.mark.rich)
    if each.pairing.is_moved or any(claim.covers(segment.name) for segment in segments):
        return " ".join(
            segment.digest if claim.covers(segment.name) else segment.made_from
            for segment in segments
            if segment.target
        )
    return before


def known_names(trees: ItemTrees) -> frozenset[str]:
    """Give the names of an item's units and of their paragraphs."""
    every = [paired(trees.outline, trees.source.tree, text_tree.tree) for text_tree in trees.translations.values()]
    return frozenset(
        name for pairs in every for each in pairs for name in (each.unit.name, *(s.name for s in each.pairing.segments))
    )
