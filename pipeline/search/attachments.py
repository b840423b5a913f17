"""A PDF or a recording in; what it says of itself out, and every text of a PDF, but nothing that is seen or heard."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.attachments.documents import words_of_pdf
from pipeline.attachments.kinds import family_of
from pipeline.attachments.look import said_in
from pipeline.search.found import FoundText, located

_RECORDINGS = frozenset({"mp4", "quicktime", "webm", "mp3", "wav", "ogg"})
_HEAD = 100  # bytes that say what a recording is


def is_recording(data: bytes) -> bool:
    """Say whether bytes begin as video or sound does."""
    return family_of(data[:_HEAD]) in _RECORDINGS


def recording(data: bytes) -> Iterator[FoundText]:
    """Give the tags of a recording, whatever they are called."""
    said = said_in(data)
    if said is None:
        yield FoundText("", "it is a recording that is damaged", "unread")
    for each in said or ():
        yield from located(each.label or "tags", each.text)


def pdf(data: bytes) -> Iterator[FoundText]:
    """Give what a PDF says of itself and the words of its pages; or that it could not be read whole."""
    try:
        for where, text in words_of_pdf(data):
            yield from located(where, text, "shown" if where.startswith("page") else "hidden")
    except Exception:  # noqa: BLE001 - its library raises many kinds on damaged files
        yield FoundText("", "it is a PDF that is damaged, locked, too long, or holds other files", "unread")
