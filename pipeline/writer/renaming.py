"""A YAML text and new names for some of its keys in; the text with only these names changed, out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.reader.tree import Route
from pipeline.writer.scalars import UnwritableError
from pipeline.writer.spans import ListSpan, MapSpan, Span, spans

_KEY = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|[^:\s]+")


def with_names(text: str, names: Mapping[Route, str]) -> str:
    """Give a text, which the reader has accepted, with other names for the keys at some routes."""
    whole = spans(text)
    places = sorted(((_start(whole, route), name) for route, name in names.items()), reverse=True)
    for start, name in places:
        found = _KEY.match(text, start)
        if found is None:
            raise UnwritableError(text[start : start + 20])
        text = text[:start] + name + text[found.end() :]
    return text


def _start(span: Span, route: Route) -> int:
    for step in route[:-1]:
        if isinstance(span, MapSpan) and isinstance(step, str):
            span = span.values[step]
        elif isinstance(span, ListSpan) and isinstance(step, int):
            span = span.items[step]
    assert isinstance(span, MapSpan)  # noqa: S101 - routes lead to keys
    return span.keys[str(route[-1])]
