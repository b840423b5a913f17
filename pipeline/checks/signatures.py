"""A joint statement goes out when everybody has signed; a withdrawn text has its notice."""

from __future__ import annotations

from pipeline.document.release import Release
from pipeline.fault import Faults
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check signatures and withdrawals."""
    for item in newsroom.items:
        _withdrawal(item.source, faults)
        document = item.source.document
        if isinstance(document, Release):
            _signatures(item.source, document, faults)


def _signatures(variant: Variant, document: Release, faults: Faults) -> None:
    signatories = document.issuers.signatories if document.issuers else ()
    for index, signatory in enumerate(signatories):
        if signatory.signed == "pending":
            faults.add(
                "pending-signature",
                f"{signatory.name} has not signed yet",
                variant.place("issuers", "signatories", index, "signed"),
                expected="‘yes’ from everybody who is listed",
                hint="wait for the signature, or take the name off the list",
            )
    if (
        document.type == "joint-statement"
        and not signatories
        and not (document.issuers and (document.issuers.supporting or len(document.issuers.organisations) > 1))
    ):
        faults.add(
            "no-signatory",
            "this joint statement has nobody who signs or supports it",
            variant.place("type"),
            expected="‘issuers’ with organisations that issue or support it, or signatories",
            hint="add them, or make it a ‘statement’",
        )


def _withdrawal(variant: Variant, faults: Faults) -> None:
    document = variant.document
    if document.status == "withdrawn" and document.withdrawn is None:
        faults.add(
            "withdrawal-without-notice",
            "this text is withdrawn, and no notice says why",
            variant.place("status"),
            expected="‘withdrawn’ with its time and a notice",
            hint="add ‘withdrawn: {at: …, notice: …}’",
        )
    if document.withdrawn and document.status != "withdrawn":
        faults.add(
            "withdrawal-without-notice",
            f"there is a withdrawal, and the status is ‘{document.status}’",
            variant.key("withdrawn"),
            expected="‘status: withdrawn’",
            hint="change the status, or remove the withdrawal",
        )
