"""A ledger in, its file's bytes out; and back. What is not a ledger of this engine is an empty one.

JSON, as compact as it can be read again: a desk of 1,000 items is about a megabyte, and is read in some 20 ms.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from pipeline.desk.card import Card, Named
from pipeline.desk.uses import Uses
from pipeline.edition.earlier import Earlier
from pipeline.fault import Fault
from pipeline.job import Entry, OfficeFacts
from pipeline.ledger.records import Kept, Ledger, Record
from pipeline.shared.parts import FORMATS, PACK, Cut, Cuttings
from pipeline.source import Place, Source

_VERSION = 2


def written(ledger: Ledger) -> bytes:
    """Give the bytes of a ledger's file."""
    facts = ledger.facts
    tree = {
        "version": _VERSION,
        "engine": ledger.engine,
        "office": ledger.office,
        "facts": [_faults(facts.faults), facts.is_sound] if facts else None,
        "cuttings": [_cut(ledger.cuttings.office), _cut(ledger.cuttings.templates)],
        "records": {key: _record(record) for key, record in ledger.records.items()},
    }
    return json.dumps(tree, separators=(",", ":")).encode()


def read(data: bytes | None, engine: str) -> Ledger:
    """Read a ledger's file; an empty ledger when there is none, or not one of this engine."""
    empty = Ledger(engine)
    if data is None:
        return empty
    try:
        tree = json.loads(data)
        if tree["version"] != _VERSION or tree["engine"] != engine:
            return empty
        facts = tree["facts"]
        return Ledger(
            engine,
            tree["office"],
            OfficeFacts(_read_faults(facts[0]), facts[1]) if facts else None,
            Cuttings(*(Cut(*cut) if cut else None for cut in tree["cuttings"])),
            {key: _read_record(record) for key, record in tree["records"].items()},
        )
    except (ValueError, KeyError, TypeError, IndexError):
        return empty


def _cut(cut: Cut | None) -> list[Any] | None:
    return [cut.whole, cut.parts] if cut else None


def _record(record: Record) -> list[Any]:
    card, earlier, kept = record.card, record.earlier, record.kept
    return [
        record.stamp,
        record.digest,
        [record.uses.contacts, record.uses.topics, record.uses.languages] if record.uses else None,
        record.office,
        record.moment.isoformat(),
        [change.isoformat() for change in record.changes],
        [
            card.folder,
            card.slug,
            card.source,
            card.is_appeal,
            _named(card.index_number),
            [_named(each) for each in card.previous],
            _named(card.follows),
        ],
        _faults(record.faults),
        [
            earlier.slug,
            earlier.stage,
            earlier.number,
            earlier.issued.isoformat(),
            earlier.source,
            earlier.languages,
            earlier.public,
        ]
        if earlier
        else None,
        _kept(kept) if kept else None,
    ]


def _read_record(tree: list[Any]) -> Record:
    stamp, digest, uses, office, moment, changes, card, faults, earlier, kept = tree
    return Record(
        stamp,
        digest,
        Uses(*(tuple(each) for each in uses)) if uses else None,
        office,
        datetime.fromisoformat(moment),
        tuple(datetime.fromisoformat(change) for change in changes),
        Card(
            folder=card[0],
            slug=card[1],
            source=card[2],
            is_appeal=card[3],
            index_number=_read_named(card[4]),
            previous=tuple(named for each in card[5] if (named := _read_named(each))),
            follows=_read_named(card[6]),
        ),
        _read_faults(faults),
        _read_earlier(earlier) if earlier else None,
        _read_kept(kept) if kept else None,
    )


def _read_earlier(tree: list[Any]) -> Earlier:
    slug, stage, number, issued, source, languages, public = tree
    return Earlier(slug, stage, number, date.fromisoformat(issued), source, tuple(languages), tuple(public))


def _kept(kept: Kept) -> list[Any]:
    """Write what was made, its files by what they have in common: of most there are as many as languages."""
    files: dict[tuple[str, str, str], dict[str, str]] = {}
    for name, entry in kept.files.items():
        files.setdefault((entry.format, entry.media_type, entry.role), {})[name] = entry.language
    alike = [[*common, names] for common, names in files.items()]
    return [list(kept.keys.values()), kept.stamp, kept.digest, alike, kept.packs, kept.editions]


def _read_kept(tree: list[Any]) -> Kept:
    keys, stamp, digest, alike, packs, editions = tree
    files = {
        name: Entry(made_by, media_type, language, role)
        for made_by, media_type, role, names in alike
        for name, language in names.items()
    }
    return Kept(dict(zip((*FORMATS, PACK), keys, strict=True)), stamp, digest, files, tuple(packs), editions)


def _named(named: Named | None) -> list[Any] | None:
    return [named.text, _place(named.place)] if named else None


def _read_named(tree: list[Any] | None) -> Named | None:
    return Named(tree[0], _read_place(tree[1])) if tree else None


def _faults(faults: Iterable[Fault]) -> list[Any]:
    return [
        [fault.code, fault.message, _place(fault.place), fault.expected, fault.hint, fault.severity] for fault in faults
    ]


def _read_faults(tree: list[Any]) -> tuple[Fault, ...]:
    return tuple(Fault(each[0], each[1], _read_place(each[2]), *each[3:]) for each in tree)


def _place(place: Place) -> list[Any]:
    return [place.source.name, place.line, place.column, place.end, place.source.line(place.line)]


def _read_place(tree: list[Any]) -> Place:
    name, line, column, end, text = tree
    return Place(Source(name, text, line), line, column, end)
