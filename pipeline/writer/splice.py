"""A file's text and the tree that it should hold, in; the same text with only what differs changed, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.reader.tree import plain
from pipeline.source import Source
from pipeline.writer import rendered
from pipeline.writer.rendered import Value
from pipeline.writer.scalars import Spot, UnwritableError, written
from pipeline.writer.spans import ListSpan, MapSpan, ScalarSpan, Span, spans

_REMARK = re.compile(r"[ \t]+#.*")


class _Edits(Struct):
    """Stretches to be replaced, in the order in which they were found."""

    text: str
    found: list[tuple[int, int, int, str]] = field(default_factory=list)

    def replace(self, start: int, end: int, new: str) -> None:
        self.found.append((start, len(self.found), end, new))

    def insert_below(self, position: int, lines: str) -> None:
        """Insert lines below the line that a position is on."""
        end = self.text.find("\n", position)
        self.replace(end + 1, end + 1, f"{lines}\n")

    def applied(self) -> str:
        parts: list[str] = []
        at = 0
        for start, _, end, new in sorted(self.found):
            parts += [self.text[at:start], new]
            at = max(at, end)
        return "".join([*parts, self.text[at:]])


def spliced(source: Source, wanted: Mapping[str, Value]) -> str:
    """Give a file's text so that it holds the wanted tree; raise UnwritableError where no YAML can.

    The file must have been read without fault. The tree is as `plain` gives it; keys that it lacks are removed, keys
    that the file lacks are put where the tree has them.
    """
    windows = "\r\n" in source.text
    text = source.text.replace("\r\n", "\n") if windows else source.text
    open_end = not text.endswith("\n")
    edits = _Edits(text + "\n" if open_end else text)
    _mapping(spans(edits.text), wanted, -1, edits)
    changed = edits.applied() if edits.found else text
    if edits.found and open_end:
        changed = changed.removesuffix("\n")
    changed = changed.replace("\n", "\r\n") if windows else changed
    faults = Faults()
    tree = read(Source(source.name, changed), faults)
    if tree is None or faults.errors or plain(tree) != wanted:
        raise UnwritableError(source.name)
    return changed


def fresh(wanted: Mapping[str, Value]) -> str:
    """Give the text of a new file."""
    return rendered.fields(wanted, 0) + "\n"


def _node(span: Span, value: Value, indent: int, edits: _Edits) -> None:
    """Bring one value to what is wanted; `indent` is the column of its key or hyphen."""
    match span, value:
        case ScalarSpan(), str():
            if span.text != value or _is_open(span):
                _scalar(span, value, indent, edits)
        case ScalarSpan(), None if _is_open(span):
            pass
        case MapSpan(), Mapping() if value and span.values:
            _mapping(span, value, indent, edits)
        case ListSpan(), Sequence() if value and span.items and not isinstance(value, str):
            _list(span, list(value), indent, edits)
        case _:
            _replace(span, value, indent, edits)


def _replace(span: Span, value: Value, indent: int, edits: _Edits) -> None:
    """Put another kind of value, or a whole list or group, in the place of one."""
    if indent < 0 and isinstance(value, Mapping):  # the whole file
        edits.replace(span.start, span.end, rendered.fields(value, 0))
        return
    brackets = isinstance(span, MapSpan | ListSpan) and span.flow and bool(value) and not _has_gaps(value)
    if span.inside or brackets:
        edits.replace(span.start, span.end, rendered.flow(value))
        return
    # where a value stands behind its key, the blank before it goes with it
    start = span.start - 1 if edits.text[span.start - 1] == " " else span.start
    edits.replace(start, span.end, rendered.block(value, indent))


def _has_gaps(value: Value) -> bool:
    """Say whether a list has entries that are left open, which brackets cannot hold."""
    if isinstance(value, Mapping):
        return any(_has_gaps(each) for each in value.values())
    return isinstance(value, list) and any(each is None or _has_gaps(each) for each in value)


def _is_open(span: ScalarSpan) -> bool:
    return not span.text and not span.style


def _scalar(span: ScalarSpan, value: str, indent: int, edits: _Edits) -> None:
    old = edits.text[span.start : span.end]
    head, _, body = old.partition("\n")
    line_end = edits.text.find("\n", span.end)
    tail = span.style not in ("|", ">") and bool(_REMARK.match(edits.text[span.end : line_end]))
    new = written(value, Spot(indent, span.inside, span.style, bool(body) and span.style != "'", tail))
    remark = _REMARK.search(head) if span.style in ("|", ">") else None
    if remark:
        first, line, rest = new.partition("\n")
        new = f"{first}{remark.group()}{line}{rest}"
    lead = " " if _is_open(span) and edits.text[span.start - 1] not in " \n" else ""
    edits.replace(span.start, span.end, lead + new)


def _mapping(span: MapSpan, wanted: Mapping[str, Value], indent: int, edits: _Edits) -> None:
    if span.flow and (set(span.values) != set(wanted) or _has_gaps(wanted)):
        _replace(span, wanted, indent, edits)
        return
    staying = [start for key, start in span.keys.items() if key in wanted]
    if not staying:
        _replace(span, wanted, indent, edits)
        return
    for key in span.values:
        if key not in wanted:
            _remove(span, key, edits)
    before: Span | None = None
    above = ""
    for key, value in wanted.items():
        inner = span.values.get(key)
        if inner is not None:
            _node(inner, value, span.column, edits)
            before = inner
        elif before is None:
            above += f"{rendered.field(key, value, span.column)}\n{' ' * span.column}"
        else:
            edits.insert_below(before.end, " " * span.column + rendered.field(key, value, span.column))
    if above:
        edits.replace(min(staying), min(staying), above)


def _remove(span: MapSpan, key: str, edits: _Edits) -> None:
    start = span.keys[key]
    end = edits.text.find("\n", span.values[key].end) + 1
    line = edits.text.rfind("\n", 0, start) + 1
    if edits.text[line:start].strip():
        # the first field of a list’s entry: what follows takes its place behind the hyphen
        edits.replace(start, end + span.column, "")
    else:
        edits.replace(line, end, "")


def _list(span: ListSpan, wanted: list[Value], indent: int, edits: _Edits) -> None:
    if span.flow and (len(wanted) != len(span.items) or _has_gaps(wanted)):
        _replace(span, wanted, indent, edits)
        return
    if len(wanted) < len(span.items):
        edits.replace(span.start, span.end, "\n".join(rendered.entry(each, span.column) for each in wanted).lstrip(" "))
        return
    for inner, value in zip(span.items, wanted, strict=False):
        _node(inner, value, span.column, edits)
    for value in wanted[len(span.items) :]:
        edits.insert_below(span.items[-1].end, rendered.entry(value, span.column))
