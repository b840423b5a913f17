"""Who does the work of a command, and what stops it: the errors that are neither content nor wrong usage."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from pipeline.cli.newsroom import FAULTS, MISSING_TOOL, stop
from pipeline.machine import cores

if TYPE_CHECKING:
    from pipeline.crew import Crew
    from pipeline.job import Batch, Job
    from pipeline.survey import Do

# So few items are made sooner than a process on each core has started.
_FEW = 16


class Hands:
    """Who does a command's jobs on this machine: for few items this process, for many a process on each core.

    `many` is called before many items are begun with: it will take a while.
    """

    def __init__(self, many: Callable[[], None] = lambda: None) -> None:
        self._many = many

    def do(self, jobs: Iterator[Job], most: int) -> Iterator[tuple[Job, Batch]]:
        """Have jobs of so many items done."""
        first = next(jobs, None)
        if first is None:
            return
        from pipeline.crew import work  # noqa: PLC0415 - heavy, and most often there is nothing to do

        yield from work(chain([first], jobs), self._few() if most <= _FEW else self._all())

    def _few(self) -> Crew:
        from pipeline.crew import Alone  # noqa: PLC0415 - as above

        return Alone()

    def _all(self) -> Crew:
        from pipeline.cores import Cores  # noqa: PLC0415 - as above

        self._many()
        gc.enable()  # it may take minutes
        return Cores(cores())


def doing_on(address: str, many: Callable[[], None]) -> Do:
    """Give who does jobs on other machines: the workers of the scheduler at an address."""

    def do_there(jobs: Iterator[Job], most: int) -> Iterator[tuple[Job, Batch]]:
        del most
        first = next(jobs, None)
        if first is None:
            return
        from pipeline.crew import work  # noqa: PLC0415 - heavy, and most often there is nothing to do

        many()
        gc.enable()  # as above
        yield from work(chain([first], jobs), _cluster(address))

    return do_there


def _cluster(address: str) -> Crew:
    try:
        from pipeline.cluster import Cluster, ClusterError  # noqa: PLC0415 - an extra, which few install
    except ImportError:
        stop("--cluster needs dask: pip install 'press-pipeline[cluster]'", MISSING_TOOL)
    try:
        return Cluster(address)
    except ClusterError as error:
        stop(str(error), MISSING_TOOL)


@contextmanager
def stopping_on_errors() -> Iterator[None]:
    """Say in one line why the command stops: a template with a slip, or a pandoc that cannot be started."""
    try:
        yield
    except (SystemExit, KeyboardInterrupt):
        raise
    except _template_faults() as error:
        from pipeline.cli.templates import template_fault  # noqa: PLC0415 - loaded by then

        stop(f"a template is at fault, and the build stopped: {template_fault(error)}", FAULTS)
    except _pandoc_faults() as error:
        stop(f"pandoc does not run: {error}", MISSING_TOOL)


def _template_faults() -> tuple[type[Exception], ...]:
    """Give what a slip in a template raises; asked for only when something was raised."""
    from pipeline.cli.templates import TEMPLATE_FAULTS  # noqa: PLC0415 - heavy, and rarely needed

    return TEMPLATE_FAULTS


def _pandoc_faults() -> type[Exception]:
    """Give what a pandoc that cannot be started raises; asked for only when something was raised."""
    from pipeline.richtext.pandoc import PandocError  # noqa: PLC0415 - heavy, and rarely needed

    return PandocError
