"""Every sample of the newsroom as an exchange: each item with each of its translations, in the flow's own segments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipeline.exchange.entry import Entry, Exchange
from pipeline.fault import Faults
from pipeline.translating.papers import Paper, Papers, read_papers
from pipeline.translation.units import paired
from pipeline.world import World

ROOT = Path(__file__).parent.parent.parent


@cache
def samples() -> tuple[Exchange, ...]:
    """Give them, in the order of their folders and languages."""
    world = World(ROOT)
    faults = Faults()
    found = []
    for item in world.newsroom_files(world.templates()).items:
        texts = {f"{stem}.yaml": data for stem, data in item.translations.items()}
        papers = read_papers(
            item.folder, item.slug, {item.source_name.rsplit("/", 1)[1]: item.source or b"", **texts}, faults
        )
        assert papers is not None
        found += [_exchange(papers, stem, paper) for stem, paper in papers.translations.items()]
    assert not faults.errors
    return tuple(found)


def _exchange(papers: Papers, language: str, paper: Paper) -> Exchange:
    return Exchange(papers.slug, papers.language, language, "a revision", tuple(_entries(papers, paper)))


def _entries(papers: Papers, paper: Paper) -> Iterator[Entry]:
    for unit in paired(papers.outline, papers.source.tree, paper.tree):
        for part in unit.pairing.segments:
            rich, context = unit.unit.mark.rich, f"{unit.unit.name}, as it is printed"
            yield Entry(part.name, part.source, part.target, part.digest, context, part.state, markdown=rich)
