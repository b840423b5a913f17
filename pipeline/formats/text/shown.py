"""A text file in; what a reader of it sees out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.formats.artefact import Artefact
from pipeline.formats.text.render import ASCII_ENDING
from pipeline.search.texts import shown_in


def shown(artefact: Artefact) -> Iterator[str]:
    """Give the plain text. Its mail and its ASCII say the same once more, in letters that undo a disguise."""
    if artefact.role == "text" and not artefact.name.endswith(ASCII_ENDING):
        yield from shown_in(artefact.name, artefact.data)
