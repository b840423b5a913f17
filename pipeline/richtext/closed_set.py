"""Pandoc's JSON in; the closed set of blocks out. What does not belong to the set is a problem, with its position."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field
from pydantic_core import PydanticCustomError

from pipeline.document.addresses import check_url
from pipeline.i18n.file_names import composed
from pipeline.marks.settled import undressed
from pipeline.richtext.blocks import (
    Alignment,
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
    plain_text,
)
from pipeline.richtext.line_ends import joined
from pipeline.richtext.pandoc import Element
from pipeline.richtext.seen import begins_with_a_break, has_words

_POSITION = re.compile(r"(\d+):(\d+)-(\d+):(\d+)")
_MARK = re.compile(r"\{(quote|box): *([^{}]*?) *\}")
_DEMANDS = re.compile(r"\{ *demands *\}")
_ANY_MARK = re.compile(r"\{[^{}]*\}")
_NEAR_MARK = re.compile(r"\{ *(?:quote|box|demands|picture|image|citation|encadré)\b[^{}]*\}?", re.IGNORECASE)
_OUTSIDE = {
    "CodeBlock": ("a code block", "indent less: four spaces at the start of a line make a code block"),
    "Code": ("code in backticks", "use *emphasis* or quotation marks"),
    "HorizontalRule": (
        "a rule",
        "use a crosshead: ## followed by its words; signs that are meant as such are written \\*\\*\\*",
    ),
    "RawBlock": ("raw HTML", "write it in Markdown; a sign < that is meant as such is written \\<"),
    "RawInline": ("raw HTML", "write it in Markdown; a sign < that is meant as such is written \\<"),
}


class Position(Struct, frozen=True):
    """Where an element starts in its fragment, counted from 1, and how long it is on its line."""

    line: int
    column: int
    length: int


class MarkdownProblem(Struct, frozen=True):
    """Something that a release may not contain."""

    code: str
    message: str
    position: Position | None
    expected: str | None
    hint: str | None
    found: str | None = None
    """The words at fault, where pandoc gives the position of their paragraph only."""


class Converter(Struct):
    """Converts one fragment; `problems` fills while `blocks` works. `words` are those that letters stand for."""

    problems: list[MarkdownProblem] = field(default_factory=list)
    words: Mapping[str, str] = field(default_factory=dict)
    _position: Position | None = None
    _picture: Position | None = None

    def blocks(self, elements: list[Element]) -> tuple[Block, ...]:
        """Convert a sequence of pandoc's blocks."""
        return tuple(block for element in elements for block in self._block(element))

    def _problem(
        self, code: str, message: str, expected: str | None, hint: str | None, found: str | None = None
    ) -> None:
        self.problems.append(MarkdownProblem(code, message, self._position, expected, hint, found))

    def _at(self, attributes: list[Any]) -> None:
        # pandoc gives a table the ranges of its rows beside its own: the first to start is the whole
        found = [tuple(map(int, each)) for each in _POSITION.findall(dict(attributes[2]).get("data-pos", ""))]
        if found:
            line, column, end_line, end = min(found)
            self._position = Position(line, column, max(1, end - column) if line == end_line else 1)

    def _block(self, element: Element) -> tuple[Block, ...]:
        kind = element["t"]
        content: Any = element.get("c")
        match kind:
            case "Div":
                self._at(content[0])
                return self.blocks(content[1])
            case "Para" | "Plain":
                start = self._position
                return self._paragraph(content, start)
            case "Header":
                return self._crosshead(*content)
            case "BulletList":
                return (BulletList(self._entries(content)),)
            case "OrderedList":
                return (NumberedList(content[0][0], self._entries(content[1])),)
            case "BlockQuote":
                return (BlockQuote(self._worded("block quote", content)),)
            case "Table":
                return (self._table(content),)
            case _:
                if kind == "CodeBlock":
                    self._at(content[0])
                self._outside(kind)
                return ()

    def _entries(self, items: list[list[Element]]) -> tuple[tuple[Block, ...], ...]:
        start = self._position
        entries = tuple(self.blocks(item) for item in items)
        if not all(map(has_words, entries)):
            self._position = start
            self._problem(
                "outside-the-set",
                "an entry of this list has no words",
                "words behind each hyphen or number",
                "write them, or remove the line",
            )
        return entries

    def _worded(self, name: str, elements: list[Element]) -> tuple[Block, ...]:
        """Convert what a block quote or footnote holds, which is never nothing."""
        start = self._position
        inner = self.blocks(elements)
        if not has_words(inner):
            self._position = start
            self._problem(
                "outside-the-set", f"this {name} has no words", "words of its own", "write them, or remove it"
            )
        return inner

    def _outside(self, kind: str) -> None:
        name, hint = _OUTSIDE.get(kind, (kind, None))
        code = "raw-html" if kind.startswith("Raw") else "outside-the-set"
        self._problem(
            code,
            f"{name} cannot stand in a text",
            "paragraphs, crossheads, lists, block quotes, tables, links, emphasis, pictures, footnotes and line breaks",
            hint,
        )

    def _paragraph(self, elements: list[Element], start: Position | None) -> tuple[Block, ...]:
        found: list[Inline | str] = []
        pictures: list[PlacedPicture] = []
        self._collect(elements, found, pictures)
        inlines = joined(found)
        if len(pictures) == 1 and not inlines:
            return (pictures[0],)
        self._refuse(pictures)
        if begins_with_a_break(inlines):
            self._position = start
            self._problem(
                "mark-without-effect",
                "a backslash stands before the first words of this paragraph, where no line ends",
                "a backslash only where a line is to end within a paragraph",
                "remove it, or write \\\\ for the sign itself",
            )
        if len(inlines) == 1 and isinstance(inlines[0], Text):
            mark = _MARK.fullmatch(inlines[0].text.strip())
            if mark:
                return (PlacedQuote(mark[2]) if mark[1] == "quote" else PlacedBox(mark[2]),)
            if _DEMANDS.fullmatch(inlines[0].text.strip()):
                return (PlacedDemands(),)
            near = _ANY_MARK.fullmatch(inlines[0].text.strip())
            if near:
                return self._misplaced(near.group(), start)
        for inline in inlines:
            near = _NEAR_MARK.search(inline.text) if isinstance(inline, Text) else None
            if near:
                return self._misplaced(near.group(), start)
        return (Paragraph(inlines),) if inlines else ()

    def _misplaced(self, mark: str, start: Position | None) -> tuple[Block, ...]:
        self._position = start
        self._problem(
            "misplaced-mark",
            f"‘{mark}’ does not place anything",
            "‘{quote: key}’, ‘{box: id}’ or ‘{demands}’, alone in a paragraph",
            "put it on a line of its own, between empty lines; a picture is placed by ![](file)",
            mark,
        )
        return ()

    def _crosshead(self, level: int, attributes: list[Any], inlines: list[Element]) -> tuple[Block, ...]:
        self._at(attributes)
        levels: dict[int, Literal[1, 2]] = {2: 1, 3: 2}
        if level not in levels:
            self._problem(
                "outside-the-set",
                "a heading of this level cannot stand in a text",
                "‘## ’ for a crosshead, ‘### ’ for one below it",
                "the headline stands in the field ‘headline’" if level == 1 else "use ‘### ’",
            )
            return ()
        return (Crosshead(levels[level], self._inlines(inlines)),)

    def _table(self, content: list[Any]) -> Block:
        attributes, _caption, columns, head, bodies, _foot = content
        self._at(attributes)
        names: dict[str, Alignment] = {"AlignCenter": "center", "AlignRight": "end"}
        alignments = tuple(names.get(column[0]["t"], "start") for column in columns)
        rows = [row for body in bodies for row in body[3]]
        header = tuple(self._cell(cell) for cell in head[1][0][1]) if head[1] else ()
        if not any(header):
            self._problem(
                "outside-the-set", "this table has no header row", "a first row that says what each column holds", None
            )
        return Table(alignments, header, tuple(tuple(self._cell(cell) for cell in row[1]) for row in rows))

    def _cell(self, cell: list[Any]) -> tuple[Inline, ...]:
        return tuple(inline for block in cell[4] for inline in self._unwrapped(block))

    def _unwrapped(self, block: Element) -> tuple[Inline, ...]:
        if block["t"] == "Div":
            self._at(block["c"][0])
            return tuple(inline for inner in block["c"][1] for inline in self._unwrapped(inner))
        content: list[Element] = block["c"]
        return self._inlines(content)

    def _inlines(self, elements: list[Element]) -> tuple[Inline, ...]:
        found: list[Inline | str] = []
        pictures: list[PlacedPicture] = []
        self._collect(elements, found, pictures)
        self._refuse(pictures)
        return joined(found)

    def _refuse(self, pictures: list[PlacedPicture]) -> None:
        if pictures:
            self._position = self._picture
            self._problem(
                "picture-in-text",
                "a picture stands inside a line of text",
                "a paragraph of its own for each picture",
                "put it on a line of its own, with an empty line before and after it",
            )

    def _collect(self, elements: list[Element], found: list[Inline | str], pictures: list[PlacedPicture]) -> None:
        for element in elements:
            kind = element["t"]
            content: Any = element.get("c")
            match kind:
                case "Str":
                    text = undressed("".join([self.words.get(letter, letter) for letter in content]))
                    found += [text] if text else []
                case "Space":
                    found.append(" ")
                case "SoftBreak":
                    found.append("\n")
                case "LineBreak":
                    found.append(LineBreak())
                case "Emph":
                    found.append(Emphasis(self._inlines(content)))
                case "Strong":
                    found.append(Strong(self._inlines(content)))
                case "Link":
                    found.append(self._link(*content))
                case "Image":
                    self._at(content[0])
                    self._picture = self._position
                    pictures.append(PlacedPicture(composed(content[2][0]), plain_text(self._inlines(content[1]))))
                case "Note":
                    found.append(Footnote(self._worded("footnote", content)))
                case "Span":
                    self._at(content[0])
                    self._collect(content[1], found, pictures)
                case _:
                    if kind == "Code":
                        self._at(content[0])
                    self._outside(kind)

    def _link(self, attributes: list[Any], inlines: list[Element], target: list[str]) -> Inline:
        self._at(attributes)
        try:
            check_url(target[0])
        except PydanticCustomError as refusal:
            context = refusal.context or {}
            self._problem(refusal.type, refusal.message(), context.get("expected"), context.get("hint"))
        return Link(target[0], self._inlines(inlines))
