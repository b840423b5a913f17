"""The rights to a file of media/ have not ended, and do not end soon. Asks what time it is."""

from __future__ import annotations

from datetime import datetime

from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.state.of_document import SOON, expiry


def check(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Check the media of every item at a moment."""
    for item in newsroom.items:
        document = item.source.document
        for index, entry in enumerate(document.media if document.status != "withdrawn" else ()):
            end = expiry(entry, newsroom.settings.timezone)
            if end is None or moment < end - SOON:
                continue
            is_over = end <= moment
            faults.add(
                "rights-ended" if is_over else "rights-end-soon",
                f"the rights to ‘{entry.file}’ ended on {entry.expires}, and it is left out of everything"
                if is_over
                else f"the rights to ‘{entry.file}’ end on {entry.expires}; the first build after that is without it",
                item.source.place("media", index, "expires"),
                expected="a later day" if is_over else None,
                hint="ask for more time and give the new day, or take the entry out, and the text that speaks of it",
                severity="warning",
            )
