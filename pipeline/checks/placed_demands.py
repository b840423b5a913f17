"""Demands that a text places are the item's, and stand once, in its body."""

from __future__ import annotations

import re

from pipeline.document.shape import TextAt
from pipeline.edition.placed import placed_in
from pipeline.fault import Faults
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.richtext.blocks import PlacedDemands
from pipeline.richtext.reading import markdown
from pipeline.source import Place

_MARK = re.compile(r"^[ \t]*(\{ *demands *\})", re.MULTILINE)


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check what the texts of every language place."""
    for item in newsroom.items:
        for variant in item.variants:
            for unit in variant.texts():
                # a letter places nothing, which is told already
                if unit.mark.rich and unit.route[0] != "letters" and _is_placed(newsroom, unit):
                    _placed(
                        variant,
                        unit,
                        [unit.at(found.start(1), 9) for found in _MARK.finditer(unit.scalar.text)],
                        faults,
                    )


def _is_placed(newsroom: Newsroom, unit: TextAt) -> bool:
    return any(isinstance(each, PlacedDemands) for each in placed_in(newsroom.library[markdown(unit.scalar.text)]))


def _placed(variant: Variant, unit: TextAt, places: list[Place], faults: Faults) -> None:
    if variant.document.demands is None:
        faults.add(
            "unknown-demands",
            "there are no demands to place",
            places[0],
            expected="the list ‘demands’",
            hint="add ‘demands:’, or remove this line",
        )
    elif unit.route != ("body",):
        faults.add(
            "misplaced-mark",
            "the demands are placed in another text than the body",
            places[0],
            expected="‘{demands}’ in ‘body’",
            hint="move this line into ‘body’; or remove it, and they follow the body",
        )
    for place in places[1:]:
        faults.add(
            "demands-placed-again",
            "the demands are placed a second time",
            place,
            expected="‘{demands}’ once in a text",
            hint="remove this line, or the one above",
        )
