"""A Word file in; pictures of its pages out, as LibreOffice prints them, where it is installed."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import pypdfium2
from msgspec import Struct

from pipeline.storage.office_program import as_pdf

_SCALE = 1.25
_MOST_PAGES = 40


class PagePicture(Struct, frozen=True):
    """A page as a picture, ready to stand in a page's markup."""

    number: int
    address: str
    width: int
    height: int


def pages_of(docx: bytes) -> tuple[PagePicture, ...] | None:
    """Give a Word file's pages as pictures; None where no LibreOffice can be started, or it gives none."""
    pdf = as_pdf(docx)
    return None if pdf is None else tuple(_pictures(pdf))


def _pictures(pdf: bytes) -> list[PagePicture]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for number in range(min(len(document), _MOST_PAGES)):
            image = document[number].render(scale=_SCALE).to_pil()
            buffer = BytesIO()
            image.save(buffer, "PNG")
            address = "data:image/png;base64," + b64encode(buffer.getvalue()).decode()
            found.append(PagePicture(number + 1, address, image.width, image.height))
        return found
    finally:
        document.close()
