"""Markdown on the sheet: what it holds for the machine, and no reader sees, is taken off before facts are read."""

from __future__ import annotations

import re

from pipeline.facts.sheet import Sheet

_UNSEEN = re.compile(
    r"!\[\]\([^)\n]*\)"  # a picture's file name
    r"|\{(?:quote|box): [^}\n]*\}"  # the key of a quote or box
    r"|\[\^[^\]\n]*\]:?"  # a footnote's name
)
_NUMBERED = re.compile(r"[0-9]{1,9}[.)](?=[ \t])")
_NUMBERED_SIGNS = frozenset(".)")


def take_markup(sheet: Sheet) -> None:
    """Blank what is not printed. A number at a line's start is a list's where a paragraph begins, or a list goes on."""
    sheet.blank(*(match.span() for match in sheet.found(_UNSEEN)))
    numbers: list[tuple[int, int]] = []
    following = None
    for match in sheet.at_digits(_NUMBERED, _NUMBERED_SIGNS):
        start, end = match.start(), match.end() - 1
        line, number = sheet.text.rfind("\n", 0, start) + 1, int(match[0][:-1])
        if sheet.text[line:start].strip(" \t"):
            continue
        if not line or sheet.text.endswith("\n\n", 0, line) or number == following:
            numbers.append((start, end))
            following = number + 1
    sheet.blank(*numbers)
