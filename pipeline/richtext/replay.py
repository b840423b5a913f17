"""A Markdown text and what pandoc made of it in; the first thing out that was typed and is not accounted for.

The text is gone through again, sign by sign, as the blocks say that it was typed: every letter and figure in its place,
every mark where it took effect. So whatever pandoc drops, renumbers or moves is noticed, of whatever kind it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import zip_longest
from typing import Any
from unicodedata import normalize
from urllib.parse import unquote

from msgspec import field

from pipeline.marks.rewritten import line_and_column
from pipeline.richtext.cursor import GAP, SPACES, Cursor, Loss, NotConservedError
from pipeline.richtext.footnotes import MARK, marks_of, notes_of
from pipeline.richtext.pandoc import Element

_ONE_BREAK = re.compile(rf"{SPACES.pattern}(?:\\(?=\n))?{GAP.pattern}")
_LINE_BREAKS = re.compile(rf"(?:{GAP.pattern}\\(?=\n))*{GAP.pattern}")
_PREFIX = re.compile(r"[ \t>]*")
_TARGET = re.compile(
    r"""\(\s*(?:<((?:\\.|[^<>\\\n])*)>|((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\([^\s()]*\))*\))*))"""
    r"""(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)"""
)
_AUTOLINK = re.compile(r"<([^<>\s]*)>")
_ROW_OF_HYPHENS = re.compile(r"[ \t>]*[|:\- \t]+(?=\n|$)")
# A row of a table that starts with its mark, or the hyphens below one without.
_ROW = re.compile(r"\||:?-+:?[ \t]*\|[ \t]*:?-[|:\- \t]*(?=\n|$)")
_CLOSING_HASHES = re.compile(r"[ \t]*#*[ \t]*(?=\n|$)")


def losses(text: str, elements: Sequence[Element]) -> tuple[Loss, ...]:
    """Give what is not accounted for, and the marks that are printed as they are; nothing of what is refused anyway."""
    composed = normalize("NFC", text)
    replay = _Replay(composed)
    try:
        replay.whole(elements)
    except NotConservedError as error:
        replay.printed.append(error.loss)
    except _RefusedError:
        return ()
    if composed == text:
        return tuple(replay.printed)
    return tuple(Loss(loss.kind, _in_its_line(text, composed, loss.at)) for loss in replay.printed)


def _in_its_line(text: str, composed: str, offset: int) -> int:
    """Give about the same place in a text whose letters are not composed, on the same line."""
    line, column = line_and_column(composed, offset)
    start = sum(len(each) + 1 for each in text.split("\n")[: line - 1])
    return min(start + column - 1, len(text))


class _RefusedError(Exception):
    """Something that no text may hold: it is told as that."""


class _Replay(Cursor):
    _definitions: dict[str, re.Match[str]] = field(default_factory=dict)
    """Where footnotes start, by their names."""
    _is_told: bool = False
    """A row of a table was told in this paragraph, and the others need not be."""

    def whole(self, elements: Sequence[Element]) -> None:
        """Go through a text; footnotes first, for their own texts may stand anywhere."""
        if "[^" in self.text:
            self._definitions = {note[1]: note for note in reversed(notes_of(self.text))}
            notes, marks = list(_notes(elements)), marks_of(self.text)
            for mark, note in zip(marks, notes, strict=False) if len(marks) == len(notes) else ():
                self.at = mark.start()
                self._note(note)
        self.at, self.printed = 0, []
        self.blocks(elements)
        self.skip_gap()
        if self.at < len(self.text):
            self.fail("left over")

    def blocks(self, elements: Sequence[Element]) -> None:
        for element in elements:
            self.skip_gap()
            self._block(element)

    def _block(self, element: Element) -> None:
        content: Any = element.get("c")
        match element["t"]:
            case "Para" | "Plain":
                self._paragraph(content)
            case "Header":
                self.expect("#" * content[0], "heading")
                self.skip(SPACES)
                self._inlines(content[2])
                self._backslash()
                self.skip(_CLOSING_HASHES)
            case "BulletList":
                for item in content:
                    self.skip_gap()
                    self.expect(self.one_of("-*+"), "list")
                    self.blocks(item)
            case "OrderedList":
                for number, item in enumerate(content[1], content[0][0]):
                    self.skip_gap()
                    self.expect(str(number), "number")
                    self.expect(self.one_of(".)"), "number")
                    self.blocks(item)
            case "BlockQuote":
                self.skip(_PREFIX)
                self.blocks(content)
            case "Table":
                self._table(content)
            case _:
                raise _RefusedError

    def _paragraph(self, inlines: Sequence[Element]) -> None:
        self._is_told = self.text.startswith("|", self.at)
        if self._is_told:
            self.printed.append(Loss("table", self.at))
        self._inlines(inlines)
        self._backslash()

    def _backslash(self) -> None:
        """Note a backslash that ends a paragraph or crosshead."""
        if self.text[self.at - 1 : self.at] == "\\" and self.text[self.at - 2 : self.at - 1] != "\\":
            self.printed.append(Loss("backslash", self.at - 1))

    def _table(self, content: list[Any]) -> None:
        _attributes, _caption, _columns, head, bodies, _foot = content
        for row in head[1]:
            self._row(row)
        self.skip_gap()
        self.skip(_ROW_OF_HYPHENS)
        for body in bodies:
            for row in body[3]:
                self.skip_gap()
                self._row(row)

    def _row(self, row: list[Any]) -> None:
        for cell in row[1]:
            self.skip(SPACES)
            if self.text.startswith("|", self.at):
                self.at += 1
            for block in cell[4]:
                self.skip(SPACES)
                self._inlines(block["c"])
        self.skip(SPACES)
        if self.text.startswith("|", self.at):
            self.at += 1
        self.skip(SPACES)
        if self.at < len(self.text) and self.text[self.at] != "\n":
            self.fail("cells")

    def _inlines(self, elements: Sequence[Element]) -> None:
        for element, following in zip_longest(elements, elements[1:]):
            if element["t"] == "LineBreak":
                # several are one to pandoc, and a backslash that ends a paragraph is none
                is_sign = following is not None and following["t"] == "Str" and following["c"].startswith("\\")
                self.skip(_ONE_BREAK if is_sign else _LINE_BREAKS)
            else:
                self._inline(element)

    def _inline(self, element: Element) -> None:
        self.skip_own()
        content: Any = element.get("c")
        match element["t"]:
            case "Str":
                self.letters(content)
            case "Space" | "SoftBreak":
                self.space()
                if not self._is_told and element["t"] == "SoftBreak" and _ROW.match(self.text, self.at):
                    self.printed.append(Loss("table below", self.at))
                    self._is_told = True
            case "Emph":
                self._around(content, 1)
            case "Strong":
                self._around(content, 2)
            case "Link":
                self._link(content[1], content[2])
            case "Image":
                self.expect("![", "picture")
                self._inlines(content[1])
                self._target(content[2])
            case "Note":
                self._note(content)
            case _:
                raise _RefusedError

    def _around(self, inlines: Sequence[Element], count: int) -> None:
        mark = self.one_of("*_") * count
        self.expect(mark, "emphasis")
        self._inlines(inlines)
        self.skip_own()
        self.expect(mark, "emphasis")

    def _link(self, inlines: Sequence[Element], target: list[str]) -> None:
        found = _AUTOLINK.match(self.text, self.at)
        if found:
            if _address(found[1]) not in {_address(target[0]), _address(target[0].removeprefix("mailto:"))}:
                self.fail("link")
            self.at = found.end()
            return
        self.expect("[", "link")
        if not inlines:
            self.fail("words of a link")
        if inlines[0]["t"] not in {"Space", "SoftBreak"}:
            self.skip(GAP)
        self._inlines(inlines)
        self.skip(GAP)
        self._target(target)

    def _target(self, target: list[str]) -> None:
        self.skip_own()
        self.expect("]", "reference")
        found = _TARGET.match(self.text, self.at)
        if not found or _address(found[1] or found[2] or "") != _address(target[0]):
            self.fail("reference")
        if target[1]:
            self.printed.append(Loss("title", self.at))
        self.at = found.end()

    def _note(self, blocks: Sequence[Element]) -> None:
        mark = MARK.match(self.text, self.at)
        note = self._definitions.get(mark[1]) if mark else None
        if not mark or not note:
            self.fail("footnote")
        self.at = note.end()
        self.blocks(blocks)
        self.passed[note.start(1) - len("[^")] = self.at
        self.at = mark.end()


def _address(written: str) -> str:
    """Give an address as a browser would, whichever way its signs are written."""
    plain = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", unescape(written) if "&" in written else written)
    return normalize("NFC", unquote(plain))


def _notes(elements: Sequence[Element]) -> Iterator[Sequence[Element]]:
    """Give the blocks of every footnote, in the order of their marks."""
    for element in elements:
        if element["t"] == "Note":
            yield element["c"]
        else:
            yield from _notes_in(element.get("c"))


def _notes_in(content: object) -> Iterator[Sequence[Element]]:
    if isinstance(content, dict) and "t" in content:
        yield from _notes([content])
    elif isinstance(content, list):
        for each in content:
            yield from _notes_in(each)
