"""The executor that does tasks in processes of this machine, one for each core."""

from __future__ import annotations

import gc
from collections.abc import Callable

from pipeline.building.executors.worker_pool import WorkerDiedError, WorkerPool
from pipeline.building.task import Task, TaskResult
from pipeline.richtext.pandoc import PandocCrashError

# The macros of a filled template hold on to one another and to all that it was filled with, until Python looks for such
# cycles. An item leaves some 2,500 objects so, a quarter of a megabyte: this many are those of sixty items.
_MOST_LEFT = 150_000
_PRELOAD = ("pipeline.building.run",)


class ProcessExecutor:
    """Processes of this machine."""

    losses: tuple[type[BaseException], ...] = (WorkerDiedError, PandocCrashError)

    def __init__(self, workers: int, *, goes_first: bool = True) -> None:
        self.workers = workers
        do = run if goes_first else run_behind
        self._pool: WorkerPool[Task, TaskResult] = WorkerPool(workers, do, preload=_PRELOAD)

    def submit(self, task: Task) -> Callable[[], TaskResult]:
        """Hand a task to a process."""
        return self._pool.submit(task).result

    def shutdown(self, *, cancel: bool) -> None:
        """End the processes."""
        self._pool.shutdown(cancel=cancel)


def run(task: Task) -> TaskResult:
    """Do a task in a process that does nothing else, and collect what it leaves behind now and then."""
    from pipeline.building.run import run_task  # noqa: PLC0415 - whoever hands out tasks need not load what does them
    from pipeline.pictures.turns import take_turns  # noqa: PLC0415
    from pipeline.storage.clock import worked  # noqa: PLC0415
    from pipeline.storage.user_cache import compiled_templates, large_picture  # noqa: PLC0415

    if gc.isenabled():
        gc.disable()  # it is called between tasks only
        gc.freeze()  # what was loaded stays for good: no collection need look at it
    take_turns(large_picture)
    result = run_task(task, compiled_templates(), worked)
    if gc.get_count()[0] > _MOST_LEFT:
        gc.collect()
        gc.freeze()  # nor at what is left: words, templates, locales
    return result


def run_behind(task: Task) -> TaskResult:
    """Do a task in such a process, and let whatever somebody waits for go first."""
    from pipeline.storage.processors import step_back  # noqa: PLC0415 - as above

    step_back()
    return run(task)
