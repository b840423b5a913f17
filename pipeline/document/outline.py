"""A model in; its outline out: where in it texts for a reader stand. The model's marks (`Unit`) say so."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from functools import cache

from msgspec.structs import replace
from pydantic import BaseModel

from pipeline.document.base import Model
from pipeline.document.shape import Outline, Shape, Unit


@cache
def outline_of(model: type[Model]) -> Outline:
    """Give the outline of a model."""
    return Outline(
        {
            name: replace(_shape(info.annotation, tuple(info.metadata)), about=info.description or "")
            for name, info in model.model_fields.items()
        },
        model.identity,
        dict(model.tongues),
        model.own_readers,
        model.apart,
    )


def _of_either(shapes: list[Shape]) -> Shape:
    """Give the shape of what may be one of several: of groups, the fields of all; a field means the same in each."""
    groups = [each.group for each in shapes if each.group]
    if len(groups) < 2:  # noqa: PLR2004 - nothing to join
        return shapes[0] if shapes else Shape()
    fields: dict[str, Shape] = {}
    for each in groups:
        for name, shape in each.fields.items():
            fields.setdefault(name, shape)
    tongues = {name: own for each in groups for name, own in each.tongues.items()}
    return Shape(group=Outline(fields, groups[0].identity, tongues, apart=groups[0].apart))


def _shape(annotation: object, metadata: tuple[object, ...] = ()) -> Shape:
    unit = next((mark for mark in metadata if isinstance(mark, Unit)), None)
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _shape(args[0], metadata + args[1:])
    if unit is not None:
        return Shape(unit=unit)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(group=outline_of(typing.cast("type[Model]", annotation)))
    if origin is typing.Union or isinstance(annotation, types.UnionType):
        return _of_either([shape for part in args if not (shape := _shape(part)).is_empty])
    if origin is tuple:
        items = _shape(args[0])
        return Shape() if items.is_empty else Shape(items=items)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        values = _shape(args[1])
        return Shape() if values.is_empty else Shape(values=values)
    return Shape()
