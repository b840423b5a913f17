"""Any bytes in; the members of a zip out, or what is wrong with it. Strict, and safe with files made to do harm.

Written against APPNOTE 6.3.10. It reads what a pack is made of (stored or deflated members, no encryption, no zip64)
and nothing else, because every further feature is a further way to hide something. It trusts no number before checking
it, unpacks in slices, and holds only what is asked for.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from pipeline.pack.deadline import NEVER, Deadline

# A pack of ours has a few hundred members: its languages times its formats, its letters, its pictures.
MOST_MEMBERS = 10_000
LONGEST_NAME = 1024  # bytes: as long as any system's longest path
# A camera's largest picture is some 60 MB. What is unpacked is looked at for a second or two a gigabyte.
LARGEST_MEMBER = 512 * 1024 * 1024
LARGEST_PACK = 1024 * 1024 * 1024
LARGEST_RATIO = 1000  # deflate cannot do more than 1,032
_SLICE = 1024 * 1024

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
LOCAL_SIZE, CENTRAL_SIZE, END_SIZE = _LOCAL.size, _CENTRAL.size, _END.size
_STORED, _DEFLATED = 0, 8
UTF8 = 0x800
_ENCRYPTED, _SIZES_FOLLOW = 0x1, 0x8
_FILE_KIND, _REGULAR = 0o170000, 0o100000


class NotAZip(Exception):  # noqa: N818 - it says what the bytes are, as the problem's text does
    """These bytes cannot be read as a zip; the message says why, in plain words."""


class Stamp(Struct, frozen=True):
    """What a zip program writes beside a name, size and checksum; our own writes the same for every member."""

    made_by: int
    needed: int
    date: int
    time: int
    internal: int
    external: int


class Member(Struct, frozen=True):
    """One entry of the zip's directory, as it claims to be; `start` is the offset of its local header."""

    name: str
    method: int
    flags: int
    crc: int
    packed: int
    size: int
    start: int
    stamp: Stamp
    plain: bool

    @property
    def is_regular(self) -> bool:
        """Say whether it is an ordinary file, not a folder, a symbolic link or a device."""
        kind = (self.stamp.external >> 16) & _FILE_KIND
        return kind in {0, _REGULAR} and not self.name.endswith("/")


class Content(Struct, frozen=True):
    """What unpacking a member gave: its checksum, its size, and its bytes if they were asked for."""

    sha256: str
    size: int
    data: bytes


class LocalHeader(Struct, frozen=True):
    """What stands before a member's bytes besides what the directory repeats, and where the bytes start."""

    needed: int
    date: int
    time: int
    payload: int


Damage = Literal["header", "encrypted", "method", "too-large", "ratio", "truncated", "stream", "size", "crc"]


def members(data: bytes) -> tuple[Member, ...]:
    """Read the zip's directory in its own order; raise NotAZip when there is none that can be followed."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - END_SIZE - 0xFFFF))
    if at < 0 or len(data) - at < END_SIZE:
        raise NotAZip("it has no directory at its end" if data.startswith(b"PK") else "its bytes are not a zip's")
    _, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, at)
    if disk or first_disk or here != count:
        raise NotAZip("it is one part of a zip in several parts")
    if at + END_SIZE + comment != len(data):
        raise NotAZip("it is cut off, or something stands after its end")
    if start + size > at:
        raise NotAZip("its directory does not fit into it")
    if count > MOST_MEMBERS:
        raise NotAZip(f"it lists more than {MOST_MEMBERS:,} files")
    found = tuple(_directory(data, start, start + size, count))
    if _share_bytes(found):
        raise NotAZip("two of its files share the same bytes, as in zips that are made to fill a disk")
    return found


def _share_bytes(found: Sequence[Member]) -> bool:
    """Say whether members overlap. If none do, a zip unpacks to no more than deflate makes of all its bytes."""
    placed = sorted(found, key=lambda member: member.start)
    return any(one.start + LOCAL_SIZE + one.packed > other.start for one, other in pairwise(placed))


def _directory(data: bytes, start: int, end: int, count: int) -> Iterator[Member]:
    for _ in range(count):
        if end - start < CENTRAL_SIZE or data[start : start + 4] != b"PK\x01\x02":
            raise NotAZip("its directory is damaged")
        (_, made, needed, flags, method, time, date, crc, packed, size, named, extra, comment, disk, internal, external,
         local) = _CENTRAL.unpack_from(data, start)  # fmt: skip
        if named > LONGEST_NAME:
            raise NotAZip(f"a name in it is longer than {LONGEST_NAME:,} bytes")
        name_at, start = start + CENTRAL_SIZE, start + CENTRAL_SIZE + named + extra + comment
        if start > end or disk:
            raise NotAZip("its directory is damaged")
        name = _name(data[name_at : name_at + named], flags)
        stamp = Stamp(made, needed, date, time, internal, external)
        yield Member(name, method, flags, crc, packed, size, local, stamp, plain=not extra and not comment)
    if start != end:
        raise NotAZip("its directory is damaged")


def _name(raw: bytes, flags: int) -> str:
    """Decode a name; what is no UTF-8 becomes U+FFFD, so that it can be shown but never matches a listed name."""
    return raw.decode("utf-8" if flags & UTF8 else "cp437", errors="replace")


def content(data: bytes, member: Member, *, keep: bool, deadline: Deadline = NEVER) -> Content | Damage:
    """Unpack a member and check it against what the directory says; `keep` its bytes or only their checksum."""
    if member.flags & _ENCRYPTED:
        return "encrypted"
    if member.method not in {_STORED, _DEFLATED}:
        return "method"
    if member.size > LARGEST_MEMBER:
        return "too-large"
    if member.size > LARGEST_RATIO * max(member.packed, 1):
        return "ratio"
    local = local_header(data, member)
    if local is None:
        return "header"
    if local.payload + member.packed > len(data):
        return "truncated"
    return _checked(memoryview(data)[local.payload : local.payload + member.packed], member, deadline, keep=keep)


def local_header(data: bytes, member: Member) -> LocalHeader | None:
    """Read a member's local header; give None when it is not there or tells of another member than the directory."""
    if member.start + LOCAL_SIZE > len(data):
        return None
    magic, needed, flags, method, time, date, crc, packed, size, named, extra = _LOCAL.unpack_from(data, member.start)
    name = _name(data[member.start + LOCAL_SIZE : member.start + LOCAL_SIZE + named], flags)
    if magic != b"PK\x03\x04" or (flags, method, name) != (member.flags, member.method, member.name):
        return None
    # A zip made in one go leaves the three numbers zero here and writes them after the bytes.
    told = (crc, packed, size)
    if told != (member.crc, member.packed, member.size) and not (flags & _SIZES_FOLLOW and not any(told)):
        return None
    return LocalHeader(needed, date, time, member.start + LOCAL_SIZE + named + extra)


def _checked(packed: memoryview, member: Member, deadline: Deadline, *, keep: bool) -> Content | Damage:
    digest, crc, size, kept = hashlib.sha256(), 0, 0, bytearray()
    try:
        for piece in _stored(packed) if member.method == _STORED else _inflated(packed, member.size):
            deadline.check()
            digest.update(piece)
            crc = zlib.crc32(piece, crc)
            size += len(piece)
            if keep:
                kept += piece
    except (zlib.error, EOFError):
        return "stream"
    if size != member.size:
        return "size"
    return Content(digest.hexdigest(), size, bytes(kept)) if crc == member.crc else "crc"


def _stored(packed: memoryview) -> Iterator[bytes]:
    for start in range(0, len(packed), _SLICE):
        yield bytes(packed[start : start + _SLICE])


def _inflated(packed: memoryview, size: int) -> Iterator[bytes]:
    """Give the unpacked bytes, at most one more than promised; raise EOFError unless stream and bytes end together."""
    stream, left = zlib.decompressobj(-15), size + 1
    for part in _stored(packed):
        source = part
        while left > 0 and not stream.eof:
            piece = stream.decompress(source, min(left, _SLICE))
            source = stream.unconsumed_tail
            left -= len(piece)
            yield piece
            if not piece and not source:
                break
        if stream.unused_data:
            raise EOFError
    if left > 0 and not stream.eof:
        raise EOFError
