"""An item's files in; its progress out: for each language, how its segments stand and how many words are to do.

Progress is plain data, because it is cached between runs and counted in several processes at once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NotRequired, TypedDict

from pipeline.exchange.codes import stretches
from pipeline.fault import Faults
from pipeline.newsroom.files import Folder
from pipeline.translating.item_trees import brief_of, read_item_trees
from pipeline.translating.paired_units import paired_units
from pipeline.translation.units import is_printed

# Chinese and Japanese set no words apart; translators count their characters.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[^\W_]+(?:[’'.,-][^\W_]+)*")
STATES = ("missing", "stale", "draft", "reviewed", "approved")


class LanguageProgress(TypedDict):
    """How one item stands in one language: `state` is that of its worst segment; without a `file` it is missing.

    Five are the file's own, empty where it does not say; `overdue` depends on the day, and is not kept.
    """

    state: str
    file: bool
    segments: dict[str, int]
    words_to_do: int
    unrecorded: int
    due: str
    urgency: str
    translator: str
    reviewer: str
    note_to_translator: str
    overdue: NotRequired[bool]


class ItemProgress(TypedDict):
    """How one item stands; `language` is None where its source cannot be read, and then there is nothing else."""

    item: str
    language: str | None
    languages: dict[str, LanguageProgress]
    faulty: list[str]


def count_item(folder: Folder, slug: str, files: Mapping[str, bytes], languages: Iterable[str]) -> ItemProgress:
    """Count one item's segments in the newsroom's languages."""
    faults = Faults()
    trees = read_item_trees(folder, slug, files, faults)
    faulty = sorted({fault.place.source.name for fault in faults if fault.severity == "error"})
    if trees is None:
        return ItemProgress(item=slug, language=None, languages={}, faulty=faulty)
    found = {}
    for tag in languages:
        # a file that cannot be read is told, not counted
        if tag == trees.language or trees.name_of(tag) in faulty:
            continue
        states: Counter[str] = Counter()
        words = unrecorded = 0
        for each in paired_units(trees, tag):
            if each.is_left or not is_printed(trees.source.tree, each.unit.route):
                continue
            unrecorded += not each.pairing.is_recorded
            for segment in each.pairing.segments:
                states[segment.state] += 1
                if segment.state in ("missing", "stale"):
                    words += count_words(segment.source)
        there = tag in trees.translations
        worst = next((state for state in STATES if states[state]), "approved")
        brief = brief_of(trees, tag)
        found[tag] = LanguageProgress(
            state=worst,
            file=there,
            segments=dict(sorted(states.items())),
            words_to_do=words,
            unrecorded=unrecorded,
            due=brief.due,
            urgency=brief.urgency,
            translator=brief.translator,
            reviewer=brief.reviewer,
            note_to_translator=" ".join(brief.note_to_translator.split()),
        )
    return ItemProgress(item=slug, language=trees.language, languages=found, faulty=faulty)


def count_words(text: str) -> int:
    """Count the words that are for a translator."""
    return sum(len(_WORD.findall(part.text)) for part in stretches(text) if not part.code)
