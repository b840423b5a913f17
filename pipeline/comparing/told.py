"""What has changed, in a sentence: how many passages, and what became of one as a whole."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.comparing.comparison import Comparison
from pipeline.comparing.words import ComparingWords, comparing_words
from pipeline.wording.passages import ChangedPassage


def counts_told(found: Comparison, words: ComparingWords | None = None) -> str:
    """Say how many passages were changed, added, removed and moved; in English without words."""
    words = words or comparing_words()
    if not found.changes:
        return words["none"]
    total, counts = len(found.changes), found.counts
    if len(counts) == 1:
        (kind,) = counts
        return words[f"{kind}_one"] if total == 1 else words.fill(f"{kind}_many", count=f"{total:,}")
    parts = ", ".join(words.fill(f"{kind}_part", count=f"{count:,}") for kind, count in counts.items())
    return words.fill("differ", count=f"{total:,}", parts=parts)


def place_told(change: ChangedPassage, label: Callable[[str], str], words: ComparingWords | None = None) -> str:
    """Say of a passage that it is new, gone, or stood elsewhere; nothing of one that stayed in its place."""
    words = words or comparing_words()
    if change.how in {"added", "removed"}:
        return words[change.how]
    if not change.is_moved:
        return ""
    was, now = label(change.was), label(change.name)
    return words.fill("moved_from", was=was) if was != now else words["moved"]
