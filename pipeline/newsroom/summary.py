"""What the rules of the whole desk need to know of an item: a few names with their places.

A desk may hold tens of thousands of items, and no process holds them all: it holds their cards.
"""

from __future__ import annotations

from msgspec import Struct

from pipeline.source import Place


class Named(Struct, frozen=True, array_like=True):
    """A name that stands in a file: an index number, the folder of an earlier appeal."""

    text: str
    place: Place


class ItemSummary(Struct, frozen=True, array_like=True):
    """One item on the desk. `is_appeal` is false of a release, and of an appeal that could not be read.

    `follows` is a stage that ought to name the stage before it, and does not.
    """

    folder: str
    slug: str
    source: str
    is_appeal: bool = False
    index_number: Named | None = None
    previous: tuple[Named, ...] = ()
    follows: Named | None = None
