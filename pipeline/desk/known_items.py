"""The rows of all items, kept while the desk is open: a list of thousands is there at once.

What builds and earlier looks have learned is shown first, and the rest as it is read. What the desk itself has changed
is read again before a list is shown; what other programs change is seen a moment later, by a look at all file stamps
that nobody waits for.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from threading import Event, Lock, Thread

from msgspec import Struct, field

from pipeline.building.build_log import BuildLog, LogEntry
from pipeline.building.scan import scan
from pipeline.building.withheld import Withheld
from pipeline.desk.look import FEW, Known, Room, look_through
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.overview.listed_item import ListedItem
from pipeline.overview.rows import rows
from pipeline.storage.clock import seconds
from pipeline.storage.item_paths import FOLDERS
from pipeline.storage.newsroom_folder import ItemFolder

_REST, _LONGEST_REST = 3.0, 30.0
_SHARE = 20
"""A look is followed by a rest so many times as long: pages are made by the same process."""
_AFTER = 0.3
_PATIENCE = 2.0


class KnownItems(Struct):
    """What is known of a newsroom's items; several threads may ask."""

    room: Room
    log: BuildLog | None = None
    withheld: Withheld | None = None
    found: dict[str, ListedItem] = field(default_factory=dict)
    coming: int = 0
    """How many items nobody has read yet, of `count`."""
    count: int = 0
    touched: set[str] = field(default_factory=set)
    """The items that the desk has changed since they were looked at."""
    looked_with: SharedFiles | None = None
    looked_at: tuple[ItemFolder, ...] = ()
    """All items as the last whole look found them."""
    due: datetime | None = None
    """When the first thing happens that changes a row by itself."""
    rests_until: float = 0
    seen_since: set[str] = field(default_factory=set)
    """The items that were read by themselves since the last look at all began."""
    lock: Lock = field(default_factory=Lock)
    looking: Lock = field(default_factory=Lock)
    gathered: Event = field(default_factory=Event)
    """Withheld names are known."""
    shown: Event = field(default_factory=Event)
    """There is something to show."""
    ends: Event = field(default_factory=Event)
    thread: Thread | None = None

    def is_reading(self, shared: SharedFiles) -> bool:
        """Say whether many items are still to be read: whoever needs all of them would wait for long."""
        return self.looked_with != shared or self.coming > FEW

    def look(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        """Have every item looked at, unless somebody does, or did a moment ago."""
        is_other = self.looked_with != shared
        is_due = seconds() >= self.rests_until or is_other or (self.due is not None and self.due <= now)
        if not is_due or self.ends.is_set() or not self.looking.acquire(blocking=False):
            return
        after = 0.0 if is_other else _AFTER  # the page that asks for it is to be made first
        self.thread = Thread(target=self._look, args=(shared, languages, now, after), daemon=True)
        self.thread.start()

    def rows(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> tuple[ListedItem, ...]:
        """Give the rows of all items as they stand at this moment, but for those that are still to come."""
        self.look(shared, languages, now)
        self.shown.wait(_PATIENCE)
        with self.lock:
            touched, self.touched = self.touched, set()
            self._look_at(touched, shared, languages, now)
            return tuple(self.found.values())

    def people(self) -> tuple[WithheldPerson, ...]:
        """Give the people whose names no item may have, as of the last look."""
        self.gathered.wait(_PATIENCE)
        return self.withheld.people if self.withheld else ()

    def folders(self, anew: Iterable[str]) -> tuple[ItemFolder, ...]:
        """Give all items as the last look found them; some, and what the desk has changed since, as they are now.

        None are given before there was a look at all.
        """
        with self.lock:
            found = {each.key: each for each in self.looked_at}
            changed = {*anew, *self.touched, *self.seen_since} if found else ()
            now = {key: self.room.newsroom.find_item(key) for key in changed}
            there = {key: each for key, each in (found | now).items() if each}
            return tuple(sorted(there.values(), key=lambda each: (FOLDERS.index(each.folder), each.slug)))

    def end(self) -> None:
        """Look no more: what is being read is read to its end, and the rest is not begun."""
        self.ends.set()
        if self.thread:
            self.thread.join()

    def _look(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime, after: float) -> None:
        """Look at every item; what has its file stamp still is not read."""
        self.ends.wait(after)
        begun, has_read = seconds(), False
        with self.lock:
            self.seen_since = set()
        try:
            with suppress(OSError), closing(look_through(self.room, self.log, shared, now)) as steps:
                for step in steps:
                    if self.ends.is_set():
                        return
                    self._take(step, shared, languages, now)
                    has_read = has_read or not step.is_all
        finally:
            took = 0.0 if has_read else seconds() - begun
            self.rests_until = seconds() + min(max(_REST, _SHARE * took), _LONGEST_REST)
            self.looked_with, self.coming = shared, 0
            self.gathered.set()
            self.shown.set()
            self.looking.release()

    def _look_at(self, keys: set[str], shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        """Read some items again, whatever is known of them; who asks holds the lock."""
        if not keys:
            return
        there = {key: found for key in keys if (found := self.room.newsroom.find_item(key))}
        self.seen_since |= keys
        log, withheld = BuildLog(self.room.engine), self.withheld or Withheld()
        known = scan(tuple(there.values()), log, self.room.context(shared, now), withheld=withheld)
        self.found |= {each.key: each for each in rows(known, languages, now)}
        for key in keys - there.keys():
            self.found.pop(key, None)
        self._note(Known(known, self.coming, self.count), shared, known.entries)

    def _take(self, step: Known, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        """Note what a look found; what was read by itself meanwhile is younger."""
        new = rows(step.scan, languages, now)
        with self.lock:
            kept = {key: each for key, each in self.found.items() if not step.is_all or key in self.seen_since}
            for each in new:
                if each.key not in self.seen_since:
                    before = self.found.get(each.key)
                    # one that is the same keeps what was worked out of it
                    kept[each.key] = before if before == each else each
            self.found = kept
            entries = {key: each for key, each in step.scan.entries.items() if key not in self.seen_since}
            self.withheld = step.scan.withheld
            self._note(step, shared, entries)
            self.looked_at = step.scan.folders if step.is_all else self.looked_at
            self.due = min((each.next.at for each in kept.values() if each.next), default=None)
            self.looked_with = shared
        self.gathered.set()
        if step.coming == 0 or (kept and step.coming > FEW):
            self.shown.set()

    def _note(self, step: Known, shared: SharedFiles, entries: dict[str, LogEntry]) -> None:
        """Keep what a log has; of another engine's or settings' log nothing is left."""
        before = self.log.entries if self.log else {}
        if step.is_all:
            before = {key: each for key, each in before.items() if key in self.seen_since and key in self.found}
        known = step.scan
        self.log = BuildLog(
            self.room.engine, shared.settings_fingerprint, known.settings, known.dependencies.fingerprints,
            {**before, **entries}, known.shared_names,
        )  # fmt: skip
        self.coming, self.count = step.coming, step.count
