"""A Markdown text and what pandoc made of it in; the first thing out that was typed and is not accounted for.

The text is gone through again, sign by sign, as the blocks say that it was typed: every letter and figure in its place,
every mark where it took effect. So whatever pandoc drops, renumbers or moves is noticed, of whatever kind it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import zip_longest
from typing import Any, NoReturn
from unicodedata import normalize
from urllib.parse import unquote

from msgspec import Struct, field

from pipeline.marks.rewritten import line_and_column
from pipeline.marks.signs import OWN
from pipeline.richtext.footnotes import MARK, marks_of, notes_of
from pipeline.richtext.pandoc import Element

# What nobody sees: our own signs, and the mark of a byte order, which pandoc drops.
_UNSEEN = frozenset((*OWN, "\ufeff"))
_SPACES = re.compile(rf"[ \t\r{''.join(_UNSEEN)}]*")
# Quotes have their mark at each of their lines, or at the first.
_GAP = re.compile(rf"{_SPACES.pattern}(?:\n[ \t\r>{''.join(_UNSEEN)}]*)*")
_ONE_BREAK = re.compile(rf"{_SPACES.pattern}(?:\\(?=\n))?{_GAP.pattern}")
_LINE_BREAKS = re.compile(rf"(?:{_GAP.pattern}\\(?=\n))*{_GAP.pattern}")
_PREFIX = re.compile(r"[ \t>]*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_TARGET = re.compile(
    r"""\(\s*(?:<((?:\\.|[^<>\\\n])*)>|((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\([^\s()]*\))*\))*))"""
    r"""(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)"""
)
_AUTOLINK = re.compile(r"<([^<>\s]*)>")
_ROW_OF_HYPHENS = re.compile(r"[ \t>]*[|:\- \t]+(?=\n|$)")
_CLOSING_HASHES = re.compile(r"[ \t]*#*[ \t]*(?=\n|$)")


class Loss(Struct, frozen=True):
    """Something typed that a reader would not see as typed: of what kind it is, and where."""

    kind: str
    at: int


class NotConservedError(Exception):
    """What stands at an offset of the text is not what the blocks say."""

    def __init__(self, kind: str, at: int) -> None:
        """Say what and where."""
        super().__init__(kind)
        self.loss = Loss(kind, at)


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


class _Replay(Struct):
    text: str
    at: int = 0
    printed: list[Loss] = field(default_factory=list)
    _notes: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Of each footnote that was met, where its own text starts and ends."""

    def whole(self, elements: Sequence[Element]) -> None:
        """Go through a text; footnotes first, for their own texts may stand anywhere."""
        if "[^" in self.text:
            notes, marks = list(_notes(elements)), marks_of(self.text)
            for mark, note in zip(marks, notes, strict=False) if len(marks) == len(notes) else ():
                self.at = mark.start()
                self._note(note)
        self.at, self.printed = 0, []
        self.blocks(elements)
        self._skip_gap()
        if self.at < len(self.text):
            self._fail("left over")

    def blocks(self, elements: Sequence[Element]) -> None:
        for element in elements:
            self._skip_gap()
            self._block(element)

    def _block(self, element: Element) -> None:
        content: Any = element.get("c")
        match element["t"]:
            case "Para" | "Plain":
                self._paragraph(content)
            case "Header":
                self._expect("#" * content[0], "heading")
                self._skip(_SPACES)
                self._inlines(content[2])
                self._skip(_CLOSING_HASHES)
            case "BulletList":
                for item in content:
                    self._skip_gap()
                    self._expect(self._one_of("-*+"), "list")
                    self.blocks(item)
            case "OrderedList":
                for number, item in enumerate(content[1], content[0][0]):
                    self._skip_gap()
                    self._expect(str(number), "number")
                    self._expect(self._one_of(".)"), "number")
                    self.blocks(item)
            case "BlockQuote":
                self._skip(_PREFIX)
                self.blocks(content)
            case "Table":
                self._table(content)
            case _:
                raise _RefusedError

    def _paragraph(self, inlines: Sequence[Element]) -> None:
        if self.text.startswith("|", self.at):
            self.printed.append(Loss("table", self.at))
        self._inlines(inlines)
        if self.text[self.at - 1 : self.at] == "\\" and self.text[self.at - 2 : self.at - 1] != "\\":
            self.printed.append(Loss("backslash", self.at - 1))

    def _table(self, content: list[Any]) -> None:
        _attributes, _caption, _columns, head, bodies, _foot = content
        for row in head[1]:
            self._row(row)
        self._skip_gap()
        self._skip(_ROW_OF_HYPHENS)
        for body in bodies:
            for row in body[3]:
                self._skip_gap()
                self._row(row)

    def _row(self, row: list[Any]) -> None:
        for cell in row[1]:
            self._skip(_SPACES)
            if self.text.startswith("|", self.at):
                self.at += 1
            for block in cell[4]:
                self._skip(_SPACES)
                self._inlines(block["c"])
        self._skip(_SPACES)
        if self.text.startswith("|", self.at):
            self.at += 1
        self._skip(_SPACES)
        if self.at < len(self.text) and self.text[self.at] != "\n":
            self._fail("cells")

    def _inlines(self, elements: Sequence[Element]) -> None:
        for element, following in zip_longest(elements, elements[1:]):
            if element["t"] == "LineBreak":
                # several are one to pandoc, and a backslash that ends a paragraph is none
                is_sign = following is not None and following["t"] == "Str" and following["c"].startswith("\\")
                self._skip(_ONE_BREAK if is_sign else _LINE_BREAKS)
            else:
                self._inline(element)

    def _inline(self, element: Element) -> None:
        self._skip_own()
        content: Any = element.get("c")
        match element["t"]:
            case "Str":
                self._letters(content)
            case "Space" | "SoftBreak":
                self._space()
            case "Emph":
                self._around(content, 1)
            case "Strong":
                self._around(content, 2)
            case "Link":
                self._link(content[1], content[2])
            case "Image":
                self._expect("![", "picture")
                self._inlines(content[1])
                self._target(content[2])
            case "Note":
                self._note(content)
            case _:
                raise _RefusedError

    def _around(self, inlines: Sequence[Element], count: int) -> None:
        mark = self._one_of("*_") * count
        self._expect(mark, "emphasis")
        self._inlines(inlines)
        self._skip_own()
        self._expect(mark, "emphasis")

    def _link(self, inlines: Sequence[Element], target: list[str]) -> None:
        found = _AUTOLINK.match(self.text, self.at)
        if found:
            if _address(found[1]) not in {_address(target[0]), _address(target[0].removeprefix("mailto:"))}:
                self._fail("link")
            self.at = found.end()
            return
        self._expect("[", "link")
        if not inlines:
            self._fail("words of a link")
        if inlines[0]["t"] not in {"Space", "SoftBreak"}:
            self._skip(_GAP)
        self._inlines(inlines)
        self._skip(_GAP)
        self._target(target)

    def _target(self, target: list[str]) -> None:
        self._skip_own()
        self._expect("]", "reference")
        found = _TARGET.match(self.text, self.at)
        if not found or _address(found[1] or found[2] or "") != _address(target[0]):
            self._fail("reference")
        if target[1]:
            self.printed.append(Loss("title", self.at))
        self.at = found.end()

    def _note(self, blocks: Sequence[Element]) -> None:
        mark = MARK.match(self.text, self.at)
        note = next((note for note in notes_of(self.text) if mark and note[1] == mark[1]), None)
        if not mark or not note:
            self._fail("footnote")
        self.at = note.end()
        self.blocks(blocks)
        self._notes[mark[1]] = (note.start(1) - len("[^"), self.at)
        self.at = mark.end()

    def _letters(self, letters: str) -> None:
        place = 0
        while place < len(letters):
            letter = letters[place]
            if letter in _UNSEEN:
                place += 1
                continue
            self._skip_own()
            found = self.text[self.at : self.at + 1]
            if found == "\\" and self.text[self.at + 1 : self.at + 2] == letter and letter in _ESCAPABLE:
                self.at += 2
                place += 1
            elif found == "&" and (named := self._named(letters, place)):
                place += named
            elif found == letter:
                self._notice(letters, place)
                self.at += 1
                place += 1
            else:
                self._fail("letters")

    def _named(self, letters: str, place: int) -> int:
        """Pass over a sign that is written by its name (&amp;), and give how many letters of the text it is."""
        entity = _ENTITY.match(self.text, self.at)
        meant = normalize("NFC", unescape(entity.group())) if entity else ""
        if not entity or meant == entity.group() or not letters.startswith(meant, place):
            return 0
        self.at = entity.end()
        return len(meant)

    def _notice(self, letters: str, place: int) -> None:
        """Note a mark that is printed as it stands."""
        pair = self.text[self.at : self.at + 2]
        if pair == "](" or (pair == "**" and letters[place - 1 : place] != "*"):
            self.printed.append(Loss("link as typed" if pair == "](" else "stars", self.at))

    def _space(self) -> None:
        start = self.at
        self._skip_gap()
        named = _ENTITY.match(self.text, self.at) if self.at == start else None
        if named and unescape(named.group()).isspace():
            self.at = named.end()

    def _one_of(self, signs: str) -> str:
        found = self.text[self.at : self.at + 1]
        return found if found and found in signs else signs[0]

    def _expect(self, mark: str, kind: str) -> None:
        self._skip_own()
        if not self.text.startswith(mark, self.at):
            self._fail(kind)
        self.at += len(mark)

    def _skip_own(self) -> None:
        while self.at < len(self.text) and self.text[self.at] in _UNSEEN:
            self.at += 1

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()

    def _skip_gap(self) -> None:
        """Pass over what parts two things: white space, the marks of quotes, and footnotes that were gone through."""
        before = -1
        while before != self.at:
            before = self.at
            self._skip(_GAP)
            self.at = next((end for start, end in self._notes.values() if start == self.at), self.at)

    def _fail(self, kind: str) -> NoReturn:
        raise NotConservedError(kind, self.at)


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
