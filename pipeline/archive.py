"""Files by name in; one zip out, the same bytes whenever and wherever it is made.

Word files and media packs are both written here. Nothing of the machine goes in: no clock, no owner, no umask, and no
compression either, since two builds of the zlib library may compress the same bytes differently.

A Word file has fifteen small members, over which Python's zipfile takes as long as over their text. Stored members are
a header each (APPNOTE 4.3.7, 4.3.12, 4.3.16), so that they are written here, as zipfile writes them: a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from struct import Struct
from zipfile import ZIP_STORED, ZipFile, ZipInfo
from zlib import crc32

# The zip format cannot say an earlier moment.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_DATE, _TIME = 1 << 5 | 1, 0
_UNIX = 3
_READABLE_FILE = 0o100644 << 16
_VERSION = 20
_UTF8 = 0x800
# Beyond these a zip needs the fields of zip64, which are left to zipfile.
_LARGEST, _MOST = (1 << 31) - 1, (1 << 16) - 1

_HEADER = Struct("<4s5H3L2H")
_ENTRY = Struct("<4s2B5H3L5H2L")
_END = Struct("<4s4H2LH")


def write_zip(files: Mapping[str, bytes], order: Sequence[str] | None = None) -> bytes:
    """Zip files: those that `order` names first, as it names them, the others after them by name.

    Raises ValueError for a name that a careless unpacker would write outside its folder, and KeyError when `order`
    names a file that is not there.
    """
    names = list(_ordered(files, order or ()))
    for name in names:
        _refuse_unsafe(name)
    size = sum(len(files[name]) + len(name.encode()) for name in names)
    if len(names) > _MOST or size + len(names) * (_HEADER.size + _ENTRY.size) > _LARGEST:
        return by_zipfile(files, names)
    parts: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name in names:
        data, encoded = files[name], name.encode()
        flags, checksum, length = 0 if name.isascii() else _UTF8, crc32(data), len(data)
        shared = (_VERSION, flags, ZIP_STORED, _TIME, _DATE, checksum, length, length, len(encoded), 0)
        parts += (_HEADER.pack(b"PK\3\4", *shared), encoded, data)
        directory += (_ENTRY.pack(b"PK\1\2", _VERSION, _UNIX, *shared, 0, 0, 0, _READABLE_FILE, at), encoded)
        at += _HEADER.size + len(encoded) + length
    listed = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(names), len(names), len(listed), at, 0)
    return b"".join([*parts, listed, end])


def by_zipfile(files: Mapping[str, bytes], names: Sequence[str]) -> bytes:
    """Zip files of any size and number."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name in names:
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE_FILE
            entry.compress_type = ZIP_STORED
            archive.writestr(entry, files[name])
    return out.getvalue()


def _ordered(files: Mapping[str, bytes], first: Sequence[str]) -> Iterator[str]:
    yield from first
    yield from sorted(files.keys() - set(first))


def _refuse_unsafe(name: str) -> None:
    # An empty part is a slash at the start, at the end, or twice.
    if "\\" in name or ":" in name or "\0" in name or not {"", ".", ".."}.isdisjoint(name.split("/")):
        raise ValueError(f"{name!r} is not a plain file name inside an archive")
