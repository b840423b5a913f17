"""What stands in build/ of each item: made of which state fields, and when. What must not stand any longer follows.

It is kept apart from the build log, which says what may be taken over: a newer program, or settings at fault, can do
nothing with a log, and still has to know what must go.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec
from msgspec import Struct, field

from pipeline.state.fields import StateFields
from pipeline.state.states import State

_VERSION = 2
_PUBLIC: frozenset[State] = frozenset({"published", "corrected"})
_UNFINISHED: frozenset[State] = frozenset({"draft", "in-review"})

Reason = Literal["withdrawn", "draft", "embargoed", "closed", "withheld", "expired", "deleted", "translation-deleted"]


class Standing(Struct, frozen=True, array_like=True):
    """What stands of one item. `known` is what its files said last, when they could be read.

    `content` is the fingerprint of the files that it was made of, by which a renamed folder is known again. `is_whole`
    is true of all languages, formats and the pack, made at once.
    """

    slug: str
    content: str
    made_of: StateFields
    made_at: datetime
    known: StateFields
    is_whole: bool


class Removal(Struct, frozen=True):
    """What has to go of an item, and why: some languages with the packs, or all (`languages` is None)."""

    key: str
    slug: str
    reason: Reason
    languages: tuple[str, ...] | None = None


class StandingItems(Struct):
    """What stands of all items, by their keys (`releases/2026-05-01-dam`), and the newsroom's last known zone.

    `settings` is the fingerprint of the settings that the zone was read from, `withheld` those of the names that all
    that stands was looked through for.
    """

    zone: str = "UTC"
    settings: str = ""
    items: dict[str, Standing] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()


class _File(Struct, frozen=True, array_like=True):
    version: int
    zone: str
    settings: str
    items: dict[str, Standing]
    withheld: tuple[str, ...] = ()


def encode(standing: StandingItems) -> bytes:
    """Give the bytes of its file."""
    return msgspec.json.encode(_File(_VERSION, standing.zone, standing.settings, standing.items, standing.withheld))


def decode(data: bytes | None) -> StandingItems:
    """Read its file; nothing is known when there is none, or it cannot be read."""
    if data is None:
        return StandingItems()
    try:
        file = msgspec.json.decode(data, type=_File)
    except msgspec.DecodeError:
        return StandingItems()
    if file.version != _VERSION:
        return StandingItems()
    return StandingItems(file.zone, file.settings, file.items, file.withheld)


def must_go(key: str, stands: Standing, now: StateFields, moment: datetime) -> Removal | None:
    """Say what must not stand a moment longer of what was made of an item, by what its files say now."""
    if stands.known == now == stands.made_of and not now.changed_between(stands.made_at, moment):
        return None
    before, after = stands.made_of.states_at(stands.made_at), now.states_at(moment)
    own = stands.made_of.language
    reason = _reason(before[own], after.get(own))
    if reason is None and not stands.made_of.is_closed_at(stands.made_at) and now.is_closed_at(moment):
        reason = "closed"
    if reason is None and not now.withheld_at(moment) <= stands.made_of.withheld_at(stands.made_at):
        reason = "withheld"
    if reason is None and now.ended_at(moment) - stands.made_of.ended_at(stands.made_at):
        reason = "expired"
    if reason:
        return Removal(key, stands.slug, reason)
    reasons = {tag: found for tag, state in before.items() if (found := _reason(state, after.get(tag)))}
    return Removal(key, stands.slug, next(iter(reasons.values())), tuple(reasons)) if reasons else None


def must_not_stand(key: str, slug: str, now: StateFields, moment: datetime, *, is_marked: bool) -> Removal | None:
    """Say whether what stands of an item has to go when nobody knows what it was made of.

    `is_marked` says that every file's name is marked as under embargo or as a draft.
    """
    state = now.states_at(moment)[now.language]
    if state == "withdrawn":
        return Removal(key, slug, "withdrawn")
    if now.is_closed_at(moment):
        return Removal(key, slug, "closed")
    if now.ended_at(moment):
        return Removal(key, slug, "expired")
    if not is_marked and state not in _PUBLIC:
        return Removal(key, slug, "draft" if state in _UNFINISHED else "embargoed")
    return None


def _reason(before: State, after: State | None) -> Reason | None:
    """Say why what was made in one state must not stand in another; None where it may stand until it is replaced."""
    if after is None:
        return "translation-deleted"
    if before == after or before in _UNFINISHED:
        return None
    if after == "withdrawn":
        return "withdrawn"
    if after in _UNFINISHED:
        return "draft"
    return "embargoed" if after == "embargoed" else None


def is_replaced(stands: Standing, now: StateFields, moment: datetime) -> bool:
    """Say whether an item changed its state, so that all that stands of it has to be made again at once."""
    return stands.made_of.states_at(stands.made_at) != now.states_at(moment)


def with_known(stands: Standing, known: Mapping[str, StateFields], key: str) -> Standing:
    """Note what an item's files say now, where they could be read."""
    now = known.get(key)
    return msgspec.structs.replace(stands, known=now) if now and now != stands.known else stands
