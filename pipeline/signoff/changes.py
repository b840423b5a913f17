"""A text as it was signed and as it is now in; the passages that differ out."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pipeline.signoff.passages import SignedPassages


class ChangedText(Struct, frozen=True):
    """A passage that differs: what stood there, and what stands there now; one of the two may be empty."""

    name: str
    before: str
    now: str


def changed(before: SignedPassages, now: SignedPassages) -> Iterator[ChangedText]:
    """Give what differs, in the order of the text as it is now; what has gone stands where it stood."""
    old = {each.name: each.text for each in before.passages}
    new = {each.name: each.text for each in now.passages}
    for name in _in_order(list(old), list(new)):
        if old.get(name) != new.get(name):
            yield ChangedText(name, old.get(name, ""), new.get(name, ""))


def _in_order(old: list[str], new: list[str]) -> Iterator[str]:
    """Give the names of both, those of the old text alone behind the one that they stood behind."""
    behind: dict[str, list[str]] = {}
    last = ""
    for name in old:
        if name in new:
            last = name
        else:
            behind.setdefault(last, []).append(name)
    yield from behind.get("", ())
    for name in new:
        yield name
        yield from behind.get(name, ())
