"""What every executor can do, so that `dispatch` need not know which one it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pipeline.building.task import Task, TaskResult


class Executor(Protocol):
    """Does tasks, several at a time."""

    @property
    def workers(self) -> int:
        """Say how many tasks are worked on at a time."""

    @property
    def losses(self) -> tuple[type[BaseException], ...]:
        """Give the exceptions that say nothing of the content: a worker died, or its pandoc did."""

    def submit(self, task: Task) -> Callable[[], TaskResult]:
        """Hand in a task; calling what is returned waits for its result."""

    def shutdown(self, *, cancel: bool) -> None:
        """End all workers: when they have done their tasks, or at once with `cancel`."""
