"""A newsroom's files in; the newsroom, checked, out, with every fault of every file.

This reads everything at once in one process, for callers that want the documents. `press check` and `press build` work
task by task (building/run.py) and come to the same faults, and to those that depend on the time of day.
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from pipeline.checks.across_items import check_summaries
from pipeline.checks.of_items import check_items, check_settings
from pipeline.checks.withheld_in_shared import check_shared
from pipeline.fault import Fault, Faults, files_at_fault
from pipeline.newsroom.files import NewsroomFiles
from pipeline.newsroom.load import Newsroom, load
from pipeline.newsroom.settings import read_shared
from pipeline.newsroom.summarise import summarise


class Checked(Struct, frozen=True):
    """A newsroom that was read and checked, and its faults. `newsroom` is None when the settings are at fault.

    An item with a faulty file may be mended: build only what stands in no faulty file.
    """

    newsroom: Newsroom | None
    faults: tuple[Fault, ...]
    slugs: tuple[str, ...]

    @property
    def faulty_files(self) -> frozenset[str]:
        """Give the files that hold an error."""
        return files_at_fault(self.faults)


def check(files: NewsroomFiles, moment: datetime | None = None) -> Checked:
    """Read and check everything; without a moment, a name whose consent ends some day counts as withheld."""
    faults = Faults()
    result = read_shared(files.settings, files.words, files.words["en"], files.unread, faults, engines=files.engines)
    newsroom = load(result, files.items, faults, moment=moment)
    if result.loaded and newsroom:
        check_settings(result.loaded, faults)
        check_items(newsroom, faults)
    shared = Faults()
    words = {f"words/{tag}.yaml": data for tag, data in files.words.items()}
    check_shared(files.settings, words, newsroom.withheld if newsroom else (), shared)
    faults.extend(shared)
    is_sound = (
        newsroom is not None
        and newsroom.is_sound
        and all(fault.place.source.name != "newsroom.yaml" for fault in shared)
    )
    read = {(item.folder, item.slug): item for item in newsroom.items} if newsroom else {}
    check_summaries([summarise(each, read.get((each.folder, each.slug))) for each in files.items], faults)
    return Checked(newsroom if is_sound else None, tuple(faults), tuple(item.slug for item in files.items))
