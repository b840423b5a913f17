"""What stops a command that is neither content nor wrong usage, said in one line with its exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.cli.newsroom import FAULTS, MISSING_TOOL, stop


@contextmanager
def stopping_on_errors() -> Iterator[None]:
    """Say why the command stops: a template with a slip, or a pandoc that cannot be started."""
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
