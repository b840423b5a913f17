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
    )


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
        return next((shape for part in args if not (shape := _shape(part)).is_empty), Shape())
    if origin is tuple:
        items = _shape(args[0])
        return Shape() if items.is_empty else Shape(items=items)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        values = _shape(args[1])
        return Shape() if values.is_empty else Shape(values=values)
    return Shape()
