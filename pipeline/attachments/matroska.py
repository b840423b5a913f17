"""A WebM file in; how long it is, and what its tags say, out (RFC 8794, RFC 9559)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from pipeline.attachments.said import Said, label_of

_SEGMENT, _INFO, _TAGS, _TAG, _SIMPLE = 0x18538067, 0x1549A966, 0x1254C367, 0x7373, 0x67C8
_SCALE, _DURATION, _TITLE, _NAME, _STRING = 0x2AD7B1, 0x4489, 0x7BA9, 0x45A3, 0x4487
_HOLDS = frozenset({_SEGMENT, _INFO, _TAGS, _TAG, _SIMPLE})
_NANOSECONDS = 1_000_000_000
_USUAL_SCALE = 1_000_000


def duration(data: bytes) -> float | None:
    """Give the seconds that the file says."""
    scale, length = _USUAL_SCALE, None
    for number, content in _elements(data, 0):
        if number == _SCALE:
            scale = int.from_bytes(content)
        elif number == _DURATION and len(content) in {4, 8}:
            length = struct.unpack(">f" if len(content) == 4 else ">d", content)[0]  # noqa: PLR2004 - bytes of a number
    return None if length is None else length * scale / _NANOSECONDS


def said(data: bytes) -> Iterator[Said]:
    """Give its title and its tags."""
    name = ""
    for number, content in _elements(data, 0):
        text = content.decode(errors="replace") if number in {_TITLE, _NAME, _STRING} else ""
        if number == _TITLE:
            yield Said("title", text)
        elif number == _NAME:
            name = text
        elif number == _STRING:
            yield Said(label_of(name), text)


def _elements(data: bytes, deep: int) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        number, at = _number(data, at, marked=True)
        size, at = _number(data, at, marked=False)
        end = len(data) if size < 0 else at + size
        if number < 0 or at < 0:
            return
        content = data[at:end] if number in _HOLDS or end - at < _USUAL_SCALE else b""
        yield number, content if number not in _HOLDS else b""
        if number in _HOLDS and deep < 6:  # noqa: PLR2004 - a tag in a tag in the tags of the segment
            yield from _elements(content, deep + 1)
        at = end


def _number(data: bytes, at: int, *, marked: bool) -> tuple[int, int]:
    """Read a number of one to eight bytes, of which the first says how many; -1 for “unknown”, and past the end."""
    if not 0 <= at < len(data) or not data[at]:
        return -1, -1
    length = 9 - data[at].bit_length()
    raw = int.from_bytes(data[at : at + length])
    bits = (1 << 7 * length) - 1
    return (raw if marked else -1 if raw & bits == bits else raw & bits), at + length
