"""What a build has found and made, item by item, with what each of it depends on.

A record's facts hold while the item's files, the office and the engine are the same, and no moment has passed at which
the item changes. What was made holds while its facts do and templates, choice and earlier stages are the same. The
engine is every module of this program, every library, and pandoc: under another one a ledger is worth nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import astuple

from pipeline.desk.card import Card
from pipeline.edition.earlier import Earlier
from pipeline.fault import Fault
from pipeline.job import Choice, Kit, OfficeFacts


class Kept(Struct, frozen=True):
    """What was made of an item: names in media/<slug>/ and in packs/, and how many editions.

    `key` is what it was made from, `digest` that of the bytes that were written, `stamp` what their files looked like.
    """

    key: str
    stamp: str
    digest: str
    files: tuple[str, ...]
    packs: tuple[str, ...]
    editions: int


class Record(Struct, frozen=True):
    """What is known of an item. `stamp` is what its files looked like (empty: not to be trusted), `digest` theirs.

    `office` is the digest of the office that it was checked under, `moment` the moment.
    """

    stamp: str
    digest: str
    office: str
    moment: datetime
    changes: tuple[datetime, ...]
    card: Card
    faults: tuple[Fault, ...]
    earlier: Earlier | None
    kept: Kept | None = None

    def holds(self, digest: str, office: str, moment: datetime) -> bool:
        """Say whether the facts are still those of these files, under this office, at this moment."""
        first, last = sorted((self.moment, moment))
        passed = any(first < change <= last for change in self.changes)
        return self.digest == digest and self.office == office and not passed

    @property
    def is_sound(self) -> bool:
        """Say whether the item's own files let it be made."""
        source = self.card.source
        return not any(fault.severity == "error" and fault.place.source.name == source for fault in self.faults)

    def key(self, kit: Kit, choice: Choice, stages: Mapping[str, Earlier]) -> str:
        """Give the key of what is made of this record: all that its outputs depend on."""
        passed = sum(change <= self.moment for change in self.changes)
        parts: list[object] = [self.digest, kit.office, kit.look, passed, choice.drafts]
        parts += [astuple(stages[slug]) for slug in sorted(stages)]
        return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()


class Ledger(Struct):
    """The records by item (`releases/2026-05-01-dam`), and the facts of the office that they were found under."""

    engine: str
    office: str = ""
    facts: OfficeFacts | None = None
    records: dict[str, Record] = field(default_factory=dict)
