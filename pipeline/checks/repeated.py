"""Nothing stands twice in a list of countries, topics or blind copies: one of the two was meant to be another."""

from __future__ import annotations

from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom

_LISTS = {"country": "country or region", "topics": "topic", "bcc": "address"}


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check these lists of every item."""
    for item in newsroom.items:
        for field, what in _LISTS.items():
            entries = getattr(item.source.document, field, ())
            known = set[str]()
            for index, entry in enumerate(() if isinstance(entries, str) else entries):
                if entry.casefold() in known:
                    faults.add(
                        "repeated-entry",
                        f"‘{entry}’ stands in ‘{field}’ twice",
                        item.source.place(field, index),
                        expected=f"each {what} once",
                        hint="remove it here; or write the one that was meant",
                        severity="warning",
                    )
                known.add(entry.casefold())
