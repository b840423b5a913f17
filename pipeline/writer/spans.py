"""A YAML text in; the stretches of text that its keys and values stand on, out.

The reader (reader/events.py) says where values start, and refuses what a newsroom's files may not hold. A text that it
has accepted is read once more here, to find where values end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import yaml
from msgspec import Struct

from pipeline.reader.tree import Route


class ScalarSpan(Struct, frozen=True):
    """A text: from its first sign to behind its last, without the line end; `style` is YAML's sign, or empty.

    `inside` says that it stands between brackets.
    """

    start: int
    end: int
    style: str
    text: str
    inside: bool


class ListSpan(Struct, frozen=True):
    """A list; `column` is where its hyphens stand, from 0; `flow` that it has brackets, `inside` that it is in some."""

    start: int
    end: int
    column: int
    flow: bool
    inside: bool
    items: tuple[Span, ...]


class MapSpan(Struct, frozen=True):
    """A mapping; `column` is where its keys stand, from 0; `keys` are the keys themselves; the rest as in a list."""

    start: int
    end: int
    column: int
    flow: bool
    inside: bool
    keys: dict[str, ScalarSpan]
    values: dict[str, Span]


Span = ScalarSpan | ListSpan | MapSpan


def spans(text: str) -> MapSpan:
    """Give the spans of a text that the reader has accepted."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            return cast("MapSpan", _node(event, events, text, inside=False))
    message = "the reader accepts mappings only"
    raise ValueError(message)


def held(span: Span) -> object:
    """Give what stands on a span as plain dicts, lists and texts, as `reader.tree.plain` does."""
    if isinstance(span, ScalarSpan):
        return None if is_open(span) else span.text
    if isinstance(span, ListSpan):
        return [held(each) for each in span.items]
    return {key: held(each) for key, each in span.values.items()}


def is_open(span: Span) -> bool:
    """Say whether nothing stands there: a field that was left open."""
    return isinstance(span, ScalarSpan) and not span.text and not span.style


def at(span: Span, route: Route) -> Span | None:
    """Give the span that a route leads to; None where it leads nowhere."""
    for step in route:
        if isinstance(span, MapSpan) and isinstance(step, str) and step in span.values:
            span = span.values[step]
        elif isinstance(span, ListSpan) and isinstance(step, int) and 0 <= step < len(span.items):
            span = span.items[step]
        else:
            return None
    return span


def _node(event: yaml.Event, events: Iterator[yaml.Event], text: str, *, inside: bool) -> Span:
    start, end = _mark(event.start_mark), _mark(event.end_mark)
    if isinstance(event, yaml.ScalarEvent):
        style = event.style or ""
        return ScalarSpan(start, _content_end(text, start, end, style), style, event.value, inside)
    flow = bool(cast("yaml.CollectionStartEvent", event).flow_style)
    column = start - (text.rfind("\n", 0, start) + 1)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Span] = []
        for inner in events:
            if isinstance(inner, yaml.SequenceEndEvent):
                end = _mark(inner.end_mark) if flow else items[-1].end if items else end
                break
            items.append(_node(inner, events, text, inside=flow))
        return ListSpan(start, end, column, flow, inside, tuple(items))
    keys: dict[str, ScalarSpan] = {}
    values: dict[str, Span] = {}
    for inner in events:
        if isinstance(inner, yaml.MappingEndEvent):
            end = _mark(inner.end_mark) if flow else end
            break
        key = cast("ScalarSpan", _node(inner, events, text, inside=flow))
        keys[key.text] = key
        values[key.text] = _node(next(events), events, text, inside=flow)
        end = values[key.text].end
    return MapSpan(start, end, column, flow, inside, keys, values)


def _mark(mark: object) -> int:
    return cast("yaml.Mark", mark).index


def _content_end(text: str, start: int, end: int, style: str) -> int:
    """Leave out the empty lines behind a block, and its last line end: the block may become another kind of text."""
    if style not in ("|", ">"):
        return end
    line_end = text.find("\n", start + len(text[start:end].rstrip(" \n")))
    return end if line_end < 0 else min(line_end, end)
