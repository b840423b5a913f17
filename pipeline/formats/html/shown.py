"""A web page in; what a reader of it sees or hears out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.formats.artefact import Artefact
from pipeline.search.texts import shown_in


def shown(artefact: Artefact) -> Iterator[str]:
    """Give the page's texts, and those that are read out in the place of something else."""
    return shown_in(artefact.name, artefact.data)
