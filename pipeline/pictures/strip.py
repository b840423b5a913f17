"""A picture file in; out the same picture, bit for bit, without anything that a camera or a program wrote beside it.

What is kept is listed, everything else goes: places, cameras, owners, thumbnails, comments, whatever stands after the
end. Nothing is decoded, so nothing is lost. What is seen depends on the colour profile: it stays, without what it tells
of somebody's screen (`profile.py`).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from pipeline.pictures import colour_space
from pipeline.pictures.profile import LONGEST, clean

# Photographs that follow the first one in the file (MPF), Exif, XMP and IPTC stand in segments of these numbers.
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_ALONE = frozenset({0x00, 0x01, *range(0xD0, 0xD8)})
_START_OF_SCAN, _END = 0xDA, 0xD9
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_PROFILE = 0xE2
_JPEG_PROFILE = b"ICC_PROFILE\0"
_JPEG_PROFILE_AT = 4 + len(_JPEG_PROFILE) + 2  # behind its number and how many there are
_JPEG_ROOM = 0xFFFF - 2 - len(_JPEG_PROFILE) - 2  # bytes of a profile that one segment holds
_PNG_START = b"\x89PNG\r\n\x1a\n"
_DEFLATE_ROOM = 0xFFFF
_PNG_KEPT = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD",
    b"pHYs", b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_PNG_IMAGE = frozenset({b"IDAT", b"fdAT"})
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF"})
_WEBP_PROFILE = 0b0010_0000  # the bit of VP8X that announces a colour profile
_WEBP_TOLD = 0b0010_1100  # these announce a profile, Exif and XMP
_FRAME_HEADER = 16
_GIF_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0")  # how often a moving picture repeats

Parts = tuple[bytes, bytes, bytes | Literal["hdr"] | None]
"""What is kept of a file, its Exif, and what says what its colours are."""


class Stripped(Struct, frozen=True):
    """A picture file without what stood beside the picture; `exif` is what went, for the one fact needed from it.

    `profile` says what colours the file's numbers mean, where they are not sRGB's; "hdr" where only a brighter screen
    than others shows them.
    """

    data: bytes
    media_type: str
    exif: bytes
    profile: bytes | Literal["hdr"] | None


def strip(data: bytes) -> Stripped | None:
    """Strip a JPEG, PNG, WebP or GIF file; None for any other, and for one whose parts do not add up."""
    for media_type, start, parts in _KINDS:
        if re.match(start, data, re.DOTALL):
            try:
                kept, exif, profile = parts(data)
            except (ValueError, IndexError):
                return None
            return Stripped(kept, media_type, exif, profile)
    return None


def stripped(data: bytes) -> Stripped:
    """Strip a file that was stripped before, so that it is known to be one that can be."""
    found = strip(data)
    if found is None:
        raise ValueError("a picture that was prepared can be stripped")
    return found


def is_picture(data: bytes) -> bool:
    """Say whether a file begins like a picture, so that it is a broken one where it cannot be read."""
    return any(re.match(start, data, re.DOTALL) for _, start, _ in _KINDS)


def _jpeg(data: bytes) -> Parts:
    """Keep the segments that the picture is made of (ITU-T T.81, annex B), its size on paper and its colours."""
    kept, exif, at = [data[:2]], b"", 2
    profiles: dict[int, bytes] = {}
    while True:
        at = data.index(b"\xff", at)
        marker = data[at + 1]
        if marker == _END:
            break
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
            if marker == _PROFILE and segment[4:].startswith(_JPEG_PROFILE) and len(segment) > _JPEG_PROFILE_AT:
                profiles.setdefault(segment[16], segment[_JPEG_PROFILE_AT:])
        else:
            kept.append(segment)
        at = end
        if marker == _START_OF_SCAN:
            following = _AFTER_SCAN.search(data, at)
            if following is None:
                raise ValueError("the picture has no end")
            kept.append(data[at : following.start()])
            at = following.start()
    # the segments of a long profile count from one
    joined = b"".join(profiles[number] for number in sorted(profiles))
    profile = clean(joined) if profiles else colour_space.of_camera(exif)
    first = next((index for index, each in enumerate(kept[1:], 1) if each), len(kept))
    head = first + kept[first].startswith(b"\xff\xe0") if first < len(kept) else first
    return b"".join((*kept[:head], *_jpeg_segments(profile), *kept[head:], b"\xff\xd9")), exif, profile


def _jpeg_application(marker: int, segment: bytes) -> bytes:
    """Give what is kept of a program's segment: the size on paper, how colours are stored."""
    named = segment[4:]
    match marker:
        case 0xE0 if named.startswith(b"JFIF\0") and len(named) >= 14:  # noqa: PLR2004 - its fixed part
            return b"\xff\xe0\x00\x10" + named[:12] + b"\0\0"  # its thumbnail may show what was cut away
        case 0xEE if named.startswith(b"Adobe"):
            return segment
        case _:
            return b""


def _jpeg_segments(profile: bytes | None) -> Iterator[bytes]:
    """Write a profile into as many segments as it needs (ICC.1:2022, B.4)."""
    pieces = [profile[at : at + _JPEG_ROOM] for at in range(0, len(profile), _JPEG_ROOM)] if profile else []
    for number, piece in enumerate(pieces, 1):
        content = _JPEG_PROFILE + bytes([number, len(pieces)]) + piece
        yield b"\xff\xe2" + (2 + len(content)).to_bytes(2) + content


def _png(data: bytes) -> Parts:
    """Keep the chunks that the picture is made of (W3C PNG, third edition, 11)."""
    kept, at, kind = [_PNG_START], len(_PNG_START), b""
    found: dict[bytes, bytes] = {}
    while kind != b"IEND":
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        chunk = data[at : at + 12 + size]
        if len(chunk) != 12 + size or zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:]):
            raise ValueError("a chunk is broken")
        at += 12 + size
        if kind == b"iCCP":
            own = None if kind in found else clean(_inflated(chunk[8:-4]))
            chunk = _png_chunk(kind, b"ICC\0\0" + _deflated(own)) if own else b""
            found.setdefault(kind, own or b"")
        elif kind not in _PNG_IMAGE:
            found.setdefault(kind, chunk[8:-4])
        if kind in _PNG_KEPT:
            kept.append(chunk)
    return b"".join(kept), found.get(b"eXIf", b""), _png_profile(found)


def _png_profile(found: Mapping[bytes, bytes]) -> bytes | Literal["hdr"] | None:
    """Give what says most about a PNG's colours: code points, a profile, “this is sRGB”, a gamma, in this order."""
    if len(found.get(b"cICP", b"")) == 4:  # noqa: PLR2004 - primaries, curve, matrix, range
        return colour_space.of_code_points(found[b"cICP"])
    if found.get(b"iCCP"):
        return found[b"iCCP"]
    if b"sRGB" in found or len(found.get(b"gAMA", b"")) != 4:  # noqa: PLR2004 - a number
        return None
    places = found.get(b"cHRM")
    return colour_space.of_gamma(found[b"gAMA"], places if places and len(places) == 32 else None)  # noqa: PLR2004 - eight numbers


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)


def _inflated(chunk: bytes) -> bytes:
    """Unpack a PNG's profile, which stands behind its name and the number of its packing; no larger than one may be."""
    packed = chunk.partition(b"\0")[2][1:]
    try:
        return zlib.decompressobj().decompress(packed, LONGEST)
    except zlib.error:
        return b""


def _deflated(data: bytes) -> bytes:
    """Write bytes as zlib (RFC 1950) does where it makes nothing smaller: these are the same on every machine."""
    blocks = []
    for at in range(0, len(data), _DEFLATE_ROOM):
        piece = data[at : at + _DEFLATE_ROOM]
        size = len(piece).to_bytes(2, "little")
        is_last = at + _DEFLATE_ROOM >= len(data)
        blocks.append(bytes([is_last]) + size + bytes(each ^ 0xFF for each in size) + piece)
    return b"\x78\x01" + b"".join(blocks) + zlib.adler32(data).to_bytes(4)


def is_lossless(data: bytes) -> bool:
    """Say whether a WebP keeps every pixel as it was."""
    return any(kind == b"VP8L" for kind, _ in _riff(data[12:]))


def _webp(data: bytes) -> Parts:
    """Keep the chunks that the picture is made of (RFC 9649, 2.7)."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise ValueError("the file ends too early")
    kept, exif = [], b""
    chunks = list(_riff(data[12:end]))
    told = next((payload[0] for kind, payload in chunks if kind == b"VP8X"), 0)
    own = next((payload for kind, payload in chunks if kind == b"ICCP"), None)
    profile = clean(own) if own and told & _WEBP_PROFILE else None
    for kind, payload in chunks:
        if kind == b"EXIF":
            exif = payload
        elif kind == b"VP8X":
            flags = payload[0] & ~_WEBP_TOLD | (_WEBP_PROFILE if profile else 0)
            kept.append(_chunk(kind, bytes([flags]) + payload[1:]))
            kept += [_chunk(b"ICCP", profile)] if profile else []
        elif kind == b"ANMF":
            inner = [_chunk(*each) for each in _riff(payload[_FRAME_HEADER:]) if each[0] in _WEBP_KEPT]
            kept.append(_chunk(kind, payload[:_FRAME_HEADER] + b"".join(inner)))
        elif kind in _WEBP_KEPT:
            kept.append(_chunk(kind, payload))
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body, exif, profile


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


def _gif(data: bytes) -> Parts:
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
    return b"".join((*kept, b"\x3b")), b"", None


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


_KINDS: tuple[tuple[str, bytes, Callable[[bytes], Parts]], ...] = (
    ("image/jpeg", rb"\xff\xd8\xff", _jpeg),
    ("image/png", re.escape(_PNG_START), _png),
    ("image/webp", rb"RIFF....WEBP", _webp),
    ("image/gif", rb"GIF8[79]a", _gif),
)
FORMATS: Mapping[str, str] = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/gif": "GIF"}
