"""Copies of this process, which do what they are asked while this one goes on, each over a line of its own.

A copy costs some milliseconds, and only where the system can make one.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from threading import active_count
from typing import Generic, TypeVar

from pipeline.machine import cores

Work = TypeVar("Work")
Answer = TypeVar("Answer")


class CopyDiedError(Exception):
    """A copy ended before it answered."""


def can_copy() -> bool:
    """Say whether a copy of this process would run beside it: a copy of several threads may stand still."""
    return hasattr(os, "fork") and cores() > 1 and active_count() == 1


def copy(do: Callable[[], None]) -> int:
    """Make a copy that does something and ends, whatever happens; give its number. Interrupts are left to this one."""
    number = os.fork()
    if number == 0:
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            do()
        finally:
            os._exit(0)
    return number


class Line(Generic[Work, Answer]):
    """Two pipes: what is asked goes through one, answers come through the other.

    All four ends stand open in every copy that is made meanwhile. Each process keeps its own two and closes the others:
    only so does each see that the other has died.
    """

    def __init__(self) -> None:
        self._hears, self._asks = os.pipe()
        self._reads, self._answers = os.pipe()

    def close(self) -> None:
        """Leave the line to others."""
        for end in (self._hears, self._asks, self._reads, self._answers):
            os.close(end)

    def asker(self) -> Asker[Work, Answer]:
        """Take the end of the process that asks."""
        os.close(self._hears)
        os.close(self._answers)
        return Asker(self._asks, self._reads)

    def answer(self, do: Callable[[Work], Answer]) -> None:
        """Take the other end, and answer until there is no one to answer."""
        os.close(self._asks)
        os.close(self._reads)
        with os.fdopen(self._hears, "rb") as hears, os.fdopen(self._answers, "wb") as answers:
            while True:
                try:
                    work = pickle.load(hears)  # noqa: S301 - from the process that this one is a copy of
                except (EOFError, pickle.UnpicklingError):
                    return
                told: Answer | Exception
                try:
                    told = do(work)
                except Exception as error:  # noqa: BLE001 - whatever it is, who asked is told
                    told = error
                pickle.dump(told, answers)
                answers.flush()


class Asker(Generic[Work, Answer]):
    """The end of a line at which somebody asks."""

    def __init__(self, asks: int, reads: int) -> None:
        self._asks, self._reads = os.fdopen(asks, "wb"), os.fdopen(reads, "rb")
        self._last: Callable[[], Answer | Exception | None] = lambda: None

    def ask(self, work: Work) -> Callable[[], Answer]:
        """Ask for something; what is given waits for the answer.

        It raises what was raised there, and CopyDiedError when the copy has ended.
        """
        self._last()  # of two that both tell, while neither listens, none would ever come to an end
        with suppress(OSError):  # who waits for the answer learns that there will be none
            pickle.dump(work, self._asks)
            self._asks.flush()
        self._last = told = cache(self._told)

        def answer() -> Answer:
            found = told()
            if isinstance(found, Exception):
                raise found
            return found

        return answer

    def _told(self) -> Answer | Exception:
        try:
            told: Answer | Exception = pickle.load(self._reads)  # noqa: S301 - from a copy of this process
        except (EOFError, OSError, pickle.UnpicklingError):
            return CopyDiedError("a copy of this process ended before it answered")
        return told

    def close(self) -> None:
        """Ask no more: the copy ends when it has done what it was asked."""
        for pipe in (self._asks, self._reads):
            with suppress(OSError):  # what was written, and nobody read
                pipe.close()


def end(number: int) -> None:
    """End a copy at once, whatever it is doing."""
    with suppress(ProcessLookupError):
        os.kill(number, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(number, 0)


def aside(find: Callable[[], Answer]) -> Callable[[], Answer]:
    """Have something found out by a copy while this process goes on; or here, when it is asked for."""
    if not can_copy():
        return cache(find)
    line: Line[None, Answer] = Line()
    number = copy(lambda: line.answer(lambda _: find()))
    asker = line.asker()
    told = asker.ask(None)

    def found() -> Answer:
        try:
            return told()
        except CopyDiedError:
            return find()
        finally:
            asker.close()
            end(number)

    return cache(found)
