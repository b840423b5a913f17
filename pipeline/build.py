"""A newsroom's folder and the moment in; its outputs brought up to date: look -> survey -> make -> write -> forget.

1. Look at every item's folder, without reading it.
2. Survey: read, check and make what has changed since the ledger was written.
3. Apply the rules of the whole desk, which know now what every item says of itself.
4. Make what has to be made again for another reason: an earlier appeal, a template, outputs that somebody changed.
5. Remove what belongs to nothing any more, and write the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from pipeline.checks.folder_names import is_plain
from pipeline.edition.earlier import Earlier
from pipeline.fault import Fault
from pipeline.formats.artefact import Artefact
from pipeline.job import Order, Output, digest
from pipeline.ledger import storage
from pipeline.ledger.records import Kept, Ledger, Record
from pipeline.shared.parts import FORMATS, PACK, Shared
from pipeline.survey import Circumstances, Survey, carry_out, stages_before, survey
from pipeline.world import Found
from pipeline.world import Output as Folder

# How many items are made before the ledger is written in between: so much is made again after a power cut.
_SAVE_AFTER = 512
_ALL = frozenset((*FORMATS, PACK))


class _Standing(NamedTuple):
    """What outputs look like, and which of them would be made otherwise now; None where that is not known yet."""

    stamp: str
    differs: frozenset[str] | None


class ItemOutput(Struct, frozen=True):
    """What stands in build/ of one item: its files and its pack, by name. `refused` says why nothing does."""

    slug: str
    files: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    editions: int = 0
    refused: str | None = None


class Built(Struct, frozen=True):
    """Every fault of the desk, and what stands there of each item that was asked for."""

    faults: tuple[Fault, ...]
    items: tuple[ItemOutput, ...]


class Request(Struct, frozen=True):
    """What a build is asked for: the desk as it was found, the chosen items (empty for all), and where to write.

    `settled` is told each item that is as it ought to be.
    """

    found: tuple[Found, ...]
    chosen: frozenset[str]
    folder: Folder
    settled: Callable[[str], None]


def build(request: Request, engine: str, here: Circumstances) -> Built:
    """Bring the outputs of the chosen items up to date."""
    ledger = storage.read(request.folder.ledger(), engine)
    work = _Work(request, ledger, here)
    try:
        return work.settle(survey(request.found, ledger, here, makes=work.makes, receive=work.receive))
    finally:
        work.keep_ledger()


class _Work:
    """The state of one build: what was written, and the ledger that is kept of it."""

    def __init__(self, request: Request, ledger: Ledger, here: Circumstances) -> None:
        self.request, self.ledger, self.here = request, ledger, here
        self.shared = Shared(here.kit, ledger.cuttings)
        self.folder = request.folder
        self.before = dict(ledger.records)
        self.standing = cache(self._standing)
        self.owners: dict[str, str] = {}
        for each in request.found:
            self.owners.setdefault(each.slug, each.key)
        self.asked = tuple(found for found in request.found if self.is_asked_for(found))
        self.stages: dict[str, dict[str, Earlier]] = {}
        self.outputs: dict[str, ItemOutput] = {}
        gone = ledger.records.keys() - {each.key for each in request.found}
        for key in gone:
            del ledger.records[key]
        self.unsaved = len(gone)
        self.holders: dict[str, set[str]] = {}
        for key, record in ledger.records.items():
            self._holds_number(key, record)

    def _standing(self) -> dict[str, _Standing]:
        """Give what is known of all outputs before anything is read, by item."""
        made = {key: (record, record.kept) for key, record in self.before.items() if record.kept}
        stamps = self.folder.stamps(record.card.slug for record, _ in made.values())
        return {
            key: _Standing(
                stamps[record.card.slug],
                None if record.card.previous else self._differs(record, kept, {}),
            )
            for key, (record, kept) in made.items()
        }

    def is_asked_for(self, found: Found) -> bool:
        """Say whether an item's outputs are to be brought up to date, and are its own."""
        asked = not self.request.chosen or found.slug in self.request.chosen
        return asked and self.owners[found.slug] == found.key and is_plain(found.slug)

    def makes(self, found: Found, content: str) -> bool:
        """Say whether an item that has to be read is made in the same go: not where it would come out as it is.

        What an appeal prints of earlier ones is not known yet, so of one that names some this cannot be told.
        """
        record = self.ledger.records.get(found.key)
        if record and record.kept and record.digest == content and not record.card.previous:
            return record.kept.keys != self._keys(record, {}) and self.is_asked_for(found)
        return self.is_asked_for(found)

    def _keys(self, record: Record, stages: Mapping[str, Earlier]) -> dict[str, str]:
        return record.keys(self.shared, self.here.choice, stages, self.here.moment)

    def receive(self, found: Found, record: Record, output: Output | None) -> Record:
        """Take an item that was made before the desk's rules were applied.

        One whose index number another item has may be at fault: it waits until all are known.
        """
        if self._holds_number(found.key, record):
            output = None
        return self._take(found, record, output)

    def _holds_number(self, key: str, record: Record) -> bool:
        """Note an item's index number; say whether another item has it."""
        number = record.card.index_number
        holders = self.holders.setdefault(number.text, set()) if number else set()
        holders.add(key)
        return len(holders) > 1

    def _take(self, found: Found, record: Record, output: Output | None) -> Record:
        old = self.ledger.records.get(found.key)
        kept = self._write(found, record, output) if output else old.kept if old else None
        record = replace(record, kept=kept)
        self.ledger.records[found.key] = record
        self.unsaved += 1
        if self.unsaved % _SAVE_AFTER == 0:
            self.keep_ledger()
        return record

    def _write(self, found: Found, record: Record, output: Output) -> Kept | None:
        """Write what was made. A whole build replaces all that stands of an item; so does one that makes nothing."""
        slug, choice = found.slug, self.here.choice
        is_whole = choice.is_whole or not output.files
        if is_whole:
            self.folder.replace(slug, output.files, output.packs)
        else:
            self.folder.add(slug, output.files)
        packs = tuple(sorted(output.packs))
        self.outputs[slug] = ItemOutput(slug, tuple(sorted(output.files)), packs, output.editions, output.refused)
        self.request.settled(slug)
        if not choice.is_whole or output.refused:
            return None
        keys = self._keys(record, self.stages.get(found.key, {}))
        content = digest(
            {f"media/{name}": data for name, data in output.files.items()}
            | {f"packs/{name}": data for name, data in output.packs.items()}
        )
        return Kept(keys, self.folder.stamp(slug), content, output.entries, packs, output.editions)

    def settle(self, known: Survey) -> Built:
        """Apply the rules of the desk; remove what is at fault, and make what is not as it ought to be."""
        for key, record in known.records.items():
            self._note(key, record)
        faults = known.faults()
        if known.office is None or not known.office.is_sound:
            return Built(faults, ())
        self.ledger.office, self.ledger.facts = self.here.kit.office, known.office
        if self._make_the_rest(known, _files_at_fault(faults)):
            faults = known.faults()
        faulty = _files_at_fault(faults)
        for found in self.asked:
            if found.key in known.lost or known.records[found.key].card.source in faulty:
                self._clear(found)
        if not self.request.chosen:
            self.folder.forget_others(self.owners)
        return Built(faults, tuple(self.outputs.get(found.slug, ItemOutput(found.slug)) for found in self.asked))

    def _make_the_rest(self, known: Survey, faulty: frozenset[str]) -> bool:
        """Make what was made from something else than it would be now, or not at all; say if there was any."""
        rest = []
        for found in self.asked:
            record = known.records.get(found.key)
            if record is None or record.card.source in faulty or found.slug in self.outputs:
                continue
            self.stages[found.key] = stages_before(record, known.records, faulty)
            changed = self._changed(found, record)
            if changed:
                rest.append((found, record, changed))
        orders = ((found, self._order(found, record, changed)) for found, record, changed in rest)
        carry_out(orders, len(rest), known, self.here, self._take)
        return bool(rest)

    def _changed(self, found: Found, record: Record) -> frozenset[str]:
        """Name the formats, and the pack, that would not come out as they stand; all, where somebody touched them."""
        kept = record.kept
        if kept is None or not self.here.choice.is_whole:
            return _ALL
        stamp, changed = self.standing()[found.key]
        if stamp != kept.stamp:
            if self.folder.digest(found.slug) != kept.digest:
                return _ALL
            self._note(found.key, replace(record, kept=replace(kept, stamp=stamp)))
        if changed is None or record is not self.before[found.key]:
            changed = self._differs(record, kept, self.stages[found.key])
        if not changed:
            self.outputs[found.slug] = ItemOutput(found.slug, tuple(sorted(kept.files)), kept.packs, kept.editions)
            self.request.settled(found.slug)
        return changed

    def _differs(self, record: Record, kept: Kept, stages: Mapping[str, Earlier]) -> frozenset[str]:
        """Name the formats, and the pack, that were made from something else than they would be now."""
        keys = self._keys(record, stages)
        return frozenset(name for name, key in keys.items() if key != kept.keys[name])

    def _order(self, found: Found, record: Record, changed: frozenset[str]) -> Order:
        """Order an item whose facts are known, with the artefacts that would come out as they stand."""
        standing: dict[str, list[Artefact]] = {}
        for name, entry in record.kept.files.items() if record.kept else ():
            if entry.format not in changed:
                data = self.folder.read(found.slug, name)
                artefact = Artefact(name, data, entry.media_type, entry.language, entry.role)
                standing.setdefault(entry.format, []).append(artefact)
        return Order(
            found.read(),
            self.stages[found.key],
            faulty=_files_at_fault(record.faults),
            standing={name: tuple(some) for name, some in standing.items()},
        )

    def _clear(self, found: Found) -> None:
        """Remove what stands of an item at fault."""
        self.folder.replace(found.slug, {}, {})
        self.outputs[found.slug] = ItemOutput(found.slug)
        record = self.ledger.records.get(found.key)
        if record and record.kept:
            self._note(found.key, replace(record, kept=None))
        self.request.settled(found.slug)

    def _note(self, key: str, record: Record) -> None:
        if self.ledger.records.get(key) is not record:
            self.ledger.records[key] = record
            self.unsaved += 1

    def keep_ledger(self) -> None:
        """Write the ledger, if anything in it is new."""
        if self.unsaved:
            self.folder.keep_ledger(storage.written(self.ledger))
            self.unsaved = 0


def _files_at_fault(faults: tuple[Fault, ...]) -> frozenset[str]:
    return frozenset(fault.place.source.name for fault in faults if fault.severity == "error")
