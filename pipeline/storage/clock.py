"""The only door to the clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from threading import Event


def now() -> datetime:
    """Give the moment. The command line reads it once and hands it down."""
    return datetime.now(UTC)


seconds = time.monotonic
"""Gives the seconds of a clock that never goes back; it says nothing of the time of day."""

worked = time.thread_time
"""Gives the seconds that the thread which asks has been at work: to wait on a busy machine does not count."""


class SystemClock:
    """The system's clocks, for a program that stays up until somebody ends it."""

    def __init__(self, ended: Event) -> None:
        self._ended = ended

    def now(self) -> datetime:
        """Give the time of day."""
        return now()

    def steady(self) -> float:
        """Give seconds that never go back; those of a sleep count where the system knows of it."""
        boot = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if boot is None else time.clock_gettime(boot)

    def rest(self, seconds: float) -> bool:
        """Wait so long, or until the program is ended; say whether to go on."""
        return not self._ended.wait(seconds)
