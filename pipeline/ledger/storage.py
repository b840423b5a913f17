"""A ledger in, its file's bytes out; and back. What is not a ledger of this engine is an empty one.

JSON, each value as the list of its fields, and each fault with its own line only: a desk of 1,000 items is some two
megabytes, and is read in about ten milliseconds.
"""

from __future__ import annotations

import msgspec

from pipeline.job import OfficeFacts
from pipeline.ledger.records import Ledger, Record
from pipeline.shared.parts import Cuttings

_VERSION = 3


class _File(msgspec.Struct, frozen=True, array_like=True):
    """What the file holds, in its order."""

    version: int
    engine: str
    office: str
    facts: OfficeFacts | None
    cuttings: Cuttings
    records: dict[str, Record]


def written(ledger: Ledger) -> bytes:
    """Give the bytes of a ledger's file."""
    file = _File(_VERSION, ledger.engine, ledger.office, ledger.facts, ledger.cuttings, ledger.records)
    return msgspec.json.encode(file)


def read(data: bytes | None, engine: str) -> Ledger:
    """Read a ledger's file; an empty ledger when there is none, or not one of this engine."""
    if data is None:
        return Ledger(engine)
    try:
        file = msgspec.json.decode(data, type=_File)
    except msgspec.DecodeError:
        return Ledger(engine)
    if (file.version, file.engine) != (_VERSION, engine):
        return Ledger(engine)
    return Ledger(engine, file.office, file.facts, file.cuttings, file.records)
