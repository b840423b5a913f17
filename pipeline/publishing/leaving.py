"""What stands in public of an item and what its files say now in; what must leave before anything else is done, out.

The rules are those of build/ (`building/standing.py`), and need as little to succeed: neither a newsroom.yaml without
fault nor a text that can be read whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Literal

from msgspec import Struct

from pipeline.building.standing import Reason, Standing
from pipeline.ledger.entry import LedgerEntry
from pipeline.state.fields import StateFields
from pipeline.state.states import State

LeavingReason = Reason | Literal["outdated", "replaced", "lost", "altered"]
"""Beside the reasons of a build: a translation of a source that is replaced, a file that is made no longer or has
another name, and one that is not in build/public/ any more, or not as it was put there."""


class Leaving(Struct, frozen=True):
    """A file that leaves public, and why."""

    file: str
    reason: LeavingReason


def must_leave(
    standing: Mapping[str, LedgerEntry], made: Standing | None, now: StateFields | None, moment: datetime
) -> tuple[Leaving, ...]:
    """Name what must not stand in public a moment longer, of one item.

    `standing` has the entry of each of its files, `made` what is known of what they were made of, and `now` what its
    files say; None where it has no files any more. What all languages share leaves with any of them: it holds them all.
    """
    reason = "deleted" if now is None else _of_all(standing, made, now, moment)
    if reason:
        return _leaving(standing, reason)
    states = now.states_at(moment) if now else {}
    reasons = {
        each.language: found
        for each in standing.values()
        if each.language and (found := _of_one(each.state, states.get(each.language)))
    }
    if not reasons:
        return ()
    if reasons.keys() >= {each.language for each in standing.values() if each.language}:
        return tuple(
            Leaving(file, reasons.get(each.language, next(iter(reasons.values()))))
            for file, each in sorted(standing.items())
        )
    shared = {file: each for file, each in standing.items() if each.format in OF_ALL}
    return (
        *(Leaving(file, reasons[each.language]) for file, each in sorted(standing.items()) if each.language in reasons),
        *_leaving(shared, next(iter(reasons.values()))),
    )


PACK_FORMAT = "pack"
"""The format of a media pack, as the ledger has it."""
FILE_FORMAT = "file"
"""The format of a recording or a document that pages lead to, as the ledger has it."""
PICTURE_FORMAT = "picture"
"""The format of a picture that pages lead to; it says in every language what it shows."""
OF_ALL = frozenset({PACK_FORMAT, PICTURE_FORMAT})
"""The formats of files that hold every language."""


def _leaving(files: Iterable[str], reason: LeavingReason) -> tuple[Leaving, ...]:
    return tuple(Leaving(file, reason) for file in sorted(files))


def _of_all(
    standing: Mapping[str, LedgerEntry], made: Standing | None, now: StateFields, moment: datetime
) -> Reason | None:
    """Say why everything of an item has to leave; nothing of a notice of withdrawal."""
    if all(each.state == "withdrawn" for each in standing.values()):
        return None
    was_closed = made is not None and made.made_of.is_closed_at(made.made_at)
    if now.is_closed_at(moment) and not was_closed:
        return "closed"
    if not now.withheld_at(moment) <= (made.made_of.withheld_at(made.made_at) if made else frozenset()):
        return "withheld"
    if now.ended_at(moment) - (made.made_of.ended_at(made.made_at) if made else frozenset()):
        return "expired"
    return None


def _of_one(before: str, after: State | None) -> Reason | None:
    """Say why a language that went out in one state must not stand in another."""
    if after is None:
        return "translation-deleted"
    match after:
        case "draft" | "in-review":
            return "draft"
        case "embargoed":
            return "embargoed"
        case "withdrawn":
            return None if before == "withdrawn" else "withdrawn"
        case "published" | "corrected":
            return None
