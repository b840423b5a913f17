"""A tree and a model in; a typed document out, or faults with places: pydantic's findings in the newsroom's words."""

from __future__ import annotations

import re
import types
import typing
from typing import TypeVar, cast

from pydantic import BaseModel, ValidationError

from pipeline.document.base import Model
from pipeline.document.versions import FileKind, renamed_at
from pipeline.fault import Faults, did_you_mean
from pipeline.reader.tree import MapNode, Node, Route, follow, key_place, plain

if typing.TYPE_CHECKING:
    from pydantic_core import ErrorDetails

M = TypeVar("M", bound=Model)

_SHAPES = {
    "model_type": "a group of fields, each on a line of its own",
    "model_attributes_type": "a group of fields, each on a line of its own",
    "dict_type": "a group of fields, each on a line of its own",
    "mapping_type": "a group of fields, each on a line of its own",
    "tuple_type": "a list: each entry on a line of its own, after a hyphen and a space",
    "list_type": "a list: each entry on a line of its own, after a hyphen and a space",
    "string_type": "text",
}


def validate(model: type[M], tree: MapNode, faults: Faults) -> M | None:
    """Give the typed document of a tree; None when anything in it is at fault."""
    try:
        return model.model_validate(plain(tree))
    except ValidationError as error:
        for route, detail in findings(tree, error.errors(include_url=False)):
            _collect(model, tree, route, detail, faults)
        return None


def findings(tree: MapNode, details: list[ErrorDetails]) -> list[tuple[Route, ErrorDetails]]:
    """Give pydantic's findings with their routes in the tree.

    What only says that a value has none of a field's shapes, or that none of a list's entries can be used, is left out
    where another finding says why.
    """
    found = [(_route(tree, detail["loc"], absent=detail["type"] == "missing"), detail) for detail in details]
    exact = [route for route, detail in found if not _is_about_shape(detail)]
    return [(route, detail) for route, detail in found if not _is_told_better(route, detail, exact)]


def _is_told_better(route: Route, detail: ErrorDetails, exact: list[Route]) -> bool:
    """Say whether a finding that says more stands at a route or inside it; of an empty list, inside it."""
    if detail["type"] == "too_short":
        return any(len(other) > len(route) and other[: len(route)] == route for other in exact)
    return _is_about_shape(detail) and any(other[: len(route)] == route for other in exact)


def _is_about_shape(detail: ErrorDetails) -> bool:
    return detail["type"] in _SHAPES or detail["type"] in ("literal_error", "wrong-shape")


def _collect(model: type[Model], tree: MapNode, route: Route, detail: ErrorDetails, faults: Faults) -> None:
    kind, context = detail["type"], detail.get("ctx", {})
    name = next((str(step) for step in reversed(route) if isinstance(step, str)), "")
    place = follow(tree, route).place
    match kind:
        case "missing":
            parent = follow(tree, route[:-1])
            where = key_place(tree, route[:-1]) if len(route) > 1 else parent.place.within(1)
            faults.add(
                "missing-field",
                f"the field ‘{name}’ is missing here",
                where,
                expected=_about(model, route),
                hint=f"add a line ‘{name}: …’",
            )
        case "extra_forbidden" if renamed := renamed_at(_file_kind(model), route):
            faults.add(
                "renamed-field",
                f"‘{name}’ is called ‘{renamed.new}’ since version {renamed.since} of the model",
                key_place(tree, route),
                expected=f"‘{renamed.new}’",
                hint="‘press upgrade’ rewrites it, and shows the differences first",
            )
        case "extra_forbidden":
            known = _fields(model, route[:-1])
            is_elsewhere = name in known  # of another kind of entry: a group has nothing that only a person has
            faults.add(
                "unknown-key",
                f"‘{name}’ does not go with the other fields here" if is_elsewhere else f"unknown key ‘{name}’",
                key_place(tree, route),
                expected="a field that the field reference lists (docs/fields.md)",
                hint=_of_another(model, route) if is_elsewhere else did_you_mean(name, known),
            )
        case "literal_error" | "union_tag_invalid":
            found = plain(follow(tree, route))
            choices = re.findall(r"'([^']+)'", str(context.get("expected", "")))
            shown = (
                "nothing"
                if found is None
                else f"‘{found}’"
                if isinstance(found, str)
                else "a list or a group of fields"
            )
            faults.add(
                "unknown-value",
                f"{shown} is not a value of ‘{name}’",
                place,
                expected="one of: " + ", ".join(choices),
                hint=did_you_mean(found, choices) if isinstance(found, str) else None,
            )
        case "int_parsing" | "int_type" | "int_from_float" | "int_parsing_size":
            faults.add(
                "not-a-number",
                f"‘{plain(follow(tree, route))}’ is not a whole number",
                place,
                expected="digits only, such as 46000",
                hint="leave out spaces, points and commas",
            )
        case "greater_than" | "greater_than_equal":
            faults.add("not-a-number", f"‘{name}’ is too small", place, expected=f"at least {context.get('ge', 1)}")
        case "less_than" | "less_than_equal":
            faults.add("not-a-number", f"‘{name}’ is too large", place, expected=f"at most {context.get('le')}")
        case "too_short":
            faults.add(
                "empty-list",
                f"‘{name}’ has no entry",
                place,
                expected="at least one entry",
                hint="fill it in, or remove the field",
            )
        case _ if kind in _SHAPES and plain(follow(tree, route)) is None:
            faults.add(
                "empty-field",
                f"‘{name}’ is empty",
                place,
                expected=_SHAPES[kind],
                hint="fill it in, or remove the field",
            )
        case _ if kind in _SHAPES:
            found = plain(follow(tree, route))
            shown = "text" if isinstance(found, str) else "a list" if isinstance(found, list) else "a group of fields"
            faults.add(
                "wrong-shape",
                f"‘{name}’ holds {shown}",
                place,
                expected=_SHAPES[kind],
                hint="‘press explain wrong-shape’ shows an example of each",
            )
        case _:
            hint, expected = context.get("hint"), context.get("expected")
            where = key_place(tree, route) if detail["loc"][-1:] == ("[key]",) else place
            faults.add(kind, detail["msg"], where, expected=expected, hint=hint)


def _file_kind(model: type[Model]) -> FileKind:
    """Give the kind of file that a model is of: the settings are the newsroom's own."""
    name = model.__name__.lower()
    return "newsroom" if name == "settings" else cast("FileKind", name)


def _route(tree: Node, loc: tuple[int | str, ...], *, absent: bool) -> Route:
    """Keep of pydantic's location only the steps that stand in the tree; with `absent` also one that ought to."""
    steps: list[str | int] = []
    node = tree
    for position, step in enumerate(loc):
        if step == "[key]":
            continue
        onward = follow(node, (step,))
        if onward is not node or (absent and position == len(loc) - 1 and isinstance(node, MapNode)):
            steps.append(step)
            node = onward
    return tuple(steps)


def _fields(model: type[BaseModel], route: Route) -> list[str]:
    """Give the names of the fields that may stand at a route."""
    found = models_at(model, route)
    return sorted({name for each in found for name in each.model_fields})


def _of_another(model: type[BaseModel], route: Route) -> str:
    """Give a hint where a field belongs to another kind of entry of the same list."""
    owners = [each for each in models_at(model, route[:-1]) if str(route[-1]) in each.model_fields]
    if route[0] == "media" and owners:
        return f"that is a field of a {owners[0].__name__.lower()}, and the file’s name says that this is none"
    return "remove it, or the field that makes this another kind of entry"


def _about(model: type[BaseModel], route: Route) -> str | None:
    for each in models_at(model, route[:-1]):
        info = each.model_fields.get(str(route[-1]))
        if info and info.description:
            return info.description
    return None


def models_at(model: type[BaseModel], route: Route) -> tuple[type[BaseModel], ...]:
    """Give the models that a route can lead to."""
    found: tuple[type[BaseModel], ...] = (model,)
    for step in route:
        if isinstance(step, str):
            named = [each.model_fields[step].annotation for each in found if step in each.model_fields]
            # a step that is no field is the key of a mapping of models, which models_in has already opened
            found = tuple(inner for annotation in named for inner in models_in(annotation)) if named else found
    return found


def models_in(annotation: object) -> tuple[type[BaseModel], ...]:
    """Give the models inside an annotation: through Annotated, unions, tuples and mappings."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    if typing.get_origin(annotation) is typing.Annotated:
        return models_in(typing.get_args(annotation)[0])
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        return tuple(inner for part in typing.get_args(annotation) for inner in models_in(part))
    return ()
