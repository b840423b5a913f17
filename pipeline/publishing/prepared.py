"""What was made beforehand of items: who stays up makes it before its moment, and at the moment puts it out as it is.

It is kept in memory only. What is made from something else by then is made anew.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from pipeline.building.task import ItemResult


class PreparedItem(Struct, frozen=True):
    """An item that was made: the fingerprints of its files and of all that it was made from, and what came of it."""

    content: str
    made_from: str
    result: ItemResult


class PreparedItems(Struct, frozen=True):
    """Items that were made beforehand, by key; `withheld` is the fingerprint of the names that they do not hold."""

    withheld: str = ""
    items: Mapping[str, PreparedItem] = {}

    def result(self, key: str, content: str, made_from: str, withheld: str) -> ItemResult | None:
        """Give what came of an item, if it would come out so now, and no other name is withheld."""
        found = self.items.get(key) if withheld == self.withheld else None
        return found.result if found and (found.content, found.made_from) == (content, made_from) else None
