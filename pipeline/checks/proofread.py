"""Every text of every language is proofread: what slipped in when it was typed or pasted is told.

What a slip is, and whether `press check --fix` mends it, is said in pipeline/proofreading; here it gets its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pipeline.checks.gravity import gravity
from pipeline.document.outline import outline_of
from pipeline.document.passages import passage_of, printed_passages, tongue
from pipeline.document.settings import Settings
from pipeline.document.shape import TextAt
from pipeline.fault import Faults, Severity
from pipeline.i18n.language import language
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.newsroom.settings import LoadedSettings
from pipeline.proofreading.passage import Passage
from pipeline.proofreading.read import RULES, slips


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Proofread every text that an item's files give, in the language that it is in."""
    levels = _levels(newsroom.settings)
    for item in newsroom.items:
        for variant in item.variants:
            _tell(_passages(variant), levels, faults)


def check_newsroom(loaded: LoadedSettings, faults: Faults) -> None:
    """Proofread what newsroom.yaml has printed."""
    own = language(loaded.settings.language)
    _tell(printed_passages(Settings, loaded.tree, own), _levels(loaded.settings), faults)


def _levels(settings: Settings) -> Mapping[str, Severity]:
    return {code: level for code in RULES if (level := gravity(settings, code)) is not None}


def _tell(passages: Iterable[tuple[TextAt, Passage]], levels: Mapping[str, Severity], faults: Faults) -> None:
    for unit, passage in passages:
        for slip in slips(passage, levels):
            faults.add(
                slip.code,
                slip.message,
                unit.at(slip.start, slip.end - slip.start),
                expected=slip.expected,
                hint=slip.hint if slip.fix is None else f"{slip.hint}; ‘press check --fix’ does it",
                severity=levels[slip.code],
            )


def _passages(variant: Variant) -> Iterator[tuple[TextAt, Passage]]:
    outline = outline_of(type(variant.document))
    is_source = variant.translation is None
    for unit in variant.texts():
        if unit.scalar.place.source.name == variant.file:
            foreign = tongue(outline, variant.tree, unit.route) if is_source else None
            yield unit, passage_of(unit, variant.language, foreign)
    for unit, passage in printed_passages(type(variant.document), variant.tree, variant.language):
        if unit.scalar.place.source.name == variant.file:
            yield unit, passage
