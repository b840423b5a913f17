"""What people filed as wrong, small and as they wrote it: what is told now, and what a reader sees."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.checks.whole_newsroom import check
from pipeline.newsroom.files import Folder, ItemFiles
from pipeline.newsroom.shared_files import SharedFiles
from tests.compiled import COMPILED
from tests.saying.readers import read_text, read_web, read_word, squeezed
from tests.small import TEMPLATES, files

HERE = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))
MOMENT = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
READERS = {"html": read_web, "docx": read_word, "txt": read_text}


def case(name: str) -> ItemFiles:
    """Give a case as an item of the newsroom beside it."""
    texts = {path.stem: path.read_bytes() for path in (HERE / name).glob("*.yaml")}
    folder: Folder = "appeals" if "appeal" in texts else "releases"
    return ItemFiles(folder, name, texts.pop(folder[:-1]), texts, {})


def test_every_case_says_what_is_right_for_it() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in HERE.iterdir() if list(path.glob("*.yaml")))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_case_is_told_and_printed_as_is_right(name: str) -> None:
    shared = SharedFiles.of((HERE / "newsroom.yaml").read_bytes(), TEMPLATES.files)
    (made,) = run_task(Task(shared, (TaskItem(case(name), {}),), BuildOptions(), MOMENT), COMPILED).items
    expected = EXPECTED[name]
    across = check(files(case(name), newsroom=(HERE / "newsroom.yaml").read_text(encoding="utf-8"))).faults
    told = sorted({each.alone for each in (*made.faults, *across)}, key=lambda each: each.place.sort_key)
    assert [f"{each.code} {each.place.line}:{each.place.column}" for each in told] == expected.get("faults", [])
    if "prints" not in expected:
        return
    assert made.rendered
    for file, data in made.rendered.files.items():
        if file.rpartition(".")[2] in READERS and ".letter-" not in file:
            read, at = squeezed(READERS[file.rpartition(".")[2]](data).text), 0
            for words in map(squeezed, expected["prints"]):
                assert words in read[at:], f"{file} does not say “{words}” at its place"
                at = read.index(words, at) + len(words)
            for words in map(squeezed, expected.get("never", [])):
                assert words not in read, f"{file} says “{words}”"
