"""What `press status` learned of items that no build has read since; kept beside the build log, never in it.

A build takes an item whose log entry has its file stamp for one whose state it has settled: whoever else wrote such an
entry would keep a withdrawal from being seen.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from pipeline.building.build_log import BuildLog
from pipeline.building.scan import Scan
from pipeline.building.withheld import without_names
from pipeline.names.person import WithheldPerson
from pipeline.storage.newsroom_folder import ItemFolder

NAME = ".status-log.json"


def together(built: BuildLog, kept: BuildLog, folders: Iterable[ItemFolder], settings: str) -> BuildLog:
    """Give one log: of each item the entry that has its file stamp, the build's own before what was kept.

    `settings` is the fingerprint of what all items share now.
    """
    entries = {}
    for folder in folders:
        both = [each for log in (built, kept) if (each := log.entries.get(folder.key))]
        fitting = next((each for each in both if each.stamp == folder.stamp != ""), None)
        if found := fitting or next(iter(both), None):
            entries[folder.key] = found
    base = kept if kept.settings == settings else built
    return BuildLog(base.engine, base.settings, base.check, base.parts, entries, base.shared_names)


def to_keep(known: Scan, built: BuildLog, settings: str) -> BuildLog:
    """Give what is known and the build log does not have; `settings` is the fingerprint of what all items share."""
    entries = {
        key: replace(entry, built=None) if entry.built else entry
        for key, entry in known.entries.items()
        if entry is not built.entries.get(key)
    }
    return BuildLog(
        built.engine, settings, known.settings, known.dependencies.fingerprints, entries, known.shared_names
    )


def safe(new: BuildLog, kept: BuildLog, people: tuple[WithheldPerson, ...]) -> BuildLog:
    """Give a log as it may lie in build/: without what has a withheld name.

    What was kept already was looked through for the same names, or it would not hold any more.
    """
    still = {key: entry for key, entry in new.entries.items() if kept.entries.get(key) is entry}
    others = {key: entry for key, entry in new.entries.items() if key not in still}
    log = BuildLog(new.engine, new.settings, new.check, new.parts, others, new.shared_names)
    found = without_names(log, people, others)
    found.entries = {**still, **found.entries}
    return found


def is_same(one: BuildLog, other: BuildLog) -> bool:
    """Say whether two logs keep the same; most often nothing has changed."""
    return (
        one.settings == other.settings
        and one.shared_names == other.shared_names
        and one.entries.keys() == other.entries.keys()
        and all(one.entries[key] is entry for key, entry in other.entries.items())
    )
