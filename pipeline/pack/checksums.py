"""SHA256SUMS: every file's checksum, as `sha256sum -c` reads it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from msgspec import Struct

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


class Listing(Struct, frozen=True):
    """A list of checksums as it was found: checksums by name, the names that stand twice, the lines without sense."""

    sums: Mapping[str, str]
    repeated: tuple[str, ...]
    unreadable: tuple[int, ...]


def checksum(data: bytes) -> str:
    """Give the SHA-256 of bytes, in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def written(sums: Mapping[str, str]) -> bytes:
    """Give the list of checksums by name, sorted; names are safe, so that none needs sha256sum's escapes."""
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode()


def read(data: bytes) -> Listing:
    """Read a list back; lines are split at line feeds only, and numbered from 1."""
    sums: dict[str, str] = {}
    repeated: list[str] = []
    unreadable: list[int] = []
    lines = data.decode("utf-8", errors="replace").split("\n")
    for number, line in enumerate(lines if lines[-1] else lines[:-1], start=1):
        found = _LINE.fullmatch(line)
        if found is None:
            unreadable.append(number)
        elif found[2] in sums:
            repeated.append(found[2])
        else:
            sums[found[2]] = found[1]
    return Listing(sums, tuple(repeated), tuple(unreadable))
