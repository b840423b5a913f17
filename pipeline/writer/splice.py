"""A file's text and the tree that it should hold, in; the same text with only what differs changed, out.

Entries that are equal before and after are the same ones, so what was moved or removed takes its remarks along.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.reader.tree import plain
from pipeline.source import Source
from pipeline.writer import rendered
from pipeline.writer.arranging import as_written, exchange, put_in, rearrange, take_out
from pipeline.writer.edits import Edits
from pipeline.writer.entries import Entry, OddEntryError, entries
from pipeline.writer.matching import matched
from pipeline.writer.rendered import Value
from pipeline.writer.scalars import Spot, UnwritableError, written
from pipeline.writer.spans import ListSpan, MapSpan, ScalarSpan, Span, held, is_open, spans

_REMARK = re.compile(r"[ \t]+#.*")
_DEEPEST = 24


def spliced(source: Source, wanted: Mapping[str, Value]) -> str:
    """Give a file's text so that it holds the wanted tree; raise UnwritableError where no YAML can.

    The file must have been read without fault. The tree is as `plain` gives it; keys that it lacks are removed, keys
    that the file lacks are put where the tree has them.
    """
    edits = Edits(_in_order(source.text, wanted))
    _mapping(spans(edits.text), wanted, -1, edits)
    changed = edits.applied()
    if tree_of(changed) != wanted:
        raise UnwritableError(source.name)
    return changed


def tree_of(text: str) -> Value:
    """Give what a text reads as; None where it cannot be read without fault."""
    faults = Faults()
    tree = read(Source("", text), faults)
    return None if tree is None or faults.errors else plain(tree)


def fresh(wanted: Mapping[str, Value]) -> str:
    """Give the text of a new file."""
    return rendered.fields(wanted, 0) + "\n"


def bring(edits: Edits, span: Span, value: Value, indent: int) -> None:
    """Bring one value to what is wanted; `indent` is the column of its key or hyphen."""
    match span, value:
        case ScalarSpan(), str():
            if span.text != value or is_open(span):
                _scalar(span, value, indent, edits)
        case ScalarSpan(), None if is_open(span):
            pass
        case MapSpan(), Mapping() if value and span.values:
            _mapping(span, value, indent, edits)
        case ListSpan(), Sequence() if value and span.items and not isinstance(value, str):
            _list(span, list(value), indent, edits)
        case _:
            _replace(span, value, indent, edits)


def _replace(span: Span, value: Value, indent: int, edits: Edits) -> None:
    """Put another kind of value, or a whole list or group, in the place of one."""
    if indent < 0 and isinstance(value, Mapping):  # the whole file
        edits.replace(span.start, span.end, rendered.fields(value, 0))
        return
    brackets = isinstance(span, MapSpan | ListSpan) and span.flow and bool(value) and not rendered.has_gaps(value)
    if span.inside or brackets:
        edits.replace(span.start, span.end, rendered.flow(value))
        return
    # where a value stands behind its key, the blank before it goes with it
    start = span.start - 1 if edits.text[span.start - 1] == " " else span.start
    new, line_end = rendered.block(value, indent), edits.text.find("\n", span.end)
    if new.startswith("\n") and _REMARK.fullmatch(edits.text[span.end : line_end]) and isinstance(span, ScalarSpan):
        # the remark is said of the key
        edits.replace(start, span.end, "")
        edits.replace(line_end, line_end, new)
    else:
        edits.replace(start, span.end, new)


def _scalar(span: ScalarSpan, value: str, indent: int, edits: Edits) -> None:
    old = edits.text[span.start : span.end]
    head, _, body = old.partition("\n")
    line_end = edits.text.find("\n", span.end)
    tail = span.style not in ("|", ">") and bool(_REMARK.match(edits.text[span.end : line_end]))
    new = written(value, Spot(indent, span.inside, span.style, bool(body) and span.style != "'", tail))
    remark = _REMARK.search(head) if span.style in ("|", ">") else None
    if remark:
        first, line, rest = new.partition("\n")
        new = f"{first}{remark.group()}{line}{rest}"
    lead = " " if is_open(span) and edits.text[span.start - 1] not in " \n" else ""
    edits.replace(span.start, span.end, lead + new)


def _mapping(span: MapSpan, wanted: Mapping[str, Value], indent: int, edits: Edits) -> None:
    found = _entries(span, edits)
    staying = [key for key in span.values if key in wanted]
    new = [key for key in wanted if key not in span.values]
    changes = bool(new) or len(staying) < len(span.values)
    if (changes and found is None) or (span.flow and rendered.has_gaps(wanted)):
        _replace(span, wanted, indent, edits)
        return
    if not staying:
        exchange(edits, span, found or [], [as_written(span, key, value) for key, value in wanted.items()])
        return
    keys = list(span.values)
    if len(staying) < len(keys):
        take_out(edits, span, found or [], [index for index, key in enumerate(keys) if key not in wanted])
    before: str | None = None
    for key, value in wanted.items():
        if key in span.values:
            bring(edits, span.values[key], value, span.column)
            before = key
        else:
            index = keys.index(before) + 1 if before else keys.index(staying[0])
            put_in(edits, span, found or [], index, as_written(span, key, value), below=before is not None)


def _list(span: ListSpan, wanted: list[Value], indent: int, edits: Edits) -> None:
    found = _entries(span, edits)
    olds = _matched(span, wanted)
    staying = [old for old in olds if old is not None]
    changes = len(staying) < max(len(wanted), len(span.items))
    if (changes and found is None) or (span.flow and rendered.has_gaps(wanted)):
        _replace(span, wanted, indent, edits)
        return
    if not staying:
        exchange(edits, span, found or [], [as_written(span, None, value) for value in wanted])
        return
    if len(staying) < len(span.items):
        take_out(edits, span, found or [], [index for index in range(len(span.items)) if index not in staying])
    before: int | None = None
    for old, value in zip(olds, wanted, strict=True):
        if old is not None:
            bring(edits, span.items[old], value, span.column)
            before = old
        else:
            index = before + 1 if before is not None else staying[0]
            put_in(edits, span, found or [], index, as_written(span, None, value), below=before is not None)


def _entries(span: MapSpan | ListSpan, edits: Edits) -> list[Entry] | None:
    try:
        return entries(edits.text, span)
    except OddEntryError:
        return None


def _matched(span: ListSpan, wanted: Sequence[Value]) -> list[int | None]:
    return matched([held(each) for each in span.items], wanted)


def _in_order(text: str, wanted: Mapping[str, Value]) -> str:
    """Give a text with the entries of its lists in the order that is wanted; an outer list before an inner."""
    for _ in range(_DEEPEST):
        edits = Edits(text)
        _order(spans(edits.text), wanted, edits)
        changed = edits.applied()
        if changed == text or tree_of(changed) is None:
            break
        text = changed
    return text


def _order(span: Span, wanted: Value, edits: Edits) -> None:
    match span, wanted:
        case MapSpan(), Mapping():
            for key, inner in span.values.items():
                if key in wanted:
                    _order(inner, wanted[key], edits)
        case ListSpan(), Sequence() if not isinstance(wanted, str):
            olds = _matched(span, wanted)
            staying = [old for old in olds if old is not None]
            found = _entries(span, edits) if staying != sorted(staying) else None
            if found:
                # those that are not wanted go now: in their places, new ones would pass for them, remarks and all
                take_out(edits, span, found, sorted(set(range(len(found))) - set(staying)))
                order = list(range(len(found)))
                for place, old in zip(sorted(staying), staying, strict=True):
                    order[place] = old
                rearrange(edits, found, order)
                return
            for index, value in zip(olds, wanted, strict=True):
                if index is not None:
                    _order(span.items[index], value, edits)
        case _:
            pass
