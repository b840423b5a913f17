"""Something to find out in; who can be asked for it later out. Meanwhile a copy of this process finds it out.

A copy costs some milliseconds, and only where the system can make one; elsewhere it is found out when it is asked for.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from functools import cache
from threading import active_count
from typing import TypeVar

from pipeline.machine import cores

Found = TypeVar("Found")


def aside(find: Callable[[], Found]) -> Callable[[], Found]:
    """Have something found out while this process goes on; ask for it when it is needed."""
    if not hasattr(os, "fork") or cores() == 1 or active_count() > 1:  # a copy of several threads may stand still
        return cache(find)
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        _answer(find, writing)
    os.close(writing)
    return cache(lambda: _answered(find, copy, reading))


def _answer(find: Callable[[], Found], writing: int) -> None:
    """Write what was found, and end, whatever happens: who asks finds it out himself when the answer is not whole."""
    try:
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(find(), pipe)
    finally:
        os._exit(0)


def _answered(find: Callable[[], Found], copy: int, reading: int) -> Found:
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(copy, 0)
    try:
        found: Found = pickle.loads(told)  # noqa: S301 - from a copy of this process
    except (EOFError, pickle.UnpicklingError):
        return find()
    return found
