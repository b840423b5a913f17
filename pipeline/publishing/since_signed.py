"""An item that is to be signed in; of each role and language who signed it last, and what has changed since, out.

What was signed is read from `ledger/texts/`, and needs no git.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from pipeline.names.masked import WITHHELD
from pipeline.publishing.signable import Signable
from pipeline.signoff.passages import SignedPassages, read_back
from pipeline.signoff.signature import Signature
from pipeline.signoff.standing import ANOTHER_PERSON
from pipeline.storage.ledger_texts import LedgerTexts
from pipeline.wording.passages import ChangedPassage, compare


class RoleStanding(Struct, frozen=True):
    """How one role stands in one language.

    `signature` is the one that holds, or else the last; None where there is none. Of one that does not hold, `words`
    and `around` are what has changed since; they are None where nobody has kept what was signed.
    """

    language: str
    role: str
    holds: bool
    signature: Signature | None = None
    words: tuple[ChangedPassage, ...] | None = ()
    around: tuple[ChangedPassage, ...] | None = ()


def role_standings(newsroom: Path, item: Signable, mask: str = WITHHELD) -> tuple[RoleStanding, ...]:
    """Give every role of every language that can be signed; another person, where one has signed as all of them.

    `mask` stands in what has changed where a name is withheld now.
    """
    return tuple(_standings(LedgerTexts(newsroom), item, mask))


def _standings(kept: LedgerTexts, item: Signable, mask: str) -> Iterator[RoleStanding]:
    for tag, standing in item.sign_offs().items():
        for role in item.asked.roles:
            holding = [each for each in standing.signed if each.role == role]
            if holding:
                yield from (RoleStanding(tag, role, holds=True, signature=each) for each in reversed(holding))
            else:
                last = standing.lapsed.get(role)
                yield _missing(kept, item, RoleStanding(tag, role, holds=False, signature=last), mask)
        if standing.needs_other:
            yield RoleStanding(tag, ANOTHER_PERSON, holds=False)


def _missing(kept: LedgerTexts, item: Signable, role: RoleStanding, mask: str) -> RoleStanding:
    if role.signature is None:
        return role
    now, last = item.texts[role.language], role.signature

    def since(digest: str, now: SignedPassages) -> tuple[ChangedPassage, ...] | None:
        if digest == now.digest:
            return ()
        data = kept.read(digest)
        with suppress(ValueError):
            before = read_back(data).pairs if data is not None else None
            if before is not None:
                one, other = (item.mask.over(each, now.language, mask) for each in (before, now.pairs))
                return compare(one, other, now.language)
        return None

    return replace(role, words=since(last.words, now.words), around=since(last.around, now.around))
