"""The rules of an item that ask what time it is, listed once."""

from __future__ import annotations

from datetime import datetime

from pipeline.checks import consents, left_office, moments_to_come, on_duty, overdue, rights, verifications
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom

CHECKS = (
    consents.check,
    left_office.check,
    moments_to_come.check,
    on_duty.check,
    overdue.check,
    rights.check,
    verifications.check,
)


def check_items_at(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Apply every such rule to the items of a newsroom, or to some of them."""
    for check in CHECKS:
        check(newsroom, moment, faults)
