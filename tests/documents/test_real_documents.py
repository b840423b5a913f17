"""Thirteen real documents, written anew with invented words: each part stands in every format, in its order."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
import yaml

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem, TaskResult
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.documents.table import Document, page
from tests.saying.readers import read_text, read_web, read_word, squeezed

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs/real-documents.md"
MOMENT = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
READERS = {"html": read_web, "docx": read_word, "txt": read_text}
DOCUMENTS: list[Document] = yaml.safe_load((HERE / "parts.yaml").read_text(encoding="utf-8"))


@cache
def built() -> TaskResult:
    """Check and build the thirteen once."""
    folder = NewsroomFolder(HERE / "newsroom")
    items = tuple(TaskItem(found.read(), {}) for found in folder.item_folders())
    return run_task(Task(folder.shared_files(), items, BuildOptions(), MOMENT), COMPILED)


def test_the_thirteen_are_without_fault() -> None:
    assert len(built().items) == len(DOCUMENTS) == 13
    assert [fault for made in built().items for fault in made.faults] == []


@pytest.mark.parametrize("ending", READERS)
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each["document"])
def test_every_part_stands_in_every_format_in_its_order(document: Document, ending: str) -> None:
    slug = document["document"]
    rendered = next(made.rendered for made in built().items if made.summary.slug == slug)
    assert rendered
    data = next(data for name, data in rendered.files.items() if name.endswith(ending) and ".letter-" not in name)
    read, at = squeezed(READERS[ending](data).text), 0
    for part in document["parts"]:
        if "without" in part or ending not in part.get("only", READERS):
            continue
        words = squeezed(part["words"])
        assert words in read, f"{part['part']} is missing"
        if "apart" not in part:
            assert words in read[at:], f"{part['part']} stands before the part that it follows"
            at = read.index(words, at) + len(words)


def test_the_table_of_parts_is_what_the_list_says(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        PAGE.write_text(page(DOCUMENTS), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == page(DOCUMENTS), "run `make accept`"
