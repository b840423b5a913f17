"""A model and a tree in; the units of text in it out: each with its route, its place and its mark.

The model's marks (`Unit`) say which scalars are text for a reader. Translation, rich text and checks all walk here.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from pydantic import BaseModel

from pipeline.document.base import Model, Unit
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar


@dataclass(frozen=True, slots=True)
class TextAt:
    """One unit of text: where it stands in the tree, its stable name, its scalar and its mark."""

    route: Route
    name: str
    scalar: Scalar
    mark: Unit


@dataclass(frozen=True, slots=True)
class Shape:
    """What an annotation holds: a text unit, a model, a list or a mapping of such; or nothing of interest."""

    unit: Unit | None = None
    model: type[Model] | None = None
    items: Shape | None = None
    values: Shape | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether no text for a reader can stand here."""
        return not (self.unit or self.model or self.items or self.values)


@cache
def fields(model: type[Model]) -> Mapping[str, Shape]:
    """Give the shapes of a model's fields."""
    return {name: _shape(info.annotation, tuple(info.metadata)) for name, info in model.model_fields.items()}


def _shape(annotation: object, metadata: tuple[object, ...] = ()) -> Shape:
    unit = next((mark for mark in metadata if isinstance(mark, Unit)), None)
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _shape(args[0], metadata + args[1:])
    if unit is not None:
        return Shape(unit=unit)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(model=typing.cast("type[Model]", annotation))
    if origin is typing.Union or isinstance(annotation, types.UnionType):
        return next((shape for part in args if not (shape := _shape(part)).is_empty), Shape())
    if origin is tuple:
        items = _shape(args[0])
        return Shape() if items.is_empty else Shape(items=items)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        values = _shape(args[1])
        return Shape() if values.is_empty else Shape(values=values)
    return Shape()


def units(model: type[Model], tree: MapNode) -> Iterator[TextAt]:
    """Walk a tree by its model and give every unit of text that a translation translates, in the model's order."""
    yield from _units(Shape(model=model), tree, (), "")


def local_units(model: type[Model], tree: MapNode) -> Iterator[TextAt]:
    """Give the texts that are for the readers of this one language only."""
    for key, shape in fields(model).items():
        if _has_own_readers(shape) and key in tree.values:
            yield from _units(shape, tree.values[key], (key,), key)


def _has_own_readers(shape: Shape) -> bool:
    return shape.model is not None and shape.model.own_readers


def _units(shape: Shape, node: Node, route: Route, name: str) -> Iterator[TextAt]:
    if shape.unit and isinstance(node, Scalar):
        if node.text or node.style != "plain":
            yield TextAt(route, name, node, shape.unit)
    elif shape.model and isinstance(node, MapNode):
        for key, inner in fields(shape.model).items():
            if key in node.values and not inner.is_empty and not _has_own_readers(inner):
                foreign = shape.model.tongues.get(key) in node.values
                within = replace(inner, unit=replace(inner.unit, optional=True)) if foreign and inner.unit else inner
                yield from _units(within, node.values[key], (*route, key), f"{name}.{key}" if name else key)
    elif shape.items and isinstance(node, ListNode):
        for index, item in enumerate(node.items):
            yield from _units(shape.items, item, (*route, index), f"{name}.{entry_name(shape.items, item, index)}")
    elif shape.values and isinstance(node, MapNode):
        for key, value in node.values.items():
            yield from _units(shape.values, value, (*route, key), f"{name}.{key}")


def mark_at(model: type[Model], route: Route) -> Unit | None:
    """Give the mark of the text that a route leads to, as its field has it; None where there is no text."""
    shape = Shape(model=model)
    for step in route:
        shape = fields(shape.model).get(str(step), Shape()) if shape.model else shape.items or shape.values or Shape()
    return shape.unit


def entry_name(shape: Shape, item: Node, index: int) -> str:
    """Give a list entry's stable name: its identity where it has one (a target's id), else its number from 1."""
    return identity(shape, item) or str(index + 1)


def identity(shape: Shape, item: Node) -> str | None:
    """Give what tells an entry from the others, where its model has that."""
    if shape.model and shape.model.identity and isinstance(item, MapNode):
        found = [item.values.get(key) for key in shape.model.identity]
        texts = [value.text for value in found if isinstance(value, Scalar) and value.text]
        if len(texts) == len(found):
            return "/".join(texts)
    return None
