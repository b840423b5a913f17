"""The rows of all items, kept while the desk is open: a list of thousands is there at once.

What builds and earlier looks have learned is shown first, and the rest as it is read. What the desk itself has changed
is read again before a list is shown; what other programs change is seen a moment later, by a look at all file stamps
that nobody waits for.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from threading import Lock, Thread, Timer

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline.building.build_log import BuildLog
from pipeline.building.dependencies import Dependencies
from pipeline.building.executors.dispatch import dispatch
from pipeline.building.executors.in_process import InProcessExecutor
from pipeline.building.scan import BuildContext, RunTasks, Scan, scan
from pipeline.building.task import BuildOptions
from pipeline.building.withheld import Withheld, gather
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.overview.learned import Learned
from pipeline.overview.listed_item import ListedItem
from pipeline.overview.rows import rows
from pipeline.publishing.gone_out import published_in
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.output_folder import OutputFolder

_FRESH_SECONDS = 3
_AFTER_SECONDS = 0.3
_AT_ONCE = 16
_A_TIME = 200


class KnownItems(Struct):
    """What is known of a newsroom's items. `engine` is the fingerprint under which a log holds.

    `run` does the tasks of very many items, in other processes: this one answers pages meanwhile.
    """

    newsroom: NewsroomFolder
    output: OutputFolder
    engine: str
    run: RunTasks
    log: BuildLog | None = None
    withheld: Withheld | None = None
    found: dict[str, ListedItem] = field(default_factory=dict)
    coming: int = 0
    """How many items nobody has read yet."""
    touched: set[str] = field(default_factory=set)
    """The items that the desk has changed since they were looked at."""
    looked_at: datetime | None = None
    lock: Lock = field(default_factory=Lock)
    looking: Lock = field(default_factory=Lock)

    def rows(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> tuple[ListedItem, ...]:
        """Give the rows of all items as they stand at this moment, but for those that are still to come."""
        with self.lock:
            if self.looked_at is None:
                self._begin(shared, languages, now)
            elif (now - self.looked_at).total_seconds() > _FRESH_SECONDS:
                self._look_later(shared, languages, now)
            touched, self.touched = self.touched, set()
            self._look_at(touched, shared, languages, now)
            return tuple(self.found.values())

    def _begin(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        """Take what is known already, and a few items more; have the rest read by somebody for whom nobody waits."""
        settings = shared.settings_fingerprint
        folders = self.newsroom.item_folders(before=self.output.begun_if_writable())
        learned = Learned.read(self.output, self.engine)
        self.log = learned.log(folders, settings)
        self.withheld = gather(folders, self.log, now, shared.settings)
        there, rest = _parted(folders, self.log, Dependencies(shared, self.log.parts, self.withheld.fingerprint), now)
        at_once = [*there, *rest[:_AT_ONCE]]
        self._take(
            scan(tuple(at_once), self.log, self._here(shared, now), withheld=self.withheld), shared, languages, now
        )
        self.looked_at, self.coming = now, len(folders) - len(at_once)
        if rest:
            self.looking.acquire()
            others = (folders, rest[_AT_ONCE:], learned, shared, languages, now)
            Thread(target=self._read_on, args=others, daemon=True).start()

    def _here(self, shared: SharedFiles, now: datetime) -> BuildContext:
        published = published_in(self.newsroom.root, self.output.root)
        run = lambda tasks, _count: dispatch(tasks, InProcessExecutor())  # noqa: E731 - as the command line hands it
        return BuildContext(shared, BuildOptions(), now, run, published)

    def _read_on(  # noqa: PLR0917 - a thread’s start
        self,
        folders: tuple[ItemFolder, ...],
        rest: list[ItemFolder],
        learned: Learned,
        shared: SharedFiles,
        languages: tuple[str, ...],
        now: datetime,
    ) -> None:
        """Read what nobody has read yet, some hundreds at a time, and keep what was learned for the next desk."""
        context = replace(self._here(shared, now), run=self.run)
        try:
            for start in range(0, len(rest), _A_TIME):
                some = tuple(rest[start : start + _A_TIME])
                known = scan(some, BuildLog(self.engine), context, withheld=self.withheld)
                with self.lock:
                    self._take(known, shared, languages, now)
                    self.coming = max(0, self.coming - len(some))
            with self.lock:
                log = self.log or BuildLog(self.engine)
            known = scan(folders, log, self._here(shared, now), withheld=self.withheld)
            learned.keep(self.output, known, shared.settings_fingerprint, "press desk")
        finally:
            self.coming = 0
            self.looking.release()

    def _look_later(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        """Look at every item in a moment: the page that asks for it is to be made first."""
        self.looked_at = now
        timer = Timer(_AFTER_SECONDS, self._look, (shared, languages, now))
        timer.daemon = True
        timer.start()

    def _look(self, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        """Look at every item, unless somebody does already; what has its file stamp still is not read."""
        if not self.looking.acquire(blocking=False):
            return
        try:
            folders = self.newsroom.item_folders()
            known = scan(folders, self.log or BuildLog(self.engine), self._here(shared, now))
            with self.lock:
                self.found = {}
                self._take(known, shared, languages, now)
                self.looked_at, self.withheld = now, known.withheld
        finally:
            self.looking.release()

    def _look_at(self, keys: set[str], shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        if not keys:
            return
        folders = tuple(each for each in self.newsroom.item_folders() if each.key in keys)
        self._take(
            scan(folders, BuildLog(self.engine), self._here(shared, now), withheld=self.withheld),
            shared,
            languages,
            now,
        )
        for key in keys - {each.key for each in folders}:
            self.found.pop(key, None)

    def _take(self, known: Scan, shared: SharedFiles, languages: tuple[str, ...], now: datetime) -> None:
        """Note what is known of some items; of another engine's or settings' log nothing is left."""
        self.found |= {each.key: each for each in rows(known, languages, now)}
        before = self.log.entries if self.log else {}
        log = BuildLog(
            self.engine, shared.settings_fingerprint, known.settings, known.dependencies.fingerprints, known.entries,
            known.shared_names,
        )  # fmt: skip
        self.log = replace(log, entries={**before, **known.entries})


def _parted(
    folders: Iterable[ItemFolder], log: BuildLog, dependencies: Dependencies, now: datetime
) -> tuple[list[ItemFolder], list[ItemFolder]]:
    """Part the items of which a log knows everything from those that have to be read."""
    parted: tuple[list[ItemFolder], list[ItemFolder]] = ([], [])
    for folder in folders:
        entry = log.entries.get(folder.key)
        is_known = entry and folder.stamp == entry.stamp != "" and entry.holds(entry.content, dependencies, now)
        parted[not is_known].append(folder)
    return parted
