"""A source's tree and a translation's texts in; the translated tree out, each text with its own place.

The translated tree has the source's facts (dates, numbers, addresses) and the translation's words, and goes through the
same schema as the source. So nothing but text can differ between languages.
"""

from __future__ import annotations

from pipeline.document.shape import Outline, Shape, entry_names, entry_of, identity
from pipeline.fault import Faults, did_you_mean
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar
from pipeline.source import Place


def merge(outline: Outline, source: MapNode, texts: MapNode, faults: Faults) -> MapNode:
    """Lay a translation's texts over the source's tree; collect texts that translate nothing."""
    return _merge_fields(outline, without(source, "local"), texts, "", faults)


def with_local(merged: MapNode, own: MapNode) -> MapNode:
    """Add to a translated tree what the translation's file has for its own readers."""
    found = own.values.get("local")
    if found is None:
        return merged
    return MapNode({**merged.values, "local": found}, {**merged.keys, "local": own.keys["local"]}, merged.place)


def without(tree: MapNode, key: str) -> MapNode:
    """Give a tree without one of its fields."""
    return MapNode({name: node for name, node in tree.values.items() if name != key}, tree.keys, tree.place)


def _merge(shape: Shape, source: Node, text: Node, name: str, faults: Faults) -> Node:
    if isinstance(text, Scalar) and not text.text and text.style == "plain":
        return source
    if shape.unit:
        if not isinstance(text, Scalar):
            _wrong_shape(name, "text", text.place, faults)
            return source
        return text
    if shape.group and isinstance(source, MapNode):
        return _merge_fields(shape.group, source, text, name, faults)
    if shape.items and isinstance(source, ListNode):
        return _merge_list(shape.items, source, text, name, faults)
    if shape.values and isinstance(source, MapNode):
        if not isinstance(text, MapNode):
            _wrong_shape(name, "the same keys as in the source", text.place, faults)
            return source
        values = dict(source.values)
        for entry, value in text.values.items():
            if entry in values:
                values[entry] = _merge(shape.values, values[entry], value, f"{name}.{entry}", faults)
            else:
                _nothing(f"{name}.{entry}", entry, list(values), text.keys[entry], faults)
        return MapNode(values, source.keys, source.place)
    _wrong_shape(name, "the same shape as in the source", text.place, faults)
    return source


def _merge_fields(outline: Outline, source: MapNode, text: Node, name: str, faults: Faults) -> MapNode:
    if not isinstance(text, MapNode):
        _wrong_shape(name, "fields, as in the source", text.place, faults)
        return source
    shapes = outline.fields
    values = dict(source.values)
    for key, value in text.values.items():
        route = f"{name}.{key}" if name else key
        place = text.keys[key]
        if key not in shapes:
            faults.add(
                "unknown-key",
                f"unknown key ‘{key}’",
                place,
                expected="a field of the source",
                hint=did_you_mean(key, shapes),
            )
        elif key in (*outline.identity, *outline.apart):
            continue
        elif (group := shapes[key].group) and group.own_readers:
            faults.add(
                "not-translatable",
                f"‘{route}’ is for the readers of one language, and translates nothing",
                place,
                expected="text to be read",
                hint=f"put ‘{key}’ beside ‘text’, not under it",
            )
        elif shapes[key].is_empty:
            faults.add(
                "not-translatable",
                f"‘{route}’ is a fact, and stands in the source only",
                place,
                expected="text to be read",
                hint="remove it here; every language shows the source’s",
            )
        elif key not in values:
            _nothing(route, key, [known for known in values if not shapes.get(known, Shape()).is_empty], place, faults)
        else:
            values[key] = _merge(shapes[key], values[key], value, route, faults)
    return MapNode(values, source.keys, source.place)


def _merge_list(shape: Shape, source: ListNode, text: Node, name: str, faults: Faults) -> Node:
    if not isinstance(text, ListNode):
        _wrong_shape(name, "a list, as in the source", text.place, faults)
        return source
    items = list(source.items)
    names = entry_names(shape, source.items)
    for position, value in enumerate(text.items):
        index = entry_of(shape, source.items, value, position)
        if index is None:
            own = identity(shape, value)
            known = [found for item in source.items if (found := identity(shape, item))]
            _nothing(f"{name}.{own or position + 1}", own or "", known, value.place, faults)
            continue
        route = f"{name}.{names[index]}"
        items[index] = _merge(shape, items[index], value, route, faults)
    return ListNode(tuple(items), source.place)


def _nothing(route: str, found: str, known: list[str], place: Place, faults: Faults) -> None:
    faults.add(
        "unknown-text",
        f"‘{route}’ translates nothing: the source has no such text",
        place,
        expected="the source’s texts and no others",
        hint=did_you_mean(found, known) if found else None,
    )


def _wrong_shape(name: str, expected: str, place: Place, faults: Faults) -> None:
    faults.add(
        "wrong-shape",
        f"‘{name}’ does not have the source’s shape",
        place,
        expected=expected,
        hint="compare it with the source file",
    )
