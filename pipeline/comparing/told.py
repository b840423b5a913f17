"""What has changed, in a sentence: how many passages, and what became of one as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.comparing.comparison import Comparison
from pipeline.wording.passages import ChangedPassage, ChangeOfPassage

_VERBS: Mapping[ChangeOfPassage, tuple[str, str]] = {
    "changed": ("has changed", "have changed"),
    "added": ("was added", "were added"),
    "removed": ("was removed", "were removed"),
    "moved": ("has moved", "have moved"),
}


def counts_told(found: Comparison) -> str:
    """Say how many passages were changed, added, removed and moved."""
    if not found.changes:
        return "Not a word has changed."
    total, counts = len(found.changes), found.counts
    if len(counts) == 1:
        one, several = _VERBS[next(iter(counts))]
        return f"1 passage {one}." if total == 1 else f"{total:,} passages {several}."
    return f"{total:,} passages differ: " + ", ".join(f"{count:,} {kind}" for kind, count in counts.items()) + "."


def place_told(change: ChangedPassage, label: Callable[[str], str]) -> str:
    """Say of a passage that it is new, gone, or stood elsewhere; nothing of one that stayed in its place."""
    if change.how in {"added", "removed"}:
        return change.how
    if not change.is_moved:
        return ""
    was, now = label(change.was), label(change.name)
    return f"moved; it was {was}" if was != now else "moved"
