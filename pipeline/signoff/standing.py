"""What is to be signed of an item, and its signatures, in; who has signed each language, and who is missing, out.

A signature holds for the words that it was given for, whatever they were in between. What stands around them un-signs a
text only while these words have not gone out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from pipeline.signoff.signature import Signature, persons

ANOTHER_PERSON = "another person"
"""What is waited for where every role has signed, and newsroom.yaml asks for two persons; no role has a blank in it."""


class Digests(Struct, frozen=True, array_like=True):
    """What the texts of one language are now: the digests of its own words, and of what stands around them."""

    words: str
    around: str


class ToSign(Struct, frozen=True, array_like=True):
    """What is to be signed of an item: by which roles, whether by two persons, and which texts, by language."""

    roles: tuple[str, ...]
    two_persons: bool
    languages: Mapping[str, Digests]


class SignOff(Struct, frozen=True):
    """How one language of an item stands.

    `signed` are the signatures that hold, in the order of the roles, the last of each role first; `missing` are the
    roles that nobody has signed as. `lapsed` has, of each missing role, its last signature: the text has changed since.
    `needs_other` says that every role has signed, and newsroom.yaml asks for one more person.
    """

    language: str
    signed: tuple[Signature, ...]
    missing: tuple[str, ...]
    lapsed: Mapping[str, Signature]
    needs_other: bool

    @property
    def is_signed(self) -> bool:
        """Say whether it is signed as newsroom.yaml asks."""
        return not self.waits_for

    @property
    def waits_for(self) -> tuple[str, ...]:
        """Name the roles that are waited for; another person, where one has signed as all of them."""
        return (ANOTHER_PERSON,) if self.needs_other else self.missing


def sign_offs(asked: ToSign, signatures: Iterable[Signature], gone_out: Collection[str] = ()) -> dict[str, SignOff]:
    """Give how each language stands; `gone_out` are the digests of own words that have been published."""
    given = tuple(signatures)
    return {tag: _sign_off(tag, now, asked, given, now.words in gone_out) for tag, now in asked.languages.items()}


def _sign_off(
    tag: str,
    now: Digests,
    asked: ToSign,
    given: tuple[Signature, ...],
    has_gone_out: bool,  # noqa: FBT001 - see above
) -> SignOff:
    if not given:  # of most texts of a newsroom that has begun to ask for signatures
        return SignOff(tag, (), asked.roles, {}, needs_other=False)
    own = sorted((each for each in given if each.language == tag and each.role in asked.roles), key=_age, reverse=True)
    holding = [each for each in own if each.words == now.words and (has_gone_out or each.around == now.around)]
    last = {each.role: each for each in own[::-1]}
    missing = tuple(role for role in asked.roles if role not in {each.role for each in holding})
    signed = tuple(sorted(holding, key=lambda each: asked.roles.index(each.role)))
    needs_other = asked.two_persons and not missing and len(persons(signed)) < 2  # noqa: PLR2004 - two persons
    return SignOff(tag, signed, missing, {role: last[role] for role in missing if role in last}, needs_other)


def _age(signature: Signature) -> tuple[datetime, str]:
    return (signature.at, signature.line)


def waiting(standing: Mapping[str, SignOff]) -> dict[str, tuple[str, ...]]:
    """Give the languages that wait for a signature, by the role that it is to be given as."""
    found: dict[str, tuple[str, ...]] = {}
    for tag, each in standing.items():
        for role in each.waits_for:
            found[role] = (*found.get(role, ()), tag)
    return found


def listed(waits: Mapping[str, Sequence[str]]) -> str:
    """Give who is waited for in words: legal (en, fr), another person (nb)."""
    return ", ".join(f"{role} ({', '.join(tags)})" for role, tags in waits.items())
