"""A stripped picture file and a label in; the same file with the label inside out, each pixel as it was.

The label stands where each kind of file has its place for it (XMP specification, part 3): the same bytes each time.
"""

from __future__ import annotations

import zlib

from pipeline.pictures.label import Label, iim, xmp

_JPEG_ROOM = 0xFFFF - 2
_JPEG_XMP, _JPEG_IIM = b"http://ns.adobe.com/xap/1.0/\0", b"Photoshop 3.0\0"
_PNG_HEAD = 8 + 25  # behind the signature and the header
_WEBP_XMP, _WEBP_ALPHA = 0b0000_0100, 0b0001_0000
_GIF_XMP = b"\x21\xff\x0bXMP DataXMP"
# A reader that knows no XMP takes its letters for lengths of blocks: wherever it comes out, this leads it to the end.
_GIF_TRAILER = bytes([1, *range(0xFF, -1, -1), 0])


def labelled(data: bytes, media_type: str, size: tuple[int, int], label: Label) -> bytes:
    """Put a label into a file of this type, with a picture of this size."""
    packet = _packet(label)
    if not packet:
        return data
    match media_type:
        case "image/jpeg":
            return _jpeg(data, packet, iim(label))
        case "image/png":
            return _png(data, packet)
        case "image/webp":
            return _webp(data, size, packet)
        case "image/gif" if data.startswith(b"GIF89a"):
            return data[:-1] + _GIF_XMP + packet + _GIF_TRAILER + data[-1:]
        case _:
            return data


def _packet(label: Label) -> bytes:
    """Write the packet in as many languages as one segment of a JPEG has room for; of other files it has no less."""
    languages = max(len(label.description), len(label.alt), len(label.rights))
    packet = xmp(label)
    while len(packet) + len(_JPEG_XMP) > _JPEG_ROOM and languages > 1:
        languages -= 1
        packet = xmp(label.in_first(languages))
    return packet if len(packet) + len(_JPEG_XMP) <= _JPEG_ROOM else b""


def _jpeg(data: bytes, packet: bytes, resources: bytes) -> bytes:
    at = 2
    if data[2:4] == b"\xff\xe0":  # JFIF wants to be first
        at = 4 + int.from_bytes(data[4:6])
    own = _segment(0xE1, _JPEG_XMP + packet) + (_segment(0xED, _JPEG_IIM + resources) if resources else b"")
    return data[:at] + own + data[at:]


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (2 + len(content)).to_bytes(2) + content


def _png(data: bytes, packet: bytes) -> bytes:
    content = b"iTXt" + b"XML:com.adobe.xmp" + bytes(5) + packet
    chunk = (len(content) - 4).to_bytes(4) + content + zlib.crc32(content).to_bytes(4)
    return data[:_PNG_HEAD] + chunk + data[_PNG_HEAD:]


def _webp(data: bytes, size: tuple[int, int], packet: bytes) -> bytes:
    """Add a chunk behind all others; a file of one chunk gets the header that announces it (RFC 9649, 2.7)."""
    body = data[12:]
    if body.startswith(b"VP8X"):
        head, rest = bytes([body[8] | _WEBP_XMP]) + body[9:18], body[18:]
    else:
        # the flag of a lossless picture that has transparent places: behind a signature and two sides of 14 bits
        has_alpha = body.startswith(b"VP8L") and body[12] & 0b0001_0000
        sides = b"".join((side - 1).to_bytes(3, "little") for side in size)
        head, rest = bytes([_WEBP_XMP | (_WEBP_ALPHA if has_alpha else 0), 0, 0, 0]) + sides, body
    content = b"WEBP" + _chunk(b"VP8X", head) + rest + _chunk(b"XMP ", packet)
    return b"RIFF" + len(content).to_bytes(4, "little") + content


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
