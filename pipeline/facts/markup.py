"""Markdown on the sheet: what it holds for the machine, and no reader sees, is taken off before facts are read."""

from __future__ import annotations

import re

from pipeline.facts.sheet import Sheet

_UNSEEN = re.compile(
    r"!\[\]\([^)\n]*\)"  # a picture's file name
    r"|\{(?:quote|box): [^}\n]*\}"  # the key of a quote or box
    r"|\[\^[^\]\n]*\]:?"  # a footnote's name
)
_NUMBERED = re.compile(r"^[ \t]*(\d{1,9})[.)](?=[ \t])", re.MULTILINE)


def take_markup(sheet: Sheet) -> None:
    """Blank what is not printed. A number at a line's start is a list's where a paragraph begins, or a list goes on."""
    for match in sheet.found(_UNSEEN):
        sheet.blank(*match.span())
    following = None
    for match in sheet.found(_NUMBERED):
        before = sheet.text[: match.start()].rstrip(" \t")
        number = int(match[1])
        if not before or before.endswith("\n\n") or number == following:
            sheet.blank(*match.span(1))
            following = number + 1
