"""The frame around every command: what the disk or an output refuses is one line and an exit code, never a traceback.

Nothing is imported for it before it is needed: help starts at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn

from pipeline.storage.unsafe import UnsafeLinkError, UnsafeOutputError


@contextmanager
def framed() -> Iterator[None]:
    """Say in one line what is refused: 3 where the disk, or who reads the output, refuses; 4 for safety's sake."""
    try:
        yield
    except (UnsafeOutputError, UnsafeLinkError) as error:
        from pipeline.cli.newsroom import UNSAFE  # noqa: PLC0415 - only needed now

        _end(f"nothing was written: {error}", UNSAFE)
    except OSError as error:
        from pipeline.cli.newsroom import MISSING_TOOL  # noqa: PLC0415 - only needed now

        _end(_told(error), MISSING_TOOL)


def _told(error: OSError) -> str:
    reason = error.strerror or str(error) or type(error).__name__
    if error.filename is not None:
        return f"the disk refuses: {_name(error.filename)}: {reason}"
    if _is_output_refused():
        return f"the output could not be written: {reason}"
    return f"the system refuses: {reason}"


def _name(path: object) -> str:
    from pipeline.report.visible import visible  # noqa: PLC0415 - only needed now
    from pipeline.storage.door import printable  # noqa: PLC0415 - only needed now

    return visible(printable(path) if isinstance(path, str) else str(path))


def _is_output_refused() -> bool:
    """Say whether standard output still refuses what it was given."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        return True
    return False


def _end(message: str, code: int) -> NoReturn:
    with suppress(OSError, ValueError):  # nobody is there to be told
        sys.stderr.write(f"press: {message}\n")
        sys.stderr.flush()
    raise SystemExit(code)
