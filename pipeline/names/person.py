"""Somebody whose name may not be printed, as a value: it is light, and goes with every task."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct


class WithheldPerson(Struct, frozen=True, array_like=True):
    """Somebody whose name may not be printed: all names that are known of them, and the item that withholds them.

    `since` is when the consent ends, of a name that may be printed until then.
    """

    item: str
    names: tuple[str, ...]
    since: datetime | None = None


def withheld_at(people: Iterable[WithheldPerson], moment: datetime) -> tuple[WithheldPerson, ...]:
    """Give those whose names may not be printed at a moment; a consent ends at its very second."""
    return tuple(each for each in people if each.since is None or each.since <= moment)
