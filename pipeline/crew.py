"""Jobs in; what came of each out, in their order, whoever does them: this process, all cores, or a cluster's machines.

No more jobs are out than there are hands for, so memory does not grow with the desk. A job that is lost, because its
worker or its pandoc died, is done once more; if it is lost again it is taken apart, and the item that it is lost over
gets a fault. Nobody else's work is lost with it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from pipeline.desk.card import Card
from pipeline.fault import Fault
from pipeline.job import Batch, Job, Made
from pipeline.richtext.pandoc import PandocCrashError
from pipeline.source import Place, Source


class Crew(Protocol):
    """Those who do the jobs: how many at a time, and how a job is handed in."""

    @property
    def hands(self) -> int:
        """Say how many jobs can be worked on at a time."""

    @property
    def losses(self) -> tuple[type[BaseException], ...]:
        """Give the errors that say nothing of the content: a worker died, or pandoc did."""

    def submit(self, job: Job) -> Callable[[], Batch]:
        """Hand in a job; what is given waits for what comes of it."""

    def leave(self, *, at_once: bool) -> None:
        """Send everybody home; at once, whatever they are doing."""


def work(jobs: Iterator[Job], crew: Crew) -> Iterator[tuple[Job, Batch]]:
    """Have all jobs done, and give what came of each in the order of the jobs."""
    out: deque[tuple[Job, Callable[[], Batch]]] = deque()
    at_once = True
    try:
        while True:
            # one more than there are hands, so that nobody waits while a job that is done is being written
            while len(out) <= crew.hands and (job := next(jobs, None)):
                out.append((job, crew.submit(job)))
            if not out:
                break
            job, done = out.popleft()
            try:
                batch = done()
            except crew.losses:
                batch = _again(job, crew)
            del done
            yield job, batch
        at_once = False
    finally:
        crew.leave(at_once=at_once)


def _again(job: Job, crew: Crew) -> Batch:
    """Do a lost job once more; if it is lost again, item by item."""
    try:
        return crew.submit(job)()
    except crew.losses as loss:
        if len(job.orders) == 1:
            return Batch((_lost(job, loss),))
    parts = [_alone(replace(job, orders=(order,)), crew) for order in job.orders]
    office = next((part.office for part in parts if part.office), None)
    return Batch(tuple(made for part in parts for made in part.made), office)


def _alone(job: Job, crew: Crew) -> Batch:
    try:
        return crew.submit(job)()
    except crew.losses as loss:
        return Batch((_lost(job, loss),))


def _lost(job: Job, loss: BaseException) -> Made:
    files = job.orders[0].files
    fault = Fault(
        "cannot-be-read",
        "reading this text brings the program down, each time",
        Place.start_of(Source(files.source_name, "")),
        expected="a text that can be read within the machine’s memory",
        hint=f"take out what was added last, and show it to the maintainers ({type(loss).__name__})",
    )
    return Made(Card(files.folder, files.slug, files.source_name), (fault,), is_lost=True)


class Alone(Struct):
    """This process: for the few items that are made before another process has started."""

    hands: int = 0
    losses: tuple[type[BaseException], ...] = (PandocCrashError,)

    def submit(self, job: Job) -> Callable[[], Batch]:
        """Do the job when its result is asked for."""
        from pipeline.machine import compiled_templates  # noqa: PLC0415 - as above
        from pipeline.make import make  # noqa: PLC0415 - who hands jobs to others need not load what does them
        from pipeline.pictures.prepare import keep_in  # noqa: PLC0415 - as above
        from pipeline.store import store  # noqa: PLC0415 - as above

        keep_in(store())
        return partial(make, job, compiled_templates())

    def leave(self, *, at_once: bool) -> None:
        """Nobody is here."""
