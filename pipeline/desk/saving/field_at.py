"""A model and a route in; what the field there holds out, and whether the model needs it."""

from __future__ import annotations

from msgspec import Struct

from pipeline.document.base import Model
from pipeline.document.holds import Holds, holds
from pipeline.reader.tree import Route
from pipeline.scaffold.order import ORDER


class FieldAt(Struct, frozen=True):
    """What a field holds, and whether the file must have it."""

    holds: Holds
    is_needed: bool


_LINE = FieldAt(Holds("line"), is_needed=False)


def field_at(model: type[Model], route: Route) -> FieldAt:
    """Give the field of a route; one that no model knows holds a line, and may go."""
    found = FieldAt(Holds("group", models=(model,)), is_needed=True)
    for step in route:
        found = _onward(found.holds, step)
    return found


def order_at(model: type[Model], route: Route) -> tuple[str, ...]:
    """Give the names of the fields of the group that a route leads to, in the order in which files have them."""
    if not route:
        return ORDER
    models = _groups(field_at(model, route).holds)
    return tuple(dict.fromkeys(name for each in models for name in each.model_fields))


def _groups(found: Holds) -> tuple[type[Model], ...]:
    if found.kind == "group":
        return found.models
    return _groups(found.instead) if found.instead else ()


def _onward(found: Holds, step: str | int) -> FieldAt:
    if isinstance(step, int) or found.kind == "mapping":
        # one entry may stand without its list
        return FieldAt(found.inner or found, is_needed=True)
    for each in _groups(found):
        if step in each.model_fields:
            info = each.model_fields[step]
            return FieldAt(holds(info), info.is_required())
    return _LINE
