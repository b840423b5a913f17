"""What somebody does to the entries of a list or mapping, or to a whole part, in; the file's text with it done out."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import UNSET, Struct, UnsetType

from pipeline.desk.form.new_values import new_entry
from pipeline.desk.saving.edit import setting, tree_of
from pipeline.document.base import Model
from pipeline.reader.tree import Route
from pipeline.source import Source
from pipeline.writer.changing import changed
from pipeline.writer.operations import Insert, Move, Remove, Restore


class Asked(Struct, frozen=True):
    """What is done: an entry or a part is added, removed, moved, or put back.

    `route` leads to the part, list or mapping that is added to; else to the entry. `addition` names what is added, and
    `given` is the one thing that was asked for it. `to` is where a moved entry goes.
    """

    op: Literal["add", "remove", "move", "undo"]
    route: tuple[str | int, ...]
    addition: str = ""
    given: str = ""
    to: int = 0
    undo: Restore | UnsetType = UNSET


class Done(Struct, frozen=True):
    """The file's text afterwards, where what was added or moved stands, and what puts back what was removed."""

    text: str
    at: Route | None = None
    undo: Restore | None = None


def with_asked(source: Source, model: type[Model], asked: Asked) -> Done:
    """Do what is asked; raise UnwritableError where the file has no such place (any more)."""
    match asked:
        case Asked(op="undo", undo=Restore() as restore):
            return Done(changed(source, [restore]).text, (*restore.route, restore.key or restore.index))
        case Asked(op="remove"):
            result = changed(source, [Remove(asked.route)])
            return Done(result.text, undo=next(iter(result.removed), None))
        case Asked(op="move", route=(*parent, int(index))):
            return Done(changed(source, [Move(tuple(parent), index, asked.to)]).text, (*parent, asked.to))
        case _:
            return _added(source, model, asked)


def _added(source: Source, model: type[Model], asked: Asked) -> Done:
    """Add a part, or an entry at the end of a list or mapping, which may not be there yet."""
    tree = tree_of(source)
    key, value = new_entry(model, asked.route, asked.addition, asked.given, tree)
    if key is None and not asked.addition:
        return Done(changed(source, [setting(model, tree, asked.route, value)]).text, asked.route)
    there = _value_at(tree, asked.route)
    index = len(there) if isinstance(there, list | dict) else 0
    if index:
        text = changed(source, [Insert(asked.route, index, value, key)]).text
    else:
        whole: object = [value] if key is None else {key: value}
        text = changed(source, [setting(model, tree, asked.route, whole)]).text
    return Done(text, (*asked.route, index if key is None else key))


def _value_at(tree: Any, route: Route) -> object:
    for step in route:
        try:
            tree = tree[step]
        except (KeyError, IndexError, TypeError):
            return None
    return tree
