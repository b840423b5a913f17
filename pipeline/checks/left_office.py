"""Nobody is asked to write to an official who has left office, and who leaves is told. Asks what time it is."""

from __future__ import annotations

from datetime import datetime

from pipeline.document.appeal import Appeal
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.state.due_dates import SOON
from pipeline.state.of_document import has_left_office, is_closed, leaves_office


def check(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Check the targets of every appeal that is open at a moment."""
    zone = newsroom.settings.timezone
    for item in newsroom.items:
        document = item.source.document
        if not isinstance(document, Appeal) or document.status == "withdrawn" or is_closed(document, zone, moment):
            continue
        for index, target in enumerate(document.targets):
            before_issue = target.in_office_until and target.in_office_until < document.issue_date  # told already
            if has_left_office(target, zone, moment) and not before_issue:
                faults.add(
                    "left-office",
                    f"‘{target.id}’ left office on {target.in_office_until}, and the appeal is still open",
                    item.source.place("targets", index, "in_office_until"),
                    expected="an official who is in office on the day of the build",
                    hint="name the successor; or close the appeal with ‘closed:’",
                )
            elif not before_issue and (end := leaves_office(target, zone)) and end - SOON <= moment:
                faults.add(
                    "leaves-office-soon",
                    f"‘{target.id}’ leaves office on {target.in_office_until}; from then on this appeal is not built",
                    item.source.place("targets", index, "in_office_until"),
                    hint="ask who follows, and name the successor from that day on; or close the appeal by then",
                    severity="warning",
                )
