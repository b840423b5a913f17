"""An MP4 or QuickTime file in; how long it is, and what it says of people and places, out (ISO/IEC 14496-12).

Telephones write where they were into `moov`: as ©xyz, as `loci`, or as a key of Apple's.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from pipeline.attachments.said import Said, label_of

_HOLDS_BOXES = frozenset({b"moov", b"trak", b"mdia", b"udta", b"ilst"})
_HEAD, _LONG_HEAD = 8, 16
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_MOST_DEEP = 8
_DATA = 8  # a value's type and its language
_COPYRIGHT_SIGN = 0xA9


def duration(data: bytes) -> float | None:
    """Give the seconds that the film's header says."""
    for kind, box in _boxes(data, ()):
        if kind[-1] == b"mvhd" and len(box) >= 32:  # noqa: PLR2004 - version, two times, scale, duration
            scale, length = struct.unpack(">LQ", box[20:32]) if box[0] else struct.unpack(">LL", box[12:20])
            return length / scale if scale else None
    return None


def said(data: bytes) -> Iterator[Said]:
    """Give what stands beside sound and images."""
    keys: list[str] = []
    for kind, box in _boxes(data, ()):
        match kind[-1]:
            case b"keys":
                keys = [each.decode(errors="replace") for each in _keys(box)]
            case b"data" if len(kind) > 1 and len(box) > _DATA:
                yield Said(label_of(_name(kind[-2], keys)), box[_DATA:].decode(errors="replace"))
            case b"loci":
                yield Said("location", box[6:].partition(b"\0")[0].decode(errors="replace") or "a place on the map")
            case b"uuid" if box.startswith(_XMP):
                yield Said("XMP", box[16:].decode(errors="replace"))
            case name if name[0] == _COPYRIGHT_SIGN and kind[-2:-1] == (b"udta",) and len(box) > 4:  # noqa: PLR2004
                yield Said(label_of(name.decode("latin-1")), box[4:].decode(errors="replace"))
            case _:
                pass


def _name(kind: bytes, keys: list[str]) -> str:
    number = int.from_bytes(kind)
    return keys[number - 1] if 0 < number <= len(keys) else kind.decode("latin-1")


def _keys(box: bytes) -> Iterator[bytes]:
    at = 8
    while at + 8 <= len(box):
        size = max(_HEAD, int.from_bytes(box[at : at + 4]))
        yield box[at + 8 : at + size]
        at += size


def _boxes(data: bytes, above: tuple[bytes, ...]) -> Iterator[tuple[tuple[bytes, ...], bytes]]:
    """Give every box with the names that it lies under; what goes past the end ends the walk."""
    at = 0
    while at + _HEAD <= len(data):
        size, name, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], _HEAD
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), _LONG_HEAD
        size = size or len(data) - at
        if size < head or at + size > len(data):
            return
        if name != b"mdat":  # sound and images: the rest is small
            box = data[at + head : at + size]
            yield (*above, name), box
            if len(above) < _MOST_DEEP:
                yield from _inside(name, box, above)
        at += size


def _inside(name: bytes, box: bytes, above: tuple[bytes, ...]) -> Iterator[tuple[tuple[bytes, ...], bytes]]:
    if name in _HOLDS_BOXES or above[-1:] == (b"ilst",):
        yield from _boxes(box, (*above, name))
    elif name == b"meta":  # with a version before its boxes in MP4, without one in QuickTime
        yield from _boxes(box if box[4:8] in {b"hdlr", b"keys", b"ilst"} else box[4:], (*above, name))


def is_whole(data: bytes) -> bool:
    """Say whether the outermost boxes end where the file does, and one of them is the film's header."""
    at, found = 0, False
    while at + _HEAD <= len(data):
        size, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        size = int.from_bytes(data[at + 8 : at + 16]) if size == 1 else size or len(data) - at
        if size < _HEAD:
            return False
        found |= name == b"moov"
        at += size
    return found and at == len(data)
