"""No two items share an index number."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.fault import Faults
from pipeline.newsroom.summary import ItemSummary, Named


def check(summaries: Sequence[ItemSummary], faults: Faults) -> None:
    """Check the index numbers of all items against one another, both places named."""
    seen: dict[str, Named] = {}
    for summary in summaries:
        number = summary.index_number
        if number is None:
            continue
        first = seen.setdefault(number.text, number)
        if first is not number:
            faults.add(
                "duplicate-index-number",
                f"the index number {number.text} is taken",
                number.place,
                expected=f"a number of its own; the other stands in {first.place.source.name}:{first.place.line}",
                hint="ask for the next number, and check which of the two is right",
            )
