"""A translation has one space between words."""

from __future__ import annotations

import re

from pipeline.checks.translated import gravity, translated_texts
from pipeline.desk.load import Desk
from pipeline.fault import Faults

# Between words of one line: what is indented, a table's columns and a line's end are Markdown's own.
_DOUBLE = re.compile("(?<=[^\\s|])[ \u00a0\u202f]{2,}(?=[^\\s|])")
_LIST_MARK = re.compile(r"\s*(?:[-*+>]|\d+[.)]|\[\^[^\]]*\]:)$")


def check(desk: Desk, faults: Faults) -> None:
    """Look for two spaces in a row."""
    level = gravity(desk.newsroom, "double-space")
    for each in translated_texts(desk, names=True) if level else ():
        if "  " not in each.text and "\u00a0" not in each.text and "\u202f" not in each.text:
            continue
        for match in _DOUBLE.finditer(each.text):
            line = each.text[each.text.rfind("\n", 0, match.start()) + 1 : match.start()]
            if _LIST_MARK.match(line) or line.lstrip().startswith("|"):
                continue
            faults.add(
                "double-space",
                f"{len(match[0])} spaces stand in a row",
                each.place(match.start(), len(match[0])),
                expected="one space",
                hint="delete the others",
                severity=level or "warning",
            )
