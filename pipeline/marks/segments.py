"""A Markdown text in; the stretches out within which stars and underscores may pair: paragraphs, entries, cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTED = re.compile(r"(?: {0,3}>)*")
# What stands before a line's words: quotes, the marks of list entries and crossheads, a footnote's name.
_LEAD = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:#{1,6}[ \t]+|\[\^[^\]\s]+\]:)?")
# A line that is nothing but a mark: a rule, or what is drawn under a heading.
_DRAWN = re.compile(r"[ \t]*(?:-(?:[ \t]*-)*|([*_])(?:[ \t]*\1){2,}|=+|\*)[ \t]*")
_ROW_OF_HYPHENS = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?")
_CELL = re.compile(r"(?:\\.|[^|\\])+")

Segment = list[tuple[int, int]]
"""Stretches of a text, one for each of its lines, by where they start and end."""


def segments(text: str) -> Iterator[Segment]:
    """Give the stretches of a text that belong together, line by line."""
    segment: Segment = []
    depth, in_table, start = 0, False, 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        at, start = start, start + len(line) + 1
        quoted = _QUOTED.match(line)
        first = quoted.end() if quoted else 0
        deeper, depth = line.count(">", 0, first) > depth, line.count(">", 0, first)
        if not line[first:].strip() or _DRAWN.fullmatch(line, first):
            yield segment
            segment, in_table = [], in_table and bool(line[first:].strip())
            continue
        below = lines[number + 1][first:] if number + 1 < len(lines) else ""
        in_table = "|" in line and (in_table or _ROW_OF_HYPHENS.fullmatch(below) is not None)
        if in_table:
            yield segment
            segment = []
            yield from ([(at + cell.start(), at + cell.end())] for cell in _CELL.finditer(line, first))
            continue
        lead = _LEAD.match(line, first)
        end_of_lead = lead.end() if lead else first
        mark = line[first:end_of_lead].strip()
        if mark or deeper:
            yield segment
            segment = []
        segment.append((at + end_of_lead, at + len(line)))
        if "#" in mark:
            yield segment
            segment = []
    yield segment
