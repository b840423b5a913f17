"""The executor that does tasks on the workers of a Dask scheduler: the same tasks, on other machines.

Inputs travel as bytes and outputs come back as bytes: the workers share no disk with this machine. What they need is
this engine, and its libraries in the same versions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from distributed import Client
from distributed.client import FutureCancelledError
from distributed.comm.core import CommClosedError
from distributed.scheduler import KilledWorker

from pipeline.building.task import Task, TaskResult
from pipeline.richtext.pandoc import PandocCrashError
from pipeline.storage.clock import worked
from pipeline.storage.engine import versions

_SECONDS = 10


class ClusterError(Exception):
    """The cluster cannot be used; the message says why, and nothing was made."""


class DaskExecutor:
    """The workers of a scheduler; when one of them is gone, the scheduler gives its task to another."""

    losses: tuple[type[BaseException], ...] = (KilledWorker, FutureCancelledError, CommClosedError, PandocCrashError)

    def __init__(self, address: str) -> None:
        try:
            # dask ships types for few of its functions
            self._client = cast("Callable[..., Any]", Client)(address, timeout=_SECONDS, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise ClusterError(f"there is no scheduler at {address}: {error}") from error
        self.workers = len(self._client.nthreads())
        self._refuse_other_engines(address)
        self._executor = self._client.get_executor(pure=False)

    def _refuse_other_engines(self, address: str) -> None:
        if not self.workers:
            self._client.close()
            raise ClusterError(f"the scheduler at {address} has no workers")
        own = versions()
        try:
            others = self._client.run(versions)
        except ImportError as error:
            self._client.close()
            raise ClusterError(f"a worker of {address} does not have this engine: {error}") from error
        strangers = sorted(
            worker
            for worker, found in others.items()
            if any(found[name] != own[name] for name in found.keys() & own.keys())
        )
        if strangers:
            self._client.close()
            raise ClusterError(f"other versions of the engine or its libraries run on {', '.join(strangers)}")

    def submit(self, task: Task) -> Callable[[], TaskResult]:
        """Hand a task to the scheduler."""
        return cast("Callable[[], TaskResult]", self._executor.submit(run, task).result)

    def shutdown(self, *, cancel: bool) -> None:
        """Leave the scheduler; with `cancel`, pending tasks are given up."""
        self._executor.shutdown(wait=not cancel)
        self._client.close()


def run(task: Task) -> TaskResult:
    """Do a task in a worker of the cluster."""
    from pipeline.building.run import run_task  # noqa: PLC0415 - whoever hands out tasks need not load what does them

    return run_task(task, clock=worked)
