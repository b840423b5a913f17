"""A place in; the line around it and a line of carets for below it out, aligned by display width.

A terminal that reorders right-to-left text (UAX #9) would take the place away from its column. So a line with such text
is shown in three parts, each in an isolate of its own: before the place, the place, after it. Terminals that reorder do
so inside a part and leave the parts in their order; terminals that do not reorder show all characters in their order.
Either way the second part starts after the first one's width, above the carets, and its words can be read.
"""

from __future__ import annotations

from msgspec import Struct

from pipeline.report.visible import columns, is_right_to_left, isolated, visible
from pipeline.source import Place

_WIDEST = 100
_BEFORE = 40


class Excerpt(Struct, frozen=True):
    """One line of a source as it is shown, and the carets for the line below it."""

    line: str
    carets: str


def excerpt(place: Place) -> Excerpt:
    """Give the excerpt of a place; of a long line, what stands around it."""
    source = place.alone.source  # a line may be as long as a file
    line, is_cut = source.line(place.line), len(source.text) < len(place.source.line(place.line)) - source.skipped
    start = min(place.column - 1 - source.skipped, len(line))
    end = max(start, min(place.end - 1 - source.skipped, len(line)))
    first, last = _window(line, start)
    end = min(end, last)
    before = ("…" if first or source.skipped else "") + visible(line[first:start])
    marked = visible(line[start:end])
    after = visible(line[end:last]) + ("…" if last < len(line) or is_cut else "")
    shown = before + marked + after
    if is_right_to_left(shown):
        shown = isolated(before) + isolated(marked) + isolated(after)
    return Excerpt(shown, " " * columns(before) + "^" * max(1, columns(marked)))


def _window(line: str, start: int) -> tuple[int, int]:
    """Give the stretch of a line to show, by characters: all of it, or what fits around the place."""
    widths = [columns(visible(character)) for character in line]
    if sum(widths) <= _WIDEST:
        return 0, len(line)
    first, last = start, start
    room = _BEFORE
    while first > 0 and widths[first - 1] <= room:
        first -= 1
        room -= widths[first]
    while first < start and widths[first] == 0:  # an accent whose letter was cut off
        first += 1
    room = _WIDEST - sum(widths[first:start])
    while last < len(line) and widths[last] <= room:
        room -= widths[last]
        last += 1
    return first, last
