"""A build log in, its files' bytes out; and back. What is not a log of this engine is an empty one.

A build keeps its log in a head, which says what holds for all items, and sixteen parts, each with the entries of some
items. So an edit writes one part. Each entry stands for itself, so it does no harm where a build was killed in between.

JSON, each value as the list of its fields, and each fault with its own line only: the log of 1,000 items is some two
megabytes, and is read in about ten milliseconds.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from pipeline.building.build_log import BuildLog, LogEntry, SharedNames
from pipeline.building.dependencies import SharedFingerprints
from pipeline.building.task import SettingsCheck
from pipeline.building.withheld import Withheld, without_names
from pipeline.storage.output_folder import OutputFolder

_VERSION = 13
_PARTS = 16
_HEAD = ""


class _File(msgspec.Struct, frozen=True, array_like=True):
    """What the file holds, in its order."""

    version: int
    engine: str
    settings: str
    check: SettingsCheck | None
    parts: SharedFingerprints
    entries: dict[str, LogEntry]
    shared_names: SharedNames
    looked_for: str


def encode(log: BuildLog) -> bytes:
    """Give the bytes of a log's file."""
    file = _File(
        _VERSION, log.engine, log.settings, log.check, log.parts, log.entries, log.shared_names, log.looked_for
    )
    return msgspec.json.encode(file)


def decode(data: bytes | None, engine: str) -> BuildLog:
    """Read a log's file; an empty log when there is none, or not one of this engine."""
    if data is None:
        return BuildLog(engine)
    try:
        file = msgspec.json.decode(data, type=_File)
    except msgspec.DecodeError:
        return BuildLog(engine, is_of_another_engine=True)
    if (file.version, file.engine) != (_VERSION, engine):
        return BuildLog(engine, is_of_another_engine=True)
    return BuildLog(engine, file.settings, file.check, file.parts, file.entries, file.shared_names, file.looked_for)


def save(output: OutputFolder, log: BuildLog, changed: set[str], withheld: Withheld) -> None:
    """Write a log where items have `changed`, without what has a withheld name.

    Items that have such a name stay among the changed ones: no part that is written later may have them. Where other
    names are withheld than when the log was written, any part may have one, and all of it goes first.
    """
    if log.looked_for != withheld.fingerprint:
        output.remove_log()
        log.looked_for = withheld.fingerprint
        changed |= log.entries.keys()
    clean = without_names(log, withheld.people, changed)
    output.write_log(_encode_parts(clean, changed))
    changed -= clean.entries.keys()


def _encode_parts(log: BuildLog, changed: Iterable[str]) -> dict[str, bytes]:
    """Give the bytes of a log's head, and of each part in which one of the `changed` items stands, or stood."""
    parts: dict[str, dict[str, LogEntry]] = {_part_of(key): {} for key in changed}
    for key, entry in log.entries.items():
        if (part := _part_of(key)) in parts:
            parts[part][key] = entry
    found = {name: encode(BuildLog(log.engine, entries=entries)) for name, entries in parts.items()}
    return {_HEAD: encode(replace(log, entries={})), **found}


def decode_parts(files: Mapping[str, bytes], engine: str) -> BuildLog:
    """Read a log's head and parts; an empty log when its head is not one of this engine."""
    log = decode(files.get(_HEAD), engine)
    if not log.is_of_another_engine:
        for name in files.keys() - {_HEAD}:
            log.entries |= decode(files[name], engine).entries
    return log


def _part_of(key: str) -> str:
    return f"{zlib.crc32(key.encode(errors='surrogateescape')) % _PARTS:x}.json"
