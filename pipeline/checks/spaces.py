"""A translation has one space between words."""

from __future__ import annotations

import re

from pipeline.checks.translated import Translated
from pipeline.fault import Faults, Severity

# Between words of one line: what is indented, a table's columns and a line's end are Markdown's own.
_DOUBLE = re.compile("(?<=[^\\s|])[ \u00a0\u202f]{2,}(?=[^\\s|])")
_LIST_MARK = re.compile(r"\s*(?:[-*+>]|\d+[.)]|\[\^[^\]]*\]:)$")


def check(each: Translated, level: Severity, faults: Faults) -> None:
    """Look for two spaces in a row."""
    text = each.text
    if "  " not in text and "\u00a0" not in text and "\u202f" not in text:
        return
    for match in _DOUBLE.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if _LIST_MARK.match(line) or line.lstrip().startswith("|"):
            continue
        faults.add(
            "double-space",
            f"{len(match[0])} spaces stand in a row",
            each.place(match.start(), len(match[0])),
            expected="one space",
            hint="delete the others",
            severity=level,
        )
