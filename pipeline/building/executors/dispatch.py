"""Tasks and an executor in; the result of each task out, in the order of the tasks.

No more tasks are out than there are workers for, so that memory does not grow with the newsroom. A task that is lost,
because its worker or its pandoc died, is done once more. If it is lost again it is split, and the one item that it is
lost over gets a fault. Nobody else's work is lost with it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from pipeline.building.executors.executor import Executor
from pipeline.building.task import ItemResult, Task, TaskResult
from pipeline.fault import Fault
from pipeline.newsroom.summary import ItemSummary
from pipeline.richtext.pandoc import probe
from pipeline.source import Place, Source


def dispatch(tasks: Iterator[Task], executor: Executor) -> Iterator[tuple[Task, TaskResult]]:
    """Have all tasks done; the executor is shut down at the end, and at once where something stops the build."""
    pending: deque[tuple[Task, Callable[[], TaskResult]]] = deque()
    is_stopped = True
    try:
        while True:
            # one more than there are workers, so that nobody waits while a result is being written
            while len(pending) <= executor.workers and (task := next(tasks, None)):
                pending.append((task, executor.submit(task)))
            if not pending:
                break
            task, result_of = pending.popleft()
            try:
                result = result_of()
            except executor.losses:
                result = _retry(task, executor)
            del result_of
            yield task, result
        is_stopped = False
    finally:
        executor.shutdown(cancel=is_stopped)


def _retry(task: Task, executor: Executor) -> TaskResult:
    """Do a lost task once more; if it is lost again, item by item."""
    try:
        return executor.submit(task)()
    except executor.losses as loss:
        if len(task.items) == 1:
            return TaskResult((_lost(task, loss),))
    parts = [_alone(replace(task, items=(item,)), executor) for item in task.items]
    settings = next((part.settings for part in parts if part.settings), None)
    return TaskResult(tuple(item for part in parts for item in part.items), settings)


def _alone(task: Task, executor: Executor) -> TaskResult:
    try:
        return executor.submit(task)()
    except executor.losses as loss:
        return TaskResult((_lost(task, loss),))


def _lost(task: Task, loss: BaseException) -> ItemResult:
    """Blame the text that a task was lost over; raise PandocError where pandoc fails on any text."""
    probe()
    files = task.items[0].files
    fault = Fault(
        "cannot-be-read",
        "the program crashes on this text, each time",
        Place.start_of(Source(files.source_name, "")),
        expected="a text that can be read within the machine’s memory",
        hint=f"take out what was added last, and show it to the maintainers ({type(loss).__name__})",
    )
    return ItemResult(ItemSummary(files.folder, files.slug, files.source_name), (fault,), is_lost=True)
