"""What is set: the editions of an item, and all that they are set with, as values that can be sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.job import Choice, Kit, Output


class Manuscript(Struct, frozen=True):
    """One item, ready to be set. `pictures` are the uploads that are shown, by file name.

    Of the formats in `standing`, what stands is taken. A pack promises every language, so there is none while one of
    them is at fault.
    """

    editions: tuple[Edition, ...]
    pictures: Mapping[str, bytes]
    standing: Mapping[str, Sequence[Artefact]]
    is_packed: bool


class ToSet(Struct, frozen=True):
    """Manuscripts, and what they share."""

    kit: Kit
    choice: Choice
    moment: datetime
    manuscripts: tuple[Manuscript, ...]


Setter = Callable[[ToSet], Callable[[], tuple[Output, ...]]]
"""Begins to set manuscripts; what it gives waits for what comes of each."""
