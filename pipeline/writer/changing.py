"""A file's text and operations in; the text after them, and what puts back what they removed, out.

Each operation touches only what it is about. What it gives is read again, and compared with the tree that it should
give.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from msgspec import Struct

from pipeline.reader.tree import Route
from pipeline.source import Source
from pipeline.writer.arranging import Collected, as_written, put_in, rearrange, stretch
from pipeline.writer.edits import Edits
from pipeline.writer.entries import OddEntryError, entries
from pipeline.writer.expected import NoSuchPlaceError, Tree, expected, index_of, removed_with
from pipeline.writer.operations import Insert, Move, Operation, Remove, Rename, Restore, SetText, SetValue
from pipeline.writer.rendered import Value
from pipeline.writer.scalars import UnwritableError, written_key
from pipeline.writer.spans import ListSpan, MapSpan, Span, at, held, spans
from pipeline.writer.splice import spliced, tree_of


class Changed(Struct, frozen=True):
    """A file's text after some operations, and for each removal, the last one first, what puts it back."""

    text: str
    removed: tuple[Restore, ...] = ()


def changed(source: Source, operations: Sequence[Operation]) -> Changed:
    """Apply operations to a file, one after another; raise UnwritableError where one cannot be.

    The file must have been read without fault.
    """
    text = source.text
    removed: list[Restore] = []
    for each in operations:
        try:
            text, restore = _applied(Source(source.name, text), each)
        except NoSuchPlaceError as error:
            raise UnwritableError(source.name) from error
        removed += [restore] if restore else []
    return Changed(text, tuple(reversed(removed)))


def _applied(source: Source, operation: Operation) -> tuple[str, Restore | None]:
    edits = Edits(source.text)
    whole = spans(edits.text)
    tree = cast("Tree", held(whole))
    wanted = expected(tree, operation)
    try:
        restore = _write(edits, whole, tree, operation)
    except (OddEntryError, UnwritableError):
        return spliced(source, wanted), None
    if not edits.has_any:
        return spliced(source, wanted), None
    text = edits.applied()
    found = tree_of(text)
    if found is None:
        text = spliced(source, wanted)
    elif found != wanted:
        # what a text holds may depend on what follows it (an empty line, the file's end): it is written anew
        text = spliced(Source(source.name, text), wanted)
    if str(tree_of(text)) != str(wanted):  # their keys have an order, too
        raise UnwritableError(source.name)
    return text, restore


def _write(edits: Edits, whole: MapSpan, tree: Tree, operation: Operation) -> Restore | None:
    """Write an operation where it can be told from the text alone; nothing is written where it is left to the tree."""
    match operation:
        case Remove(route=route):
            return _remove(edits, whole, tree, removed_with(tree, route))
        case Restore():
            _restore(edits, whole, operation)
        case Insert(route=route, index=index, key=key, value=value):
            _insert(edits, _there(whole, route), index, key, value, below=True)
        case SetValue(route=route, value=value, order=order) if route and at(whole, route) is None:
            inside = _there(whole, route[:-1])
            key = str(route[-1])
            _insert(edits, inside, index_of(cast("Tree", held(inside)), key, order), key, value, below=False)
        case Move(route=route, index=index, to=to):
            found = entries(edits.text, _there(whole, route))
            indices = list(range(len(found)))
            indices.insert(to, indices.pop(index))
            rearrange(edits, found, indices)
        case Rename(route=route, key=key):
            inside = _there(whole, route[:-1])
            if isinstance(inside, MapSpan):
                old = inside.keys[str(route[-1])]
                edits.replace(old.start, old.end, written_key(key))
        case SetText() | SetValue():
            pass
    return None


def _there(whole: MapSpan, route: Route) -> Collected:
    """Give the list or mapping that a route leads to; what is empty or open is written anew."""
    span = at(whole, route)
    if not isinstance(span, ListSpan | MapSpan) or not held(span):
        raise OddEntryError
    return span


def _remove(edits: Edits, whole: MapSpan, tree: Tree, route: Route) -> Restore:
    if len(tree) == 1 and len(route) == 1:
        raise NoSuchPlaceError(route)  # of a file, something must stay
    inside = _there(whole, route[:-1])
    found = entries(edits.text, inside)
    step = route[-1]
    index = step if isinstance(step, int) else list(cast("MapSpan", inside).keys).index(step)
    start, end = stretch(edits.text, inside, found, index, index + 1 if index + 1 < len(found) else None)
    edits.replace(start, end, "")
    offset = start - found[index - 1].stop if index else end - found[1].head
    key = None if isinstance(step, int) else step
    return Restore(route[:-1], index, key, held(cast("Span", at(whole, route))), edits.text[start:end], offset)


def _restore(edits: Edits, whole: MapSpan, operation: Restore) -> None:
    found = entries(edits.text, _there(whole, operation.route))
    anchor = found[operation.index - 1].stop if operation.index else found[0].head
    place = anchor + operation.offset
    edits.replace(place, place, operation.written)


def _insert(edits: Edits, span: Collected, index: int, key: str | None, value: Value, *, below: bool) -> None:
    put_in(edits, span, entries(edits.text, span), index, as_written(span, key, value), below=below)
