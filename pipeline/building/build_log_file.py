"""A build log in, its file's bytes out; and back. What is not a log of this engine is an empty one.

JSON, each value as the list of its fields, and each fault with its own line only: the log of 1,000 items is some two
megabytes, and is read in about ten milliseconds.
"""

from __future__ import annotations

import msgspec

from pipeline.building.build_log import BuildLog, LogEntry, SharedNames
from pipeline.building.dependencies import SharedFingerprints
from pipeline.building.task import SettingsCheck

_VERSION = 11


class _File(msgspec.Struct, frozen=True, array_like=True):
    """What the file holds, in its order."""

    version: int
    engine: str
    settings: str
    check: SettingsCheck | None
    parts: SharedFingerprints
    entries: dict[str, LogEntry]
    shared_names: SharedNames


def encode(log: BuildLog) -> bytes:
    """Give the bytes of a log's file."""
    file = _File(_VERSION, log.engine, log.settings, log.check, log.parts, log.entries, log.shared_names)
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
    return BuildLog(engine, file.settings, file.check, file.parts, file.entries, file.shared_names)
