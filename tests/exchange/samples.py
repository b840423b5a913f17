"""Every sample of the newsroom as an exchange: each item with each of its translations, in the flow's own segments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipeline.exchange.segment import Exchange, ExchangeSegment
from pipeline.fault import Faults
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.translating.item_trees import ItemTrees, TextTree, read_item_trees
from pipeline.translation.units import paired

ROOT = Path(__file__).parent.parent.parent


@cache
def samples() -> tuple[Exchange, ...]:
    """Give them, in the order of their folders and languages."""
    world = NewsroomFolder(ROOT)
    faults = Faults()
    found = []
    for item in world.files(world.templates()).items:
        texts = {f"{stem}.yaml": data for stem, data in item.translations.items()}
        papers = read_item_trees(
            item.folder, item.slug, {item.source_name.rsplit("/", 1)[1]: item.source or b"", **texts}, faults
        )
        assert papers is not None
        found += [_exchange(papers, stem, paper) for stem, paper in papers.translations.items()]
    assert not faults.errors
    return tuple(found)


def _exchange(papers: ItemTrees, language: str, paper: TextTree) -> Exchange:
    return Exchange(papers.slug, papers.language, language, "a revision", tuple(_entries(papers, paper)))


def _entries(papers: ItemTrees, paper: TextTree) -> Iterator[ExchangeSegment]:
    for unit in paired(papers.outline, papers.source.tree, paper.tree):
        for part in unit.pairing.segments:
            rich, context = unit.unit.mark.rich, f"{unit.unit.name}, as it is printed"
            yield ExchangeSegment(part.name, part.source, part.target, part.digest, context, part.state, markdown=rich)
