"""The release that is said in every language: its newsroom, checked and built once a test process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from gallery.shown import ALL_LANGUAGES, IN_ALL
from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.checks.whole_newsroom import check
from pipeline.fault import Fault
from pipeline.newsroom.files import NewsroomFiles
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.small import MOMENT

FEW = ("da", "he", "th", "ur")
"""Languages that are opened in every run: one of each direction, one without spaces, one in a script of its own."""


@cache
def newsroom_files() -> NewsroomFiles:
    """Give the newsroom's files."""
    folder = NewsroomFolder(ALL_LANGUAGES)
    return folder.files(folder.templates())


def faults(source: Mapping[bytes, bytes] | None = None, *, recorded: bool = True) -> Sequence[Fault]:
    """Check the newsroom; `source` changes words of the release, and `recorded` keeps what its translations are of."""
    files = newsroom_files()
    (item,) = files.items
    text = item.source or b""
    for old, new in (source or {}).items():
        assert old in text
        text = text.replace(old, new)
    translations = {
        tag: each if recorded else each.partition(b"translated_from:")[0] for tag, each in item.translations.items()
    }
    return check(replace(files, items=(replace(item, source=text, translations=translations),))).faults


@cache
def built() -> Mapping[str, bytes]:
    """Build the release, and give its files by their names behind that of the release: da.html."""
    folder = NewsroomFolder(ALL_LANGUAGES)
    items = tuple(TaskItem(found.read(), {}) for found in folder.item_folders())
    (made,) = run_task(Task(folder.shared_files(), items, BuildOptions(), MOMENT), COMPILED).items
    assert made.rendered
    return {name.partition(f"{IN_ALL}.")[2]: data for name, data in made.rendered.files.items()}
