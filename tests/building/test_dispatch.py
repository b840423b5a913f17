"""Workers on all cores: order is kept, a killed worker costs a retry, an interrupt leaves no half file."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.building.executors.dispatch import dispatch
from pipeline.building.executors.processes import ProcessExecutor
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.newsroom.shared_files import SharedFiles
from tests.building.small_newsroom import write
from tests.small import MOMENT, NEWSROOM, RELEASE, TEMPLATES, item

ROOT = Path(__file__).parents[2]
ITEMS = 40
# A shell that runs tests in the background has them ignore interrupts, and what they start, too.
BUILD = """\
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("pipeline", run_name="__main__")
"""
SHARED = SharedFiles.of(NEWSROOM.encode(), TEMPLATES.files)


def tasks(count: int) -> Iterator[Task]:
    for number in range(count):
        yield Task(SHARED, (TaskItem(item(RELEASE, slug=f"item-{number}")),), BuildOptions(), MOMENT)


@pytest.mark.parametrize("after", [3, *(pytest.param(count, marks=pytest.mark.long) for count in (1, 2, 5, 8, 11))])
def test_results_come_in_the_order_of_their_tasks_also_when_a_worker_is_killed(after: int) -> None:
    made = []
    for task, result in dispatch(tasks(12), ProcessExecutor(2)):
        assert task.items[0].files.slug == result.items[0].summary.slug
        made.append(result.items[0])
        if len(made) == after:
            os.kill(multiprocessing.active_children()[0].pid or 0, signal.SIGKILL)
    assert [each.summary.slug for each in made] == [f"item-{number}" for number in range(12)]
    assert not any(each.is_lost for each in made)
    assert all(each.rendered and each.rendered.packs for each in made)


def test_an_interrupt_stops_at_once_and_leaves_only_whole_files(tmp_path: Path) -> None:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    for number in range(ITEMS):
        write(tmp_path, f"releases/r{number:03}/release.yaml", RELEASE.replace("Three", f"{number} times three"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", BUILD, "build"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    ) as build:
        late = time.monotonic() + 120
        while build.poll() is None and time.monotonic() < late and not list((tmp_path / "build").glob("packs/r*.zip")):
            time.sleep(0.01)
        os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to everybody
        begun = time.monotonic()
        told = build.communicate(timeout=60)[1]
        took = time.monotonic() - begun
    assert build.returncode != 0
    assert "Traceback" not in told
    assert took < 20, "it waited for work that nobody wants"
    packs = list((tmp_path / "build/packs").glob("r*.zip"))
    assert 0 < len(packs) < ITEMS
    assert all(zipfile.ZipFile(pack).testzip() is None for pack in packs)
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=240, check=False)
    assert done.returncode == 0
    assert len(list((tmp_path / "build/packs").glob("r*.zip"))) == ITEMS


@pytest.mark.parametrize("count", [0, 1])
def test_few_tasks_end_as_well(count: int) -> None:
    assert len(list(dispatch(tasks(count), ProcessExecutor(2)))) == count
