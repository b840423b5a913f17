"""How many processors there are to work on, and who goes first on them."""

from __future__ import annotations

import os
from functools import cache


def cores() -> int:
    """Say how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def step_back() -> None:
    """Let other processes go first from now on, where the system knows of it."""
    if hasattr(os, "nice"):
        os.nice(10)
