"""The rights to a file of media/ have not ended, and do not end soon. Asks what time it is."""

from __future__ import annotations

from datetime import datetime

from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.state.due_dates import SOON
from pipeline.state.of_document import expiry

_HINT = "ask for more time and give the new day; or take the entry out, and what the text says of it"


def check(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Check the media of every item at a moment."""
    for item in newsroom.items:
        document = item.source.document
        for index, entry in enumerate(document.media if document.status != "withdrawn" else ()):
            end = expiry(entry, newsroom.settings.timezone)
            place = item.source.place("media", index, "expires")
            if end and end <= moment:
                faults.add(
                    "rights-ended",
                    f"the rights to ‘{entry.file}’ ended on {entry.expires}, and it is left out of everything",
                    place,
                    expected="a later day",
                    hint=_HINT,
                    severity="warning",
                )
            elif end and end - SOON <= moment:
                faults.add(
                    "rights-end-soon",
                    f"the rights to ‘{entry.file}’ end on {entry.expires}; the first build after that is without it",
                    place,
                    hint=_HINT,
                    severity="warning",
                )
