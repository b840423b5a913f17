"""A heading of one's own has something below it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.document.release import Release
from pipeline.fault import Faults
from pipeline.newsroom.item import Document
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Route

_HEADED = (
    ("background_heading", "background"),
    ("notes_heading", "notes_to_editors"),
    ("members_heading", "members"),
    ("speakers_heading", "speakers"),
)


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check the headings of every item."""
    for item in newsroom.items:
        source = item.source
        for route, part in _parts(source.document):
            for heading, headed in _HEADED:
                if getattr(part, heading, None) and not getattr(part, headed):
                    faults.add(
                        "heading-of-nothing",
                        f"‘{heading}’ has nothing below it",
                        source.key(*route, heading),
                        expected=f"‘{headed}’, which it is the heading of",
                        hint=f"add ‘{headed}’, or remove ‘{heading}’",
                    )


def _parts(document: Document) -> Iterator[tuple[Route, object]]:
    """Give what may have a heading of its own: the text, who issues it, and its events."""
    yield (), document
    if isinstance(document, Release):
        yield ("issuers",), document.issuers
        for index, event in enumerate(document.events):
            yield ("events", index), event
