"""What has gone out of every item, as the ledger has it: findings depend on it, for a change has to be labelled."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from pipeline.ledger.history import PublishedText


class PublishedTexts(Struct, frozen=True):
    """What has gone out of every item, as the ledger has it: `fingerprints` by the items' keys, the rest when asked."""

    fingerprints: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The digests of the own words of each item's texts as they went out last, by the items' keys."""
    of_item: Callable[[str], Mapping[str, PublishedText]] = lambda _key: {}

    def of(self, key: str) -> Mapping[str, PublishedText]:
        """Give the texts of one item that went out; most items of a build have changed nothing, and are not asked."""
        return self.of_item(key) if key in self.fingerprints else {}

    def fingerprint(self, key: str) -> str:
        """Give the fingerprint of what went out of an item; of one that never did, nothing."""
        return self.fingerprints.get(key, "")
