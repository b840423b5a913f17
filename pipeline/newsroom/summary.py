"""What the rules across items need to know of each item: a few names with their places.

A newsroom may have tens of thousands of items. No process holds them all, but every process can hold their summaries.
"""

from __future__ import annotations

from msgspec import Struct

from pipeline.newsroom.spoken import SpokenQuote
from pipeline.source import Place


class Named(Struct, frozen=True, array_like=True):
    """A name that stands in a file: an index number, the folder of an earlier appeal."""

    text: str
    place: Place


class ItemSummary(Struct, frozen=True, array_like=True):
    """One item of the newsroom. `is_appeal` is false of a release, and of an appeal that could not be read.

    `previous` are the folders that an appeal names as earlier; `issued` is its day of issue, YYYY-MM-DD. `follows` is
    set when a stage of an appeal should name the stage before it and does not. `quotes` are those of its source.
    """

    folder: str
    slug: str
    source: str
    is_appeal: bool = False
    index_number: Named | None = None
    previous: tuple[Named, ...] = ()
    follows: Named | None = None
    issued: Named | None = None
    quotes: tuple[SpokenQuote, ...] = ()
