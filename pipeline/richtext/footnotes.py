"""Markdown in; the footnotes that do not come in pairs out.

Pandoc drops a note without a mark, which loses text, and prints a mark without a note as it stands.
"""

from __future__ import annotations

import re

from pipeline.richtext.closed_set import MarkdownProblem, Position

_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)
_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](?!:)")


def unpaired(text: str) -> list[MarkdownProblem]:
    """Give a problem for each mark without a note, each note without a mark, and each note that is written twice."""
    if "[^" not in text:
        return []
    notes = list(_NOTE.finditer(text))
    marks = [found for found in _MARK.finditer(text) if not any(note.start(1) == found.start(1) for note in notes)]
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
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    hint = "the name between [^ and ] must be the same in both places"
    position = Position(line, column, len(found.group().rstrip(":")))
    return MarkdownProblem("footnote-unpaired", f"{what} ‘{found[1]}’", position, expected, hint)
