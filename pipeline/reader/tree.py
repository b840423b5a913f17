"""The tree that YAML becomes: mappings, lists and text. Nothing is guessed: `no`, `010` and a date are text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from pipeline.reader.alignment import place_in
from pipeline.source import Place

Style = Literal["plain", "quoted", "literal", "folded"]


class Scalar(Struct, frozen=True):
    """Text, with the place where it starts and the way it was written."""

    text: str
    place: Place
    style: Style
    indent: int = 0

    def at(self, line: int, column: int, length: int = 1) -> Place:
        """Give the place of a character of the text (line and column from 1).

        The start of the scalar where its text cannot be found in the file as it reads: text in whose folded lines some
        are indented further.
        """
        source = self.place.source
        if self.style == "literal":
            start = self.indent + column
            return Place(source, self.place.line + line, start, start + max(1, length))
        if self.style != "folded" and line == 1:
            start = self.place.column + column - 1 + (self.style == "quoted")
            if source.line(self.place.line)[start - 1 : start - 1 + length]:
                return Place(source, self.place.line, start, start + max(1, length))
        offset = _offset(self.text, line) + column - 1
        return place_in(self.place, self.text, offset, length) or self.place


def _offset(text: str, line: int) -> int:
    """Give where a line of a text starts; the last one where it has fewer."""
    offset = 0
    for _ in range(line - 1):
        offset = text.find("\n", offset) + 1 or offset
    return offset


class ListNode(Struct, frozen=True):
    """A list of nodes."""

    items: tuple[Node, ...]
    place: Place


class MapNode(Struct, frozen=True):
    """A mapping: `values` by key, and where each key stands (`keys`)."""

    values: Mapping[str, Node]
    keys: Mapping[str, Place]
    place: Place


Node = Scalar | ListNode | MapNode
Route = tuple[str | int, ...]


def plain(node: Node) -> object:
    """Give a tree as plain dicts, lists and strings; an empty plain scalar is None."""
    if isinstance(node, Scalar):
        return node.text if node.text or node.style != "plain" else None
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


def follow(node: Node, route: Route) -> Node:
    """Follow keys and indices as far as the tree goes; steps that name no key or index are passed over."""
    for step in route:
        if isinstance(node, MapNode) and isinstance(step, str) and step in node.values:
            node = node.values[step]
        elif isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
    return node


def text_in(tree: MapNode, key: str) -> str:
    """Give the text that a key holds, without spaces around it; the empty text where it holds none."""
    found = tree.values.get(key)
    return found.text.strip() if isinstance(found, Scalar) else ""


def key_place(node: Node, route: Route) -> Place:
    """Give the place of the key that a route ends in, or of the node where it ends in none."""
    parent = follow(node, route[:-1])
    if route and isinstance(parent, MapNode) and isinstance(route[-1], str) and route[-1] in parent.keys:
        return parent.keys[route[-1]]
    return follow(node, route).place
