"""A Markdown text in; what a translation of it keeps out: its parts with their places, its links, its emphasis.

markdown-it reads it in this process, because it is asked text by text; pandoc pays off when it reads many at once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct, field

from pipeline.exchange.marks import FOOTNOTE, PLACEMENT

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

from pipeline.marks.settled import settled

_ESCAPED = re.compile(r"\\([*_])")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)")
_NOTE_MARK = re.compile(r"\(\^([^)\s]+)\)")
_INDENT = re.compile(r" {4}|\t")
_KINDS = {
    "paragraph": "paragraph",
    "bullet_list": "list with dots",
    "ordered_list": "numbered list",
    "list_item": "list entry",
    "blockquote": "quoted block (>)",
    "table": "table",
    "tr": "table row",
    "hr": "rule (---)",
    "fence": "code block",
    "code_block": "code block",
    "html_block": "piece of HTML",
}
PLACED = ("mark", "picture")
"""The kinds of parts whose loss is told by their marks."""


class TextPart(Struct, frozen=True):
    """One part of a text: its kind, its first line in the text (from 1), its words, and the parts inside it."""

    kind: str
    line: int
    words: str
    inner: tuple[TextPart, ...] = ()
    columns: int = 0
    """How many columns a table has."""
    mark: str = ""
    """What a placed part places: the same in every language."""
    start: int = 1
    """The number that a numbered list starts with."""
    filled: tuple[bool, ...] = ()
    """Which cells of a table's row hold anything."""
    notes: tuple[tuple[str, ...], ...] = ()
    """The footnotes whose marks stand in it; of a table's row, in each cell."""

    @property
    def sign(self) -> tuple[str, str]:
        """Give what tells the part from others beside it: its kind, and what it places."""
        return (self.kind, self.mark)

    @property
    def outline(self) -> tuple[object, ...]:
        """Give the part without its words and its line: what is the same in every language."""
        own = (self.kind, self.columns, self.mark, self.start, self.filled, self.notes)
        return (*own, *(each.outline for each in self.inner))


class Skeleton(Struct, frozen=True):
    """What is left of a Markdown text when its words are taken away. `notes` are the footnotes' texts, by name."""

    parts: tuple[TextPart, ...]
    notes: Mapping[str, tuple[TextPart, ...]]
    links: Counter[str]
    pictures: Counter[str]
    emphasis: int
    loose: int
    """Stars and underscores at a word's edge that are no marks: half of a pair, most often."""


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most texts need no reading (plain_shape.py)

    return MarkdownIt("commonmark").enable("table")


def skeleton(text: str) -> Skeleton:
    """Take a text's words away."""
    # the reader knows no footnotes: their texts are read apart
    plain = settled(text)
    body, apart = _notes_apart(plain.text)
    read = _Reading()
    parts = read.parts(body, 0)
    notes = {name: read.parts(note, before) for name, (before, note) in apart.items()}
    return Skeleton(parts, notes, read.links, read.pictures, read.emphasis, plain.loose)


def _notes_apart(text: str) -> tuple[str, dict[str, tuple[int, str]]]:
    """Give a text with blank lines for its footnotes' texts, and these, each with the number of lines before it."""
    body: list[str] = []
    notes: dict[str, tuple[int, str]] = {}
    lines = text.split("\n")
    while len(body) < len(lines):
        at = len(body)
        found = _NOTE.match(lines[at])
        if found is None:
            body.append(lines[at])
            continue
        end = _end_of_note(lines, at)
        notes.setdefault(
            found[1], (at, "\n".join([found[2], *(_INDENT.sub("", line, 1) for line in lines[at + 1 : end])]))
        )
        body += [""] * (end - at)
    return "\n".join(body), notes


def _end_of_note(lines: Sequence[str], start: int) -> int:
    """Give the line below a footnote's text: it goes on to a blank line, and with what is indented behind that."""
    end = start + 1
    for number in range(start + 1, len(lines)):
        line = lines[number]
        follows = end == number and bool(line.strip()) and not _NOTE.match(line)
        if follows or (_INDENT.match(line) and line.strip()):
            end = number + 1
        elif line.strip():
            break
    return end


class _Reading(Struct):
    """One text as it is read, in one piece or several."""

    links: Counter[str] = field(default_factory=Counter)
    pictures: Counter[str] = field(default_factory=Counter)
    emphasis: int = 0

    def parts(self, text: str, before: int) -> tuple[TextPart, ...]:
        """Read one piece, of which so many lines stand before it."""
        # what looks like a link and is a footnote's mark, and a star that is none
        masked = _ESCAPED.sub("·", FOOTNOTE.sub(r"(^\1)\2", text))
        tokens = _reader().parse(masked)
        self._count([child for token in tokens for child in _all(token.children or [])])
        return tuple(_nested(iter(tokens), before))

    def _count(self, inner: Sequence[Token]) -> None:
        self.links.update(str(token.attrs.get("href", "")) for token in inner if token.type == "link_open")
        self.pictures.update(str(token.attrs.get("src", "")) for token in inner if token.type == "image")
        self.emphasis += sum(token.type in {"em_open", "strong_open"} for token in inner)


def _all(tokens: Sequence[Token]) -> list[Token]:
    return [inner for token in tokens for inner in (token, *_all(token.children or []))]


def _nested(tokens: Iterator[Token], before: int) -> Iterator[TextPart]:
    """Give the parts up to the end of the one that they stand in."""
    for token in tokens:
        if token.nesting < 0:
            return
        if token.nesting > 0:
            yield from _part(token, tokens, before)
        elif token.type in _KINDS:
            yield TextPart(_KINDS[token.type], _line(token, before), token.content.strip().split("\n")[0])


def _part(token: Token, tokens: Iterator[Token], before: int) -> Iterator[TextPart]:
    name, line = token.type.removesuffix("_open"), _line(token, before)
    if name in {"thead", "tbody"}:
        yield from _nested(tokens, before)
    elif name in {"paragraph", "heading"}:
        inline = next(tokens)
        next(tokens)
        if name == "heading":
            yield TextPart(f"crosshead ({token.markup})", line, inline.content, notes=_notes(inline))
        else:
            kind, mark = _placed(inline)
            yield TextPart(kind, line, inline.content, mark=mark, notes=_notes(inline))
    elif name == "tr":
        row = list(_row(tokens))
        cells = [inner.content for inner in row]
        filled = tuple(bool(cell.strip()) for cell in cells)
        yield TextPart("table row", line, " | ".join(cells), (), len(cells), filled=filled, notes=_notes(*row))
    else:
        inner = tuple(_nested(tokens, before))
        words = next((each.words for each in inner if each.words), "")
        columns, start = inner[0].columns if name == "table" else 0, int(token.attrs.get("start", 1))
        yield TextPart(_KINDS[name], line, words, inner, columns, start=start)


def _notes(*cells: Token) -> tuple[tuple[str, ...], ...]:
    found = tuple(tuple(sorted(_NOTE_MARK.findall(cell.content))) for cell in cells)
    return found if any(found) else ()


def _row(tokens: Iterator[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "tr_close":
            return
        if token.type == "inline":
            yield token


def _placed(inline: Token) -> tuple[str, str]:
    """Give the kind of a paragraph, and what it places where it does."""
    words, inner = inline.content.strip(), inline.children or []
    if PLACEMENT.fullmatch(words):
        return PLACED[0], "".join(words.split())
    if [child.type for child in inner] == ["image"]:
        return PLACED[1], str(inner[0].attrs.get("src", ""))
    return "paragraph", ""


def _line(token: Token, before: int) -> int:
    return before + (token.map[0] if token.map else 0) + 1
