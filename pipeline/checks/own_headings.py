"""A heading of one's own has something below it."""

from __future__ import annotations

from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom

_HEADED = (("background_heading", "background"), ("notes_heading", "notes_to_editors"))


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check both headings of every item."""
    for item in newsroom.items:
        source = item.source
        for heading, headed in _HEADED:
            if getattr(source.document, heading) and not getattr(source.document, headed):
                faults.add(
                    "heading-of-nothing",
                    f"‘{heading}’ has nothing below it",
                    source.key(heading),
                    expected=f"‘{headed}’, which it is the heading of",
                    hint=f"add ‘{headed}’, or remove ‘{heading}’",
                )
