"""What a build has found and made, item by item, with what each of it depends on.

A record's facts hold while the item's files, what it uses of the office, and the engine are the same, and no moment has
passed at which the item changes. What a format made holds while the item's files, that stretch of time, what it prints
of the office, its templates, the choice and earlier stages are the same. The engine is every module of this program,
every library, and pandoc: under another one a ledger is worth nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import astuple

from pipeline.desk.card import Card
from pipeline.desk.uses import Uses
from pipeline.edition.earlier import Earlier
from pipeline.fault import Fault
from pipeline.job import Choice, Entry, OfficeFacts
from pipeline.shared.parts import FORMATS, PACK, Cuttings, Shared, joined, key_of


class Kept(Struct, frozen=True, array_like=True):
    """What was made of an item: its files in media/<slug>/, the names of its packs, and how many editions.

    `keys` tell what each format and the pack were made from, `digest` is that of the bytes that were written, `stamp`
    what their files looked like.
    """

    keys: Mapping[str, str]
    stamp: str
    digest: str
    files: Mapping[str, Entry]
    packs: tuple[str, ...]
    editions: int


class Record(Struct, frozen=True, array_like=True):
    """What is known of an item. `stamp` is what its files looked like (empty: not to be trusted), `digest` theirs.

    `uses` is what it uses of the office, `office` the digest of that when it was checked, and `moment` that moment.
    """

    stamp: str
    digest: str
    uses: Uses | None
    office: str
    moment: datetime
    changes: tuple[datetime, ...]
    card: Card
    faults: tuple[Fault, ...]
    earlier: Earlier | None
    kept: Kept | None = None

    def holds(self, digest: str, shared: Shared, moment: datetime) -> bool:
        """Say whether the facts are still those of these files, under this office, at this moment."""
        return (
            self.digest == digest
            and self.office == shared.facts(self.uses, is_appeal=self.card.is_appeal)
            and not self._changed_until(moment)
        )

    def _changed_until(self, moment: datetime) -> bool:
        first, last = sorted((self.moment, moment))
        return any(first < change <= last for change in self.changes)

    @property
    def is_sound(self) -> bool:
        """Say whether the item's own files let it be made."""
        source = self.card.source
        return not any(fault.severity == "error" and fault.place.source.name == source for fault in self.faults)

    def keys(
        self, shared: Shared, choice: Choice, stages: Mapping[str, Earlier], moment: datetime
    ) -> dict[str, str]:
        """Give the keys of what is made of this record at a moment: of each format, and of the pack."""
        is_appeal = self.card.is_appeal
        passed = sum(change <= moment for change in self.changes)
        earlier = [astuple(stages[slug]) for slug in sorted(stages)]
        every = key_of([self.digest, shared.printed(self.uses), passed, choice.drafts, earlier])
        found = {name: joined(every, shared.templates(name, is_appeal=is_appeal)) for name in FORMATS}
        found[PACK] = joined(*found.values(), shared.templates(PACK, is_appeal=is_appeal))
        return found


class Ledger(Struct):
    """The records by item (`releases/2026-05-01-dam`), and the office that they were found under.

    `facts` are those of the whole office, `cuttings` the parts of all that items share.
    """

    engine: str
    office: str = ""
    facts: OfficeFacts | None = None
    cuttings: Cuttings = field(default_factory=Cuttings)
    records: dict[str, Record] = field(default_factory=dict)
