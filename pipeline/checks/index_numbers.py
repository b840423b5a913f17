"""No two items share an index number, and each has the newsroom's form."""

from __future__ import annotations

import re

from pipeline.desk.item import Variant
from pipeline.desk.load import Desk
from pipeline.fault import Faults


def check(desk: Desk, faults: Faults) -> None:
    """Check the index numbers of all items against one another, both places named."""
    pattern = desk.newsroom.index_number
    seen: dict[str, Variant] = {}
    for item in desk.items:
        number = item.source.document.index_number
        if number is None:
            continue
        place = item.source.place("index_number")
        if pattern and not re.fullmatch(pattern, number):
            faults.add(
                "invalid-index-number",
                f"‘{number}’ does not have the form of an index number",
                place,
                expected=f"the form {pattern}, which newsroom.yaml sets",
                hint=None,
            )
        if number in seen:
            first = seen[number].place("index_number")
            faults.add(
                "duplicate-index-number",
                f"the index number {number} is taken",
                place,
                expected=f"a number of its own; the other stands in {first.source.name}:{first.line}",
                hint="ask for the next number, and check which of the two is right",
            )
        else:
            seen[number] = item.source
