"""What somebody does to the entries of a list or mapping, or to a whole part, in; the file's text with it done out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import UNSET, Struct, UnsetType, field
from msgspec.structs import replace

from pipeline.desk.form.context import FormContext
from pipeline.desk.form.new import Add, entry_for_new, value_for_new
from pipeline.desk.saving.edit import UnreadableError, setting, text_at, tree_of, value_at
from pipeline.desk.saving.same_entries import Lineage
from pipeline.document.base import Model
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.reader.tree import Route, plain
from pipeline.source import Source
from pipeline.writer.changing import changed
from pipeline.writer.operations import Insert, Move, Remove, Restore
from pipeline.writer.scalars import UnwritableError

_BODY = ("body",)


class Asked(Struct, frozen=True):
    """What is done: an entry or a part is added, removed, moved, or put back.

    `route` leads to the part, list or mapping that is added to, or in which an entry is moved; else to the entry.
    `addition` names what is added, and `given` is the one thing that was asked for it.
    """

    op: Literal["add", "remove", "move", "undo"]
    route: tuple[str | int, ...]
    addition: str = ""
    given: str = ""
    drawn: str = ""
    """The stamp of the file's state whose entries the page shows, by which routes and places are understood."""
    start: int = field(default=0, name="from")
    to: int = 0
    undo: Restore | UnsetType = UNSET


class Done(Struct, frozen=True):
    """The file's text afterwards, where what was added or moved stands, and what puts back what was removed."""

    text: str
    at: Route | None = None
    undo: Restore | None = None


class GoneError(Exception):
    """The entry that something is done to is not there any more."""


def as_now(asked: Asked, lineage: Lineage) -> Asked:
    """Give what is asked for by where entries stand now; raise GoneError where one is gone."""
    if not lineage.knows(asked.drawn):
        place = tuple(asked.undo.route if isinstance(asked.undo, Restore) else asked.route)
        if asked.op == "move" or any(isinstance(step, int) for step in place):
            raise GoneError
        return asked if asked.undo is UNSET else replace(asked, undo=replace(asked.undo, route=place))
    if isinstance(asked.undo, Restore):
        home = lineage.now(asked.drawn, tuple(asked.undo.route))
        if home is None:
            raise GoneError
        return replace(asked, undo=replace(asked.undo, route=home))
    route = lineage.now(asked.drawn, asked.route)
    if route is None:
        raise GoneError
    if asked.op != "move":
        return replace(asked, route=route)
    start, to = (lineage.place(asked.drawn, asked.route, each) for each in (asked.start, asked.to))
    if start is None or to is None:
        raise GoneError
    return replace(asked, route=route, start=start, to=to)


def with_asked(source: Source, model: type[Model], asked: Asked, context: FormContext) -> Done:
    """Do what is asked; raise UnwritableError where the file has no such place (any more)."""
    match asked:
        case Asked(op="undo", undo=Restore() as restore):
            text, index = _restored(source, model, restore)
            at = (*restore.route, index if restore.key is None else restore.key)
            # the first entry of its kind came back with the whole list or mapping
            return Done(_placed(Source(source.name, text), model, asked.route), at)
        case Asked(op="remove"):
            # first the mark: what puts back the rest counts from the text as it then is
            without_mark = Source(source.name, _unplaced(source, model, asked.route))
            result = changed(without_mark, [Remove(asked.route)])
            return Done(result.text, undo=next(iter(result.removed), None))
        case Asked(op="move"):
            return Done(changed(source, [Move(asked.route, asked.start, asked.to)]).text, (*asked.route, asked.to))
        case _:
            return _added(source, model, asked, context)


def _restored(source: Source, model: type[Model], restore: Restore) -> tuple[str, int]:
    """Put back what was removed; where the list is another one by now, at its end at most, without its remarks.

    Give the place as well. Raise GoneError where something else has its place.
    """
    tree = tree_of(source)
    there = value_at(tree, restore.route)
    index = min(restore.index, len(there) if isinstance(there, list | dict) else 0)
    try:
        return changed(source, [restore]).text, restore.index
    except UnwritableError:
        inserted = Insert(restore.route, index, restore.value, restore.key)
    try:
        if isinstance(there, list | dict):
            return changed(source, [inserted]).text, index
        whole = [restore.value] if restore.key is None else {restore.key: restore.value}
        operation = None if there else setting(model, tree, restore.route, whole)
        if operation is None:
            raise GoneError
        return changed(source, [operation]).text, 0
    except UnwritableError as error:
        raise GoneError from error


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
        text = changed(source, [operation] if operation else []).text
        places = range(len(value)) if isinstance(value, list) else value if isinstance(value, Mapping) else ()
        key = next(iter(places), None)
        at = asked.route if key is None else (*asked.route, key)
        return Done(_placed(Source(source.name, text), model, at), at)
    entry = entry_for_new(model, tree, add, context)
    index = len(there) if isinstance(there, list | dict) else 0
    text = changed(source, [Insert(asked.route, index, entry.value, entry.key)]).text
    at = (*asked.route, index if entry.key is None else entry.key)
    return Done(_placed(Source(source.name, text), model, at), at)


def _placed(source: Source, model: type[Model], at: Route) -> str:
    """Place a quote that stands in no text yet at the end of the body, for it is printed where it is placed."""
    values = tree_of(source)
    mark = _mark(at)
    if mark is None or mark in "\n".join(_texts(values)):
        return source.text
    body = text_at(values, _BODY)
    end = body[len(body.rstrip("\n")) :] or "\n"
    operation = setting(model, values, _BODY, f"{body.rstrip()}\n\n{mark}{end}" if body.strip() else f"{mark}\n")
    return changed(source, [operation] if operation else []).text


def _unplaced(source: Source, model: type[Model], removed: Route) -> str:
    """Take the mark of a removed quote out of the body, where it stands on lines of its own."""
    values, mark = tree_of(source), _mark(removed)
    body = text_at(values, _BODY)
    if mark is None or mark not in body:
        return source.text
    kept = [each for each in re.split(r"\n{2,}", body.rstrip("\n")) if each.strip() != mark]
    text = "\n\n".join(kept)
    operation = setting(model, values, _BODY, text + body[len(body.rstrip("\n")) :] if text else None)
    return changed(source, [operation] if operation else []).text


def _mark(route: Route) -> str | None:
    return f"{{quote: {route[1]}}}" if len(route) == 2 and route[0] == "quotes" else None  # noqa: PLR2004 - the part and the key


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)
