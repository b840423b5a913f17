"""Everything that is known at a moment in, as values; what leaves public, what goes out and what stays, out. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from pipeline.building.standing import Standing
from pipeline.ledger.entry import Bypass, LedgerEntry
from pipeline.ledger.history import Ledger
from pipeline.publishing.cleared import Hindrance, TextNow, hindrance
from pipeline.publishing.leaving import OF_ALL, Leaving, LeavingReason, must_leave
from pipeline.state.fields import StateFields
from pipeline.state.states import State

_PUBLIC: frozenset[State] = frozenset({"published", "corrected"})


class ItemNow(Struct, frozen=True):
    """One item as its files have it now.

    `fields` decide its state; `texts` has each language that could be read without fault in the source. `is_faulty`:
    its source has an error. `is_together`: nothing of it goes out until every approved language is cleared.
    `is_chosen`: it was asked for; of others, only what must leaves.
    """

    slug: str
    fields: StateFields
    texts: Mapping[str, TextNow] = {}
    is_faulty: bool = False
    is_together: bool = False
    is_chosen: bool = True
    bypass: Bypass | None = None


class PublicationInput(Struct, frozen=True):
    """All that a publication depends on.

    `items` are by key (`releases/2026-05-01-dam`). `made` says what that which stands was made of, as far as it is
    known; `public` has the SHA-256 of every file in build/public/, by its path there.
    """

    items: Mapping[str, ItemNow]
    ledger: Ledger
    public: Mapping[str, str]
    moment: datetime
    made: Mapping[str, Standing] = {}


class ItemPublication(Struct, frozen=True):
    """What becomes of one item: the languages that go out, those that stay as they stand, and why others do not go out.

    `leaves` are files that leave as soon as the languages that go out take their places, and not before.
    """

    key: str
    slug: str
    goes_out: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()
    held: Mapping[str, Hindrance] = {}
    leaves: tuple[Leaving, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """Give the languages that readers may be told of: those that will stand in public."""
        return (*self.goes_out, *self.stays)


class PublicationPlan(Struct, frozen=True):
    """What is to be done: `first` leaves before anything else, whatever fails later; then the items, by key.

    `strays` are files in build/public/ that the ledger knows nothing of: they leave too, and no entry tells of them.
    """

    first: tuple[Leaving, ...]
    items: tuple[ItemPublication, ...]
    strays: tuple[str, ...]


def plan(given: PublicationInput) -> PublicationPlan:
    """Decide what leaves public, what goes out, and what stays as it stands.

    A language goes out where it is cleared (`cleared.py`) at the moment. What stands leaves first where its files say
    so now (`leaving.py`): it is gone, withdrawn, a draft or under embargo again, its appeal closed, a name in it is
    withheld, the rights to a file of it ended. A text that was changed and is not cleared stays as it stands, but for a
    translation of a source that is replaced now, unless its own words are those that stand. What is planned here has no
    bytes yet: `acts.py` takes these, and gives the entries and the files.
    """
    standing = by_item(given.ledger)
    first: list[Leaving] = []
    items: list[ItemPublication] = []
    for key in sorted({*standing, *given.items}):
        now, there = given.items.get(key), standing.get(key, {})
        gone = must_leave(there, given.made.get(key), now.fields if now else None, given.moment) if there else ()
        first += gone
        if now is not None:
            left = {each.file for each in gone}
            items.append(_item(key, now, {file: each for file, each in there.items() if file not in left}, given))
    strays = tuple(sorted(given.public.keys() - given.ledger.standing.keys()))
    return PublicationPlan(tuple(first), tuple(items), strays)


def by_item(ledger: Ledger) -> dict[str, dict[str, LedgerEntry]]:
    """Give what stands in public by item, and then by file."""
    found: dict[str, dict[str, LedgerEntry]] = {}
    for file, entry in ledger.standing.items():
        found.setdefault(entry.item, {})[file] = entry
    return found


def _item(key: str, now: ItemNow, there: Mapping[str, LedgerEntry], given: PublicationInput) -> ItemPublication:
    held = _held(key, now, given)
    stand = {each.language for each in there.values() if each.language}
    goes = tuple(tag for tag in _languages(now) if tag not in held) if now.is_chosen else ()
    outdated = _outdated(key, now, stand - {*goes}, given) if _replaces_source(key, now, goes, given) else frozenset()
    leaves: dict[str, LeavingReason] = {file: "outdated" for file, each in there.items() if each.language in outdated}
    again = {"", *goes} if goes else set()
    if now.is_chosen:
        kept = {file: each for file, each in there.items() if each.language not in again and file not in leaves}
        leaves |= {each.file: each.reason for each in damaged(kept, given.public)}
    left = {file: each for file, each in there.items() if file not in leaves}
    stays = tuple(sorted({each.language for each in left.values() if each.language} - {*goes}))
    if stand - {*goes, *stays}:  # the pack holds what has left
        shared = [file for file, each in left.items() if each.format in OF_ALL]
        leaves |= {file: next(iter(leaves.values())) for file in shared}
    if not (goes or stays):
        leaves |= {file: next(iter(leaves.values())) for file in left}
    return ItemPublication(
        key, now.slug, goes, stays, held, tuple(Leaving(file, reason) for file, reason in sorted(leaves.items()))
    )


def _languages(now: ItemNow) -> tuple[str, ...]:
    """Give an item's languages, its source's first."""
    return (now.fields.language, *sorted(now.fields.translations.keys() - {now.fields.language}))


def _held(key: str, now: ItemNow, given: PublicationInput) -> dict[str, Hindrance]:
    states = now.fields.states_at(given.moment)
    held: dict[str, Hindrance] = {}
    for tag in _languages(now):
        published = given.ledger.texts.get((key, tag))
        text = None if now.is_faulty else now.texts.get(tag)
        found = hindrance(states[tag], text, published, bypass=now.bypass)
        if found:
            held[tag] = found
    waits = tuple(tag for tag in _languages(now) if tag in held and states[tag] in _PUBLIC)
    if now.is_together and waits:
        held |= {
            tag: Hindrance("waits", languages=waits)
            for tag in _languages(now)
            if tag not in held and states[tag] in _PUBLIC
        }
    return held


def _replaces_source(key: str, now: ItemNow, goes: tuple[str, ...], given: PublicationInput) -> bool:
    """Say whether the source goes out with other words than the version that went out last."""
    own = now.fields.language
    published = given.ledger.texts.get((key, own))
    return own in goes and published is not None and now.texts[own].words != published.words


def _outdated(key: str, now: ItemNow, others: set[str], given: PublicationInput) -> frozenset[str]:
    """Name the languages that would say something else than the source that takes its place now."""

    def says_the_same(tag: str) -> bool:
        text, published = now.texts.get(tag), given.ledger.texts.get((key, tag))
        return bool(text and published and not text.is_faulty and text.words == published.words)

    return frozenset(tag for tag in others if not says_the_same(tag))


def damaged(there: Mapping[str, LedgerEntry], public: Mapping[str, str]) -> tuple[Leaving, ...]:
    """Name what is not in public as the ledger has it and is not made again now: nobody can put it there again."""
    return tuple(
        Leaving(file, "altered" if file in public else "lost")
        for file, each in sorted(there.items())
        if public.get(file) != each.digest
    )
