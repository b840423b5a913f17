"""The rules across items, listed once. They read summaries, so they need nothing of what reads documents."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.checks import duplicates, folder_names, quotes_elsewhere, stages
from pipeline.fault import Faults
from pipeline.newsroom.summary import ItemSummary

CHECKS = (duplicates.check, folder_names.check, quotes_elsewhere.check, stages.check)


def check_summaries(summaries: Sequence[ItemSummary], faults: Faults) -> None:
    """Apply every rule across items to the summaries of all items, in their order."""
    for check in CHECKS:
        check(summaries, faults)
