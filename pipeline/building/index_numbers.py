"""The index numbers of a build's items, noted as the items become known: which two of them share one."""

from __future__ import annotations

from pipeline.newsroom.summary import Named


class IndexNumbers:
    """Who has which number, by the items' keys."""

    def __init__(self) -> None:
        self._holders: dict[str, set[str]] = {}

    def is_shared(self, number: Named | None, key: str) -> bool:
        """Note an item's number; say whether another item has it."""
        holders = self._holders.setdefault(number.text, set()) if number else set()
        holders.add(key)
        return len(holders) > 1
