"""A web page in; what a reader of it sees or hears out."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html

from pipeline.formats.artefact import Artefact
from pipeline.formats.html import FORMAT

_UNSEEN = frozenset({"script", "style"})


def shown(artefact: Artefact) -> Iterator[str]:
    """Give the page's texts, and those that are read out in the place of something else."""
    for element in html.document_fromstring(artefact.data).iter(etree.Element):
        seen = element.tag not in _UNSEEN
        yield from (text for text in (element.text if seen else None, element.tail) if text)
        yield from (text for key in FORMAT.spoken if (text := element.get(key)))
