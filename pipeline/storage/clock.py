"""The only door to the clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now() -> datetime:
    """Give the moment. The command line reads it once and hands it down."""
    return datetime.now(UTC)


def seconds() -> float:
    """Give the seconds of a clock that never goes back; it says nothing of the time of day."""
    return time.monotonic()
