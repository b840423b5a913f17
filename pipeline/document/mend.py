"""A tree with faults in; a tree that the schema accepts out, so that the newsroom's rules can be applied to it.

Nothing is ever built from a mended tree. What is at fault has been told already: here it is left out, or replaced by
a stand-in where the schema asks for a value. A stand-in is chosen so that no rule finds fault with it: a key close to
a field's name is taken for that field, a value close to one of a few choices for that choice.
"""

from __future__ import annotations

import typing
from collections.abc import Sequence
from difflib import get_close_matches

from msgspec import Struct
from pydantic import BaseModel, ValidationError

from pipeline.document.base import Model
from pipeline.document.schema import findings, models_at, models_in
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar, plain
from pipeline.source import Place

if typing.TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# Each round leaves out or replaces what the schema named; a value inside a value may take a few.
_ROUNDS = 12
_ADDRESSES = ("+44 20 7946 0018", "press@example.org", "https://example.org/")
_STAND_INS = ("1900-01-01", "1900-01-01 00:00", "09:00", "0", "UTC", "NO", *_ADDRESSES)
# A key that other parts of the file name: a made-up one would be told as a key that nothing has.
_REFERENCES = frozenset({"target"})


class _Mending(Struct, frozen=True):
    """What mending needs to know: the model, and the languages that may stand in, the newsroom's own first."""

    model: type[Model]
    languages: Sequence[str]


def mend(model: type[Model], tree: MapNode, languages: Sequence[str]) -> MapNode | None:
    """Leave out or replace what the schema refuses; None when that does not lead to an accepted tree."""
    mending = _Mending(model, languages)
    for _ in range(_ROUNDS):
        try:
            model.model_validate(plain(tree))
        except ValidationError as error:
            told = findings(tree, error.errors(include_url=False))
            # backwards, so that an entry that leaves a list moves none of those that follow
            for route, detail in sorted(told, key=lambda each: tuple(map(_order, each[0])), reverse=True):
                mended = _mend(mending, tree, (), route, detail)
                tree = mended if isinstance(mended, MapNode) else tree
        else:
            return tree
    return None


def _order(step: str | int) -> tuple[int, str]:
    return (step, "") if isinstance(step, int) else (-1, step)


def _mend(mending: _Mending, node: Node, above: Route, route: Route, detail: ErrorDetails) -> Node | None:
    """Give the node without the fault that stands at `route` below it; None where the node itself has to go."""
    if not route:
        return None
    step, rest = route[0], route[1:]
    if isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
        inner = _mend(mending, node.items[step], (*above, step), rest, detail)
        return ListNode((*node.items[:step], *((inner,) if inner else ()), *node.items[step + 1 :]), node.place)
    if not isinstance(node, MapNode) or not isinstance(step, str):
        return None
    if step not in node.values and detail["type"] != "missing":
        return node  # another finding about the same value has taken it out
    inner = _mend(mending, node.values[step], (*above, step), rest, detail) if step in node.values else None
    if inner:
        return _with(node, step, inner)
    place = node.values[step].place if step in node.values else node.place
    at_end = not rest
    if at_end and detail["loc"][-1:] == ("[key]",):
        return _without(node, step)
    models = models_at(mending.model, above)
    if at_end and detail["type"] == "extra_forbidden":
        return _renamed(node, step, models)
    if step in _REFERENCES:
        return None
    owners = [each for each in models if step in each.model_fields]
    if owners and not any(each.model_fields[step].is_required() for each in owners):
        address = _address(owners[0], step, place)
        return _with(node, step, address) if address else _without(node, step)
    written = plain(node.values[step]) if step in node.values else None
    entry = _field(mending, owners[0], step, written, place) if owners else _entry(mending, models, written, place)
    return _with(node, step, entry) if entry else _without(node, step)


def _with(node: MapNode, key: str, value: Node) -> MapNode:
    return MapNode({**node.values, key: value}, {key: value.place, **node.keys}, node.place)


def _without(node: MapNode, key: str) -> MapNode:
    return MapNode({name: value for name, value in node.values.items() if name != key}, node.keys, node.place)


def _renamed(node: MapNode, key: str, models: tuple[type[BaseModel], ...]) -> MapNode:
    """Take a misspelt key for the field that was meant, when that field is not there."""
    known = [name for model in models for name in model.model_fields if name not in node.values]
    near = get_close_matches(key, known, 1)
    left = _without(node, key)
    if not near:
        return left
    return MapNode({**left.values, near[0]: node.values[key]}, {**node.keys, near[0]: node.keys[key]}, node.place)


def _entry(mending: _Mending, models: tuple[type[BaseModel], ...], written: object, place: Place) -> Node | None:
    """Stand in for the entry of a mapping, whose key other parts of the file may name."""
    if models:
        return _group(mending, models[0], place)
    return None if written == "…" else Scalar("…", place, "quoted")  # what was refused once is not tried again


def _group(mending: _Mending, model: type[BaseModel], place: Place) -> MapNode | None:
    required = [name for name, info in model.model_fields.items() if info.is_required()]
    values = {name: value for name in required if (value := _field(mending, model, name, None, place))}
    return MapNode(values, dict.fromkeys(values, place), place) if len(values) == len(required) else None


def _field(mending: _Mending, model: type[BaseModel], name: str, written: object, place: Place) -> Node | None:
    """Stand in for a field that the schema asks for."""
    annotation = model.model_fields[name].annotation
    models = models_in(annotation)
    if typing.get_origin(annotation) is tuple:
        if models:
            group = _group(mending, models[0], place)
            return ListNode((group,), place) if group else None
        texts = ("…",) if _accepts(model, name, ["…"]) else mending.languages
        return ListNode(tuple(Scalar(text, place, "quoted") for text in texts), place)
    if models:
        return _group(mending, models[0], place)
    choices = [str(choice) for choice in typing.get_args(annotation)]
    near = get_close_matches(written, choices, 1, cutoff=0.3) if isinstance(written, str) else []
    texts = (*near, *choices, "…", *mending.languages, *_STAND_INS)
    text = next((text for text in texts if _accepts(model, name, text)), None)
    return None if text is None else Scalar(text, place, "quoted")


def _address(model: type[BaseModel], name: str, place: Place) -> Node | None:
    """Stand in for an address that need not be there: without it, nobody could be reached any more."""
    if _accepts(model, name, "…"):
        return None
    text = next((text for text in _ADDRESSES if _accepts(model, name, text)), None)
    return None if text is None else Scalar(text, place, "quoted")


def _accepts(model: type[BaseModel], name: str, value: object) -> bool:
    try:
        model.model_validate({name: value})
    except ValidationError as error:
        return not any(detail["loc"][:1] == (name,) for detail in error.errors(include_url=False))
    return True
