"""A process that does task after task lets go of what it filled templates with, once it is much."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from jinja2.runtime import Macro

from pipeline.building.executors import processes
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.newsroom.shared_files import SharedFiles
from tests.small import MOMENT, NEWSROOM, RELEASE, TEMPLATES, item


@pytest.fixture(autouse=True)
def collector_as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def macros() -> set[int]:
    """Give the macros that there are; those of tests before this one may be among them."""
    return {id(found) for found in gc.get_objects() if isinstance(found, Macro)}


def test_what_filled_templates_held_is_let_go_of_when_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect()
    before = macros()
    shared = SharedFiles.of(NEWSROOM.encode(), TEMPLATES.files)
    task = Task(shared, (TaskItem(item(RELEASE), {}),), BuildOptions(), MOMENT)
    assert processes.run(task).items[0].rendered
    assert not macros() <= before, "a small task is not worth a look"
    monkeypatch.setattr("pipeline.building.executors.processes._MOST_LEFT", 1000)
    assert processes.run(task).items[0].rendered
    gc.unfreeze()
    assert macros() <= before
