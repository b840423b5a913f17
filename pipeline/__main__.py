"""Run the command line: as `press`, or with `python -m pipeline`."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from pipeline.cli import main
from pipeline.cli.streams import make_sure_of_streams

_REFUSED = 3


def run() -> None:
    """Run a command, and end at once: to take down what was built up would be a tenth of an edit's time."""
    make_sure_of_streams()
    gc.disable()  # a command is short; one that is long calls the collector again
    try:
        main()
    except SystemExit as told:
        _end(told.code if isinstance(told.code, int) else 0 if told.code is None else 1)


def _end(code: int) -> NoReturn:
    """End this process with what it has said, and nothing else."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # nobody reads on
            code = code or _REFUSED
    os._exit(code)


if __name__ == "__main__":
    run()
