"""A unit's route in the source and its translated text in; the text inserted into the translation's plain tree.

A translation has the shape of its source, with only what is translated. So missing groups are made; a list entry with a
name of its own (a target's id) is found by that name, and any other by its number.
"""

from __future__ import annotations

from typing import cast

from pipeline.document.shape import Shape, identity
from pipeline.reader.tree import ListNode, MapNode, Node, Route, plain
from pipeline.translating.item_trees import ItemTrees

Tree = dict[str, object]


def insert_text(trees: ItemTrees, wanted: Tree, route: Route, text: str) -> None:
    """Insert a translated text into a translation's plain tree, at its unit's route in the source."""
    texts = _group(wanted, "text")
    _put(Shape(group=trees.outline), trees.source.tree, texts, route, text)


def _put(shape: Shape, source: Node, into: Tree | list[object], route: Route, text: str) -> None:
    step, rest = route[0], route[1:]
    if isinstance(step, str) and isinstance(source, MapNode) and isinstance(into, dict):
        inner = shape.group.fields[step] if shape.group else shape.values or Shape()
        if not rest:
            _in_order(into, step, text, source)
            return
        below = source.values[step]
        if not isinstance(into.get(step), dict | list):
            _in_order(into, step, [] if isinstance(below, ListNode) else {}, source)
        _put(inner, below, cast("Tree | list[object]", into[step]), rest, text)
    elif isinstance(step, int) and isinstance(source, ListNode) and isinstance(into, list):
        inner = shape.items or Shape()
        index = _entry(inner, source, into, step)
        if not rest:
            into[index] = text
            return
        if not isinstance(into[index], dict):
            into[index] = {}
        _put(inner, source.items[step], cast("Tree", into[index]), rest, text)


def _entry(shape: Shape, source: ListNode, into: list[object], index: int) -> int:
    """Give where an entry of the source stands in a translation's list; make it where it does not yet."""
    entry = source.items[index]
    own = {key: _at(entry, key) for key in (shape.group.identity if shape.group else ())}
    if own and all(own.values()):
        apart = {key: _at(entry, key) for key in (shape.group.apart if shape.group else ())}
        is_first = identity(shape, entry) not in [identity(shape, each) for each in source.items[:index]]
        implied = apart if is_first else {}  # whoever says no more means the first
        found = next(
            (at for at, each in enumerate(into) if isinstance(each, dict) and _same(implied | each, own | apart)), None
        )
        if found is None:
            into.append(own if is_first else own | apart)
            return len(into) - 1
        return found
    while len(into) <= index:
        into.append(None)
    return index


def _same(entry: Tree, own: Tree) -> bool:
    return all(entry.get(key) == value for key, value in own.items())


def _at(node: Node, key: str) -> object:
    return plain(node.values[key]) if isinstance(node, MapNode) and key in node.values else None


def _group(tree: Tree, key: str) -> Tree:
    if not isinstance(tree.get(key), dict):
        tree[key] = {}
    return cast("Tree", tree[key])


def _in_order(into: Tree, key: str, value: object, source: MapNode) -> None:
    """Put a key where the source's order has it: behind the nearest key above it that is there."""
    if key in into:
        into[key] = value
        return
    order = list(source.values)
    above = [each for each in order[: order.index(key)] if each in into]
    items = list(into.items())
    at = list(into).index(above[-1]) + 1 if above else 0
    into.clear()
    into.update([*items[:at], (key, value), *items[at:]])
