"""The rows of all items, kept while the desk is open: a list of thousands is there at once.

What the desk itself has changed is read again before a list is shown; what other programs change is seen a moment
later, by a look at all file stamps that nobody waits for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Lock, Thread

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline.building.build_log import BuildLog
from pipeline.building.executors.dispatch import dispatch
from pipeline.building.executors.in_process import InProcessExecutor
from pipeline.building.scan import BuildContext, Scan, scan
from pipeline.building.task import BuildOptions
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.overview.listed_item import ListedItem
from pipeline.overview.rows import rows
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder

_FRESH_SECONDS = 3


class KnownItems(Struct):
    """What is known of a newsroom's items. `read_log` gives what an earlier build or look learned."""

    newsroom: NewsroomFolder
    read_log: Callable[[], BuildLog]
    log: BuildLog | None = None
    found: dict[str, ListedItem] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    """The items that the desk has changed since they were looked at."""
    looked_at: datetime | None = None
    shown_at: datetime | None = None
    lock: Lock = field(default_factory=Lock)
    looking: Lock = field(default_factory=Lock)

    def rows(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> tuple[ListedItem, ...]:
        """Give the rows of all items as they stand at this moment."""
        if self.looked_at is None:
            self._look(shared, languages, now)
        elif (now - self.looked_at).total_seconds() > _FRESH_SECONDS:
            Thread(target=self._look, args=(shared, languages, now), daemon=True).start()
        with self.lock:
            touched, self.touched = self.touched, set()
            self._look_at(touched, shared, languages, now)
            return tuple(self.found.values())

    def _look(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        """Look at every item, unless somebody does already; what has its file stamp still is not read."""
        if not self.looking.acquire(blocking=False):
            return
        try:
            folders = self.newsroom.item_folders()
            known = scan(folders, self.log or self.read_log(), _context(shared, now))
            made = {each.key: each for each in rows(known, languages, now)}
            with self.lock:
                self.found, self.looked_at = made, now
                self.log = _log_of(known, shared)
        finally:
            self.looking.release()

    def _look_at(self, keys: set[str], shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        if not keys or self.log is None:
            return
        folders: tuple[ItemFolder, ...] = tuple(each for each in self.newsroom.item_folders() if each.key in keys)
        known = scan(folders, BuildLog(self.log.engine), _context(shared, now))
        self.found |= {each.key: each for each in rows(known, languages, now)}
        for key in keys - {each.key for each in folders}:
            self.found.pop(key, None)
        self.log = replace(self.log, entries={**self.log.entries, **known.entries})


def _context(shared: SharedFiles, now: datetime) -> BuildContext:
    return BuildContext(shared, BuildOptions(), now, lambda tasks, _count: dispatch(tasks, InProcessExecutor()))


def _log_of(known: Scan, shared: SharedFiles) -> BuildLog:
    return BuildLog(
        "",
        shared.settings_fingerprint,
        known.settings,
        known.dependencies.fingerprints,
        known.entries,
        known.shared_names,
    )
