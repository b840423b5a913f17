"""What somebody does to the entries of a list or mapping, or to a whole part, in; the file's text with it done out."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, Struct, UnsetType, field
from msgspec.structs import replace

from pipeline.desk.form.context import FormContext
from pipeline.desk.form.new import Add, entry_for_new, value_for_new
from pipeline.desk.saving.edit import UnreadableError, setting, value_at
from pipeline.document.base import Model
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.reader.tree import Route, plain
from pipeline.source import Source
from pipeline.writer.changing import changed
from pipeline.writer.operations import Insert, Move, Remove, Restore


class Asked(Struct, frozen=True):
    """What is done: an entry or a part is added, removed, moved, or put back.

    `route` leads to the part, list or mapping that is added to, or in which an entry is moved; else to the entry.
    `addition` names what is added, and `given` is the one thing that was asked for it.
    """

    op: Literal["add", "remove", "move", "undo"]
    route: tuple[str | int, ...]
    addition: str = ""
    given: str = ""
    start: int = field(default=0, name="from")
    to: int = 0
    undo: Restore | UnsetType = UNSET


class Done(Struct, frozen=True):
    """The file's text afterwards, where what was added or moved stands, and what puts back what was removed."""

    text: str
    at: Route | None = None
    undo: Restore | None = None


def with_asked(source: Source, model: type[Model], asked: Asked, context: FormContext) -> Done:
    """Do what is asked; raise UnwritableError where the file has no such place (any more)."""
    match asked:
        case Asked(op="undo", undo=Restore() as restore):
            text = changed(source, [_with_tuples(restore)]).text
            return Done(text, (*restore.route, restore.index if restore.key is None else restore.key))
        case Asked(op="remove"):
            result = changed(source, [Remove(asked.route)])
            return Done(result.text, undo=next(iter(result.removed), None))
        case Asked(op="move"):
            return Done(changed(source, [Move(asked.route, asked.start, asked.to)]).text, (*asked.route, asked.to))
        case _:
            return _added(source, model, asked, context)


def _with_tuples(restore: Restore) -> Restore:
    """Give what a script sent back as the writer had it: JSON has lists only."""
    return replace(restore, route=tuple(restore.route))


def _added(source: Source, model: type[Model], asked: Asked, context: FormContext) -> Done:
    """Add a part, or an entry at the end of a list or mapping, which may not be there yet."""
    tree = read(source, Faults())
    if tree is None:
        raise UnreadableError(source.name)
    add, values = Add(asked.route, asked.addition, asked.given), plain(tree)
    there = value_at(values, asked.route)
    if not asked.addition or not there:
        value = value_for_new(model, tree, add, context)
        operation = setting(model, values, asked.route, value)
        return Done(changed(source, [operation] if operation else []).text, asked.route)
    entry = entry_for_new(model, tree, add, context)
    index = len(there) if isinstance(there, list | dict) else 0
    text = changed(source, [Insert(asked.route, index, entry.value, entry.key)]).text
    return Done(text, (*asked.route, index if entry.key is None else entry.key))
