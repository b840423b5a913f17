"""An item is signed: who may sign which of its languages now, what is kept of that, and its lines in the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from pipeline.fault import did_you_mean
from pipeline.publishing.signable import SIGNED_STATES, Signable
from pipeline.signoff.signature import Signature, clean_name, persons, same_person
from pipeline.signoff.standing import SignOff, sign_offs
from pipeline.storage.ledger_texts import LedgerTexts
from pipeline.storage.signatures_file import add_signatures


class SigningError(Exception):
    """Nothing was signed; the message says why, and what to do. `is_unsafe` says that safety asks for it."""

    def __init__(self, message: str, *, is_unsafe: bool = False) -> None:
        super().__init__(message)
        self.is_unsafe = is_unsafe


class Signed(Struct, frozen=True):
    """What came of it: the signatures that are new, the languages that had this signature, and how all stand now."""

    new: tuple[Signature, ...]
    unchanged: tuple[str, ...]
    standing: Mapping[str, SignOff]


def check_role(item: Signable, role: str) -> None:
    """Raise SigningError unless newsroom.yaml asks for signatures of this role on such an item."""
    if not item.asked.roles:
        raise SigningError(
            f"newsroom.yaml asks for no signature on a text of type {item.kind}; if it ought to, add the type and its"
            f" roles: sign_off: {{{item.kind}: [{role}]}}"
        )
    if role not in item.asked.roles:
        hint = did_you_mean(role, item.asked.roles)
        raise SigningError(f"nobody signs a text of type {item.kind} as ‘{role}’" + (f"; {hint}" if hint else ""))


def sign(newsroom: Path, item: Signable, languages: Sequence[str], *, role: str, by: str, at: datetime) -> Signed:
    """Sign languages of an item that can be signed; raise SigningError, and sign nothing, where one may not be.

    The words are kept first: a line in the file always has the words that it was written for.
    """
    check_role(item, role)
    name = clean_name(by)
    if not name:
        raise SigningError("a signature needs a name: say who signs with --by NAME")
    before = sign_offs(item.asked, item.signatures)
    new: list[Signature] = []
    for tag in languages:
        if not _has_signed(before[tag], role, name):
            digests = item.texts[tag].digests
            new.append(Signature(tag, role, at.replace(microsecond=0), name, digests.words, digests.around))
    standing = sign_offs(item.asked, (*item.signatures, *new))
    for each in new:
        _hold_two_persons(standing[each.language], item, each)
    texts = LedgerTexts(newsroom)
    for each in new:
        for kept in (item.texts[each.language].words, item.texts[each.language].around):
            texts.keep(kept.data)
    add_signatures(newsroom / item.files.key, [each.line for each in new])
    signed = {each.language for each in new}
    return Signed(tuple(new), tuple(tag for tag in languages if tag not in signed), standing)


def why_not(item: Signable, tag: str) -> str | None:
    """Say why a language cannot be signed now; None where it can."""
    if tag in item.at_fault:
        count = len(item.at_fault[tag])
        return f"its file has {'an error' if count == 1 else f'{count} errors'}"
    if tag not in item.texts:
        return "there is no such language of this text" if tag not in item.files.translations else "it has no text yet"
    state = item.states[tag]
    if state in SIGNED_STATES:
        return None
    return "it is withdrawn, which needs no signature" if state == "withdrawn" else "it is a draft still"


def _has_signed(standing: SignOff, role: str, name: str) -> bool:
    """Say whether a signature would change nothing: the role has signed these words, and no other person is needed."""
    own = tuple(each for each in standing.signed if each.role == role)
    if not own:
        return False
    return not standing.needs_other or any(same_person(each.by, name) for each in own)


def _hold_two_persons(standing: SignOff, item: Signable, new: Signature) -> None:
    """Refuse a second role of one person where two persons are asked for, and nobody else is left to sign."""
    if standing.needs_other and len(item.asked.roles) > 1 and len(persons(standing.signed)) == 1:
        others = sorted({each.role for each in standing.signed if each.role != new.role})
        raise SigningError(
            f"newsroom.yaml asks for two persons, and {new.by} has signed {new.language} as {' and '.join(others)}:"
            f" have somebody else sign as {new.role}",
            is_unsafe=True,
        )
