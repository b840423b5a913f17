"""An item's tree in; what a press officer can place in its text out: quotes, boxes and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.newsroom.files import ItemFiles
from pipeline.reader.tree import ListNode, MapNode, Node, text_in


def placeable(tree: MapNode, files: ItemFiles) -> Mapping[str, object]:
    """Give what can be placed in a text: quotes and boxes by their keys, and pictures by their files."""
    return {
        "quotes": [
            {"key": key, "label": text_in(quote, "speaker") or key}
            for key, quote in _mapping(tree, "quotes")
            if isinstance(quote, MapNode)
        ],
        "boxes": [
            {"id": text_in(box, "id"), "label": text_in(box, "title") or text_in(box, "id")}
            for box in _entries(tree, "boxes")
            if text_in(box, "id")
        ],
        "pictures": [
            {"file": text_in(picture, "file"), "alt": text_in(picture, "alt")}
            for picture in _entries(tree, "media")
            if text_in(picture, "file") in files.media and text_in(picture, "alt")
        ],
    }


def _mapping(tree: MapNode, name: str) -> Iterable[tuple[str, Node]]:
    found = tree.values.get(name)
    return found.values.items() if isinstance(found, MapNode) else ()


def _entries(tree: MapNode, name: str) -> tuple[MapNode, ...]:
    found = tree.values.get(name)
    return tuple(each for each in found.items if isinstance(each, MapNode)) if isinstance(found, ListNode) else ()
