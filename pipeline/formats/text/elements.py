"""Elements of a mail's HTML part among the lines that a text template writes; the whole, escaped and well formed, out.

An element stands in a line as a mark: its number between two signs that no text has. So nothing that a text holds is
ever markup, and a template joins, brackets and orders what is ready as it does in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from pipeline.formats.escaping import escaped

# Noncharacters: a file that holds one is refused, and were one to come by another way, it could only name an element
# that the page has made itself.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
_END = f"{OPEN}{CLOSE}"
_MARK = re.compile(f"{OPEN}([0-9]*){CLOSE}")
_STRAY = re.compile(f"[{OPEN}{CLOSE}]")
# What stands in a line; all else stands by itself.
_INLINE = frozenset({"a", "br", "em", "span", "strong"})
# These hold lines, which become paragraphs, and other blocks.
_FLOW = frozenset({"div", "blockquote"})
# These hold what stands in a line, and no block.
_LINES = frozenset({*_INLINE, "p", "h1", "h2", "h3", "h4"})
_EMPTY = frozenset({"br", "hr"})


class Element(Struct, frozen=True):
    """An element: its name, its attributes as they are printed, what its look goes by, and a style of its own."""

    name: str
    attributes: str = ""
    look: str = ""
    style: str = ""


class _Node(Struct):
    """An element and what stands in it."""

    element: Element
    inner: list[str | _Node] = field(default_factory=list)


class Elements(Struct, frozen=True):
    """The elements of one page, each with its number."""

    known: dict[Element, int] = field(default_factory=dict)

    def put(self, name: str, inner: str, look: str = "", style: str = "", **attributes: str | None) -> str:
        """Give an element around what is ready; an attribute that is None is not there."""
        said = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items() if value is not None)
        return f"{self._mark(Element(name, said, look or name, style))}{inner}{_END}"

    def empty(self, name: str, look: str = "") -> str:
        """Give an element that holds nothing."""
        return self._mark(Element(name, look=look or name))

    def _mark(self, element: Element) -> str:
        return f"{OPEN}{self.known.setdefault(element, len(self.known))}{CLOSE}"

    def written(self, text: str, looks: Mapping[str, str]) -> str:
        """Give what a template wrote: lines become paragraphs, items lists; each element has the style of its look."""
        return "\n".join(_blocks(_tree(text, tuple(self.known)).inner, looks))


def _tree(text: str, known: tuple[Element, ...]) -> _Node:
    """Read marks as elements; an end without a beginning is none, and what is never ended ends with the page."""
    opened = [_Node(Element("div"))]
    for odd, piece in enumerate(_MARK.split(text)):
        if odd % 2 == 0:
            opened[-1].inner.append(_STRAY.sub("", piece))
        elif piece and int(piece) < len(known):
            node = _Node(known[int(piece)])
            opened[-1].inner.append(node)
            if node.element.name not in _EMPTY:
                opened.append(node)
        elif not piece and len(opened) > 1:
            opened.pop()
    return opened[0]


def _blocks(inner: Iterable[str | _Node], looks: Mapping[str, str]) -> list[str]:
    """Set a flow: an empty line or a block ends a paragraph, and items that follow each other are a list."""
    flow = _Flow(looks)
    for each in inner:
        if isinstance(each, str):
            first, *others = each.split("\n")
            flow.line += escaped(first)
            for other in others:
                flow.end_line()
                flow.line += escaped(other)
        elif each.element.name in _INLINE:
            flow.line += _set(each, looks)
        else:
            flow.add(each)
    flow.end_line()
    flow.end_line()
    flow.end_list()
    return flow.blocks


class _Flow(Struct):
    """Blocks that are set already, and the line, the paragraph and the list that are being set."""

    looks: Mapping[str, str]
    blocks: list[str] = field(default_factory=list)
    line: str = ""
    lines: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    list: str = ""

    def end_line(self) -> None:
        """End a line; an empty one ends its paragraph."""
        line, self.line = self.line.strip(), ""
        if line:
            self.end_list()
            self.lines.append(line)
        elif self.lines:
            self.blocks.append(_tagged(Element("p", look="p"), "<br>\n".join(self.lines), self.looks))
            self.lines = []

    def add(self, node: _Node) -> None:
        """Add a block."""
        self.end_line()
        self.end_line()
        if node.element.name != "li":
            self.end_list()
            self.blocks.append(_set(node, self.looks))
            return
        kind = "ol" if "value" in node.element.attributes else "ul"
        if kind != self.list:
            self.end_list()
        self.list = kind
        self.items.append(_set(node, self.looks))

    def end_list(self) -> None:
        """End a list, if one is being set."""
        if self.items:
            self.blocks.append(_tagged(Element(self.list, look=self.list), "\n".join(self.items), self.looks))
            self.items, self.list = [], ""


def _set(node: _Node, looks: Mapping[str, str]) -> str:
    name = node.element.name
    if name in _EMPTY:
        return _tag(node.element, looks)
    if name in _FLOW:
        return _tagged(node.element, "\n".join(_blocks(node.inner, looks)), looks)
    inner = _inside(node.inner, looks, holds_blocks=name not in _LINES)
    return _tagged(node.element, inner if name in _INLINE else inner.strip(), looks)


def _inside(inner: Iterable[str | _Node], looks: Mapping[str, str], *, holds_blocks: bool) -> str:
    """Set what stands in one line; of a block in it, only what stands in that."""
    parts = (
        escaped(each.replace("\n", " "))
        if isinstance(each, str)
        else _set(each, looks)
        if holds_blocks or each.element.name in _INLINE
        else _inside(each.inner, looks, holds_blocks=False)
        for each in inner
    )
    return "".join(parts)


def _tagged(element: Element, inner: str, looks: Mapping[str, str]) -> str:
    return f"{_tag(element, looks)}{inner}</{element.name}>"


def _tag(element: Element, looks: Mapping[str, str]) -> str:
    style = ";".join(filter(None, (looks.get(element.look), element.style)))
    styled = f' style="{escaped(style)}"' if style else ""
    return f"<{element.name}{element.attributes}{styled}>"
