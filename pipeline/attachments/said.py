"""What a file says of itself beside what it shows, as values, under one name for one thing."""

from __future__ import annotations

import re

from msgspec import Struct

_LABELS: tuple[tuple[str, str], ...] = (
    (r"xyz$|location|\bgps|\bloci\b|recording_location", "location"),
    (r"author|creator|©aut|©wrt|composer|©prd", "author"),
    (r"lastmodifiedby|last_modified", "last changed by"),
    (r"artist|©art|aart|performer|©prf", "artist"),
    (r"©nam|title", "title"),
    (r"©cmt|comment|descri|©des|ldes|©inf|subject", "comment"),
    (r"manager|company|publisher|organi", "organisation"),
    (r"©cpy|cprt|copyright|rights", "rights"),
    (r"keyword", "keywords"),
)
# The program and the machine tell of no person; numbers of tracks, covers and dates neither.
_PROGRAMS = re.compile(
    r"too$|encod|software|©swr|©mak|©mod|make$|model$|handler|brand|track|disc|year|genre|creationdate|©day|bitrate|version"
)


class Said(Struct, frozen=True):
    """One thing that a file says of itself: “author”, “location”, …; what has no such name has its own."""

    label: str
    text: str


def label_of(name: str) -> str:
    """Give what a container's own name for a piece of metadata means; nothing for what tells of no person or place."""
    small = name.casefold()
    found = next((label for form, label in _LABELS if re.search(form, small)), None)
    if found:
        return found
    return "" if _PROGRAMS.search(small) else name.strip()
