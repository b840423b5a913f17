"""Is a zip laid out as ours are, with nothing before, between or after its members and nothing beside them?

A pack's bytes follow from its contents, so that a zip laid out otherwise was packed again, changed, or holds something
that no list names. What our writer stamps on members is not repeated here: a zip of one empty file shows it. How a
member was deflated is not judged, for two builds of zlib do that differently, and its content has its own checksums.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from pipeline.formats.archive import write_zip
from pipeline.pack.unzip import (
    CENTRAL_SIZE,
    END_SIZE,
    LOCAL_SIZE,
    UTF8,
    LocalHeader,
    Member,
    Stamp,
    local_header,
    members,
)


def is_ours(data: bytes, found: Sequence[Member]) -> bool:
    """Say whether each byte that is no member's content stands as our own writer puts it."""
    expected = 0
    for member in found:
        if member.start != expected or not _is_plain(data, member, found[0].stamp):
            return False
        expected = member.start + LOCAL_SIZE + len(member.name.encode()) + member.packed
    directory = sum(CENTRAL_SIZE + len(member.name.encode()) for member in found)
    return expected + directory + END_SIZE == len(data)


def _is_plain(data: bytes, member: Member, first: Stamp) -> bool:
    """Say whether a member's headers hold its name and our stamp, and nothing more; all have the first one's date."""
    name, stamp = member.name.encode(), replace(_our_stamp(), date=first.date, time=first.time)
    return (
        member.plain
        and member.flags == (0 if name.isascii() else UTF8)
        and member.stamp == stamp
        and local_header(data, member)
        == LocalHeader(stamp.needed, stamp.date, stamp.time, payload=member.start + LOCAL_SIZE + len(name))
    )


@cache
def _our_stamp() -> Stamp:
    return members(write_zip({"name": b""}))[0].stamp
