"""A crew of processes of this machine, one a core: for more items than this process makes sooner alone."""

from __future__ import annotations

import gc
from collections.abc import Callable

from pipeline.job import Batch, Job
from pipeline.richtext.pandoc import PandocCrashError
from pipeline.workers import WorkerDiedError, Workers

# The macros of a filled template hold on to one another and to all that it was filled with, until they are looked for.
# An item leaves some 2,500 objects so, a quarter of a megabyte: this many are those of sixty.
_MOST_LEFT = 150_000
_LOADED = ("pipeline.make", "pipeline.checks.of_items", "pipeline.edition.make", "pipeline.output")


class Cores:
    """Processes of this machine, one a core."""

    losses: tuple[type[BaseException], ...] = (WorkerDiedError, PandocCrashError)

    def __init__(self, hands: int) -> None:
        self.hands = hands
        self._workers: Workers[Job, Batch] = Workers(hands, _make, preload=_LOADED)

    def submit(self, job: Job) -> Callable[[], Batch]:
        """Hand a job to a process."""
        return self._workers.submit(job).result

    def leave(self, *, at_once: bool) -> None:
        """End the processes."""
        self._workers.end(at_once=at_once)


def _make(job: Job) -> Batch:
    from pipeline.make import make  # noqa: PLC0415 - who hands jobs to others need not load what does them

    if gc.isenabled():
        gc.disable()  # it is called between jobs only
        gc.freeze()  # what was loaded stays for good: no collection need look at it
    batch = make(job)
    if gc.get_count()[0] > _MOST_LEFT:
        gc.collect()
        gc.freeze()  # nor at what is left: words, templates, locales
    return batch
