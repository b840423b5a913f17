"""What a text has lost on its way through pandoc in; problems with a place and a hint out.

Most kinds have a fault of their own before pandoc is asked (`pipeline.marks.idle`). What comes here is the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from pipeline.document.addresses import meant_url
from pipeline.marks.idle import IdleMark
from pipeline.marks.rewritten import line_and_column
from pipeline.richtext.closed_set import MarkdownProblem, Position
from pipeline.richtext.cursor import Loss

_LONGEST_SHOWN = 24
# The address of a link that is none: as it holds spaces, nothing but its bracket ends it.
_IN_BRACKETS = re.compile(r"\]\([ ]*<?([^()<>\n]*[^()<>\n ])>?[ ]*\)")
_DEFINITION = re.compile(r"[ >]*\[[^\]^][^\]]*\]:")


class _Told(Struct, frozen=True):
    message: str
    """With the typed words in the place of {}."""
    expected: str
    hint: str
    code: str = "outside-the-set"


_KINDS: Mapping[str, _Told] = {
    "number": _Told(
        "‘{}’ would be printed with another number",
        "the numbers of a list one after the other, as they are to be printed",
        "number the entries in order; a text that merely starts with a number and a stop is written 1945\\.",
        "list-number",
    ),
    "heading": _Told(
        "a line of hyphens below this paragraph makes a heading of it, and vanishes",
        "an empty line between the paragraph and whatever follows",
        "write ‘## ’ before the words for a crosshead; else remove the line, or leave one empty above it",
    ),
    "quote": _Told(
        "‘>’ opens no quote here: a reader would see it",
        "a block quote behind an empty line, no more than three spaces from the left",
        "leave a line empty above it and start further to the left, or write \\> for the sign itself",
        "mark-without-effect",
    ),
    "cells": _Told(
        "this row has more cells than the table has columns: ‘{}’ would be lost",
        "as many cells in each row as in the first",
        "write \\| for a line that stands inside a cell",
    ),
    "table": _Told(
        "this is no table: a reader would see its lines",
        "below the header row a line |---|---|, with as many cells",
        "give the line of hyphens as many cells as the first row has; write \\| for the sign itself",
        "mark-without-effect",
    ),
    "table below": _Told(
        "a table right below a line of text is none: a reader would see its lines",
        "an empty line above a table, and below its first row a line |---|---|",
        "leave a line empty above its first row; write \\| for the sign itself",
        "mark-without-effect",
    ),
    "backslash": _Told(
        "a backslash ends this paragraph or crosshead: a reader would see it",
        "a backslash only where a line is to end within a paragraph",
        "remove it, or write \\\\ for the sign itself",
        "mark-without-effect",
    ),
    "title": _Told(
        "a link’s or picture’s title would be lost",
        "the address alone, such as [words](https://example.org)",
        "remove the words in quotation marks behind the address",
    ),
    "words of a link": _Told(
        "this link has no words, so nobody would see it",
        "[words](address)",
        "write the words to click on between [ and ]",
        "bad-link",
    ),
    "link as typed": _Told(
        "‘{}’ is no link as it stands: a reader would see its marks",
        "[words](https://example.org/report), with no space in the address, and both brackets closed",
        "close both brackets behind the address, or write \\[ and \\] for brackets that are text",
        "bad-link",
    ),
    "picture as typed": _Told(
        "‘{}’ places no picture: a reader would see its marks",
        "the file’s name in the round brackets, such as ![](dam.jpg)",
        "put a name with spaces into pointed brackets: ![](<the dam.jpg>)",
        "bad-link",
    ),
    "reference": _Told(
        "a link’s address cannot stand apart from its words",
        "[words](address)",
        "put the address in round brackets behind the words; write \\[ for a bracket that is text",
    ),
    "stars": _Told(
        "‘**’ has no partner here: a reader would see it",
        "‘**’ on both sides of the words, within one link or outside it",
        "write the other one, both within the brackets or both outside; or \\*\\* for the signs themselves",
        "mark-without-effect",
    ),
}
_OTHER = _Told(
    "‘{}’ would not be printed as you typed it",
    "text, and marks that take effect",
    "write it otherwise; a backslash before a sign prints the sign as it is",
    "text-changed",
)


def lost(text: str, losses: Iterable[Loss]) -> Iterator[MarkdownProblem]:
    """Tell of each loss, at offsets of the text as it was typed."""
    for loss in losses:
        kind = _kind(text, loss)
        told = _KINDS.get(kind, _OTHER)
        # a link is told where its words start, and a quote where its mark stands
        mark = {"link as typed": "[", "quote": ">"}.get(kind)
        at = text.rfind(mark, text.rfind("\n", 0, loss.at) + 1, loss.at) if mark else -1
        at = at if at >= 0 else loss.at
        hint = told.hint
        if kind == "link as typed" and text[at - 1 : at] == "!":
            at, told = at - 1, _KINDS["picture as typed"]
            hint = told.hint
        elif kind == "link as typed" and (address := _IN_BRACKETS.match(text, loss.at)):
            meant = meant_url(address[1])
            hint = f"did you mean ‘{meant}’?" if meant else hint
        shown = text[at:].split("\n", 1)[0].strip()
        short = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN].rstrip()}…"
        message = told.message.replace("{}", short)
        yield MarkdownProblem(told.code, message, _position(text, at, len(shown)), told.expected, hint)


def idle(text: str, marks: Iterable[IdleMark]) -> Iterator[MarkdownProblem]:
    """Tell of the marks that take no effect."""
    for mark in marks:
        yield MarkdownProblem(mark.code, mark.message, _position(text, mark.at, mark.length), mark.expected, mark.hint)


def _kind(text: str, loss: Loss) -> str:
    """Give a kind that says more: a reference’s definition vanishes as a whole."""
    start = text.rfind("\n", 0, loss.at) + 1
    line = text[start:].split("\n", 1)[0]
    if loss.kind == "letters" and ">" in text[start : loss.at] and not text[start : loss.at].strip(" \t>"):
        return "quote"
    return "reference" if _DEFINITION.match(line) else loss.kind


def _position(text: str, at: int, length: int) -> Position:
    line, column = line_and_column(text, at)
    return Position(line, column, max(1, length))
