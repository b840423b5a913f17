"""What is said to have happened has happened: a withdrawal, a correction, a closing. Asks what time it is."""

from __future__ import annotations

from datetime import datetime

from pipeline.document.appeal import Appeal
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.state.moments import aware, earliest, machine
from pipeline.state.of_document import to_come


def check(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Check every withdrawal, every correction and every closing at a moment."""
    zone = newsroom.settings.timezone
    for item in newsroom.items:
        document = item.source.document
        at = aware(document.withdrawn.at, zone) if document.withdrawn else None
        if at and at > moment:
            faults.add(
                "moment-to-come",
                f"the withdrawal names a moment to come, {_said(at)}, and the text is withdrawn already",
                item.source.place("withdrawn", "at"),
                expected="the moment at which it was withdrawn",
                hint="readers would read of a day that has not come; correct it",
                severity="warning",
            )
        for number in to_come(document, zone, moment) if document.status != "withdrawn" else ():
            faults.add(
                "moment-to-come",
                f"this correction names a moment to come, {_said(aware(document.corrections[number].at, zone))}, and"
                " readers see it already",
                item.source.at(("corrections", number, "at")),
                expected="the moment at which the text was corrected",
                hint="readers would read of a day that has not come; correct it. A text that went out waits until then"
                " to go out with other words",
                severity="warning",
            )
        closes = earliest(document.closed.at, zone) if isinstance(document, Appeal) and document.closed else None
        if closes and closes > moment and document.status != "withdrawn":
            faults.add(
                "moment-to-come",
                f"this appeal closes at {_said(closes)}: until then it is open, with its letters and addresses",
                item.source.place("closed", "at"),
                expected="a moment that has passed, if it is to be closed now",
                hint="the first build after it takes the letters out; if you mean that, all is well",
                severity="warning",
            )


def _said(moment: datetime) -> str:
    return f"{machine(moment).replace('T', ' ')[:16]} ({moment.tzinfo})"
