"""A file as it was made in; its bytes and those of everything that is packed in it out, to any depth.

Words that must not stand are looked for here: in a Word file or a pack they are deflated.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, is_zipfile


def unpacked(data: bytes) -> bytes:
    """Give a file's bytes and those of its members; a Word file in a pack is opened too."""
    if not is_zipfile(BytesIO(data)):
        return data
    with ZipFile(BytesIO(data)) as archive:
        return b"\n".join([data, *(unpacked(archive.read(name)) for name in archive.namelist())])
