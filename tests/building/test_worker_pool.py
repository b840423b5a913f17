"""Processes with a pipe each: one that dies, also in the middle of its answer, costs its own work only."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import struct
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from pipeline.building.executors.worker_pool import WorkerDiedError, WorkerPool

LATE = 60


def run(work: str) -> str:
    """Do as told, in another process."""
    match work.split():
        case ["fail"]:
            raise ValueError("as told")
        case ["die"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["die", "answering"]:
            pipe = next(each for each in gc.get_objects() if isinstance(each, Connection) and not each.closed)
            os.write(pipe.fileno(), struct.pack("!i", 1000) + b"not a thousand bytes")
            os.kill(os.getpid(), signal.SIGKILL)
        case ["sleep"]:
            time.sleep(LATE)
        case _:
            pass
    return f"{work} done"


@pytest.fixture
def workers() -> Iterator[WorkerPool[str, str]]:
    two: WorkerPool[str, str] = WorkerPool(2, run)
    yield two
    two.shutdown(cancel=True)
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("way", ["die", "die answering"])
def test_a_worker_that_dies_costs_its_own_work_only(workers: WorkerPool[str, str], way: str) -> None:
    out = [workers.submit(work) for work in ("one", way, "two", "three", way, "four")]
    for future, work in zip(out, ("one", way, "two", "three", way, "four"), strict=True):
        if work == way:
            with pytest.raises(WorkerDiedError, match="ended with -9"):
                future.result(LATE)
        else:
            assert future.result(LATE) == f"{work} done"


@pytest.mark.parametrize("deaths", [12, pytest.param(120, marks=pytest.mark.long)])
def test_how_a_process_ended_is_told_while_others_start(deaths: int) -> None:
    workers: WorkerPool[str, str] = WorkerPool(4, run)
    try:
        for future in [workers.submit("die") for _ in range(deaths)]:
            with pytest.raises(WorkerDiedError, match="ended with -9"):
                future.result(LATE)
    finally:
        workers.shutdown(cancel=True)


def test_what_work_raises_is_raised_here_and_says_where(workers: WorkerPool[str, str]) -> None:
    with pytest.raises(ValueError, match="as told") as raised:
        workers.submit("fail").result(LATE)
    assert "test_worker_pool.py" in raised.value.__notes__[0]
    assert workers.submit("more").result(LATE) == "more done"


def test_there_are_no_more_processes_than_asked_for(workers: WorkerPool[str, str]) -> None:
    assert [workers.submit(str(number)).result(LATE) for number in range(4)] == [f"{n} done" for n in range(4)]
    assert len(multiprocessing.active_children()) == 1, "one was free each time"
    for future in [workers.submit(str(number)) for number in range(20)]:
        future.result(LATE)
    assert len(multiprocessing.active_children()) <= 2


def test_all_end_at_once_whatever_they_are_doing(workers: WorkerPool[str, str]) -> None:
    out = [workers.submit("sleep") for _ in range(4)]
    while len(multiprocessing.active_children()) < 2:
        time.sleep(0.01)
    begun = time.monotonic()
    workers.shutdown(cancel=True)
    assert time.monotonic() - begun < LATE / 2
    assert all(future.done() for future in out)


def test_all_end_when_their_work_is_done() -> None:
    workers: WorkerPool[str, str] = WorkerPool(2, run)
    out = [workers.submit(str(number)) for number in range(6)]
    workers.shutdown(cancel=False)
    assert [future.result(0) for future in out] == [f"{n} done" for n in range(6)]
    assert not multiprocessing.active_children()
