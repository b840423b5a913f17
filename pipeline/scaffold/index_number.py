"""The newest index numbers in; the next one out, where they count up. Where they do not, nobody can guess it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date

_PARTS = re.compile(r"([0-9]+)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# Two numbers in a row may be chance.
_ENOUGH = 3


def next_index_number(newest: Sequence[str], form: str | None, day: date, taken: Collection[str]) -> str | None:
    """Give the number that follows; `newest` are the last ones, the newest first, `form` is the newsroom's.

    The last three count up when they differ in one number only, and each has one more than the one before. A number
    with a year in it counts on within that year only.
    """
    last = [_PARTS.split(each) for each in newest[:_ENOUGH]]
    if len(last) < _ENOUGH or len({tuple(_texts(each)) for each in last}) != 1:
        return None
    differing = [at for at in range(1, len(last[0]), 2) if len({each[at] for each in last}) > 1]
    if len(differing) != 1:
        return None
    at = differing[0]
    counted = [int(each[at]) for each in last]
    if counted != [counted[0] - step for step in range(_ENOUGH)]:
        return None
    if any(_is_of_another_year(each, day.year) for each in last[0][1:at:2] + last[0][at + 2 :: 2]):
        return None
    following = str(counted[0] + 1).zfill(len(last[0][at]))
    found = "".join([*last[0][:at], following, *last[0][at + 1 :]])
    fits = form is None or re.fullmatch(form, found) is not None
    return found if fits and found not in taken else None


def _texts(parts: list[str]) -> list[str]:
    return parts[::2]


def _is_of_another_year(number: str, year: int) -> bool:
    return (bool(_YEAR.fullmatch(number)) and number != str(year)) or number == f"{(year - 1) % 100:02}"
