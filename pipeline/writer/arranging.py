"""A list or a mapping in its text in; edits that take entries out, put new ones in or change their places, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from pipeline.writer import rendered
from pipeline.writer.edits import Edits
from pipeline.writer.entries import Entry, OddEntryError, has_own_lines, line_start
from pipeline.writer.rendered import Value
from pipeline.writer.spans import ListSpan, MapSpan

Collected = ListSpan | MapSpan
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")


def as_written(span: Collected, key: str | None, value: Value) -> str:
    """Give a new entry as its list or mapping has them, without what stands before it on its line."""
    if not span.flow:
        text = rendered.entry(value, span.column).lstrip(" ")
        return text if key is None else rendered.field(key, value, span.column)
    if rendered.has_gaps([value]):
        raise OddEntryError
    return rendered.flow(value) if key is None else rendered.flow({key: value})[1:-1]


def take_out(edits: Edits, span: Collected, found: Sequence[Entry], indices: Collection[int]) -> None:
    """Take out some entries with their remarks; at least one must stay."""
    staying = [index for index in range(len(found)) if index not in indices]
    for index in indices:
        following = next((other for other in staying if other > index), None)
        edits.replace(*stretch(edits.text, span, found, index, following), "")


def stretch(text: str, span: Collected, found: Sequence[Entry], index: int, following: int | None) -> tuple[int, int]:
    """Give what goes with an entry, so that no more blank lines stand together than stood before or behind it."""
    each, is_last = found[index], following is None
    if span.flow and not has_own_lines(text, span):
        start, end = (found[index - 1].stop, each.stop) if is_last else (each.start, found[index + 1].start)
        between = text[start : each.start] + text[each.stop : end]
        if "\n" not in between and "#" not in between:
            return start, end
        comma = re.compile(r"[ ]*,?[ ]*(?![#\n])").match(text, each.stop)
        return each.start, comma.end() if comma and not is_last else each.stop
    start = line_start(text, each.start)
    if text[start : each.start].strip(" "):  # it stands behind a hyphen or a bracket, where the next one comes to stand
        return each.start, _next_sign(text, found[index : following + 1]) if following else each.end
    if is_last and index:
        above = found[index - 1].end
        is_blank = not text[above:start].strip()
        return (above if is_blank else start - 1), each.end
    end = each.end + 1
    size = _blank_at_end(text[found[index - 1].end + 1 : start]) if index else len(text)
    for _ in range(min(size, _lines(text[end:]))):
        end = text.find("\n", end) + 1
    return start, end


def exchange(edits: Edits, span: Collected, found: Sequence[Entry], new: Sequence[str]) -> None:
    """Put entries, as they are written, in the place of all that are there; what stands between these stays."""
    first = found[0]
    between = ", " if span.flow else "\n" + " " * span.column
    edits.replace(first.start, first.stop, between.join(new))
    edits.replace(first.tail, first.end, "")
    take_out(edits, span, found, range(1, len(found)))


def put_in(edits: Edits, span: Collected, found: Sequence[Entry], index: int, new: str, *, below: bool) -> None:
    """Put an entry, as it is written, below the one before its index, or above the one that stands there."""
    text, below = edits.text, index == len(found) or (below and index > 0)
    near = found[index - 1] if below else found[index]
    column = near.head - line_start(text, near.head) if span.flow else span.column
    indent = " " * column
    if not span.flow:
        blank = "\n" * _blank_lines(text, found)
        if below:
            edits.replace(near.end, near.end, f"\n{blank}{indent}{new}")
        else:
            edits.replace(near.start, near.start, f"{new}\n{blank}{indent}")
    elif not has_own_lines(text, span):
        place = near.stop if below else near.start
        edits.replace(place, place, f", {new}" if below else f"{new}, ")
    elif below:
        has_comma = "," in text[near.stop : near.tail]
        if not has_comma:
            edits.replace(near.stop, near.stop, ",")
        edits.replace(near.end, near.end, f"\n{indent}{new}{',' if has_comma else ''}")
    else:
        edits.replace(near.start, near.start, f"{new},\n{indent}")


def _blank_lines(text: str, found: Sequence[Entry]) -> int:
    """Give how many blank lines stand between any two entries at the least."""
    gaps = [text[one.end + 1 : line_start(text, other.start)] for one, other in pairwise(found)]
    return min((_lines(gap) for gap in gaps), default=0)


def _next_sign(text: str, found: Sequence[Entry]) -> int:
    """Give where the last of some entries starts, or a remark between any of them that is none's."""
    for one, other in pairwise(found):
        remark = text.find("#", one.end, line_start(text, other.start))
        if remark >= 0:
            return remark
    return found[-1].start


def _blank_at_end(gap: str) -> int:
    return len(gap.splitlines()) - len(gap.rstrip().splitlines())


def _lines(gap: str) -> int:
    blank = _BLANK_LINES.match(gap)
    return blank.group().count("\n") if blank else 0


def rearrange(edits: Edits, found: Sequence[Entry], order: Sequence[int]) -> None:
    """Put entries in another order: into each place the entry of that index. What stands between them stays."""
    text = edits.text
    for place, index in zip(found, order, strict=True):
        other = found[index]
        # a remark must not run into what is said of the whole file, on top of it
        is_on_top = place is found[0] and other.start != other.head and _is_under_a_heading(text, place.start)
        if is_on_top:
            edits.replace(place.start, place.start, "\n")
        edits.replace_as_it_is(place.start, place.stop, edits.as_it_is(other.start, other.stop))
        edits.replace_as_it_is(place.tail, place.end, edits.as_it_is(other.tail, other.end))


def _is_under_a_heading(text: str, place: int) -> bool:
    lines = text[:place].splitlines()
    return all(line.startswith("#") for line in lines)
