"""Run the command line: as `press`, or with `python -m pipeline`."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from typing import NoReturn

from pipeline.cli import main

_REFUSED = 3


def run() -> None:
    """Run a command, and end at once: to take down what was built up would be a tenth of an edit's time."""
    _make_sure_of_streams()
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


def _make_sure_of_streams() -> None:
    """Have a stream in the place of each that is closed, before a file is opened there and takes what is printed.

    What is printed to a closed output is refused as on a full disk. Nobody can be told that of a closed error output.
    """
    for number, mode in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)  # it takes the lowest number that is free, which is this one
            os.set_inheritable(number, True)  # noqa: FBT003 - it has no name
    # Python has None for a stream that was closed when it started
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the program
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the program
    if isinstance(sys.stdout, TextIOWrapper):  # a path may hold what no encoding has
        sys.stdout.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    run()
