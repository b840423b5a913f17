"""Every entry and key of every sample is removed, moved and renamed, and its file comes back byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.reader.tree import Route
from pipeline.source import Source
from pipeline.writer.changing import changed
from pipeline.writer.operations import Move, Remove, Rename
from pipeline.writer.spans import ListSpan, MapSpan, Span, held, spans
from tests.writer.test_splice import SAMPLES

# Time grows with the square of a file's length: a usual run takes a few of the shorter half.
OTHERS = 9
NAMES = [
    pytest.param(
        path,
        id="/".join(path.parts[-2:]),
        marks=pytest.mark.long if number % OTHERS or number > len(SAMPLES) // 2 else (),
    )
    for number, path in enumerate(sorted(SAMPLES, key=lambda path: path.stat().st_size))
]


def _groups(span: Span, route: Route) -> Iterator[tuple[Route, ListSpan | MapSpan]]:
    if isinstance(span, MapSpan):
        yield route, span
        for key, inner in span.values.items():
            yield from _groups(inner, (*route, key))
    elif isinstance(span, ListSpan):
        yield route, span
        for index, inner in enumerate(span.items):
            yield from _groups(inner, (*route, index))


def _comments(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("#")]


@pytest.mark.parametrize("path", NAMES)
def test_what_is_done_to_a_sample_is_undone_byte_for_byte(path: Path) -> None:
    source = Source(path.name, path.read_bytes().decode())
    done = 0
    for route, span in _groups(spans(source.text), ()):
        keys: list[str | int] = [*span.values] if isinstance(span, MapSpan) else [*range(len(span.items))]
        for index, step in enumerate(keys):
            gone = changed(source, [Remove((*route, step))])
            assert changed(Source(path.name, gone.text), gone.removed).text == source.text
            assert sorted(_comments(gone.text) + _comments(gone.removed[0].written)) == sorted(_comments(source.text))
            if route and index:
                moved = changed(source, [Move(route, index, 0)]).text
                assert held(spans(moved)) != held(spans(source.text)) or isinstance(step, str)
                assert sorted(moved) == sorted(source.text)
                assert changed(Source(path.name, moved), [Move(route, 0, index)]).text == source.text
            if isinstance(step, str):
                renamed = changed(source, [Rename((*route, step), "new-name")]).text
                assert renamed != source.text
                assert changed(Source(path.name, renamed), [Rename((*route, "new-name"), step)]).text == source.text
            done += 1
    assert done
