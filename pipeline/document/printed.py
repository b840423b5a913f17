"""A model and a tree in; its texts that are printed and that no translation replaces, out.

They are given per language (`LocalText`, a salutation), or stand as they are: an address, line by line. The models'
marks (`Printed`) say which.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct
from pydantic import BaseModel

from pipeline.document.base import Model
from pipeline.document.scalars import Tag
from pipeline.document.shape import Printed, Unit
from pipeline.i18n.language import is_tag
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar

_EACH = "*"
_LANGUAGE = "<language>"
_Pattern = tuple[str, ...]


class PrintedText(Struct, frozen=True):
    """Such a text: its route, its mark, and the language that its key names; "" where it is for readers of all."""

    route: Route
    scalar: Scalar
    mark: Printed
    tag: str


def printed(model: type[Model], tree: MapNode) -> Iterator[PrintedText]:
    """Give every such text of a tree."""
    for pattern, mark in _patterns_of(model):
        for route, node in _matching(tree, pattern, ()):
            tag = next((str(key) for key, step in zip(route, pattern, strict=True) if step == _LANGUAGE), "")
            yield from _texts(node, route, mark, tag)


@cache
def _patterns_of(model: type[Model]) -> tuple[tuple[_Pattern, Printed], ...]:
    return tuple(_patterns(model, (), ()))


def _patterns(annotation: object, metadata: tuple[object, ...], route: _Pattern) -> Iterator[tuple[_Pattern, Printed]]:
    """Give where such texts stand, and their marks; a text that is translated is found by its outline."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    mark = next((each for each in metadata if isinstance(each, Printed)), None)
    if any(isinstance(each, Unit) for each in metadata):
        return
    if origin is typing.Annotated:
        yield from _patterns(args[0], metadata + args[1:], route)
    elif mark:
        yield route, mark
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, info in annotation.model_fields.items():
            yield from _patterns(info.annotation, tuple(info.metadata), (*route, name))
    elif origin is typing.Union or isinstance(annotation, types.UnionType):
        for part in args:
            yield from _patterns(part, (), route)
    elif origin is tuple:
        yield from _patterns(args[0], (), (*route, _EACH))
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        # a text under a language's tag is found with its lines; fields there are steps of their own
        of_language = () if _is_text(args[1]) else (_LANGUAGE,)
        yield from _patterns(args[1], (), (*route, *(of_language if args[0] == Tag else (_EACH,))))


def _is_text(annotation: object) -> bool:
    return not (isinstance(annotation, type) and issubclass(annotation, BaseModel))


def _matching(node: Node, pattern: _Pattern, route: Route) -> Iterator[tuple[Route, Node]]:
    if not pattern:
        yield route, node
        return
    step, rest = pattern[0], pattern[1:]
    for key, value in _children(node):
        if step in {_EACH, _LANGUAGE, key}:
            yield from _matching(value, rest, (*route, key))


def _children(node: Node) -> Iterator[tuple[str | int, Node]]:
    match node:
        case MapNode():
            yield from node.values.items()
        case ListNode():
            yield from enumerate(node.items)
        case _:
            pass


def _texts(node: Node, route: Route, mark: Printed, tag: str) -> Iterator[PrintedText]:
    """Give a text, or each of those that stand under languages or as lines; `tag` is of the group that they are in."""
    if isinstance(node, Scalar):
        if node.text:
            yield PrintedText(route, node, mark, tag)
        return
    for key, value in _children(node):
        if isinstance(value, Scalar) and value.text:
            yield PrintedText((*route, key), value, mark, key if isinstance(key, str) and is_tag(key) else tag)
