"""A picture in; out whatever stands in it beside its pixels: Exif, IPTC, XMP, comments, what lies behind its end."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterator

from pipeline.search.found import FoundText
from pipeline.search.plain import strings

_PNG = b"\x89PNG\r\n\x1a\n"
_MOST_BYTES = 16 * 1024 * 1024
_SCAN, _END, _COMMENT, _FILL = 0xDA, 0xD9, 0xFE, 0xFF
_ALONE = frozenset({0x00, 0x01, *range(0xD0, 0xD9)})
_PIXELS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"fdAT", b"IEND", b"VP8 ", b"VP8L", b"ALPH", b"VP8X", b"ANIM"})
_XMP = (b"http://ns.adobe.com/xap/", b"http://ns.adobe.com/xmp/extension/")
_IMAGE, _EXTENSION, _TRAILER = 0x2C, 0x21, 0x3B
_FRAME = 16
# The length of a segment or a chunk, beside its content.
_LENGTH, _CHUNK = 2, 12
_APPLICATION = range(0xE0, 0xF0)
_XMP_HEAD = 75  # the name, digest, length and place of a piece
_GIF_HEAD, _IMAGE_HEAD = 13, 11

_Parts = Generator[FoundText, None, int]
"""What stands in a picture's parts; gives where they end."""


def is_picture(data: bytes) -> bool:
    """Say whether bytes begin as a picture does."""
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return is_webp or data.startswith((b"\xff\xd8\xff", _PNG, b"GIF87a", b"GIF89a"))


def texts(data: bytes) -> Iterator[FoundText]:
    """Give what may be text in a picture; from where its parts do not add up, all the rest."""
    reader: Callable[[bytes], _Parts] = {b"\xff\xd8": _jpeg, b"\x89P": _png, b"RI": _webp, b"GI": _gif}[data[:2]]
    at = yield from reader(data)
    yield from strings("after the end", data[at:], wide=True)


def _jpeg(data: bytes) -> _Parts:
    at = 2
    extended: list[bytes] = []
    while at + 4 <= len(data) and data[at] == _FILL:
        marker = data[at + 1]
        if marker in _ALONE or marker == _FILL:
            at += 1 if marker == _FILL else 2
            continue
        if marker == _END:
            at += 2
            break
        size = int.from_bytes(data[at + 2 : at + 4])
        segment = data[at + 4 : at + 2 + size]
        if size < _LENGTH or at + 2 + size > len(data):
            break
        at += 2 + size
        if segment.startswith(_XMP[1]):
            extended.append(segment[_XMP_HEAD:])
        if marker == _COMMENT or marker in _APPLICATION:
            yield from strings(_segment(marker, segment), segment, wide=segment.startswith(b"Exif"))
        elif marker == _SCAN:
            at = _after_scan(data, at)
    yield from strings("XMP", b"".join(extended))
    return at


def _segment(marker: int, segment: bytes) -> str:
    if marker == _COMMENT:
        return "JPEG comment"
    if segment.startswith(_XMP):
        return "XMP"
    names = {b"Exif": "EXIF", b"Phot": "IPTC", b"ICC_": "colour profile"}
    return names.get(segment[:4], f"JPEG segment APP{marker - _APPLICATION.start}")


def _after_scan(data: bytes, at: int) -> int:
    """Go past the pixels, to the next mark that is none of theirs."""
    while (at := data.find(b"\xff", at)) >= 0:
        if data[at + 1 : at + 2] not in {b"\0", *(bytes([each]) for each in range(0xD0, 0xD8))}:
            return at
        at += 2
    return len(data)


def _png(data: bytes) -> _Parts:
    at, kind = len(_PNG), b""
    while at + _CHUNK <= len(data) and kind != b"IEND":
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        content = data[at + 8 : at + 8 + size]
        if at + _CHUNK + size > len(data):
            break
        at += _CHUNK + size
        if kind in _PIXELS:
            continue
        where = "EXIF" if kind == b"eXIf" else f"PNG chunk {kind.decode('latin-1')}"
        if kind in {b"tEXt", b"zTXt", b"iTXt"}:
            where = "XMP" if content.startswith(b"XML:com.adobe.xmp") else f"PNG text chunk {kind.decode()}"
        yield from strings(where, content, wide=kind == b"eXIf")
        yield from _unpacked(where, kind, content)
    return at


def _unpacked(where: str, kind: bytes, content: bytes) -> Iterator[FoundText]:
    """Give the text of a packed chunk (zTXt, iCCP, and iTXt where its flag says so)."""
    _, _, rest = content.partition(b"\0")
    if kind in {b"zTXt", b"iCCP"}:
        packed = rest[1:]
    elif kind == b"iTXt" and rest[:1] == b"\1":
        packed = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    else:
        return
    try:
        yield from strings(where, zlib.decompressobj().decompress(packed, _MOST_BYTES))
    except zlib.error:
        yield FoundText(where, "it is damaged", "unread")


def _webp(data: bytes) -> _Parts:
    yield from _riff(data, 12)
    return min(len(data), 8 + int.from_bytes(data[4:8], "little"))


def _riff(data: bytes, at: int) -> Iterator[FoundText]:
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little")) if at else len(data)
    while at + 8 <= end:
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        content = data[at + 8 : min(end, at + 8 + size)]
        at += 8 + size + size % 2
        if kind == b"ANMF":
            yield from _riff(content[_FRAME:], 0)
        elif kind not in _PIXELS:
            where = {b"EXIF": "EXIF", b"XMP ": "XMP"}.get(kind, f"WebP chunk {kind.decode('latin-1')}")
            yield from strings(where, content, wide=kind == b"EXIF")


def _gif(data: bytes) -> _Parts:
    if len(data) < _GIF_HEAD:
        return 0
    at = _GIF_HEAD + _colours(data[10])
    while at + 2 < len(data) and data[at] != _TRAILER:
        start, kind = at, data[at]
        if kind == _IMAGE and at + _IMAGE_HEAD <= len(data):
            at, _ = _blocks(data, at + _IMAGE_HEAD + _colours(data[at + 9]))
        elif kind == _EXTENSION:
            at, joined = _blocks(data, at + 2)
            where = "GIF comment" if data[start + 1] == _COMMENT else "GIF extension"
            yield from strings("XMP" if b"XMP Data" in joined else where, joined)
            # XMP lies in a GIF without blocks, so that its letters were taken for their lengths
            yield from strings(where, data[start:at])
        else:
            return start
    return at


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, at: int) -> tuple[int, bytes]:
    found = []
    while at < len(data) and data[at]:
        found.append(data[at + 1 : at + 1 + data[at]])
        at += 1 + data[at]
    return min(at + 1, len(data)), b"".join(found)
