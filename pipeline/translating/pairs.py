"""An item's papers and a language in; every unit with its translation out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.reader.tree import MapNode
from pipeline.translating.item_trees import ItemTrees
from pipeline.translation.units import Paired, paired


def pairs(trees: ItemTrees, tag: str) -> Iterator[Paired]:
    """Give every unit of an item with its translation into a language, whether there is a file of it or not."""
    text_tree = trees.translations.get(tag)
    own = text_tree.tree if text_tree else MapNode({}, {}, trees.source.tree.place)
    return paired(trees.outline, trees.source.tree, own)
