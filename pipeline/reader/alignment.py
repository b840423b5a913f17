"""A text as a file has it, and as it reads, in; where each character of the one stands in the other, out.

Between the two are line ends with their indents, marks that are doubled, and signs that are written by their numbers.
Where the two cannot be brought together, there is no answer, and the text has to be written anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.source import Place

_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_HIDDEN_BREAK = re.compile(r"\\(?:\r\n|\r|\n)[ \t]*")
_ONE_BREAK = re.compile(r"\r\n|\r|\n")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\u00a0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_BY_NUMBER = {"x": 2, "u": 4, "U": 8}


def aligned(raw: str, text: str, style: str) -> Sequence[int] | None:
    """Give for each character of the text, and for its end, where it stands in the file's characters."""
    match style:
        case "|":
            return _literal(raw, text)
        case ">":
            head = _ONE_BREAK.search(raw)
            # a line that is indented further, or an empty one at the start, is folded in a way of its own
            return _flowing(raw, text, head.end(), "") if head and not re.search(r"\n[ \t]|^\n", text) else None
        case "'" | '"':
            return _flowing(raw[:-1], text, 1, style)
        case _:
            return _flowing(raw, text, 0, "")


def place_in(start: Place, text: str, offset: int, length: int) -> Place | None:
    """Give the place of a stretch of a text that starts at a place, where it can be found; it ends with its line."""
    source = start.source
    raw = source.text
    begin = _line_start(raw, start.line) + start.column - 1
    places = _aligned_from(raw, begin, text) if source.first == 1 else None
    if places is None or not 0 <= offset < len(text):
        return None
    first, last = places[offset], places[min(len(text), offset + max(1, length))]
    row = raw[:first].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    column = first - _line_start(raw, row) + 1
    until = min(last - first, len(source.line(row)) - column + 1)
    return Place(source, row, column, column + max(1, until))


@lru_cache(maxsize=4)  # the faults of one text come one after the other
def _aligned_from(raw: str, begin: int, text: str) -> Sequence[int] | None:
    style = raw[begin : begin + 1]
    places = aligned(raw[begin:], text, style if style in {">", "'", '"'} else "")
    if places is None and style == ">":
        places = _by_signs(raw[begin:], text)
    return tuple(begin + each for each in places) if places else None


def _by_signs(raw: str, text: str) -> Sequence[int] | None:
    """Align a folded text by all that is no space: exact but for the spaces."""
    head = _ONE_BREAK.search(raw)
    places: list[int] = []
    at = head.end() if head else len(raw)
    for character in text:
        while not character.isspace() and at < len(raw) and raw[at].isspace():
            at += 1
        places.append(at)
        if not character.isspace():
            if raw[at : at + 1] != character:
                return None
            at += 1
    return [*places, at]


def _line_start(raw: str, line: int) -> int:
    start = 0
    for _ in range(line - 1):
        found = _ONE_BREAK.search(raw, start)
        if found is None:
            break
        start = found.end()
    return start


def _literal(raw: str, text: str) -> Sequence[int] | None:
    starts = [found.end() for found in _ONE_BREAK.finditer(raw)]
    lines = text.rstrip("\n").split("\n")
    places: list[int] = []
    indents = {len(_line(raw, start)) - len(line) for start, line in zip(starts, lines, strict=False) if line}
    if len(starts) < len(lines) or len(indents) != 1:
        return None
    indent = indents.pop()
    for start, line in zip(starts, lines, strict=False):
        own = _line(raw, start)
        if own[indent:] != line:
            return None
        begin = start + min(indent, len(own))
        places += range(begin, begin + len(line) + 1)
    # behind the last line stand only line ends; nothing is put there
    return [*places, *([places[-1]] * (len(text) + 1 - len(places)))][: len(text) + 1]


def _line(raw: str, start: int) -> str:
    found = _ONE_BREAK.search(raw, start)
    return raw[start : found.start() if found else len(raw)]


def _flowing(raw: str, text: str, at: int, mark: str) -> Sequence[int] | None:
    """Align a text whose lines are joined; at the start it is indented."""
    lead = re.compile("[ \t]*").match(raw, at) if not mark and at else None
    at = lead.end() if lead else at
    places: list[int] = []
    while len(places) < len(text):
        here = text[len(places)]
        if mark == '"' and (hidden := _HIDDEN_BREAK.match(raw, at)):
            at = hidden.end()
            continue
        gap = _gap(raw, at)
        if gap > at:
            breaks = len(_ONE_BREAK.findall(raw, at, gap))
            joined = " " if breaks == 1 else "\n" * (breaks - 1)
            if not text.startswith(joined, len(places)):
                break
            places += [at] * len(joined)
            at = gap
            continue
        step = _sign(raw, at, here, mark)
        if not step:
            break
        places.append(at)
        at += step
    if text[len(places) :].strip("\n"):
        return None
    end = at if mark or text.endswith("\n") else len(raw)
    return [*places, *([end] * (len(text) - len(places))), end]


def _gap(raw: str, at: int) -> int:
    """Give where a gap with line ends in it ends; the same place where there is none."""
    end = at
    while found := _BREAK.match(raw, end):
        end = found.end()
    return end


def _sign(raw: str, at: int, wanted: str, mark: str) -> int:
    """Give how many of the file's characters stand for the wanted one; 0 where they stand for another."""
    if mark == '"' and raw[at : at + 1] == "\\":
        kind = raw[at + 1 : at + 2]
        length = _BY_NUMBER.get(kind)
        if length is None:
            return 2 if _ESCAPES.get(kind) == wanted else 0
        digits = raw[at + 2 : at + 2 + length]
        is_it = re.fullmatch("[0-9A-Fa-f]+", digits) is not None and chr(int(digits, 16)) == wanted
        return 2 + length if is_it else 0
    if raw[at : at + 1] != wanted:
        return 0
    return 2 if mark == "'" and wanted == "'" else 1
