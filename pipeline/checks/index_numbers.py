"""An index number has the newsroom's form."""

from __future__ import annotations

import re

from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check the form of every index number."""
    pattern = newsroom.settings.index_number
    for item in newsroom.items:
        number = item.source.document.index_number
        if number is not None and pattern and not re.fullmatch(pattern, number):
            faults.add(
                "invalid-index-number",
                f"‘{number}’ does not have the form of an index number",
                item.source.place("index_number"),
                expected=f"the form {pattern}, which newsroom.yaml sets",
                hint=None,
            )
