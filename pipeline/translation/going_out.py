"""A translated tree, the record of what it was made from and the newsroom's policy in; the tree that may go out, out.

A text that is missing or stale stops its edition, is printed in the source's language, or is left out, as the newsroom
decides; whichever it is, it is told. Of a translation that is not approved nothing goes out, and so nothing stops.
"""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from pipeline.document.base import Model
from pipeline.document.outline import outline_of
from pipeline.document.schema import models_at
from pipeline.document.settings import Going, Translations
from pipeline.fault import Faults, Severity
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar
from pipeline.source import Place
from pipeline.translation.kept_shape import tell_shape, tell_unused_shapes
from pipeline.translation.units import PairedUnit, is_printed, is_withdrawn, paired_in, status_of

_MOST_NAMES = 12

_DONE = {
    "stop": "",
    "source": "; the source’s text is printed in its place",
    "leave-out": "; it is left out",
}
_DONE_OF_SEVERAL = {"stop": "", "source": "; the source’s texts are printed in their places"}


def settle(
    model: type[Model], source: MapNode, merged: MapNode, own: MapNode, *, policy: Translations, faults: Faults
) -> MapNode:
    """Give the translated tree as it may go out; collect what stops it and what was done instead."""
    status = status_of(own)
    settled: Node = merged
    left_out: list[Route] = []
    unrecorded: list[str] = []
    lent: list[PairedUnit] = []
    wanting: list[PairedUnit] = []
    units = [each for each in paired_in(outline_of(model), source, merged, own) if is_printed(source, each.unit.route)]
    for each in units:
        tell_shape(each, faults, "error" if status == "approved" else "warning")
        if each.is_current or each.is_left:
            continue
        if not each.pairing.is_recorded:
            unrecorded.append(each.unit.name)
        going = _going(model, each, policy, approved=status == "approved")
        if going is None:
            settled = _in_order(settled, each, faults)
        elif going == "leave-out":
            left_out.append(each.unit.route)
        elif going == "source":
            settled = _put(settled, each.unit.route, each.unit.scalar)
        if each.target is None and going == "source":
            lent.append(each)
        elif each.target is None and going == "stop":
            wanting.append(each)
        else:
            _tell(each, going, own, faults)
    _tell_missing(lent, "source", own, faults, severity="warning")
    _tell_missing(wanting, "stop", own, faults, severity="error")
    for route in reversed(left_out):
        settled = _put(settled, route, None)
    _tell_unrecorded(unrecorded, own, faults)
    if not is_withdrawn(source):  # what was said of a text that is gone may stand there
        tell_unused_shapes(units, own, faults)
    return settled if isinstance(settled, MapNode) else merged


def _going(model: type[Model], each: PairedUnit, policy: Translations, *, approved: bool) -> Going | None:
    """Give what happens to a text that is missing or stale; None when it is neither."""
    pairing = each.pairing
    if not (pairing.is_missing or pairing.is_stale):
        return None
    if not approved:
        return "source" if each.target is None else None
    chosen = {
        choice for choice, holds in ((policy.missing, pairing.is_missing), (policy.stale, pairing.is_stale)) if holds
    }
    # of a text that is both, the stricter choice holds
    going: Going = "stop" if "stop" in chosen else "source" if "source" in chosen else "leave-out"
    return "stop" if going == "leave-out" and not _may_be_absent(model, each.unit.route) else going


def _may_be_absent(model: type[Model], route: Route) -> bool:
    if isinstance(route[-1], int):
        return True
    fields = [
        each.model_fields[str(route[-1])] for each in models_at(model, route[:-1]) if route[-1] in each.model_fields
    ]
    return bool(fields) and not any(field.is_required() for field in fields)


def _in_order(settled: Node, each: PairedUnit, faults: Faults) -> Node:
    """Put a Markdown text's paragraphs into the source's order."""
    if each.target is None or not each.pairing.is_moved:
        return settled
    faults.add(
        "paragraphs-moved",
        f"the source’s paragraphs of ‘{each.unit.name}’ were moved or removed since; the edition follows them",
        each.target.place,
        expected=f"the order of {_shown(each.unit.scalar.place)}",
        hint="‘press translate record’ moves them in this file, too",
        severity="warning",
    )
    # the text's lines are no longer the file's, so a fault in it is told at its start
    return _put(settled, each.unit.route, replace(each.target, text=each.pairing.text, style="folded"))


def _tell(each: PairedUnit, going: Going | None, own: MapNode, faults: Faults) -> None:
    done = _DONE[going] if going else ""
    for segment in each.pairing.segments:
        if segment.state not in {"missing", "stale"}:
            continue
        name, source = segment.name, _shown(_place_of(each, segment.source))
        if segment.state == "missing":
            faults.add(
                "missing-translation",
                f"‘{name}’ is not translated{done}",
                each.target.place if each.target else _nearest_key(own, each.unit.route),
                expected=f"a translation of {source}",
                hint="add it under ‘text’, in the same shape as in the source",
                severity="error" if going == "stop" else "warning",
            )
        elif each.target:
            faults.add(
                "stale-translation",
                f"the source of ‘{name}’ has changed since it was translated{done}",
                _place_in(each.target, segment.target),
                expected=f"a translation of {source} as it stands now",
                hint=f"correct it, then say so: {_command(each.target.place)} --unit {name}",
                severity="error" if going == "stop" else "warning",
            )


def _tell_missing(
    units: list[PairedUnit], going: Literal["source", "stop"], own: MapNode, faults: Faults, *, severity: Severity
) -> None:
    """Tell once of all texts that have no translation at all, where each is, and what is done in their places."""
    if not units:
        return
    units = sorted(units, key=lambda each: each.unit.scalar.place.sort_key)
    names = [each.unit.name for each in units]
    places = [each.unit.scalar.place for each in units]
    count = len(names)
    faults.add(
        "missing-translation",
        f"‘{names[0]}’ is not translated{_DONE[going]}"
        if count == 1
        else f"{count} texts are not translated{_DONE_OF_SEVERAL[going]}",
        _nearest_key(own, units[0].unit.route) if count == 1 else own.keys["text"],
        expected="a translation of "
        + (_shown(places[0]) if count == 1 else f"{_named(names)} (lines {_lines(places)} of {places[0].source.name})"),
        hint="add it under ‘text’, in the same shape as in the source"
        if count == 1
        else "add them under ‘text’, in the same shape as in the source; ‘press translate export’ lists them",
        severity=severity,
    )


def _named(names: list[str]) -> str:
    """Give the names of texts, as many as somebody reads."""
    left = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {left} more" if left > 0 else "")


def _lines(places: list[Place]) -> str:
    return ", ".join(map(str, sorted({place.line for place in places})))


def _tell_unrecorded(names: list[str], own: MapNode, faults: Faults) -> None:
    if not names:
        return
    place = own.keys.get("translated_from", own.place.within(1))
    shown = "‘" + names[0] + "’" + (f" and {len(names) - 1} more" if len(names) > 1 else "")
    faults.add(
        "unrecorded-translation",
        f"nothing says which source {shown} translates: should it change, nobody would be told",
        place,
        expected="a line for each text under ‘translated_from’, which the tool writes",
        hint=f"if the translation is right as it stands: {_command(place)}",
        severity="warning",
    )


def _command(place: Place) -> str:
    """Give the command that records a translation, by a place in its file."""
    slug, stem = place.source.name.split("/")[-2:]
    return f"press translate record {slug} --lang {stem.removesuffix('.yaml')}"


def _shown(place: Place) -> str:
    return f"line {place.line} of {place.source.name}"


def _place_of(each: PairedUnit, part: str) -> Place:
    return _place_in(each.unit.scalar, part)


def _place_in(scalar: Scalar, part: str) -> Place:
    """Give the place of a paragraph in its text."""
    first = part.partition("\n")[0]
    at = scalar.text.find(first)
    if at <= 0:
        return scalar.at(1, 1, len(first)) if scalar.style == "literal" else scalar.place
    return scalar.at(scalar.text.count("\n", 0, at) + 1, 1, len(first))


def _nearest_key(own: MapNode, route: Route) -> Place:
    """Give the group of fields that a text is missing from: the key above it, as far down as the translation goes."""
    node: Node = own.values["text"]
    place = node.place.within(1)
    for step in route[:-1]:
        inner = node.values.get(step) if isinstance(node, MapNode) and isinstance(step, str) else None
        if not isinstance(inner, MapNode | ListNode) or not isinstance(node, MapNode):
            break
        place = node.keys[str(step)]
        node = inner
    return place


def _put(node: Node, route: Route, value: Scalar | None) -> Node:
    """Give a tree with another text at a route, or with none there."""
    if not route:
        return node if value is None else value
    step, rest = route[0], route[1:]
    if isinstance(node, MapNode) and step in node.values:
        key = str(step)
        if not rest and value is None:
            return MapNode({name: each for name, each in node.values.items() if name != key}, node.keys, node.place)
        return MapNode({**node.values, key: _put(node.values[key], rest, value)}, node.keys, node.place)
    if isinstance(node, ListNode) and isinstance(step, int):
        items = list(node.items)
        items[step : step + 1] = [] if not rest and value is None else [_put(items[step], rest, value)]
        return ListNode(tuple(items), node.place)
    return node
