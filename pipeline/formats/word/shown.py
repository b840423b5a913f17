"""A Word file in; what a reader of it sees or hears out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from pipeline.formats.artefact import Artefact

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PRINTED = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml")


def shown(artefact: Artefact) -> Iterator[str]:
    """Give the texts of its paragraphs, whole, and what is read out for a picture."""
    with zipfile.ZipFile(io.BytesIO(artefact.data)) as file:
        parts = [etree.fromstring(file.read(name)) for name in file.namelist() if _PRINTED.fullmatch(name)]
    for part in parts:
        for paragraph in part.iter(f"{_W}p"):
            yield "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))
        yield from (
            text for element in part.iter("{*}docPr") for key in ("descr", "title") if (text := element.get(key))
        )
