"""Every text of every language is proofread: what slipped in when it was typed or pasted is told.

What a slip is, and whether `press check --fix` mends it, is said in pipeline/proofreading; here it gets its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.checks.gravity import gravity
from pipeline.document.outline import outline_of
from pipeline.document.passages import passage_of, tongue
from pipeline.document.shape import TextAt
from pipeline.fault import Faults, Severity
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.proofreading.passage import Passage
from pipeline.proofreading.read import RULES, slips


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Proofread every text that an item's files give, in the language that it is in."""
    levels: Mapping[str, Severity] = {
        code: level for code in RULES if (level := gravity(newsroom.settings, code)) is not None
    }
    for item in newsroom.items:
        for variant in item.variants:
            for unit, passage in _passages(variant):
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
