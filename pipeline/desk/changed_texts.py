"""Passages that changed in; what a page shows of them out: what the form calls each, and its words, then and now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.comparing.labels import Labels
from pipeline.comparing.shown import shown
from pipeline.desk.words import DeskWords
from pipeline.i18n.language import language
from pipeline.wording.passages import ChangedPassage


def changed_texts(
    words: DeskWords, key: str, tag: str, changes: Iterable[ChangedPassage]
) -> list[Mapping[str, object]]:
    """Give passages of an item that changed in a language, each with what was kept, removed and added.

    What is said beside the words, and not seen, is the desk’s: so the direction of the text is given.
    """
    labels, direction = Labels(words.field, words.entry), language(tag).direction
    return [{"name": labels.of(key, each.name), "direction": direction, "runs": shown(each.runs)} for each in changes]
