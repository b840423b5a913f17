"""An item's trees and a language in; every unit of its source, paired with its translation, out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.reader.tree import MapNode
from pipeline.translating.item_trees import ItemTrees
from pipeline.translation.units import PairedUnit, paired


def paired_units(trees: ItemTrees, tag: str) -> Iterator[PairedUnit]:
    """Give every unit of an item with its translation into a language, whether there is a file of it or not."""
    file_tree = trees.translations.get(tag)
    own = file_tree.tree if file_tree else MapNode({}, {}, trees.source.tree.place)
    return paired(trees.outline, trees.source.tree, own)
