"""An item's papers and a language in; every unit with its translation out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.reader.tree import MapNode
from pipeline.translating.papers import Papers
from pipeline.translation.units import Paired, paired


def pairs(papers: Papers, tag: str) -> Iterator[Paired]:
    """Give every unit of an item with its translation into a language, whether there is a file of it or not."""
    paper = papers.translations.get(tag)
    own = paper.tree if paper else MapNode({}, {}, papers.source.tree.place)
    return paired(papers.outline, papers.source.tree, own)
