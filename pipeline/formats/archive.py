"""Files by name in; one zip out, the same bytes whenever and wherever it is made.

Word files and media packs are both written here. Nothing of the machine goes in: no clock, no owner, no umask. Nor does
its zlib, for no two of them deflate alike: one release of libdeflate does it, whose bytes no processor changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from struct import Struct

from deflate import crc32, deflate_compress

# What the fields are is told where they are read: pipeline/pack/unzip.py.
_LOCAL = Struct("<4s5H3L2H")
_CENTRAL = Struct("<4s6H3L5H2L")
_END = Struct("<4s4H2LH")
_NEEDED = 20  # version 2.0 of the format: deflated members
_MADE_BY = 3 << 8 | _NEEDED  # Unix, on every system
_UTF8 = 0x800
_STORED, _DEFLATED = 0, 8
_READABLE_FILE = 0o100644 << 16
# The zip format cannot say an earlier moment, nor a later year.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LAST_YEAR = 2107
# More would need zip64, which not every program opens. No pack comes near.
_MOST_FILES = 65_000
_MOST_BYTES = 4_000_000_000

_PACKED_ALREADY = frozenset(
    "docx gif jpeg jpg m4a mov mp3 mp4 odp ods odt ogg pdf png pptx wav webm webp xlsx zip".split()  # noqa: SIM905
)
_LEVEL = 1  # the sixth makes packs a twentieth smaller, for twice the time
_REMEMBERED = 64 * 1024  # bytes: the parts that Word files share are shorter, and many such fit into little memory


def write_zip(files: Mapping[str, bytes], order: Sequence[str] | None = None, dated: datetime | None = None) -> bytes:
    """Zip files: those that `order` names first, as it names them, the others after them by name.

    Every file is `dated` the same, as a clock on the wall had it: the format knows no zone, and years from
    1980 to 2107.

    Raises ValueError for a name that a careless unpacker would write outside its folder and for more than fits into a
    zip, and KeyError when `order` names a file that is not there.
    """
    if len(files) > _MOST_FILES or sum(map(len, files.values())) > _MOST_BYTES:
        raise ValueError("this is more than every program can unzip")
    clock = _clock(dated)
    parts: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name in _ordered(files, order or ()):
        _refuse_unsafe(name)
        content, named, flags = files[name], name.encode(), 0 if name.isascii() else _UTF8
        method, packed = _packed(name, content)
        told = (flags, method, *clock, crc32(content), len(packed), len(content), len(named), 0)
        parts += [_LOCAL.pack(b"PK\3\4", _NEEDED, *told), named, packed]
        directory += [_CENTRAL.pack(b"PK\1\2", _MADE_BY, _NEEDED, *told, 0, 0, 0, _READABLE_FILE, at), named]
        at += _LOCAL.size + len(named) + len(packed)
    count, length = len(files), sum(map(len, directory))
    return b"".join([*parts, *directory, _END.pack(b"PK\5\6", 0, 0, count, count, length, at, 0)])


def _packed(name: str, content: bytes) -> tuple[int, bytes]:
    """Give the method and the bytes: deflated, but for what would be no smaller."""
    if name.rpartition(".")[2].lower() in _PACKED_ALREADY:
        return _STORED, content
    packed = _remembered(content) if len(content) <= _REMEMBERED else _deflated(content)
    return (_DEFLATED, packed) if len(packed) < len(content) else (_STORED, content)


def _deflated(content: bytes) -> bytes:
    return bytes(deflate_compress(content, _LEVEL))


_remembered = lru_cache(maxsize=256)(_deflated)


def _clock(dated: datetime | None) -> tuple[int, int]:
    """Give the time and the day as the format has them: in two numbers, to two seconds."""
    is_known = dated is not None and _EPOCH[0] <= dated.year <= _LAST_YEAR
    year, month, day, hour, minute, second = dated.timetuple()[:6] if dated and is_known else _EPOCH
    return hour << 11 | minute << 5 | second // 2, (year - _EPOCH[0]) << 9 | month << 5 | day


def _ordered(files: Mapping[str, bytes], first: Sequence[str]) -> Iterator[str]:
    yield from first
    yield from sorted(files.keys() - set(first))


def _refuse_unsafe(name: str) -> None:
    # An empty part is a slash at the start, at the end, or twice.
    if "\\" in name or ":" in name or "\0" in name or not {"", ".", ".."}.isdisjoint(name.split("/")):
        raise ValueError(f"{name!r} is not a plain file name inside an archive")
