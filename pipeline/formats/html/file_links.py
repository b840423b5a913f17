"""Links from a page to files that lie beside it in a media pack, and elsewhere at a public address, or nowhere yet.

One and the same page goes onto a site and into a pack: so each such link names the file's place in the pack, and the
pack's copy of the page leads there.
"""

from __future__ import annotations

import re

from pipeline.formats.escaping import escaped
from pipeline.formats.html import marks

_MARKED = re.compile(rb'<a class="file" data-file="([^"]*)"(?: href="[^"]*")?>')


def file_link(path: str, url: str | None, text: str) -> str:
    """Give a link on a text that is escaped; without an address it is a place for one."""
    return f'<a class="file" data-file="{escaped(path)}"{marks.href(url) if url else ""}>{text}</a>'


def in_pack(page: bytes) -> bytes:
    """Give a page whose links to files lead to where these lie in the pack."""
    return _MARKED.sub(lambda found: b'<a class="file" href="' + _address(found[1]) + b'">', page)


def _address(path: bytes) -> bytes:
    """Give a path as an address: what an address has a meaning for is written by its number."""
    return re.sub(rb"[^\w./&;#-]", lambda found: b"%%%02X" % found[0][0], path.replace(b"%", b"%25"))
