"""What is added, and where, in; the plain value that “Add” writes there, out."""

from __future__ import annotations

import re
from collections.abc import Collection

from anyascii import anyascii
from msgspec import Struct
from pydantic.fields import FieldInfo

from pipeline.attachments.kinds import kind_of
from pipeline.desk.form.additions import NAMED_BY
from pipeline.desk.form.context import FormContext
from pipeline.desk.form.order import USUAL
from pipeline.document.base import Model
from pipeline.document.holds import Holds, holds
from pipeline.document.schema import models_at
from pipeline.reader.tree import MapNode, Route, Scalar, follow
from pipeline.writer.rendered import Value

_LONGEST = 40
# A date is asked for and never guessed; whether a name is printed is no until somebody says yes.
_FIRST = {"name_public": "no", "group": "yes", "stage": "first"}


class Add(Struct, frozen=True):
    """What somebody adds at a route: the addition by its name, and what was chosen or typed for it.

    That is a key of the directory, a language, a speaker.
    """

    route: Route
    addition: str = ""
    given: str = ""


class NewEntry(Struct, frozen=True):
    """An entry to be added: its key in a mapping (None in a list), and what it holds."""

    key: str | None
    value: Value


def entry_for_new(model: type[Model], tree: MapNode, add: Add, context: FormContext) -> NewEntry:
    """Give the entry that an addition writes into the list or mapping at its route."""
    held, route = _held(model, add.route), add.route
    inner, given = held.inner or Holds("line"), add.given.strip()
    group = next((each for each in _groups(inner) if each.__name__ == add.addition), None)
    if add.addition == "file":
        return NewEntry(None, {"file": given, "alt": ""} if _is_picture(given) else {"file": given, "title": ""})
    if group is None and inner.kind == "group" and inner.models:
        group = inner.models[0]
    value = given if group is None else _group(group, given, tree, context)
    if add.addition == "language":
        return NewEntry(given, value if group else "")
    if held.kind == "mapping":
        return NewEntry(key_for(given or str(route[-1]), _taken(tree, route)), value)
    if group and "id" in group.model_fields and isinstance(value, dict):
        made = key_for(given or group.__name__, _ids(tree, route))
        return NewEntry(None, {"id": made, **{key: each for key, each in value.items() if key != "id"}})
    return NewEntry(None, value)


def value_for_new(model: type[Model], tree: MapNode, add: Add, context: FormContext) -> Value:
    """Give what stands at a route when it was not there before: a part, or a group, list or mapping inside one."""
    held = _held(model, add.route)
    match held.kind:
        case "group":
            return _group(held.models[0], add.given, tree, context)
        case "list":
            return [entry_for_new(model, tree, add, context).value] if add.addition else []
        case "mapping":
            if not add.addition:
                return {}
            entry = entry_for_new(model, tree, add, context)
            return {entry.key or "": entry.value}
        case _:
            return add.given


def key_for(words: str, taken: Collection[str]) -> str:
    """Give the key of an entry by its words (a speaker, an office); another number where one has it."""
    plain = re.sub(r"[^a-z0-9]+", "-", anyascii(words).casefold()).strip("-")
    short = plain if len(plain) <= _LONGEST else plain[:_LONGEST].rpartition("-")[0] or plain[:_LONGEST]
    key, number = short or "entry", 1
    while (f"{key}-{number}" if number > 1 else key) in taken:
        number += 1
    return f"{key}-{number}" if number > 1 else key


def _group(group: type[Model], given: str, tree: MapNode, context: FormContext) -> dict[str, Value]:
    """Give a new group: the fields that it needs, and the first of the usual ones where it needs none."""
    asked = NAMED_BY.get(group.__name__)
    names = [each for each, info in group.model_fields.items() if info.is_required()]
    usual = USUAL.get(group.__name__, ())
    wanted = names or list(usual[:1])
    wanted += [asked] if asked and given and asked not in wanted else []
    ordered = sorted(wanted, key=lambda each: (*usual, each).index(each))
    return {
        each: given if each == asked else _start(each, holds(group.model_fields[each]), tree, context)
        for each in ordered
    }


def _start(name: str, held: Holds, tree: MapNode, context: FormContext) -> Value:
    if name in _FIRST:
        return _FIRST[name]
    match held.kind:
        case "zone":
            return context.settings.timezone
        case "language":
            own = tree.values.get("language")
            return own.text if isinstance(own, Scalar) else context.settings.language
        case "list":
            inner = held.inner
            if held.instead is None and inner and inner.kind == "group":
                return [_group(inner.models[0], "", tree, context)]
            return "" if held.instead else [""]
        case "mapping":
            return {}
        case "group":
            return _group(held.models[0], "", tree, context)
        case _:
            return ""


def _groups(held: Holds) -> tuple[type[Model], ...]:
    own = held.models if held.kind == "group" else ()
    return (*own, *(_groups(held.instead) if held.instead else ()))


def _held(model: type[Model], route: Route) -> Holds:
    info = _info(model, route)
    return holds(info) if info else Holds("line")


def _info(model: type[Model], route: Route) -> FieldInfo | None:
    """Give the field that a route ends in; None for an entry of a list or a mapping."""
    if not isinstance(route[-1], str):
        return None
    found = (each.model_fields.get(route[-1]) for each in models_at(model, route[:-1]))
    return next((info for info in found if info), None)


def _taken(tree: MapNode, route: Route) -> frozenset[str]:
    node = follow(tree, route)
    return frozenset(node.values) if isinstance(node, MapNode) and node is not tree else frozenset()


def _ids(tree: MapNode, route: Route) -> frozenset[str]:
    node = follow(tree, route)
    found = (each.values.get("id") for each in getattr(node, "items", ()) if isinstance(each, MapNode))
    return frozenset(each.text for each in found if isinstance(each, Scalar))


def _is_picture(file: str) -> bool:
    return kind_of(file) is None
