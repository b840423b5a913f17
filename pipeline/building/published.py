"""What has gone out of every item, as the ledger has it: findings depend on it, for a change has to be labelled."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from pipeline.ledger.history import PublishedText


class PublishedTexts(Struct, frozen=True):
    """What has gone out of every item, as the ledger has it: `fingerprints` by the items' keys, the rest when asked."""

    fingerprints: Mapping[str, str] = field(default_factory=dict)
    of_item: Callable[[str], Mapping[str, PublishedText]] = lambda _key: {}
