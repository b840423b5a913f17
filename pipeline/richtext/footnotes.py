"""Markdown in; the footnotes that do not come in pairs out.

Pandoc drops a note without a mark, which loses text, and prints a mark without a note as it stands.
"""

from __future__ import annotations

import re

from pipeline.marks.rewritten import line_and_column
from pipeline.richtext.closed_set import MarkdownProblem, Position

MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
# A note may stand in a quote or an entry of a list.
_NOTE = re.compile(r"^[ >]*(?:(?:[-*+]|\d+[.)])[ ]+)*\[\^([^\]\s]+)\]:", re.MULTILINE)


def notes_of(text: str) -> list[re.Match[str]]:
    """Give where notes start; the name is the first group."""
    return list(_NOTE.finditer(text))


def marks_of(text: str) -> list[re.Match[str]]:
    """Give the marks that call notes; the name is the first group."""
    notes = {note.start(1) for note in notes_of(text)}
    return [mark for mark in MARK.finditer(text) if mark.start(1) not in notes]


def unpaired(text: str) -> list[MarkdownProblem]:
    """Give a problem for each mark without a note, each note without a mark, and each note that is written twice."""
    if "[^" not in text:
        return []
    notes, marks = notes_of(text), marks_of(text)
    named = {note[1] for note in notes}
    marked = {mark[1] for mark in marks}
    problems = [
        _problem(text, mark, "there is no note", "a note ‘[^x]: …’ for each mark")
        for mark in marks
        if mark[1] not in named
    ]
    seen: set[str] = set()
    for note in notes:
        if note[1] not in marked:
            problems.append(_problem(text, note, "no mark in the text calls the note", "a mark ‘[^x]’ for each note"))
        elif note[1] in seen:
            problems.append(_problem(text, note, "there is a second note", "one note for each name"))
        seen.add(note[1])
    return problems


def _problem(text: str, found: re.Match[str], what: str, expected: str) -> MarkdownProblem:
    hint = "the name between [^ and ] must be the same in both places"
    start = found.start(1) - len("[^")
    position = Position(*line_and_column(text, start), len(f"[^{found[1]}]"))
    return MarkdownProblem("footnote-unpaired", f"{what} ‘{found[1]}’", position, expected, hint)
