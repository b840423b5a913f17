"""Markdown on the sheet: what it holds for the machine, and no reader sees, is taken off before facts are read."""

from __future__ import annotations

import re

from pipeline.facts.sheet import Sheet

_UNSEEN = re.compile(
    r"!\[\]\([^)\n]*\)"  # a picture's file name
    r"|\{(?:quote|box): [^}\n]*\}"  # the key of a quote or box
    r"|\[\^[^\]\n]*\]:?"  # a footnote's name
    r"|(?:\A|(?<=\n\n)|(?<=\n))[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t])"  # a list's mark
)
_NUMBER = re.compile(r"[ \t]*\d")
_LIST_LINE = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")


def take_markup(sheet: Sheet) -> None:
    """Blank what is not printed. A number at a line's start is a list's mark only where a list can begin or go on."""
    for match in sheet.found(_UNSEEN):
        if _NUMBER.match(match[0]) and not _may_begin_a_list(sheet.text, match.start()):
            continue
        sheet.blank(*match.span())


def _may_begin_a_list(text: str, start: int) -> bool:
    before = text[:start].rstrip("\n")
    if not before or text[len(before) : start].count("\n") > 1:
        return True
    return bool(_LIST_LINE.match(before.rsplit("\n", 1)[-1].replace("\x00", "-")))
