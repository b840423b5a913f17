"""Passages that changed in; what a page shows of them out: what the form calls each, and its words, then and now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.comparing.labels import Labels
from pipeline.comparing.shown import shown
from pipeline.desk.words import DeskWords
from pipeline.wording.passages import ChangedPassage


def changed_texts(words: DeskWords, key: str, changes: Iterable[ChangedPassage]) -> list[Mapping[str, object]]:
    """Give passages of an item that changed, each with what was kept, removed and added."""
    labels = Labels(words.field, words.entry)
    return [
        {"name": labels.of(key, each.name), "is_gone": each.how == "removed", "runs": shown(each.runs)}
        for each in changes
    ]
