"""Bytes that are no more than text, or unknown ones, in; their texts out, in whatever encoding they may be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from pipeline.search.found import FoundText, Reading, located

# A line may break inside a word where a script has no spaces.
_WIDE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BROKEN = re.compile(f"(?<=[{_WIDE}])[ \t]*\r?\n[ \t]*(?=[{_WIDE}])")
_MOST_DEEP = 200


def decoded(data: bytes, encoding: str = "utf-8") -> str:
    """Decode bytes, whatever they are: what is no letter becomes U+FFFD."""
    try:
        return data.decode(encoding, errors="replace")
    except (LookupError, ValueError):  # no encoding of that name
        return data.decode("utf-8", errors="replace")


def text(where: str, data: bytes, reading: Reading = "shown", encoding: str = "utf-8") -> Iterator[FoundText]:
    """Give a text, and once more with its lines joined where a script has no spaces."""
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    yield from lines(where, decoded(data, "utf-16" if is_wide else encoding), reading)
    if is_wide:
        yield from located(where, decoded(data), "again")


# Most of Europe's spreadsheets part their columns by semicolons.
_SEMICOLONS = re.compile('"?;"?(?=[^ \n])')


def lines(where: str, whole: str, reading: Reading = "shown") -> Iterator[FoundText]:
    """Give a text of lines, and once more with them joined where a script has no spaces, or its columns parted."""
    yield from located(where, whole, reading)
    if ";" in whole:
        yield from located(where, _SEMICOLONS.sub("\t", whole), "again")
    joined = _BROKEN.sub("", whole)
    if joined != whole:
        yield from located(where, joined, "again")


def strings(where: str, data: bytes, *, wide: bool = False) -> Iterator[FoundText]:
    """Give what may be text in bytes of any kind; with NULs in them, or when told so, also read as UTF-16."""
    yield from located(where, decoded(data).replace("\0", " "))
    if wide or b"\0" in data:
        for start in (0, 1):
            for encoding in ("utf-16-le", "utf-16-be"):
                yield from located(where, decoded(data[start:], encoding).replace("\0", " "), "again")


def json_values(where: str, data: str | bytes) -> Iterator[FoundText]:
    """Give the keys and the texts of JSON, each with its place; of what is no JSON, the text."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        yield from located(where, data if isinstance(data, str) else decoded(data))
        return
    yield from _values(where, tree, 0)


def _values(where: str, tree: object, deep: int) -> Iterator[FoundText]:
    if deep > _MOST_DEEP:
        yield FoundText(where, "it is nested too deeply", "unread")
        return
    match tree:
        case str():
            yield from located(where, tree)
        case dict():
            for key, value in tree.items():
                yield from located(f"{where} key", key)
                yield from _values(f"{where} {key}" if deep == 0 else f"{where}.{key}", value, deep + 1)
        case list():
            for each in tree:
                yield from _values(where, each, deep + 1)
        case int() | float():
            yield from located(where, str(tree))
        case _:
            return
