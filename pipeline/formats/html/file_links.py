"""Links from a page to the files that lie beside it; they are there only where the file is.

One and the same page goes into a folder, into a media pack and onto a site, and beside it lie other files in each. So
what leads to a file is marked with the file's place, and whoever puts the page somewhere settles it by what lies there.
The marks of links stay, so that a page can be settled again; what was left out with its file is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from urllib.parse import quote, unquote

from pipeline.formats.escaping import escaped
from pipeline.formats.html import marks

_LINK = re.compile(rb' data-file="([^"]*)"(?: href="([^"]*)")?')
_ELSEWHERE = re.compile(rb"[a-z][a-z0-9+.-]*:")
_START, _END = "<!--if-there", "<!--/if-there-->"
_PART = re.compile(rf"(?:{_START} ([^>]*)-->|{_END})\n?".encode())


def place(path: str, url: str | None = None) -> str:
    """Give what makes an `<a>` lead to a file: to where it lies, or else to a public address, or nowhere."""
    return f' data-file="{escaped(path)}"{marks.href(url) if url else ""}'


def file_link(path: str, url: str | None, text: str) -> str:
    """Give a link on a text that is escaped; without a file and an address the text stands alone."""
    return f'<a class="file"{place(path, url)}>{text}</a>'


def if_there(paths: Iterable[str], part: str) -> str:
    """Give a part of the page that stands there only where one of these files lies."""
    return f"{_START} {' '.join(map(quote, paths))}-->{part}{_END}"


def is_page(path: str) -> bool:
    """Say whether a file is a page, which can be settled."""
    return path.endswith(".html")


def beside(paths: Iterable[str]) -> dict[str, str]:
    """Give the addresses of files from a page that they lie beside, by their paths."""
    return {path: quote(path) for path in paths}


def settled(page: bytes, there: Mapping[str, str]) -> bytes:
    """Give a page as it stands where these files lie: their addresses from there, by the paths that the page names."""

    def link(found: re.Match[bytes]) -> bytes:
        address = there.get(unescape(found[1].decode()))
        to = escaped(address).encode() if address is not None else _elsewhere(found[2])
        return b' data-file="' + found[1] + b'"' + (b' href="' + to + b'"' if to else b"")

    return _LINK.sub(link, _parts_there(page, there))


def _elsewhere(address: bytes | None) -> bytes | None:
    """Give an address that leads to the file wherever the page lies."""
    return address if address and _ELSEWHERE.match(address) else None


def _parts_there(page: bytes, there: Mapping[str, str]) -> bytes:
    kept, at, shown = [], 0, [True]
    for found in _PART.finditer(page):
        if shown[-1]:
            kept.append(page[at : found.start()])
        at = found.end()
        if found[1] is not None:
            shown.append(shown[-1] and any(unquote(path) in there for path in found[1].decode().split(" ")))
        elif len(shown) > 1:
            shown.pop()
    return b"".join((*kept, page[at:]))
