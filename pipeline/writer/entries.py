"""A list or a mapping in its text in; where each of its entries stands with its remarks, out.

An entry's remarks are the comment lines directly above it, at its own indentation and without a blank line between;
those at the ends of its lines; and those inside it, which are indented further. Every other comment belongs to no entry
and stays where it is; so does what a file begins with, which is said of the file. Between brackets, an entry has
remarks where each entry and the last bracket have a line of their own.
"""

from __future__ import annotations

import re

from msgspec import Struct

from pipeline.writer.spans import ListSpan, MapSpan, ScalarSpan, Span

_COMMENT = re.compile(r" *(?=#)")
_BEHIND_HYPHEN = re.compile(r" *(?:- +)+(?=#)")
_REMARK = re.compile(r"(?:[ \t]*,)?([ \t]+#[^\n]*)")
_KEPT = re.compile(r"[|>][0-9]?\+")


class OddEntryError(Exception):
    """A way to write lists and mappings that is read, and that nobody uses: its entries cannot be told apart."""


class Entry(Struct, frozen=True):
    """An entry: from the first sign of its remarks above it (`start`) to the end of its last line (`end`).

    `head` is its hyphen, its key, or between brackets its first sign. Between brackets a comma may follow `stop`, and
    the remark at its line's end begins at `tail`; elsewhere all three ends are one.
    """

    start: int
    head: int
    stop: int
    tail: int
    end: int


def entries(text: str, span: ListSpan | MapSpan) -> list[Entry]:
    """Give the entries of a list or mapping in their order; raise OddEntryError where they cannot be told apart."""
    return (_between_brackets if span.flow else _on_lines)(text, span)


def line_start(text: str, place: int) -> int:
    """Give where a place's line starts."""
    return text.rfind("\n", 0, place) + 1


def has_own_lines(text: str, span: ListSpan | MapSpan) -> bool:
    """Say whether each entry between brackets, and the last bracket, has a line of its own."""
    later = _heads(text, span)[1:]
    return all(_is_first(text, place) for place in (*later, span.end - 1))


def _heads(text: str, span: ListSpan | MapSpan) -> list[int]:
    if isinstance(span, MapSpan):
        return [_key(text, span.column, key.start) for key in span.keys.values()]
    return [each.start if span.flow else _hyphen(text, span.column, each.start) for each in span.items]


def _values(span: ListSpan | MapSpan) -> list[Span]:
    return list(span.values.values() if isinstance(span, MapSpan) else span.items)


def _on_lines(text: str, span: ListSpan | MapSpan) -> list[Entry]:
    found: list[Entry] = []
    above = -1
    for head, value in zip(_heads(text, span), _values(span), strict=True):
        if head - line_start(text, head) != span.column or head <= above:
            raise OddEntryError
        end = _end(text, value, span.column)
        found.append(Entry(_first_remark(text, head, span.column, above), head, end, end, end))
        above = end
    return found


def _key(text: str, column: int, start: int) -> int:
    """Give where a key starts, be it with the question mark that YAML lets stand before it."""
    place = line_start(text, start) + column
    return place if text[place : place + 2] == "? " else start


def _hyphen(text: str, column: int, start: int) -> int:
    """Give the hyphen of an entry; remarks may stand between it and what the entry holds."""
    line = line_start(text, start)
    while line >= 0:
        place = line + column
        if text[place : place + 2] in ("- ", "-\n") and not _COMMENT.match(text, line):
            return place
        if line == 0:
            break
        line = line_start(text, line - 1)
    raise OddEntryError


def _first_remark(text: str, head: int, column: int, above: int) -> int:
    """Give where the comment lines directly above an entry begin; the entry's own place where there are none."""
    line = line_start(text, head)
    start = head
    if text[line:head].strip(" "):  # the hyphen of another list stands before it: remarks above are that entry's
        return start
    while line > max(above, 0):
        line = line_start(text, line - 1)
        comment = _COMMENT.match(text, line) or _BEHIND_HYPHEN.match(text, line)
        if line < above or comment is None or comment.end() - line != column:
            return start
        start = comment.end()
        if comment.group().strip(" "):  # behind a hyphen
            return start
        if line == 0:
            return head  # what stands on top of a file is said of the file
    return start


def _end(text: str, value: Span, column: int) -> int:
    """Give the end of an entry's last line, be it a remark's inside it."""
    last = _last(value)
    end = text.find("\n", last.end)
    is_kept = isinstance(last, ScalarSpan) and last.style in ("|", ">") and _KEPT.match(text, last.start)
    place = end + 1
    while place < len(text):
        line_end = text.find("\n", place)
        line = text[place:line_end]
        comment = _COMMENT.match(line)
        if comment and comment.end() > column:
            end = line_end
            is_kept = None
        elif line.strip(" \t"):
            break
        elif is_kept:  # the empty lines are part of the text
            end = line_end
        place = line_end + 1
    return end


def _last(value: Span) -> Span:
    """Give what an entry ends with."""
    while not isinstance(value, ScalarSpan) and not value.flow and (inner := _values(value)):
        value = inner[-1]
    return value


def _between_brackets(text: str, span: ListSpan | MapSpan) -> list[Entry]:
    heads, stops = _heads(text, span), [value.end for value in _values(span)]
    if not has_own_lines(text, span):
        return [Entry(head, head, stop, stop, stop) for head, stop in zip(heads, stops, strict=True)]
    found: list[Entry] = []
    above = span.start
    for head, stop in zip(heads, stops, strict=True):
        start = _first_remark(text, head, head - line_start(text, head), above) if _is_first(text, head) else head
        remark = _REMARK.match(text, stop)
        comma = text[stop : stop + 1] == ","
        tail, end = remark.span(1) if remark else (stop + comma, stop + comma)
        found.append(Entry(start, head, stop, tail, end))
        above = end
    return found


def _is_first(text: str, place: int) -> bool:
    return not text[line_start(text, place) : place].strip(" \t")
