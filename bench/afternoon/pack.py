"""The files of an item in; its media pack out, with a first page and checksums."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from html import escape


def pack(name: str, files: Mapping[str, bytes]) -> bytes:
    """Give the zip."""
    links = "\n".join(f'<li><a href="{escape(each)}">{escape(each)}</a></li>' for each in sorted(files))
    start = f'<!doctype html><meta charset="utf-8"><title>{escape(name)}</title><ul>\n{links}\n</ul>\n'
    sums = "".join(f"{sha256(data).hexdigest()}  {each}\n" for each, data in sorted(files.items()))
    whole = {"0-START-HERE.html": start.encode(), **files, "SHA256SUMS": sums.encode()}
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in whole.items():
            archive.writestr(f"{name}/{each}", content)
    return data.getvalue()
