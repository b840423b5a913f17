"""Every page that the project's own newsroom makes, drafts and embargoed ones too, made once a test process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.saying.stems import STEMS
from tests.small import MOMENT

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet  # pytest has no public name for it

ROOT = Path(__file__).parents[3]


@cache
def newsroom_pages() -> Mapping[str, str]:
    """Give the pages by item and language."""
    folder = NewsroomFolder(ROOT)
    items = tuple(TaskItem(found.read(), {}) for found in folder.item_folders())
    options = BuildOptions(formats=frozenset({"html"}), drafts=True)
    result = run_task(Task(folder.shared_files(), items, options, MOMENT), COMPILED)
    return {
        f"{made.summary.slug}.{Path(name).stem.rpartition('.')[2]}": data.decode("utf-8")
        for made in result.items
        if made.rendered
        for name, data in made.rendered.files.items()
        if name.endswith(".html")
    }


# Named, for to find them takes setting all pages; a test holds that they are.
LONGEST: Mapping[str, str] = {
    "en": "2002-11-10-eu-russia-summit.en",
    "ar": "2002-11-10-eu-russia-summit.ar",
    "appeal": "2026-11-09-ndoulo-valley-further-information.fr",
}
"""The longest page of a release in English, and in Arabic, and that of an open appeal."""
FEW = frozenset(LONGEST.values())


def each_page(*kept: str) -> list[str | ParameterSet]:
    """Give every page, for a test that takes long of each: all but the longest ones named are left to a long run."""
    few = {LONGEST[name] for name in kept}
    return [stem if stem in few else pytest.param(stem, marks=pytest.mark.long) for stem in STEMS]
