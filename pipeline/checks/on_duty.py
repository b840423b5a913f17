"""When a text comes out, one of its contacts answers. Asks what time it is: of what is over nobody needs to be told."""

from __future__ import annotations

from datetime import datetime

from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.state.due_dates import Unattended, unattended


def check(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Check every text that is still to come out at a moment."""
    for item in newsroom.items:
        document = item.source.document
        found = unattended(document, newsroom.settings) if document.status != "withdrawn" else None
        if found and moment < found.end:
            faults.add(
                "nobody-on-duty",
                f"{_said(found)}, and none of its contacts is on duty then",
                item.source.at(found.route),
                expected="a contact who answers at that time",
                hint="name the duty officer under ‘contacts’; or correct their ‘duty’",
                severity="warning",
            )


def _said(found: Unattended) -> str:
    if found.day:
        return f"this text comes out on {found.day:%A} {found.day}"
    what = "the embargo lifts" if found.route[0] == "embargo" else "this text is published"
    return f"{what} on {found.moment:%A} {found.moment:%Y-%m-%d} at {found.moment:%H:%M}"
