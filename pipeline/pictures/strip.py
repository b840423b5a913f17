"""A picture file in; out the same picture, bit for bit, without anything that a camera or a program wrote beside it.

What is kept is listed, everything else goes: places, cameras, owners, thumbnails, comments, whatever stands after the
end. Nothing is decoded, so nothing is lost; colour profiles stay, because they change what is seen.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

# Photographs that follow the first one in the file (MPF), Exif, XMP and IPTC stand in segments of these numbers.
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_ALONE = frozenset({0x00, 0x01, *range(0xD0, 0xD8)})
_START_OF_SCAN, _END = 0xDA, 0xD9
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD",
    b"pHYs", b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_WEBP_TOLD = 0b0000_1100  # the bits of VP8X that announce Exif and XMP
_FRAME_HEADER = 16
_GIF_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0")  # how often a moving picture repeats


class Stripped(Struct, frozen=True):
    """A picture file without what stood beside the picture; `exif` is what went, for the one fact needed from it."""

    data: bytes
    media_type: str
    exif: bytes


def strip(data: bytes) -> Stripped | None:
    """Strip a JPEG, PNG, WebP or GIF file; None for any other, and for one whose parts do not add up."""
    for media_type, start, parts in _KINDS:
        if re.match(start, data, re.DOTALL):
            try:
                kept, exif = parts(data)
            except (ValueError, IndexError):
                return None
            return Stripped(kept, media_type, exif)
    return None


def stripped(data: bytes) -> bytes:
    """Strip a file that was stripped before, so that it is known to be one that can be."""
    found = strip(data)
    if found is None:
        raise ValueError("a picture that was prepared can be stripped")
    return found.data


def is_picture(data: bytes) -> bool:
    """Say whether a file begins like a picture, so that it is a broken one where it cannot be read."""
    return any(re.match(start, data, re.DOTALL) for _, start, _ in _KINDS)


def _jpeg(data: bytes) -> tuple[bytes, bytes]:
    """Keep the segments that the picture is made of (ITU-T T.81, annex B), its size on paper and its colours."""
    kept, exif, at = [data[:2]], b"", 2
    while True:
        at = data.index(b"\xff", at)
        marker = data[at + 1]
        if marker == _END:
            return b"".join((*kept, b"\xff\xd9")), exif
        if marker in _ALONE or marker == 0xFF:  # noqa: PLR2004 - a filling byte
            at += 1 if marker == 0xFF else 2  # noqa: PLR2004 - a filling byte
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        segment = data[at:end]
        if len(segment) != end - at or end < at + 4:
            raise ValueError("a segment goes past the end")
        if marker in _APPLICATION or marker == _COMMENT:
            kept.append(_jpeg_application(marker, segment))
            exif = exif or (segment[4:] if segment[4:10] == b"Exif\0\0" else b"")
        else:
            kept.append(segment)
        at = end
        if marker == _START_OF_SCAN:
            following = _AFTER_SCAN.search(data, at)
            if following is None:
                raise ValueError("the picture has no end")
            kept.append(data[at : following.start()])
            at = following.start()


def _jpeg_application(marker: int, segment: bytes) -> bytes:
    """Give what is kept of a program's segment: the size on paper, the colour profile, how colours are stored."""
    named = segment[4:]
    match marker:
        case 0xE0 if named.startswith(b"JFIF\0") and len(named) >= 14:  # noqa: PLR2004 - its fixed part
            return b"\xff\xe0\x00\x10" + named[:12] + b"\0\0"  # its thumbnail may show what was cut away
        case 0xE2 if named.startswith(b"ICC_PROFILE\0"):
            return segment
        case 0xEE if named.startswith(b"Adobe"):
            return segment
        case _:
            return b""


def _png(data: bytes) -> tuple[bytes, bytes]:
    """Keep the chunks that the picture is made of (W3C PNG, third edition, 11)."""
    kept, exif, at, kind = [_PNG_START], b"", len(_PNG_START), b""
    while kind != b"IEND":
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        chunk = data[at : at + 12 + size]
        if len(chunk) != 12 + size or zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:]):
            raise ValueError("a chunk is broken")
        if kind in _PNG_KEPT:
            kept.append(chunk)
        elif kind == b"eXIf":
            exif = chunk[8:-4]
        at += 12 + size
    return b"".join(kept), exif


def _webp(data: bytes) -> tuple[bytes, bytes]:
    """Keep the chunks that the picture is made of (RFC 9649, 2.7)."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise ValueError("the file ends too early")
    kept, exif = [], b""
    for kind, payload in _riff(data[12:end]):
        if kind == b"EXIF":
            exif = payload
        elif kind == b"VP8X":
            kept.append(_chunk(kind, bytes([payload[0] & ~_WEBP_TOLD]) + payload[1:]))
        elif kind == b"ANMF":
            inner = [_chunk(*each) for each in _riff(payload[_FRAME_HEADER:]) if each[0] in _WEBP_KEPT]
            kept.append(_chunk(kind, payload[:_FRAME_HEADER] + b"".join(inner)))
        elif kind in _WEBP_KEPT:
            kept.append(_chunk(kind, payload))
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body, exif


def _riff(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        payload = data[at + 8 : at + 8 + size]
        if len(payload) != size:
            raise ValueError("a chunk goes past the end")
        yield kind, payload
        at += 8 + size + size % 2


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return kind + len(payload).to_bytes(4, "little") + payload + b"\0" * (len(payload) % 2)


def _gif(data: bytes) -> tuple[bytes, bytes]:
    """Keep the blocks that the picture is made of (GIF89a, appendix A)."""
    at = 13 + _colours(data[10])
    kept = [data[:at]]
    while (kind := data[at]) != 0x3B:  # noqa: PLR2004 - the trailer
        start = at
        if kind == 0x2C:  # noqa: PLR2004 - an image
            at = _after_blocks(data, at + 11 + _colours(data[at + 9]))
            kept.append(data[start:at])
        elif kind == 0x21:  # noqa: PLR2004 - an extension
            at = _after_blocks(data, at + 2)
            if data[start + 1] == 0xF9 or data[start + 3 : start + 14] in _GIF_KEPT:  # noqa: PLR2004 - frame times
                kept.append(data[start:at])
        else:
            raise ValueError("an unknown block")
    return b"".join((*kept, b"\x3b")), b""


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


_KINDS: tuple[tuple[str, bytes, Callable[[bytes], tuple[bytes, bytes]]], ...] = (
    ("image/jpeg", rb"\xff\xd8\xff", _jpeg),
    ("image/png", re.escape(_PNG_START), _png),
    ("image/webp", rb"RIFF....WEBP", _webp),
    ("image/gif", rb"GIF8[79]a", _gif),
)
FORMATS: Mapping[str, str] = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/gif": "GIF"}
