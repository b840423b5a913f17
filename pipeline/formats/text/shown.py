"""A file of plain text in; what a reader of it sees out."""

from __future__ import annotations

from collections.abc import Iterator
from email.parser import BytesParser
from email.policy import SMTP

from pipeline.formats.artefact import Artefact
from pipeline.formats.text.render import ASCII_ENDING
from pipeline.search.texts import shown_in


def shown(artefact: Artefact) -> Iterator[str]:
    """Give the plain text, and of a mail the HTML part, whose frame may bring in words of its own.

    What else there is says the same once more, in ASCII in letters that undo a disguise.
    """
    if artefact.role == "mail":
        yield from shown_in("mail.html", _page_of(artefact.data))
    elif not artefact.name.endswith(ASCII_ENDING):
        yield from shown_in(artefact.name, artefact.data)


def _page_of(data: bytes) -> bytes:
    part = BytesParser(policy=SMTP).parsebytes(data).get_body(("html",))
    page = part.get_payload(decode=True) if part else b""
    return page if isinstance(page, bytes) else b""
