"""Every page that the project's own newsroom makes, drafts and embargoed ones too, made once a test process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.small import MOMENT

ROOT = Path(__file__).parents[3]


@cache
def newsroom_pages() -> Mapping[str, str]:
    """Give the pages by stem."""
    folder = NewsroomFolder(ROOT)
    items = tuple(TaskItem(found.read(), {}) for found in folder.item_folders())
    options = BuildOptions(formats=frozenset({"html"}), drafts=True)
    result = run_task(Task(folder.shared_files(), items, options, MOMENT), COMPILED)
    return {
        Path(name).stem: data.decode("utf-8")
        for made in result.items
        if made.rendered
        for name, data in made.rendered.files.items()
    }


STEMS = tuple(newsroom_pages())


def _few() -> set[str]:
    """Give the longest page of English, of Arabic, and of an open appeal."""
    longest = sorted(STEMS, key=lambda stem: len(newsroom_pages()[stem]))
    of_languages = {stem.rpartition(".")[2]: stem for stem in longest}
    of_appeals = [stem for stem in longest if (ROOT / "appeals" / stem.rpartition(".")[0]).is_dir()]
    return {of_languages["en"], of_languages["ar"], of_appeals[-1]}


FEW = _few()
EACH = tuple(stem if stem in FEW else pytest.param(stem, marks=pytest.mark.long) for stem in STEMS)
"""Every page, for a test that takes long of each: those that are not like one of the few are left to a long run."""
