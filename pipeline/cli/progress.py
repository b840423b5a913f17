"""How far a command has come, on a terminal, once it is known that it will take a while; in a pipe nothing."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar


_MANY = 50
"""Of fewer than so many that are counted anew, nothing is shown."""


class Progress:
    """A bar that moves with each item that is done."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._bar: Bar | None = None

    def show(self) -> None:
        """Show it from now on."""
        if self._bar or not sys.stderr.isatty():
            return
        from rich.console import Console  # noqa: PLC0415 - only a terminal needs it, and only for many items
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 - as above

        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._bar.start()
        self._bar.add_task("", total=self._total, completed=self._done)

    def expect(self, total: int) -> None:
        """Count anew, up to another total; of a few there is nothing to show."""
        self._total, self._done = total, 0
        if self._bar:
            self._bar.reset(self._bar.task_ids[0], total=total)
        elif total >= _MANY:
            self.show()

    def advance(self, slug: str) -> None:
        """Count an item as done."""
        self._done += 1
        if self._bar:
            self._bar.update(self._bar.task_ids[0], completed=self._done, description=slug)

    def __enter__(self) -> Self:
        """Begin, and show nothing yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()
