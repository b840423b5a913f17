"""One language of an item in; whether it may go out, and if not, why, out."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pipeline.ledger.changed_since import is_changed, is_labelled
from pipeline.ledger.entry import Bypass
from pipeline.ledger.history import Version
from pipeline.state.states import State

Why = Literal[
    "draft",
    "in-review",
    "embargoed",
    "fault",
    "never-out",
    "changed",
    "dated-ahead",
    "unsigned",
    "signed-beside",
    "waits",
]


class SignedSoFar(Struct, frozen=True):
    """How far a language is signed: the roles still missing, the words that were signed, and what stood around them.

    `missing` are the roles that newsroom.yaml demands and whose signature does not hold, also for want of a second
    person.
    """

    missing: tuple[str, ...] = ()
    words: str = ""
    around: str = ""


class TextNow(Struct, frozen=True):
    """One language of an item as its files have it now.

    `words` is the digest of its own words, and `around` that of what the directory and the embargo add. `is_faulty`:
    its own file has an error. `signed` is None where newsroom.yaml demands no signature. `signatures` are digests of
    the lines that count, for the ledger. `is_dated_ahead`: a correction of it names a moment to come.
    """

    words: str
    around: str = ""
    corrections: int = 0
    minor_change: str | None = None
    is_faulty: bool = False
    signed: SignedSoFar | None = None
    signatures: tuple[str, ...] = ()
    is_dated_ahead: bool = False


class Hindrance(Struct, frozen=True):
    """Why a language does not go out. `roles` are those that have to sign, `languages` those that it waits for."""

    why: Why
    roles: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


def hindrance(
    state: State, text: TextNow | None, published: Version | None, *, bypass: Bypass | None = None
) -> Hindrance | None:
    """Say why a language may not go out; None where it is cleared.

    `published` is the last version of it that went out. A withdrawal needs no signature, and none is asked of what a
    `bypass` lets out; of a text that never went out, a notice would tell what nobody has read. What stands around the
    words un-signs only words that have not gone out.
    """
    if state in ("draft", "in-review", "embargoed"):
        return Hindrance(state)
    if text is None or text.is_faulty:
        return Hindrance("fault")
    if state == "withdrawn":
        return None if published else Hindrance("never-out")
    has_changed = is_changed(text.words, published)
    if published and has_changed and not is_labelled(text.corrections, text.minor_change, published):
        return Hindrance("changed")
    if has_changed and text.is_dated_ahead:
        return Hindrance("dated-ahead")
    signed = text.signed
    if signed is None or bypass:
        return None
    if signed.missing or signed.words != text.words:
        return Hindrance("unsigned", roles=signed.missing)
    if signed.around != text.around and (published is None or has_changed):
        return Hindrance("signed-beside")
    return None
