"""An appeal whose last day to write has passed is closed, or goes on until another day. Asks what time it is."""

from __future__ import annotations

from datetime import datetime

from pipeline.document.appeal import Appeal
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.state.due_dates import A_WEEK
from pipeline.state.of_document import deadline, is_closed, is_overdue


def check(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Check every appeal that is open at a moment."""
    zone = newsroom.settings.timezone
    for item in newsroom.items:
        document = item.source.document
        if not isinstance(document, Appeal) or document.status == "withdrawn" or is_closed(document, zone, moment):
            continue
        before_issue = document.send_before and document.send_before < document.issue_date  # which is told already
        if is_overdue(document, zone, moment) and not before_issue:
            faults.add(
                "deadline-passed",
                f"the last day to write, {document.send_before}, has passed, and the appeal is still open",
                item.source.place("send_before"),
                expected="a later day; or ‘closed:’ with the time and what came of it",
                hint="until then the page says that the day has passed, and what to do now (‘after_date’)",
                severity="warning",
            )
        elif (end := deadline(document, zone)) and not before_issue and end - A_WEEK <= moment:
            faults.add(
                "deadline-near",
                f"the last day to write is {document.send_before}, within a week",
                item.source.place("send_before"),
                hint="then close the appeal, with what came of it; or give a later day, if letters still help",
                severity="warning",
            )
