"""The streams that a command reads and prints by: there are three, whatever it was started with."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper


def make_sure_of_streams() -> None:
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
