"""Run the command line: as `press`, or with `python -m pipeline`."""

from __future__ import annotations

import gc

from pipeline.cli import main
from pipeline.machine import end


def run() -> None:
    """Run a command, and end at once: to take down what was built up would be a tenth of an edit's time."""
    gc.disable()  # a command is short; one that is long calls the collector again
    try:
        main(obj=True)  # the process is the command's own, and may make copies of itself
    except SystemExit as told:
        end(told.code if isinstance(told.code, int) else 0 if told.code is None else 1)


if __name__ == "__main__":
    run()
