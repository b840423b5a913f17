"""A zip in: a pack, a Word file, any other; out the texts of its members, their names, and what stands beside them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from pipeline.search.found import Depth, FoundText, located
from pipeline.search.plain import decoded, strings

_MOST_BYTES = 128 * 1024 * 1024
_LOCAL = 30
_DESCRIBED = 0x8
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, IndexError,
    MemoryError, OverflowError,
)  # fmt: skip


def texts(data: bytes, depth: Depth) -> Iterator[FoundText]:
    """Give the texts of a zip; of one that cannot be opened, what may be text in it as it lies there."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE:
        yield FoundText("", "it is a damaged zip", "unread")
        yield from strings("zip", data)
        return
    yield from located("zip comment", decoded(archive.comment))
    for member in archive.infolist():
        yield from located("file name", member.filename)
        yield from located(f"{member.filename} › zip comment", decoded(member.comment))
        yield from strings(f"{member.filename} › zip extra field", member.extra)
        content = _content(archive, member, depth)
        if isinstance(content, str):
            yield FoundText(member.filename, content, "unread")
            continue
        found = depth.inside(member.filename, content)
        yield from (each if each.where.startswith(member.filename) else each.inside(member.filename) for each in found)
    yield from strings("between a zip’s files", b"\n".join(_between(data, archive)))


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, depth: Depth) -> bytes | str:
    """Unpack a member, or say why not; sizes are counted, never believed."""
    most = min(_MOST_BYTES, depth.most)
    try:
        with archive.open(member) as opened:
            content = opened.read(most + 1)
    except _DAMAGE:
        return "it is damaged, encrypted or packed in a way that packs do not use"
    if len(content) > most:
        return "it would unpack to more than is looked into"
    depth.most -= len(content)
    return content


def _between(data: bytes, archive: zipfile.ZipFile) -> Iterator[bytes]:
    """Give the bytes before, between and after the members, as far as the directory that ends them."""
    at = 0
    for member in sorted(archive.infolist(), key=lambda each: each.header_offset):
        start = member.header_offset
        if start > at:
            yield data[at:start]
        named, extra = (int.from_bytes(data[start + i : start + i + 2], "little") for i in (26, 28))
        yield data[start + _LOCAL : start + _LOCAL + named + extra]
        at = max(at, start + _LOCAL + named + extra + member.compress_size)
    if archive.start_dir > at:
        yield data[at : archive.start_dir]
