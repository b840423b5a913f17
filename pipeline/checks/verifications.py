"""A target's address was checked within the days that newsroom.yaml allows. Asks what time it is."""

from __future__ import annotations

from datetime import datetime

from pipeline.document.appeal import Appeal
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.state.due_dates import verification_due
from pipeline.state.of_document import is_closed


def check(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Check the targets of every appeal that is open at a moment, where newsroom.yaml asks for it."""
    days, zone = newsroom.settings.due.verified_days, newsroom.settings.timezone
    for item in newsroom.items if days else ():
        document = item.source.document
        if not isinstance(document, Appeal) or document.status == "withdrawn" or is_closed(document, zone, moment):
            continue
        for index, target in enumerate(document.targets):
            due = verification_due(target, newsroom.settings)
            if target.verified is None and target.is_reachable:
                faults.add(
                    "address-unchecked",
                    f"nobody has noted when the address of ‘{target.id}’ was checked",
                    item.source.place("targets", index, "id"),
                    expected=f"‘verified’ with a day that is not more than {days} days ago",
                    hint="call or write to the office; then add ‘verified: {on: …, source: …}’",
                    severity="warning",
                )
            elif target.verified and due and due <= moment:
                faults.add(
                    "address-unchecked",
                    f"the address of ‘{target.id}’ was last checked on {target.verified.on}, more than {days} days ago",
                    item.source.place("targets", index, "verified", "on"),
                    expected="a later day, once it has been checked again",
                    hint="call or write to the office; then give the new day",
                    severity="warning",
                )
