"""Somebody whose name may not be printed, as a value: it is light, and goes with every task."""

from __future__ import annotations

from msgspec import Struct


class WithheldPerson(Struct, frozen=True, array_like=True):
    """Somebody whose name may not be printed: all names that are known of them, and the item that withholds them."""

    item: str
    names: tuple[str, ...]
