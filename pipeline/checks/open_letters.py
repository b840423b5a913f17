"""An open letter says to whom it is written, and every addressee has a name, an office or an institution."""

from __future__ import annotations

from pipeline.document.release import Release
from pipeline.fault import Faults
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check the addressees of every release; a statement may have some too."""
    for item in newsroom.items:
        document = item.source.document
        if isinstance(document, Release):
            _addressees(item.source, document, faults)


def _addressees(variant: Variant, document: Release, faults: Faults) -> None:
    if document.type == "open-letter" and not document.addressees:
        faults.add(
            "no-addressee",
            "this open letter does not say to whom it is written",
            variant.place("type"),
            expected="‘addressees’ with at least one name, office or institution",
            hint="add them, or make it a ‘statement’",
        )
    for index, each in enumerate(document.addressees):
        if not (each.name or each.office or each.institution):
            faults.add(
                "addressee-without-name",
                "this addressee has no name, no office and no institution",
                variant.place("addressees", index),
                expected="at least one of ‘name’, ‘office’ and ‘institution’",
                hint="say who is to read the letter, or remove the entry",
            )
