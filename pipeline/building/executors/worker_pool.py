"""Work in; what came of it out, done by processes of this machine, each of which talks through a pipe of its own.

A process that is killed closes its pipe, also in the middle of an answer: so its loss is seen at once, and costs nobody
else's work. (The pool of Python's own library has one pipe for all answers, and waits for ever when half of one came.)
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import threading
import traceback
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext  # the first is not there on Windows

Work = TypeVar("Work")
Answer = TypeVar("Answer")


class WorkerDiedError(Exception):
    """A process ended before it answered; the message says how it ended."""


class _Worker(NamedTuple):
    process: BaseProcess
    pipe: Connection


class WorkerPool(Generic[Work, Answer]):
    """So many processes, each started by the first work that finds none free, and again when one was lost."""

    def __init__(self, count: int, do: Callable[[Work], Answer], preload: Iterable[str] = ()) -> None:
        # a server that has loaded the engine once forks its workers from itself; where there is none, each loads it
        self._context: ForkServerContext | SpawnContext
        if "forkserver" in multiprocessing.get_all_start_methods():
            self._context = multiprocessing.get_context("forkserver")
            self._context.set_forkserver_preload(list(preload))
        else:
            self._context = multiprocessing.get_context("spawn")
        self._do = do
        self._threads = ThreadPoolExecutor(count, "worker")  # one for each process, to wait for it
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._ends = False

    def submit(self, work: Work) -> Future[Answer]:
        """Hand work to a process. The future raises what the work raises, and `WorkerDiedError` for a lost process."""
        return self._threads.submit(self._ask, work)

    def shutdown(self, *, cancel: bool) -> None:
        """End the processes when they have done what they were given; or at once, whatever they are doing."""
        if cancel:
            with self._lock:
                self._ends = True
                for worker in (*self._idle, *self._busy):
                    worker.process.kill()
        self._threads.shutdown(wait=True, cancel_futures=cancel)
        while self._idle:
            _part_from(self._idle.pop())

    def _ask(self, work: Work) -> Answer:
        worker = self._take()
        try:
            worker.pipe.send(work)
            told = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            # to start one, Python's library asks how all others ended: of two that ask at once, one is told wrong
            with self._lock:
                self._busy.discard(worker)
                ended = _part_from(worker)
            raise WorkerDiedError(f"a process ended with {ended}") from None
        with self._lock:
            self._busy.discard(worker)
            self._idle.append(worker)
        answer: Answer | Exception = pickle.loads(told)  # noqa: S301 - from a process that this one started
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _take(self) -> _Worker:
        with self._lock:
            if self._ends:
                raise WorkerDiedError("all processes were ended")
            worker = self._idle.pop() if self._idle else self._start()
            self._busy.add(worker)
            return worker

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._do), daemon=True)
        process.start()
        theirs.close()  # the process alone holds its end: when it dies, ours says so
        return _Worker(process, ours)


def _part_from(worker: _Worker) -> int | None:
    """Close the pipe, which ends a process that waits for work; give how it ended."""
    worker.pipe.close()
    worker.process.join()
    return worker.process.exitcode


def _serve(pipe: Connection, do: Callable[[Work], Answer]) -> None:
    """Answer until there is no one to answer. An interrupt is left to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            work = pipe.recv()
        except (EOFError, OSError):
            return
        answer: Answer | Exception
        try:
            answer = do(work)
        except Exception as error:  # noqa: BLE001 - whatever it is, who gave the work is told
            error.add_note(f"in another process:\n{traceback.format_exc()}")
            answer = error
        try:
            pipe.send(answer)
        except OSError:
            return
