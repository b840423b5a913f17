"""Digits side by side in a text: where they stand, and which of them are left when parts of the text were taken."""

from __future__ import annotations

import re
from bisect import bisect_left

from pipeline.facts.spoken import GAPS

DIGITS = re.compile(f"[0-9][0-9]*(?=[{GAPS}]?(.?))", re.DOTALL)  # what begins with one of a class is found fastest
Run = tuple[int, int, str]
"""Digits side by side: their start, their end, and the sign behind them, which may be parted from them by a gap."""


def left(runs: list[Run], taken: list[tuple[int, int]]) -> list[Run] | None:
    """Give the runs of digits that nobody took; None where a part of one was taken."""
    left = list(runs)
    for start, end in taken:
        first = last = bisect_left(left, (start,))
        if first and left[first - 1][1] > start:
            return None
        while last < len(left) and left[last][0] < end:
            last += 1
        if last > first and left[last - 1][1] > end:
            return None
        del left[first:last]
    return left
