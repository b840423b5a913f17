"""A command in; what it cost out: wall time, the CPU time of all its processes, the largest process's memory."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from pathlib import Path
from statistics import median
from typing import ParamSpec, TypeVar

from msgspec import Struct

P = ParamSpec("P")
T = TypeVar("T")
_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
_MEGABYTE = 1024  # the kernel counts in kilobytes


class FailedRunError(Exception):
    """A contender ended with an error; its figure would mean nothing."""


class Cost(Struct, frozen=True):
    """Seconds of wall time, seconds of CPU (user and system, children included), and megabytes."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], folder: Path, cache: Path | None = None) -> Cost:
    """Run a command in a folder and wait for it and for all that it started, also what it left behind.

    `cache` is where it may keep what a user keeps. Without it, that is a place beside the folder: what the cache of who
    measures holds depends on what was done before.
    """
    _adopt_orphans()
    own = {"PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONHASHSEED": "0"}
    environment = {**os.environ, **own, "XDG_CACHE_HOME": str(cache or folder.parent / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody who waits for a build has it; each start would compile
    log = folder.parent / f"{folder.name}.log"
    with log.open("wb") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env=environment)  # noqa: S603 - our own
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        text = log.read_text(encoding="utf-8")[-2000:]
        raise FailedRunError(f"{command[0]} ended with {process.returncode}; it said: {text}")
    usages = [usage, *_left_behind()]
    return Cost(
        wall,
        sum(each.ru_utime + each.ru_stime for each in usages),
        max(each.ru_maxrss for each in usages) / _MEGABYTE,
    )


def _adopt_orphans() -> None:
    """Have the kernel give us the children that a command does not wait for: their CPU time would not be counted."""
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _left_behind() -> Iterator[resource.struct_rusage]:
    while True:
        try:
            yield os.wait4(-1, 0)[2]
        except ChildProcessError:
            return


def empty(folder: Path) -> None:
    """Give a folder without content, as before a first build.

    What stood there is put aside, not deleted: ext4 begins files slowly where it has just deleted others.
    """
    if folder.exists():
        aside = (folder.with_name(f"{folder.name}-{turn}") for turn in count(1))
        folder.rename(next(place for place in aside if not place.exists()))
    folder.mkdir(parents=True)


def middle(costs: Sequence[Cost]) -> Cost:
    """Give the medians; of memory the largest."""
    return Cost(
        median(cost.wall for cost in costs), median(cost.cpu for cost in costs), max(cost.memory for cost in costs)
    )


def interleaved(
    commands: Mapping[str, tuple[Sequence[str], Path]], rounds: int, *, cold: bool, caches: Path | None = None
) -> dict[str, Cost]:
    """Run commands in turn, A B C A B C …, so that a machine that slows down slows them all; give their medians.

    With `caches`, each run is that of another user, of whom nothing is kept.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(rounds):
        for name, (command, folder) in commands.items():
            if cold:
                empty(folder / "out")
            costs[name].append(run(command, folder, caches and caches / f"{turn}"))
    return {name: middle(found) for name, found in costs.items()}


def apart(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function in a process of its own.

    What this process has loaded when it starts another one counts into that one's memory: it has to stay small.
    """
    with ProcessPoolExecutor(max_workers=1) as pool:
        return pool.submit(function, *args, **kwargs).result()
