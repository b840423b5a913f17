"""A file's text, and changes within some of its texts, in; the file with only the characters changed, out.

Where a text cannot be changed where it stands (a line end in a text on one line), it is written anew by splice.py. What
was written is read again in either case.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from copy import deepcopy
from typing import Any, Protocol

from pipeline.fault import Faults
from pipeline.reader.alignment import aligned
from pipeline.reader.events import read
from pipeline.reader.tree import Route, Scalar, follow, plain
from pipeline.source import Source
from pipeline.writer.scalars import UnwritableError
from pipeline.writer.spans import ScalarSpan, at, spans
from pipeline.writer.splice import spliced

_Piece = tuple[int, int, str]


class Change(Protocol):
    """A stretch of a text, and what is put in its place."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def new(self) -> str: ...  # noqa: D102


def edited(source: Source, changes: Mapping[Route, Sequence[Change]]) -> str:
    """Give a file's text with changes within its texts, by their routes; raise UnwritableError where no YAML can.

    The file must have been read without fault. Changes of a text stand in their order, and do not overlap.
    """
    tree = read(source, Faults())
    if tree is None:
        raise UnwritableError(source.name)
    wanted: Any = deepcopy(plain(tree))
    here = spans(source.text)
    pieces: list[_Piece] = []
    anew: set[Route] = set()
    for route, each in changes.items():
        scalar = follow(tree, route)
        assert isinstance(scalar, Scalar)  # noqa: S101 - routes lead to texts
        _put(wanted, route, _changed(scalar.text, each))
        span = at(here, route)
        assert isinstance(span, ScalarSpan)  # noqa: S101 - routes lead to texts
        found = _in_place(source.text, span, each)
        if found is None:
            anew.add(route)
        else:
            pieces += found
    text = source.text
    for start, end, new in sorted(pieces, reverse=True):
        text = text[:start] + new + text[end:]
    # a plain text may need quotation marks now, and what is broken can be told only by reading it: then all are
    # written anew
    return spliced(Source(source.name, text if _reads_as(text, wanted, anew) else source.text), wanted)


def _reads_as(text: str, wanted: object, anew: Collection[Route]) -> bool:
    """Say whether a file's text reads as wanted, but for the texts that are still to be written."""
    faults = Faults()
    tree = read(Source("", text), faults)
    return tree is not None and not faults.errors and _is(plain(tree), wanted, (), anew)


def _is(found: object, wanted: object, route: Route, anew: Collection[Route]) -> bool:
    if isinstance(found, dict) and isinstance(wanted, dict):
        same = found.keys() == wanted.keys()
        return same and all(_is(found[key], wanted[key], (*route, key), anew) for key in wanted)
    if isinstance(found, list) and isinstance(wanted, list):
        pairs = enumerate(zip(found, wanted, strict=False))
        return len(found) == len(wanted) and all(_is(one, other, (*route, at), anew) for at, (one, other) in pairs)
    return found == wanted or (route in anew and isinstance(found, str))


def _changed(text: str, changes: Sequence[Change]) -> str:
    for each in reversed(changes):
        text = text[: each.start] + each.new + text[each.end :]
    return text


def _put(tree: Any, route: Route, text: str) -> None:
    for step in route[:-1]:
        tree = tree[step]
    tree[route[-1]] = text


def _in_place(text: str, span: ScalarSpan, changes: Sequence[Change]) -> list[_Piece] | None:
    """Give the changes by the file's own places; None where this text has to be written anew."""
    raw = text[span.start : span.end]
    places = aligned(raw, span.text, span.style)
    if places is None:
        return None
    found: list[_Piece] = []
    for each in changes:
        new = _written(each.new, raw, span)
        if new is None:
            return None
        found.append((span.start + places[each.start], span.start + places[each.end], new))
    return found


def _written(new: str, raw: str, span: ScalarSpan) -> str | None:
    """Give new characters as the style of the text has them."""
    match span.style:
        case "'":
            new = new.replace("'", "''")
        case '"':
            new = new.replace("\\", "\\\\").replace('"', '\\"')
        case _:
            pass
    if "\n" not in new:
        return new
    if span.style not in ("|", ">"):
        return None
    end = "\r\n" if "\r\n" in raw else "\n"
    first = next((line for line in raw.splitlines()[1:] if line.strip()), "")
    own = next((line for line in span.text.split("\n") if line.strip()), "")
    indent = " " * (len(first) - len(first.lstrip(" ")) - (len(own) - len(own.lstrip(" "))))
    return new.replace("\n", (end if span.style == "|" else end * 2) + indent)
