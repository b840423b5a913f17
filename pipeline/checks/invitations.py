"""An invitation says how to register, and “for immediate release” is never said of a text under embargo."""

from __future__ import annotations

from pipeline.document.release import Release
from pipeline.fault import Faults
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check the release line and the events of every item."""
    for item in newsroom.items:
        document = item.source.document
        if document.embargo and document.release_line:
            faults.add(
                "release-line-under-embargo",
                "the embargo says when this text may be published, and ‘release_line’ says something else",
                item.source.key("release_line"),
                expected="one of the two",
                hint="remove ‘release_line’: the page says “Embargoed until …” first and last",
            )
        if isinstance(document, Release):
            _registration(item.source, document, faults)


def _registration(variant: Variant, document: Release, faults: Faults) -> None:
    for index, event in enumerate(document.events):
        entry = event.registration
        if entry and not (entry.text or entry.url):
            faults.add(
                "registration-without-a-way",
                f"nothing says how to register for ‘{event.title}’",
                variant.place("events", index, "registration"),
                expected="‘text’ or ‘url’",
                hint="say where to call or to write; where nobody has to register, remove the field",
            )
