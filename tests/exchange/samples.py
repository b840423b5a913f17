"""Every sample of the newsroom as an exchange: each item with each of its translations, in the flow's own segments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipeline.exchange.segment import Exchange, ExchangeSegment
from pipeline.fault import Faults
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.translating.item_trees import FileTree, ItemTrees, read_item_trees
from pipeline.translation.units import paired

ROOT = Path(__file__).parent.parent.parent


@cache
def samples() -> tuple[Exchange, ...]:
    """Give them, in the order of their folders and languages."""
    newsroom = NewsroomFolder(ROOT)
    faults = Faults()
    found = []
    for item in newsroom.files(newsroom.templates()).items:
        texts = {f"{stem}.yaml": data for stem, data in item.translations.items()}
        trees = read_item_trees(
            item.folder, item.slug, {item.source_name.rsplit("/", 1)[1]: item.source or b"", **texts}, faults
        )
        assert trees is not None
        found += [_exchange(trees, stem, translation) for stem, translation in trees.translations.items()]
    assert not faults.errors
    return tuple(found)


def _exchange(trees: ItemTrees, language: str, translation: FileTree) -> Exchange:
    return Exchange(trees.slug, trees.language, language, "a revision", tuple(_entries(trees, translation)))


def _entries(trees: ItemTrees, translation: FileTree) -> Iterator[ExchangeSegment]:
    for unit in paired(trees.outline, trees.source.tree, translation.tree):
        for part in unit.pairing.segments:
            rich, context = unit.unit.mark.rich, f"{unit.unit.name}, as it is printed"
            yield ExchangeSegment(part.name, part.source, part.target, part.digest, context, part.state, markdown=rich)
