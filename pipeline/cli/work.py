"""Who does the work of a command, and what stops it: the errors that are neither content nor wrong usage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from pipeline.cli.newsroom import FAULTS, MISSING_TOOL, stop
from pipeline.machine import cores

if TYPE_CHECKING:
    from pipeline.crew import Crew
    from pipeline.job import Batch, Job
    from pipeline.survey import Do

# So few items are made sooner than other processes have started.
_FEW = 16


def do(jobs: Iterator[Job], most: int) -> Iterator[tuple[Job, Batch]]:
    """Have jobs done: by this process where there is little to do, else by one on each core."""
    first = next(jobs, None)
    if first is None:
        return
    from pipeline.crew import work  # noqa: PLC0415 - heavy, and most often there is nothing to do

    yield from work(chain([first], jobs), _crew(most))


def _crew(most: int) -> Crew:
    if most <= _FEW:
        from pipeline.crew import Alone  # noqa: PLC0415 - as above

        return Alone()
    from pipeline.cores import Cores  # noqa: PLC0415 - as above

    gc.enable()  # it may take minutes
    return Cores(cores())


def doing_on(address: str | None) -> Do:
    """Give who does jobs: the workers of the scheduler at an address, or this machine."""
    if address is None:
        return do

    def do_there(jobs: Iterator[Job], most: int) -> Iterator[tuple[Job, Batch]]:
        del most
        first = next(jobs, None)
        if first is None:
            return
        from pipeline.crew import work  # noqa: PLC0415 - heavy, and most often there is nothing to do

        gc.enable()  # as below
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
