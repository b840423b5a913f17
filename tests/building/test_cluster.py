"""The same build on a cluster: a real scheduler and two workers on this machine, one of which is killed on the way."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.building.small_newsroom import contents, write
from tests.small import NEWSROOM, RELEASE

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "3",
    "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "10s",
}
IMPATIENT = {**ENVIRONMENT, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"}
PATIENCE = 240  # seconds, on a machine that is busy with other tests


@contextmanager
def started(
    *arguments: str, cwd: Path, environment: Mapping[str, str] = ENVIRONMENT
) -> Iterator[subprocess.Popen[str]]:
    """Start a program, and end it, whatever happens, and however long it would take."""
    with subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        watch = threading.Timer(PATIENCE, process.kill)
        watch.start()
        try:
            yield process
        finally:
            watch.cancel()
            process.kill()


def dask(program: str, *arguments: str, cwd: Path) -> AbstractContextManager[subprocess.Popen[str]]:
    return started(f"distributed.cli.dask_{program}", *arguments, cwd=cwd)


def said(process: subprocess.Popen[str], pattern: str) -> str:
    """Wait until a program has said something, and give it."""
    assert process.stderr
    for line in process.stderr:
        found = re.search(pattern, line)
        if found:
            return found[0]
    pytest.fail(f"it ended without saying {pattern}")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return laid(tmp_path, 1)


def laid(tmp_path: Path, items: int) -> Path:
    """Lay a newsroom of so many items."""
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    for number in range(items):
        write(tmp_path, f"releases/r{number:02}/release.yaml", RELEASE.replace("Three", f"{number + 3} times three"))
    return tmp_path


def press(newsroom: Path, *arguments: str) -> AbstractContextManager[subprocess.Popen[str]]:
    return started("pipeline", "build", *arguments, cwd=newsroom)


@pytest.mark.long
@pytest.mark.parametrize(("items", "after"), [(16, 1), *((40, count) for count in (5, 15, 30))])
def test_a_cluster_builds_the_same_also_when_a_worker_is_killed(tmp_path: Path, items: int, after: int) -> None:
    newsroom = laid(tmp_path, items)
    quiet = ("--dashboard-address", ":0")
    alone, in_threads = (("--nthreads", number, "--no-nanny", *quiet) for number in ("1", "4"))
    with dask("scheduler", "--host", "127.0.0.1", "--port", "0", *quiet, cwd=newsroom) as scheduler:
        address = said(scheduler, r"tcp://127\.0\.0\.1:\d+")
        with (
            dask("worker", address, *alone, cwd=newsroom) as doomed,
            dask("worker", address, *in_threads, cwd=newsroom) as other,
        ):
            said(doomed, "Registered to")
            said(other, "Registered to")
            with press(newsroom, "--cluster", address, "--out", "there") as build:
                while build.poll() is None and len(list((newsroom / "there").glob("media/*"))) < after:
                    time.sleep(0.01)
                doomed.send_signal(signal.SIGKILL)
                printed, faults = build.communicate()
    assert (build.returncode, faults) == (0, "")
    assert printed.startswith(f"{items} editions in {3 * items} files, and {items} packs")
    with press(newsroom, "--out", "here") as local:
        local.communicate()
    assert local.returncode == 0
    assert contents(newsroom / "there") == contents(newsroom / "here")


@pytest.mark.long
def test_a_cluster_that_is_not_there_is_told_in_one_line(newsroom: Path) -> None:
    with started("pipeline", "build", "--cluster", "tcp://127.0.0.1:9", cwd=newsroom, environment=IMPATIENT) as build:
        printed, told = build.communicate()
    assert build.returncode == 3
    assert printed == ""
    assert told.startswith("press: there is no scheduler at tcp://127.0.0.1:9")
    assert told.count("\n") == 1
