"""A file's text and operations in; the text after them, and what puts back what they removed, out.

Each operation touches only what it is about. What it gives is read again, and compared with the tree that it should
give.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from pipeline.reader.tree import Route
from pipeline.source import Source
from pipeline.writer.arranging import Collected, as_written, put_in, rearrange, stretch
from pipeline.writer.edits import Edits
from pipeline.writer.entries import OddEntryError, entries
from pipeline.writer.expected import NoSuchPlaceError, Tree, expected, index_of, removed_with, value_at
from pipeline.writer.operations import Insert, Move, Operation, Remove, Rename, Restore, SetText, SetValue
from pipeline.writer.rendered import Value
from pipeline.writer.scalars import UnwritableError, written_key
from pipeline.writer.spans import ListSpan, MapSpan, Span, at, held, spans
from pipeline.writer.splice import bring, spliced, tree_of


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
    tree = tree_of(source.text)
    if not isinstance(tree, dict):
        raise UnwritableError(source.name)
    wanted = expected(tree, operation)
    if isinstance(operation, Restore) and operation.whole and operation.whole[0] == source.text:
        return operation.whole[1], None
    edits = Edits(source.text)
    restore = _to_restore(tree, operation.route) if isinstance(operation, Remove) else None
    try:
        restore = _write(edits, spans(edits.text), operation, restore)
    except OddEntryError:
        edits = Edits(source.text)
    text = edits.applied()
    if not (edits.has_any and _reads_as(text, wanted, operation)):
        # what a text holds may depend on what follows it (an empty line, the file's end): it is written anew
        text = _mended(source, text, wanted, operation)
        restore = replace(restore, whole=(text, source.text)) if restore else None
    return text, restore


def _mended(source: Source, text: str, wanted: Tree, operation: Operation) -> str:
    """Give a text with what an operation has missed, or else the text that was there with everything."""
    for each in (text, f"{text}\n", source.text):
        if tree_of(each) is not None:
            try:
                found = spliced(Source(source.name, each), wanted)
            except UnwritableError:
                continue
            if _reads_as(found, wanted, operation):
                return found
    raise UnwritableError(source.name)


def _reads_as(text: str, wanted: Tree, operation: Operation) -> bool:
    found = tree_of(text)
    if isinstance(operation, SetText | SetValue):
        return found == wanted
    return found == wanted and str(found) == str(wanted)  # the order of keys is what was asked for


def _write(edits: Edits, whole: MapSpan, operation: Operation, restore: Restore | None) -> Restore | None:
    """Write an operation where it can be told from the text alone; nothing is written where it is left to the tree."""
    match operation:
        case Remove():
            return _remove(edits, whole, restore) if restore else None
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
        case SetText(route=route, text=str() as text) | SetValue(route=route, value=str() as text) if route:
            bring(edits, cast("Span", at(whole, route)), text, _there(whole, route[:-1]).column)
        case SetText() | SetValue():
            pass  # what differs is found beside the whole tree
    return None


def _there(whole: MapSpan, route: Route) -> Collected:
    """Give the list or mapping that a route leads to; what is empty or open is written anew."""
    span = at(whole, route)
    if not isinstance(span, ListSpan | MapSpan) or not held(span):
        raise OddEntryError
    return span


def _to_restore(tree: Tree, route: Route) -> Restore:
    """Say what a removal takes away."""
    route = removed_with(tree, route)
    inside, step = value_at(tree, route[:-1]), route[-1]
    if inside is tree and len(tree) == 1:
        raise NoSuchPlaceError(route)  # of a file, something must stay
    index = step if isinstance(step, int) else list(cast("Tree", inside)).index(step)
    return Restore(route[:-1], index, None if isinstance(step, int) else step, value_at(tree, route), "", 0)


def _remove(edits: Edits, whole: MapSpan, gone: Restore) -> Restore:
    inside = _there(whole, gone.route)
    found = entries(edits.text, inside)
    index = gone.index
    start, end = stretch(edits.text, inside, found, index, index + 1 if index + 1 < len(found) else None)
    edits.replace(start, end, "")
    offset = start - found[index - 1].stop if index else end - found[1].head
    return replace(gone, written=edits.as_it_is(start, end), offset=offset)


def _restore(edits: Edits, whole: MapSpan, operation: Restore) -> None:
    found = entries(edits.text, _there(whole, operation.route))
    anchor = found[operation.index - 1].stop if operation.index else found[0].head
    place = anchor + operation.offset
    edits.replace_as_it_is(place, place, operation.written)


def _insert(edits: Edits, span: Collected, index: int, key: str | None, value: Value, *, below: bool) -> None:
    put_in(edits, span, entries(edits.text, span), index, as_written(span, key, value), below=below)
