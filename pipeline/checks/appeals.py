"""An appeal has somebody to write to, a deadline after its issue, and an official who is still in office."""

from __future__ import annotations

from pipeline.document.appeal import Appeal
from pipeline.fault import Faults, did_you_mean
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Route


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every appeal's targets and deadline."""
    for item in newsroom.items:
        document = item.source.document
        if isinstance(document, Appeal):
            _targets(item.source, document, faults)
            _deadline(item.source, document, faults)


def _targets(variant: Variant, document: Appeal, faults: Faults) -> None:
    known = [target.id for target in document.targets]
    if not known and document.stage in ("first", "further-information"):
        faults.add(
            "no-target",
            "this appeal has no target",
            variant.key("type"),
            expected="at least one official to write to",
            hint="add ‘targets:’ with an id, an office and an address",
        )
    for index, target in enumerate(document.targets):
        if target.id in known[:index]:
            faults.add(
                "duplicate-id",
                f"a second target has the id ‘{target.id}’",
                variant.place("targets", index, "id"),
                expected="an id of its own for each target",
                hint=f"use ‘{target.id}-2’",
            )
        if not any((target.address, target.email, target.fax, target.phones, target.social, target.channel_note)):
            faults.add(
                "unreachable-target",
                f"nobody can write to ‘{target.id}’: there is no address of any kind",
                variant.place("targets", index, "id"),
                expected="an address, an e-mail address, a fax or another channel",
                hint="add ‘address:’, ‘email:’ or ‘fax:’; or say in ‘channel_note’ how to reach the target",
            )
        if target.in_office_until and target.in_office_until < document.issue_date:
            faults.add(
                "out-of-office",
                f"‘{target.id}’ left office on {target.in_office_until}",
                variant.place("targets", index, "in_office_until"),
                expected="an official who is in office when the appeal is issued",
                hint="name the successor",
            )
    routes: list[tuple[Route, str]] = [
        (("letters", index, "target"), letter.target) for index, letter in enumerate(document.letters)
    ]
    if document.petition:
        routes += [
            (("petition", "delivered_to", index), name) for index, name in enumerate(document.petition.delivered_to)
        ]
    for route, name in routes:
        if name not in known:
            faults.add(
                "unknown-target",
                f"there is no target ‘{name}’",
                variant.at(route),
                expected="the id of a target of this appeal",
                hint=did_you_mean(name, known),
            )


def _deadline(variant: Variant, document: Appeal, faults: Faults) -> None:
    if document.send_before and document.send_before < document.issue_date:
        faults.add(
            "deadline-before-issue",
            f"the last day to write, {document.send_before}, is before the day of issue, {document.issue_date}",
            variant.place("send_before"),
            expected="a day after the day of issue",
            hint="check the year of both",
        )
