"""The executor that does tasks in processes of this machine, one for each core."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import count

from pipeline.building.executors.worker_pool import WorkerDiedError, WorkerPool
from pipeline.building.task import Task, TaskResult
from pipeline.richtext.pandoc import PandocCrashError

_NUMBERS = count(1)
# A task leaves few cycles behind, and to look for them takes as long as two editions.
_COLLECT_EVERY = 16
_PRELOAD = ("pipeline.building.run",)


class ProcessExecutor:
    """Processes of this machine."""

    losses: tuple[type[BaseException], ...] = (WorkerDiedError, PandocCrashError)

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool: WorkerPool[Task, TaskResult] = WorkerPool(workers, _run, preload=_PRELOAD)

    def submit(self, task: Task) -> Callable[[], TaskResult]:
        """Hand a task to a process."""
        return self._pool.submit(task).result

    def shutdown(self, *, cancel: bool) -> None:
        """End the processes."""
        self._pool.shutdown(cancel=cancel)


def _run(task: Task) -> TaskResult:
    from pipeline.building.run import run_task  # noqa: PLC0415 - whoever hands out tasks need not load what does them
    from pipeline.storage.user_cache import compiled_templates  # noqa: PLC0415

    number = next(_NUMBERS)
    if number == 1:
        gc.disable()  # it is called between tasks only
        gc.freeze()  # what was loaded stays for good: no collection need look at it
    result = run_task(task, compiled_templates())
    if number % _COLLECT_EVERY == 0:
        gc.collect()
        gc.freeze()  # nor at what is left: words, templates, locales
    return result
