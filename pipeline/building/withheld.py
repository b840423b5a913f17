"""Every item's folder and the build log in; the people whose names may not be printed in any item, out.

Only appeals are read that have changed, or that withheld a name when they were last read. The names themselves stand in
no log: what lies in build/ may be copied to anywhere.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import datetime
from functools import cache

import msgspec
from msgspec import Struct

from pipeline import fingerprint
from pipeline.building.build_log import BuildLog, SharedNames
from pipeline.building.dependencies import SharedFingerprints
from pipeline.fault import Fault
from pipeline.names.person import WithheldPerson, withheld_at
from pipeline.newsroom.withheld import withheld_in
from pipeline.newsroom.zone import zone_of
from pipeline.storage.newsroom_folder import ItemFolder


class Withheld(Struct, frozen=True, dict=True):
    """The people of the whole newsroom whose names are withheld, and the items that withhold a name or will."""

    people: tuple[WithheldPerson, ...] = ()
    items: frozenset[str] = frozenset()

    @property
    def fingerprint(self) -> str:
        """Give the fingerprint of all of them; the empty string when there are none."""
        named = [(person.item, person.names) for person in self.people]
        return fingerprint.of_values(named) if named else ""

    def by_fingerprint(self) -> dict[str, WithheldPerson]:
        """Give each name as a person of its own, by the name's fingerprint."""
        return {
            fingerprint.of_values([person.item, name]): WithheldPerson(person.item, (name,))
            for person in self.people
            for name in person.names
        }


def gather(
    folders: Iterable[ItemFolder], log: BuildLog, moment: datetime, settings: bytes | None, zone: str = ""
) -> Withheld:
    """Read whose names the appeals withhold at a moment.

    A last day of consent ends in the zone of newsroom.yaml (`settings`); in its last known one, `zone`, where that
    cannot be read.
    """
    known = cache(lambda: zone_of(settings) or zone)
    found: list[WithheldPerson] = []
    for folder in folders:
        entry = log.entries.get(folder.key)
        is_known_to_have_none = entry and folder.stamp == entry.stamp != "" and not entry.withholds
        if folder.folder == "appeals" and not is_known_to_have_none:
            found += withheld_in(folder.read_texts(), known)
    return Withheld(withheld_at(found, moment), frozenset(person.item for person in found))


def without_names(log: BuildLog, people: tuple[WithheldPerson, ...], changed: Container[str]) -> BuildLog:
    """Give a log as it may lie in build/: without what has one of these names, or likely has. It is found anew.

    Entries of items that are not among the `changed` ones were looked through for these names before. A fault is kept
    with its line, and the line may have the name in it, whatever the fault is about.
    """
    if not people:
        return log
    from pipeline.names.finding import Names  # noqa: PLC0415 - heavy, and most newsrooms withhold no name

    names = Names.of(people)

    def has(part: object) -> bool:
        return names.find(msgspec.json.encode(part).decode().replace("\\n", " ")) is not None

    kept = {
        key: entry
        for key, entry in log.entries.items()
        if key not in changed or not (_tells_of_names(entry.faults) or has([key, entry]))
    }
    shared = SharedNames() if log.shared_names.faults else log.shared_names
    is_checked = not has(log.check)
    return BuildLog(
        log.engine,
        log.settings if is_checked else "",
        log.check if is_checked else None,
        SharedFingerprints() if has(log.parts) else log.parts,
        kept,
        shared,
        log.looked_for,
    )


def _tells_of_names(faults: Iterable[Fault]) -> bool:
    return any(fault.code.startswith("withheld-name") for fault in faults)
