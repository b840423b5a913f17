"""An appeal has somebody to write to or something to sign, a deadline after its issue, and officials in office."""

from __future__ import annotations

from pipeline.document.appeal import Appeal
from pipeline.fault import Faults, did_you_mean
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Route


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every appeal's targets and deadline."""
    for item in newsroom.items:
        document = item.source.document
        if isinstance(document, Appeal):
            _something_to_do(item, document, faults)
            _targets(item.source, document, faults)
            _named(item.source, document, faults)
            _deadline(item.source, document, faults)


def _something_to_do(item: Item, document: Appeal, faults: Faults) -> None:
    variant = item.source
    if not document.targets and document.stage in ("first", "further-information") and not _can_be_signed(item):
        faults.add(
            "no-target",
            "this appeal has no target",
            variant.key("type"),
            expected="at least one official to write to, or a petition to sign",
            hint="add ‘targets:’ with an id, an office and an address; or ‘petition:’ with a ‘url’",
        )
    elif document.sent_to_target and not any(target.role == "primary" for target in document.targets):
        faults.add(
            "no-target",
            "‘sent_to_target’ says what is passed on, and there is no target who gets it",
            variant.key("sent_to_target"),
            expected="the target who gets what supporters give",
            hint="add it under ‘targets:’; if nothing is passed on, write ‘sent_to_target: []’",
        )


def _can_be_signed(item: Item) -> bool:
    """Say whether there is a page to sign on, for everybody or for the readers of a language."""
    documents = [variant.document for variant in item.variants if isinstance(variant.document, Appeal)]
    local = [each.local.petition for each in documents if each.local and each.local.petition]
    return any(petition.url for petition in (*(each.petition for each in documents), *local) if petition)


def _targets(variant: Variant, document: Appeal, faults: Faults) -> None:
    known = [target.id for target in document.targets]
    for index, target in enumerate(document.targets):
        if target.id in known[:index]:
            faults.add(
                "duplicate-id",
                f"a second target has the id ‘{target.id}’",
                variant.place("targets", index, "id"),
                expected="an id of its own for each target",
                hint=f"use ‘{target.id}-2’",
            )
        if not target.is_reachable and not document.only_receives(target):
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


def _named(variant: Variant, document: Appeal, faults: Faults) -> None:
    """Check that every target that a letter or the petition names is one of the appeal's."""
    known = [target.id for target in document.targets]
    routes: list[tuple[Route, str]] = [
        (("letters", index, "target", *(() if isinstance(letter.target, str) else (place,))), name)
        for index, letter in enumerate(document.letters)
        for place, name in enumerate(letter.targets)
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
