"""A row and what the ledger knows of its item in; whether it went out, and as it is now, out."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pipeline.building.task import TextFacts
from pipeline.overview.listed_item import ListedItem, WentOut

_ON_ITS_WAY = ("published", "corrected")


def went_out(item: ListedItem, facts: Mapping[str, TextFacts], last: Collection[str]) -> WentOut:
    """Say what became of an item; `last` are the digests of its texts as they went out last, `facts` those of today.

    A translation that is approved by now and did not go out yet is a change.
    """
    public = [tag for tag, each in item.languages.items() if each.state in _ON_ITS_WAY]
    if last:
        is_unread = bool(public and item.errors and not facts)
        has_other_words = any(tag in facts and facts[tag].words not in last for tag in public)
        return "changed" if is_unread or has_other_words else "as-it-is"
    is_cleared = item.state in _ON_ITS_WAY and not item.errors and not item.waits_for
    return "ready" if is_cleared else "never"
