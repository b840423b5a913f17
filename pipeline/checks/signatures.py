"""A joint statement has several who issue it, and goes out when all have signed; a withdrawn text has its notice."""

from __future__ import annotations

from pipeline.document.release import Issuers, Release
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
            if document.issuers:
                _listed(item.source, document.issuers, faults)


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
                severity="warning" if document.status in ("draft", "in-review") else "error",
            )
    if document.type == "joint-statement":
        _joint(variant, document.issuers, faults)


def _joint(variant: Variant, issuers: Issuers | None, faults: Faults) -> None:
    """Check that a joint statement has more than one who issues, supports or signs it."""
    one = issuers.organisations[0] if issuers and len(issuers.organisations) == 1 else None
    if issuers and (issuers.signatories or issuers.supporting or issuers.members or len(issuers.organisations) > 1):
        return
    if one and not one.members:
        faults.add(
            "no-signatory",
            f"this joint statement is issued by one organisation alone, ‘{one.name}’",
            variant.place("issuers", "organisations", 0, "name"),
            expected="at least two under ‘organisations’, or ‘members’, ‘supporting’ or ‘signatories’",
            hint="name the others; a text of one organisation is a ‘statement’",
        )
    elif one is None:
        faults.add(
            "no-signatory",
            "this joint statement has nobody who signs or supports it",
            variant.place("type"),
            expected="‘issuers’ with organisations that issue or support it, or signatories",
            hint="add them, or make it a ‘statement’",
        )


def _listed(variant: Variant, issuers: Issuers, faults: Faults) -> None:
    """Check that nobody is listed twice, and that a layout of signatures has some."""
    lists = {
        "organisations": [each.name for each in issuers.organisations],
        "supporting": list(issuers.supporting),
        "members": list(issuers.members),
    }
    for field, names in lists.items():
        for index, name in enumerate(names):
            if name in names[:index]:
                route = ("issuers", field, index, *(("name",) if field == "organisations" else ()))
                faults.add(
                    "listed-twice",
                    f"‘{name}’ stands twice under ‘{field}’",
                    variant.place(*route),
                    expected="each once",
                    hint="remove one of the two; or is another one meant?",
                )
    if issuers.layout != "list" and not issuers.signatories:
        faults.add(
            "layout-of-nobody",
            f"‘layout: {issuers.layout}’ says how signatures are set, and nobody signs",
            variant.place("issuers", "layout"),
            expected="‘signatories’, each with a name",
            hint="add who signs, or remove ‘layout’",
            severity="warning",
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
