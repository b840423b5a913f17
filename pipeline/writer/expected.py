"""A tree and an operation in; the tree that it gives, out. Nothing here knows of texts, so this can judge them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from pipeline.reader.tree import Route
from pipeline.writer.operations import Insert, Move, Operation, Remove, Rename, Restore, SetText, SetValue
from pipeline.writer.rendered import Value

Tree = dict[str, Value]


class NoSuchPlaceError(Exception):
    """An operation is for something that the file does not have, or already has."""


def expected(tree: Tree, operation: Operation) -> Tree:
    """Give the tree as it is afterwards; raise NoSuchPlaceError where the operation does not fit it."""
    route = removed_with(tree, operation.route) if isinstance(operation, Remove) else operation.route
    try:
        return cast("Tree", _with(tree, route, lambda parent, step: _changed(parent, step, operation)))
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        raise NoSuchPlaceError(operation.route) from error


def removed_with(tree: Tree, route: Route) -> Route:
    """Give the route of what goes: the entry itself, or what has no entry but this one."""
    while len(route) > 1 and _has_one(value_at(tree, route[:-1])):
        route = route[:-1]
    value_at(tree, route)
    return route


def index_of(tree: Tree, key: str, order: Sequence[str]) -> int:
    """Give the index that a new key has in a mapping: before the first one that follows it in an order."""
    later = order[order.index(key) + 1 :] if key in order else ()
    there = list(tree)
    return next((there.index(other) for other in later if other in tree), len(there))


def _has_one(node: Value) -> bool:
    return isinstance(node, dict | list) and len(node) == 1


def value_at(node: Any, route: Route) -> Value:
    """Give what a route leads to."""
    try:
        for step in route:
            node = node[_there(node, step)]
    except (IndexError, KeyError, TypeError) as error:
        raise NoSuchPlaceError(route) from error
    return cast("Value", node)


def _there(node: Any, step: Any) -> Any:
    """Give a step where it leads to an entry: not to a letter of a text, nor to an entry counted from the end."""
    if isinstance(node, list) and isinstance(step, int) and 0 <= step < len(node):
        return step
    if isinstance(node, dict) and step in node:
        return step
    raise KeyError(step)


def _with(node: Any, route: Route, change: Any) -> Value:
    """Give a copy with the last step of a route changed; what is beside the route is shared."""
    if len(route) <= 1:
        return cast("Value", change(node, route[0] if route else None))
    copy = node.copy()
    copy[_there(node, route[0])] = _with(node[route[0]], route[1:], change)
    return cast("Value", copy)


def _changed(parent: Any, step: Any, operation: Operation) -> Value:
    match operation:
        case SetText(text=text):
            return _put(parent, step, _text(parent[step], text))
        case SetValue(value=value, order=order):
            if isinstance(parent, dict) and step not in parent:
                return _inserted(parent, index_of(parent, step, order), step, value)
            return _put(parent, step, value)
        case Rename(key=key):
            if key in parent and key != step:
                raise KeyError(key)
            _there(parent, step)
            return {key if each == step else each: value for each, value in parent.items()}
        case Insert(index=index, key=key, value=value) | Restore(index=index, key=key, value=value):
            inner = parent if step is None else parent[step]
            if inner is None or inner in ([], {}):
                inner = [] if key is None else {}
            return _put(parent, step, _inserted(inner, index, key, value))
        case Move(index=index, to=to):
            return _put(parent, step, _moved(parent if step is None else parent[step], index, to))
        case Remove():
            copy = parent.copy()
            del copy[_there(parent, step)]
            return cast("Value", copy)


def _put(parent: Any, step: Any, value: Value) -> Value:
    if step is None:  # the whole file
        return value
    copy = parent.copy()
    copy[_there(parent, step)] = value
    return cast("Value", copy)


def _text(old: Value, new: str) -> str:
    if isinstance(old, dict | list):
        raise TypeError
    return new


def _inserted(inner: Any, index: int, key: str | None, value: Value) -> Value:
    if not 0 <= index <= len(inner):
        raise IndexError(index)
    if isinstance(inner, list) and key is None:
        return [*inner[:index], value, *inner[index:]]
    if not isinstance(inner, dict) or key is None or key in inner:
        raise KeyError(key)
    pairs = list(inner.items())
    return dict([*pairs[:index], (key, value), *pairs[index:]])


def _moved(inner: Any, index: int, to: int) -> Value:
    if isinstance(inner, str) or not (0 <= index < len(inner) and 0 <= to < len(inner)):
        raise IndexError(index)
    if isinstance(inner, dict):
        pairs = list(inner.items())
        pairs.insert(to, pairs.pop(index))
        return dict(pairs)
    copy = list(inner)
    copy.insert(to, copy.pop(index))
    return copy
