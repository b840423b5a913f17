"""Faults of a file in; the same at the fields that they stand at, and what stands at none, out. None is lost."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from pipeline.desk.form.shapes import Field, FieldFault, FormEntry, FormPart
from pipeline.document.base import Model
from pipeline.document.schema import models_at
from pipeline.fault import Fault
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar, follow
from pipeline.source import Place

_NAMED = re.compile(r"‘([^’]+)’")
_Spots = list[tuple[tuple[int, int], Route]]
_Told = Mapping[Route, list[FieldFault]]


def placed(
    parts: list[FormPart], model: type[Model], tree: MapNode, faults: Iterable[Fault]
) -> tuple[tuple[FormPart, ...], tuple[FieldFault, ...]]:
    """Give the parts with the faults that stand in them, and the faults that stand in none."""
    drawn = {field.route for part in parts for field in part.field.all_fields()}
    spots = sorted(_spots(tree, ()), key=lambda spot: spot[0])
    told: dict[Route, list[FieldFault]] = defaultdict(list)
    elsewhere: list[FieldFault] = []
    for fault in faults:
        exact = route_of(fault, model, tree, spots)
        route = _drawn_above(exact, drawn)
        (told[route] if route else elsewhere).append(_shown(fault, follow(tree, exact) if route == exact else tree))
    return tuple(_in_part(part, told) for part in parts), tuple(elsewhere)


def route_of(fault: Fault, model: type[Model], tree: MapNode, spots: _Spots | None = None) -> Route:
    """Give the innermost field or key that a fault stands at; the empty route where it is of the whole file."""
    place = fault.place
    if place.source.name != tree.place.source.name or place.end <= place.column:
        return ()
    spots = sorted(_spots(tree, ()), key=lambda spot: spot[0]) if spots is None else spots
    if fault.code == "missing-field":
        return _missing(fault, model, tree, spots)
    before = bisect_right(spots, (place.line, place.column), key=lambda spot: spot[0])
    return spots[before - 1][1] if before else ()


def _missing(fault: Fault, model: type[Model], tree: MapNode, spots: _Spots) -> Route:
    """Give the route of a field that is not there: it is told at the group that lacks it, or at that group's key."""
    at = (fault.place.line, fault.place.column)
    name = next(iter(_NAMED.findall(fault.message)), "")
    # several groups may start at one place; the innermost that has such a field lacks it
    for route in [*(route for place, route in reversed(spots) if place == at), ()]:
        group = follow(tree, route)
        is_field = any(name in each.model_fields for each in models_at(model, route))
        if isinstance(group, MapNode) and name not in group.values and is_field:
            return (*route, name)
    return next((route for place, route in spots if place == at), ())


def _spots(node: Node, route: Route) -> Iterator[tuple[tuple[int, int], Route]]:
    """Give where each key and each value starts; where several start at once, the outer ones first."""
    if route:
        yield _start(node.place), route
    if isinstance(node, MapNode):
        for key, inner in node.values.items():
            yield _start(node.keys[key]), (*route, key)
            yield from _spots(inner, (*route, key))
    elif isinstance(node, ListNode):
        for at, inner in enumerate(node.items):
            yield from _spots(inner, (*route, at))


def _start(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _drawn_above(route: Route, drawn: set[Route]) -> Route:
    """Give the nearest field above a route that is drawn."""
    while route and route not in drawn:
        route = route[:-1]
    return route


def _shown(fault: Fault, node: Node) -> FieldFault:
    place = fault.place
    start = _start_in(node, place) if isinstance(node, Scalar) else None
    return FieldFault(
        fault.code, fault.message, fault.expected, fault.hint, fault.severity, place.line, place.column, place.end,
        start, 0 if start is None else place.end - place.column,
    )  # fmt: skip


def _start_in(scalar: Scalar, place: Place) -> int | None:
    """Give where in a text the words at a place begin; None where its signs are not those of the file."""
    row = place.line - scalar.place.line
    if scalar.style == "literal":
        lines = scalar.text.split("\n")
        if not 0 < row <= len(lines):
            return None
        start = sum(len(line) + 1 for line in lines[: row - 1]) + place.column - scalar.indent - 1
    elif row == 0:
        start = place.column - scalar.place.column - (scalar.style == "quoted")
    else:
        return None
    words = place.source.line(place.line)[place.column - 1 : place.end - 1]
    return start if start >= 0 and words and scalar.text[start : start + len(words)] == words else None


def _in_part(part: FormPart, told: _Told) -> FormPart:
    field = _in_field(part.field, told)
    faults = tuple(within(field))
    return replace(part, field=field, faults=faults, is_open=part.is_open or bool(faults))


def _in_field(field: Field, told: _Told) -> Field:
    entries = tuple(_in_entry(entry, told) for entry in field.entries)
    fields = tuple(_in_field(each, told) for each in field.fields)
    # what is one value without its list has one place for both, and the value's control tells it
    is_single = any(entry.route == field.route for entry in entries)
    faults = () if is_single else tuple(told.get(field.route, ()))
    shown = field.is_shown or bool(faults) or any(list(within(each)) for each in (*fields, *(e.field for e in entries)))
    return replace(field, faults=faults, fields=fields, entries=entries, is_shown=shown)


def _in_entry(entry: FormEntry, told: _Told) -> FormEntry:
    field = _in_field(entry.field, told)
    return replace(entry, field=field, faults=tuple(within(field)))


def within(field: Field) -> Iterator[FieldFault]:
    """Give every fault of a field and of all inside it."""
    for each in field.all_fields():
        yield from each.faults
