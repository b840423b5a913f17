"""A model's field in; what it holds, as one of a closed set of kinds, out.

A check (`BeforeValidator`) makes a text a date, a link or a key. So the check that a field passes says what it holds.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from pipeline.document.addresses import DialledNumber, Email, PhoneNumber, Url
from pipeline.document.base import Model
from pipeline.document.scalars import Area, Country, FileName, Line, Lines, LocalText, Rich, Slug, Tag
from pipeline.document.shape import Unit
from pipeline.document.times import Clock, Date, DayOrMoment, Duration, Moment, Zone

Kind = Literal[
    "line", "lines", "markdown", "date", "moment", "day-or-moment", "clock", "duration", "zone", "country", "area",
    "language", "phone", "email", "url", "key", "file", "number", "choice", "local", "group", "list", "mapping",
]  # fmt: skip
"""A text on one line, on several, or with marks; a fact of one form; or what holds other fields."""


class Holds(Struct, frozen=True):
    """What a field holds.

    `choices` are the values of a choice, `models` the groups that one entry may be, `inner` what each entry of a list
    or mapping holds, and `key` what a mapping's keys are. `instead` is what may stand here in its place: one entry
    without its list, a contact in place of a key, a label of one's own.
    """

    kind: Kind
    unit: Unit | None = None
    choices: tuple[str, ...] = ()
    models: tuple[type[Model], ...] = ()
    inner: Holds | None = None
    key: Holds | None = None
    instead: Holds | None = None


def holds(info: FieldInfo) -> Holds:
    """Give what a field holds."""
    return _holds(info.annotation, tuple(info.metadata))


@cache
def held_by(model: type[Model], name: str) -> Holds:
    """Give what a model's field holds; a form asks it of the same few fields again and again."""
    return holds(model.model_fields[name])


def _check(metadata: tuple[object, ...]) -> object:
    return next((mark.func for mark in metadata if isinstance(mark, BeforeValidator)), None)


def _kind_by_check(kinds: Mapping[Kind, tuple[object, ...]]) -> Mapping[object, Kind]:
    return {_check(typing.get_args(each)): kind for kind, aliases in kinds.items() for each in aliases}


_KINDS = _kind_by_check({
    "line": (Line,), "lines": (Lines,), "markdown": (Rich,), "date": (Date,), "moment": (Moment,),
    "day-or-moment": (DayOrMoment,), "clock": (Clock,), "duration": (Duration,), "zone": (Zone,), "country": (Country,),
    "area": (Area,), "language": (Tag,), "phone": (PhoneNumber, DialledNumber), "email": (Email,), "url": (Url,),
    "key": (Slug,), "file": (FileName,), "local": (LocalText,),
})  # fmt: skip


def _holds(annotation: object, metadata: tuple[object, ...] = ()) -> Holds:
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _holds(args[0], metadata + args[1:])
    kind = _KINDS.get(_check(metadata))
    if kind:
        unit = next((mark for mark in metadata if isinstance(mark, Unit)), None)
        return Holds(kind, unit)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Holds("group", models=(typing.cast("type[Model]", annotation),))
    if origin is typing.Literal:
        return Holds("choice", choices=tuple(str(value) for value in args))
    if origin is typing.Union or isinstance(annotation, types.UnionType):
        return _either([_holds(part) for part in args if part is not type(None)])
    if origin is tuple:
        return Holds("list", inner=_holds(args[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Holds("mapping", inner=_holds(args[1]), key=_holds(args[0]))
    return Holds("number" if annotation is int else "line")


def _either(parts: list[Holds]) -> Holds:
    """Give what may be one of several: of groups, all of them; of others, the first, and what may stand instead."""
    first, *rest = parts
    if first.kind == "group":
        return replace(first, models=tuple(model for part in parts for model in part.models))
    return replace(first, instead=_either(rest)) if rest else first
