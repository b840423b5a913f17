"""What is known of an earlier stage that the newsroom does not have names it, and makes it earlier than this one."""

from __future__ import annotations

from pipeline.document.appeal import Appeal, StageElsewhere
from pipeline.fault import Faults
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every such stage."""
    for item in newsroom.items:
        document = item.source.document
        for index, entry in enumerate(document.previous if isinstance(document, Appeal) else ()):
            if isinstance(document, Appeal) and isinstance(entry, StageElsewhere):
                _check(item.source, document, index, entry, faults)


def _check(variant: Variant, document: Appeal, index: int, entry: StageElsewhere, faults: Faults) -> None:
    if not any((entry.title, entry.stage, entry.number, entry.index_number)):
        faults.add(
            "nameless-stage",
            "nothing here says which stage comes before this one",
            variant.place("previous", index),
            expected="a ‘number’, an ‘index_number’, a ‘title’ or a ‘stage’",
            hint="add what you know, such as ‘number: UA 61/16’",
        )
    if entry.index_number and entry.index_number == document.index_number:
        faults.add(
            "unknown-previous",
            "an appeal cannot come before itself: this index number is its own",
            variant.place("previous", index, "index_number"),
            expected="the index number of the stage that this one follows",
            hint="look it up in the earlier document",
        )
    if entry.date and entry.date > document.issue_date:
        faults.add(
            "times-out-of-order",
            f"this appeal is issued on {document.issue_date}, and the stage that it follows, on {entry.date}",
            variant.place("previous", index, "date"),
            expected=f"a day that is not after {document.issue_date}",
            hint="check the day of issue of both",
        )
