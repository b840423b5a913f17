"""Files by name in; one zip out, the same bytes whenever and wherever it is made.

Word files and media packs are both written here. Nothing of the machine goes in: no clock, no owner, no umask, and no
compression either, since two builds of the zlib library may compress the same bytes differently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

# The zip format cannot say an earlier moment.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LAST_YEAR = 2107
_UNIX = 3
_READABLE_FILE = 0o100644 << 16


def write_zip(files: Mapping[str, bytes], order: Sequence[str] | None = None, dated: datetime | None = None) -> bytes:
    """Zip files: those that `order` names first, as it names them, the others after them by name.

    Every file is `dated` the same, as a clock on the wall had it: the format knows no zone, and years from
    1980 to 2107.

    Raises ValueError for a name that a careless unpacker would write outside its folder, and KeyError when `order`
    names a file that is not there.
    """
    out = BytesIO()
    is_known = dated is not None and _EPOCH[0] <= dated.year <= _LAST_YEAR
    date = dated.timetuple()[:6] if dated and is_known else _EPOCH
    with ZipFile(out, "w") as archive:
        for name in _ordered(files, order or ()):
            _refuse_unsafe(name)
            entry = ZipInfo(name, date)
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
