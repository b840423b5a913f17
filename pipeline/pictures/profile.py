"""A colour profile (ICC.1:2022) in; the same colours out, without a word of whose machine they were measured on.

What a picture's numbers look like is in a few of a profile's tags. Beside them may stand the name of somebody's screen,
its serial number, a day and a copyright. Kept are the tags that colours are reckoned with, as they are, so that not one
colour differs; the description only where it is the name of a colour space that everybody has.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Space = Literal["RGB ", "GRAY", "CMYK"]

LONGEST = 8_000_000  # bytes: those of printing presses have two or three million
_HEADER = 128
_ENTRY = 12
_MOST_TAGS = 100
_CLASSES = frozenset({b"scnr", b"mntr", b"prtr", b"spac"})
_CONNECTIONS = frozenset({b"XYZ ", b"Lab "})
_KEPT = frozenset({
    b"wtpt", b"bkpt", b"chad", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC", b"lumi", b"gamt", b"cicp",
    *(b"%s%d" % (kind, intent) for kind in (b"A2B", b"B2A", b"D2B", b"B2D") for intent in range(4)),
})  # fmt: skip
_MATRIX = frozenset({b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"})
_NEEDED: Mapping[Space, tuple[frozenset[bytes], ...]] = {
    "RGB ": (_MATRIX, frozenset({b"A2B0"})),
    "GRAY": (frozenset({b"kTRC"}), frozenset({b"A2B0"})),
    "CMYK": (frozenset({b"A2B0"}),),
}
# A day has to stand there; this one is nobody's.
_DAY = b"".join(each.to_bytes(2) for each in (2000, 1, 1, 0, 0, 0))
_PLAIN: Mapping[Space, str] = {"RGB ": "RGB", "GRAY": "Grey", "CMYK": "CMYK"}
# Longer names before those that they begin with.
_KNOWN = (
    "sRGB IEC61966-2.1", "Adobe RGB (1998)", "Display P3", "DCI-P3", "ProPhoto RGB", "ROMM RGB", "Rec. ITU-R BT.2020-1",
    "eciRGB v2", "Wide Gamut RGB", "Apple RGB", "Generic RGB Profile", "Generic Gray Gamma 2.2 Profile", "Dot Gain 15%",
    "Dot Gain 20%", "Gray Gamma 2.2", "Gray Gamma 1.8", "Coated FOGRA39", "Coated FOGRA27", "Uncoated FOGRA29",
    "PSO Coated v3", "PSO Uncoated v3", "ISO Coated v2", "U.S. Web Coated (SWOP) v2", "U.S. Sheetfed Coated v2",
    "Japan Color 2001 Coated", "sRGB",
)  # fmt: skip


def clean(profile: bytes) -> bytes | None:
    """Give a profile with nothing but its colours; None where it is damaged, and says nothing about a picture's."""
    space = space_of(profile)
    if space is None or profile[12:16] not in _CLASSES or profile[20:24] not in _CONNECTIONS:
        return None
    tags = _tags(profile)
    kept = {name: content for name, content in tags.items() if name in _KEPT}
    if not any(needed <= kept.keys() for needed in _NEEDED[space]):
        return None
    return written(profile[:_HEADER], _name(tags.get(b"desc", b"")) or _PLAIN[space], kept)


def space_of(profile: bytes) -> Space | None:
    """Give the kind of numbers that a profile is for; None where it is no profile of a picture."""
    size = int.from_bytes(profile[:4])
    if not _HEADER < size <= min(len(profile), LONGEST) or profile[36:40] != b"acsp":
        return None
    found = profile[16:20].decode("ascii", errors="replace")
    return next((space for space in _NEEDED if space == found), None)


def _tags(profile: bytes) -> dict[bytes, bytes]:
    """Give the tags that lie inside the profile, by name."""
    size = int.from_bytes(profile[:4])
    found = {}
    for index in range(min(int.from_bytes(profile[_HEADER : _HEADER + 4]), _MOST_TAGS)):
        entry = profile[_HEADER + 4 + index * _ENTRY :][:_ENTRY]
        start, length = int.from_bytes(entry[4:8]), int.from_bytes(entry[8:])
        if len(entry) == _ENTRY and start >= _HEADER and start + length <= size:
            found[entry[:4]] = profile[start : start + length]
    return found


def _name(description: bytes) -> str:
    """Give the name of a colour space that everybody has; versions 2 and 4 write it in ASCII or UTF-16."""
    written_as = ((name, (name.encode(), name.encode("utf-16-be"))) for name in _KNOWN)
    return next((name for name, forms in written_as if any(form in description for form in forms)), "")


def written(header: bytes, name: str, tags: Mapping[bytes, bytes]) -> bytes:
    """Write a profile of these tags. Of the header stays what colours are reckoned with: no day, program or device."""
    texts = _texts_of_four if header[8] >= 4 else _texts_of_two  # noqa: PLR2004 - the version
    tags = {**texts(name), **tags}
    places: dict[bytes, int] = {}
    table, contents, at = [], [], _HEADER + 4 + len(tags) * _ENTRY
    for tag, content in tags.items():
        if content not in places:  # three curves are often one
            places[content] = at
            contents.append(content + bytes(-len(content) % 4))
            at += len(contents[-1])
        table.append(tag + places[content].to_bytes(4) + len(content).to_bytes(4))
    head = (
        at.to_bytes(4) + bytes(4) + header[8:24] + _DAY + b"acsp" + bytes(24) + header[64:80] + bytes(_HEADER - 80)
    )  # fmt: skip
    return b"".join((head, len(tags).to_bytes(4), *table, *contents))


def _texts_of_two(name: str) -> dict[bytes, bytes]:
    """Give the two texts that a profile must have, in version 2 (ICC.1:2001-04, 6.5.17 and 6.5.18)."""
    ascii_text = name.encode() + b"\0"
    described = b"desc" + bytes(4) + len(ascii_text).to_bytes(4) + ascii_text + bytes(4 + 4 + 2 + 1 + 67)
    return {b"desc": described, b"cprt": b"text" + bytes(4) + b"-\0"}


def _texts_of_four(name: str) -> dict[bytes, bytes]:
    """Give the two texts that a profile must have, in version 4 (ICC.1:2022, 10.15)."""

    def text(shown: str) -> bytes:
        wide = shown.encode("utf-16-be")
        return b"mluc" + bytes(4) + b"".join(each.to_bytes(4) for each in (1, 12)) + b"enUS" + b"".join(
            each.to_bytes(4) for each in (len(wide), 28)
        ) + wide  # fmt: skip

    return {b"desc": text(name), b"cprt": text("-")}
