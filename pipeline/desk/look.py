"""A newsroom's folder, and what is known of it, in; all that is known of its items out, as it is read.

What a log knows comes first. Then what has to be read, the newest texts first, some at a time: whoever shows a list
shows it meanwhile, and may stop in between. In the end comes all of it, with what only all items together tell.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from pipeline.building.build_log import BuildLog
from pipeline.building.dependencies import Dependencies
from pipeline.building.scan import BuildContext, RunTasks, Scan, scan
from pipeline.building.task import BuildOptions, ItemResult
from pipeline.building.withheld import gather
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.overview.learned import Learned
from pipeline.publishing.gone_out import published_in
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.output_folder import OutputFolder

FEW = 16
"""So many items are read while somebody waits."""
_A_TIME = 64


class Room(Struct, frozen=True):
    """The newsroom that is looked at, and how: `engine` is the fingerprint under which a log holds.

    `run` does the tasks of many items in other processes: this one answers pages meanwhile.
    """

    newsroom: NewsroomFolder
    output: OutputFolder
    engine: str
    run: RunTasks

    def context(self, shared: SharedFiles, now: datetime) -> BuildContext:
        """Give what holds for all that is read at a moment."""
        published = published_in(self.newsroom.root, self.output.root)
        return BuildContext(shared, BuildOptions(), now, self.run, published)


class Known(Struct, frozen=True):
    """What a look has found: of some items, or in the end of all. Of `count` items `coming` are yet to be read."""

    scan: Scan
    coming: int
    count: int
    is_all: bool = False


def look_through(room: Room, log: BuildLog | None, shared: SharedFiles, now: datetime) -> Generator[Known]:
    """Look at every item. `log` is what earlier looks found; the first has none, and keeps what it learns."""
    before = room.output.begun_if_writable() if log is None else None
    folders = room.newsroom.item_folders(before=before)
    learned = Learned.read(room.output, room.engine) if log is None else None
    log = log or (learned.log(folders, shared.settings_fingerprint) if learned else BuildLog(room.engine))
    context = room.context(shared, now)
    withheld = gather(folders, log, context.names_at, shared.settings)
    known, rest = _parted(folders, log, Dependencies(shared, log.parts, withheld.fingerprint), context)
    if learned or len(rest) > FEW:
        yield Known(scan(known, log, context, withheld=withheld), len(rest), len(folders))
    entries, lost = dict(log.entries), dict[str, ItemResult]()
    for start in range(0, len(rest), _A_TIME):
        some = rest[start : start + _A_TIME]
        found = scan(some, BuildLog(room.engine), context, withheld=withheld)
        entries |= found.entries
        lost |= found.summarised
        yield Known(found, len(rest) - start - len(some), len(folders))
    others = tuple(each for each in folders if each.key not in lost)
    whole = scan(others, replace(log, entries=entries), context, withheld=withheld)
    whole.folders = folders
    whole.summarised |= lost
    yield Known(whole, 0, len(folders), is_all=True)
    if learned and before is not None:
        learned.keep(room.output, whole, shared.settings_fingerprint, "press desk")


def _parted(
    folders: Iterable[ItemFolder], log: BuildLog, dependencies: Dependencies, context: BuildContext
) -> tuple[tuple[ItemFolder, ...], tuple[ItemFolder, ...]]:
    """Part the items of which a log knows everything from those that have to be read, the newest of these first."""
    known, rest = [], []
    for folder in folders:
        entry = log.entries.get(folder.key)
        published = context.published.fingerprint(folder.key)
        is_as_it_was = entry and folder.stamp == entry.stamp != ""
        if entry and is_as_it_was and entry.holds(entry.content, dependencies, context.moment, published):
            known.append(folder)
        else:
            rest.append(folder)
    return tuple(known), tuple(sorted(rest, key=lambda each: each.slug, reverse=True))
