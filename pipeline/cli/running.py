"""Who does the tasks of a command: this process, a process for each core, or the workers of a Dask scheduler."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from pipeline.cli.newsroom import MISSING_TOOL, stop

if TYPE_CHECKING:
    from pipeline.building.executors.executor import Executor
    from pipeline.building.scan import RunTasks
    from pipeline.building.task import Task, TaskResult

# So few items are made sooner than a process on each core has started.
_FEW = 16


def run_here(on_start: Callable[[], None] = lambda: None, *, goes_first: bool = True) -> RunTasks:
    """Have tasks done on this machine. `on_start` is called before many items are begun with: it will take a while.

    Where it does not go first, many items wait for whatever else the machine has to do.
    """

    def executor(count: int) -> Executor:
        if count <= _FEW:
            from pipeline.building.executors.in_process import InProcessExecutor  # noqa: PLC0415 - see _run

            return InProcessExecutor()
        from pipeline.building.executors.processes import ProcessExecutor  # noqa: PLC0415 - see _run
        from pipeline.storage.processors import cores  # noqa: PLC0415 - see _run

        _take_time(on_start)
        return ProcessExecutor(cores(), goes_first=goes_first)

    return lambda tasks, count: _run(tasks, lambda: executor(count))


def run_on_cluster(address: str, on_start: Callable[[], None]) -> RunTasks:
    """Have tasks done by the workers of the Dask scheduler at an address, or stop."""

    def executor() -> Executor:
        _take_time(on_start)
        try:
            from pipeline.building.executors.dask import ClusterError, DaskExecutor  # noqa: PLC0415 - an optional extra
        except ImportError:
            stop("--cluster needs Dask: pip install 'press-pipeline[cluster]'", MISSING_TOOL)
        try:
            return DaskExecutor(address)
        except ClusterError as error:
            stop(str(error), MISSING_TOOL)

    return lambda tasks, _count: _run(tasks, executor)


def _run(tasks: Iterator[Task], executor: Callable[[], Executor]) -> Iterator[tuple[Task, TaskResult]]:
    """Choose an executor only when there is a first task: most often there is none, and nothing has to be loaded."""
    first = next(tasks, None)
    if first is None:
        return
    from pipeline.building.executors.dispatch import dispatch  # noqa: PLC0415 - as said

    yield from dispatch(chain([first], tasks), executor())


def _take_time(on_start: Callable[[], None]) -> None:
    on_start()
    gc.enable()  # it may take minutes
