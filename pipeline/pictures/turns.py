"""Turns at decoding large pictures, so that memory follows the pictures in work and not the processes.

Who starts processes hands them the turn to take; where nobody did, there is one process, and it waits for nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

# From here on a picture takes tens of megabytes while it is decoded, and hundreds when it is as large as may be.
_LARGE = 8_000_000  # pixels

_turn: list[Callable[[], AbstractContextManager[None]]] = [nullcontext]


def take_turns(turn: Callable[[], AbstractContextManager[None]]) -> None:
    """Have large pictures decoded from now on only while a turn is held."""
    _turn[:] = [turn]


def decoding(size: tuple[int, int]) -> AbstractContextManager[None]:
    """Give what is to be held while a picture of so many pixels is decoded, and all of them are there."""
    width, height = size
    return _turn[0]() if width * height > _LARGE else nullcontext()
