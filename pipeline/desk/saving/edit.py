"""What somebody typed into fields, or did to entries, in; a file's text with only that changed out.

A field is known by its route, and by what it held when the page was drawn (`base`). Where the file holds something else
now, because somebody else or an editor wrote it, both changes go in if they do not meet; else nothing of that field is
written, and both texts are given back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from msgspec import Struct

from pipeline.desk.saving.field_at import field_at, order_at
from pipeline.desk.saving.merge import merged
from pipeline.desk.saving.same_entries import Lineage
from pipeline.desk.saving.wrapped import shown, written
from pipeline.document.base import Model
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.reader.tree import Route, plain
from pipeline.source import Source
from pipeline.writer.changing import changed
from pipeline.writer.operations import Operation, Remove, SetText, SetValue
from pipeline.writer.rendered import Value
from pipeline.writer.scalars import UnwritableError

_MANY = frozenset({"markdown", "lines"})


class TextEdit(Struct, frozen=True):
    """A field's new text; `base` is what the page showed before it was typed into.

    `drawn` is the stamp of the file's state whose entries the page shows, by which a route is understood.
    """

    route: tuple[str | int, ...]
    base: str
    text: str
    drawn: str = ""


class Conflict(Struct, frozen=True):
    """Two texts of one field: what was typed, and what somebody else wrote there meanwhile.

    `is_gone` says that the entry it was typed into is not there any more.
    """

    route: Route
    mine: str
    theirs: str
    is_gone: bool = False


class Edited(Struct, frozen=True):
    """A file's text after the edits that could be made; what the fields hold now, as a page shows it; conflicts.

    `refused` names the fields whose new text no YAML can hold.
    """

    text: str
    values: tuple[tuple[Route, str], ...]
    conflicts: tuple[Conflict, ...]
    refused: tuple[Route, ...] = ()


class UnreadableError(Exception):
    """A file is no YAML that can be read; it can be edited as YAML only."""


def with_texts(source: Source, model: type[Model], edits: Sequence[TextEdit], lineage: Lineage | None = None) -> Edited:
    """Bring new texts of fields into a file's text; `lineage` knows where entries of earlier states stand now."""
    values: list[tuple[Route, str]] = []
    conflicts: list[Conflict] = []
    refused: list[Route] = []
    for edit in edits:
        tree = tree_of(source)
        route = _where(tree, edit, model, lineage)
        there = as_shown(model, route, text_at(tree, route)) if route else ""
        text = merged(edit.base.rstrip("\n"), edit.text, there) if route else None
        if route is None or text is None:
            conflicts.append(Conflict(edit.route, edit.text, there, is_gone=route is None))
            continue
        try:
            operation = setting(model, tree, route, as_written(model, route, text, text_at(tree, route)))
            if operation:
                source = Source(source.name, changed(source, [operation]).text)
        except UnwritableError:
            refused.append(edit.route)
        else:
            values.append((edit.route, text))
    return Edited(source.text, tuple(values), tuple(conflicts), tuple(refused))


def setting(model: type[Model], tree: object, route: Route, value: Value) -> Operation | None:
    """Give what sets a field, with the groups on the way to it that are not there yet; None takes it out.

    None where there is nothing to do.
    """
    if _is_there(tree, route):
        if value is None and _is_last_of_entry(tree, route):
            value = ""
        if value is None:
            return Remove(route)
        is_text = isinstance(value, str) and isinstance(value_at(tree, route), str)
        return SetText(route, str(value)) if is_text else SetValue(route, value)
    if value is None:
        return None
    while len(route) > 1 and not _is_there(tree, route[:-1]):
        route, value = route[:-1], {str(route[-1]): value}
    return SetValue(route, value, order_at(model, route[:-1]))


def tree_of(source: Source) -> dict[str, Any]:
    """Give a file's tree as plain values; raise UnreadableError where it has none."""
    faults = Faults()
    tree = read(source, faults)
    if tree is None:
        raise UnreadableError(source.name)
    return cast("dict[str, Any]", plain(tree))


def text_at(tree: object, route: Route) -> str:
    """Give the text that a route leads to; the empty text where there is none."""
    found = value_at(tree, route)
    return found if isinstance(found, str) else ""


def value_at(tree: Any, route: Route) -> object:
    """Give what a route leads to; None where there is nothing."""
    for step in route:
        try:
            tree = tree[step]
        except (KeyError, IndexError, TypeError):
            return None
    found: object = tree
    return found


def as_shown(model: type[Model], route: Route, raw: str) -> str:
    """Give a file's text as a form shows it: paragraphs on one line, without the line end that closes a block."""
    kind = field_at(model, route).holds.kind
    if kind == "markdown":
        return shown(raw)
    return raw.rstrip("\n") if kind in _MANY else raw


def as_written(model: type[Model], route: Route, text: str, raw: str) -> str | None:
    """Give a form's text as the file holds it; None takes an emptied field out of the file, unless it is needed."""
    found = field_at(model, route)
    text = text.replace("\r\n", "\n")
    if not text.strip():
        return "" if found.is_needed else None
    if found.holds.kind == "markdown":
        body = raw.rstrip("\n")
        text = written(text.strip("\n"), body)
        return text + (raw[len(body) :] if raw else "\n" if "\n" in text or len(text) > 80 else "")  # noqa: PLR2004
    if found.holds.kind == "lines":
        return text.rstrip("\n") + raw[len(raw.rstrip("\n")) :]
    return " ".join(text.split("\n"))


def _where(tree: object, edit: TextEdit, model: type[Model], lineage: Lineage | None) -> Route | None:
    """Give where a field stands now: its entry may have moved since the page was drawn. None where it is gone.

    Where nobody knows the state that was drawn any more, an entry is known again by the text that the field held, if
    just one of its list holds it.
    """
    if lineage and edit.drawn and lineage.knows(edit.drawn):
        route = lineage.now(edit.drawn, edit.route)
        return route if route and _has_parent(tree, route) else None
    if not any(isinstance(step, int) for step in edit.route):
        return edit.route if edit.route and _has_parent(tree, edit.route) else None
    base = edit.base.rstrip("\n")
    same = [each for each in _siblings(tree, edit.route) if base and as_shown(model, each, text_at(tree, each)) == base]
    if len(same) == 1:
        return same[0]
    is_saved = _has_parent(tree, edit.route) and as_shown(model, edit.route, text_at(tree, edit.route)) == edit.text
    return edit.route if is_saved and not same else None


def _siblings(tree: object, route: Route) -> set[Route]:
    """Give the routes that lead to the same field of every entry of a list."""
    found: set[Route] = set()
    for position, step in enumerate(route):
        if isinstance(step, int):
            entries = value_at(tree, route[:position])
            count = len(entries) if isinstance(entries, list) else 0
            found |= {(*route[:position], index, *route[position + 1 :]) for index in range(count)}
    return found


def _is_last_of_entry(tree: object, route: Route) -> bool:
    """Say whether an entry would go with its only field: somebody who empties that is about to type another text."""
    parent = value_at(tree, route[:-1])
    return len(route) > 2 and isinstance(parent, dict) and len(parent) == 1  # noqa: PLR2004 - the list, the entry, the field


def _has_parent(tree: object, route: Route) -> bool:
    """Say whether every entry and key on the way is there; groups that are not there yet can be made."""
    for position, step in enumerate(route[:-1]):
        if isinstance(tree, list):
            if not (isinstance(step, int) and 0 <= step < len(tree)):
                return False
            tree = tree[step]
        elif isinstance(tree, dict):
            if step not in tree:
                return not any(isinstance(each, int) for each in route[position:])
            tree = tree[step]
    return True


def _is_there(tree: object, route: Route) -> bool:
    parent, last = value_at(tree, route[:-1]), route[-1]
    if isinstance(parent, dict):
        return last in parent
    return isinstance(parent, list) and isinstance(last, int) and 0 <= last < len(parent)
