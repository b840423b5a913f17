"""A Markdown text in; what must be found before pandoc reads it out.

Pandoc (3.9, commonmark with footnotes) takes all memory over a footnote that refers to itself, and hands on text nested
hundreds of steps deep in a form that Python cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.marks.rewritten import line_and_column
from pipeline.marks.signs import OWN
from pipeline.richtext.closed_set import MarkdownProblem, Position

_DEEPEST = 8
_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](:?)")
# What may stand before a footnote's text on its line: quotes and list entries that it lies in.
_LEAD = re.compile(r"[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*[\s>]*")
_NESTED = re.compile(r"\s*(?:(?:>|[-*+]|\d+[.)])\s*)*")
_STEP = re.compile(r">|[-*+]|\d+[.)]")
_INDENTED = re.compile(r"(?:> ?)*(?:\t| {2,})\S")
_RULE = re.compile(r"\s*([-*])(?:\s*\1)+\s*")


def problems(text: str) -> tuple[MarkdownProblem, ...]:
    """Give what is wrong; a text with any problem is not to be given to pandoc."""
    return (*_own_signs(text), *_nesting(text), *_footnotes(text))


def _own_signs(text: str) -> Iterator[MarkdownProblem]:
    """Tell of signs that this program puts into a text itself, of scripts that nobody writes."""
    for sign in OWN:
        if sign in text:
            yield MarkdownProblem(
                "outside-the-set",
                f"the sign U+{ord(sign):X} cannot stand in a text",
                Position(*line_and_column(text, text.index(sign)), 1),
                "any other sign of Unicode",
                "use another sign",
            )


def _nesting(text: str) -> Iterator[MarkdownProblem]:
    for number, line in enumerate(text.split("\n"), 1):
        if line[:1].isalpha():  # most lines; nothing is nested in them
            continue
        lead = _NESTED.match(line)
        steps = len(_STEP.findall(lead.group())) if lead else 0
        spaces = len(line) - len(line.lstrip())
        if (steps > _DEEPEST and not _RULE.fullmatch(line)) or spaces > 4 * _DEEPEST:
            yield MarkdownProblem(
                "nested-too-deep",
                "lists or quotes stand inside one another too deep here",
                Position(number, spaces + 1, 1),
                f"at most {_DEEPEST} steps",
                "start further to the left",
            )
            return


def _footnotes(text: str) -> Iterator[MarkdownProblem]:
    if "[^" not in text:
        return
    inside = False
    after_empty = False
    for number, line in enumerate(text.split("\n"), 1):
        lead = _LEAD.match(line)
        start = lead.end() if lead else 0
        if after_empty and line.strip() and not _INDENTED.match(line):
            inside = False
        for found in _MARK.finditer(line):
            if found.group(2) and found.start() == start:
                inside = True
            elif inside:
                yield MarkdownProblem(
                    "outside-the-set",
                    "a footnote stands inside a footnote",
                    Position(number, found.start() + 1, len(found.group(1)) + 3),
                    "footnotes of plain paragraphs",
                    "write it into the footnote’s own text",
                )
        after_empty = not line.strip(" \t>")
