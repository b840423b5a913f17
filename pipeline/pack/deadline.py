"""A moment by which work has to be done, as a value: who works calls `check` in loops that a hostile file can lengthen.

The clock is handed in: none but the top floor and the door to the clock read it.
"""

from __future__ import annotations

from collections.abc import Callable


class LateError(Exception):
    """The work took longer than it may; the message says how long that is."""


class Deadline:
    """So many seconds from when it is made, by a clock that never goes back."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self.seconds, self._clock = seconds, clock
        self._end = clock() + seconds

    def check(self) -> None:
        """Raise LateError when the time is over."""
        if self._clock() > self._end:
            raise LateError(f"it took longer than {self.seconds:g} seconds")


NEVER = Deadline(0, lambda: 0.0)
"""A deadline that never comes, for work on what this program made itself."""
