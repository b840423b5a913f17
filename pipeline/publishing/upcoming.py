"""What is listed of an item, and a moment, in; what changes of it by itself after that moment, and when, out.

`press status`, the desk and `press schedule` list the same. There is no queue: it is worked out anew each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

from msgspec import Struct

from pipeline.state.listed_dues import ListedKind
from pipeline.state.listing import ItemListing

NEVER = datetime.max.replace(tzinfo=UTC)
"""When an embargo lifts whose file does not say it."""

ChangeKind = Literal["lifts", "closes", "deadline", "rights-end"] | ListedKind
"""An embargo lifts, an appeal closes, its last day to write is over, the rights to a file of media/ end; or what a
check waits for (`ListedDue`)."""
BY_THE_MINUTE: frozenset[ChangeKind] = frozenset({"lifts", "closes"})
"""What happens at a time that somebody chose; the rest happens when a day is over."""


class Upcoming(Struct, frozen=True, order=True):
    """A moment at which something changes of an item by itself.

    `about` is a file of media/, a target's id, or the number of a person at risk.
    """

    at: datetime
    kind: ChangeKind
    about: str = ""


def upcoming(listing: ItemListing, moment: datetime) -> tuple[Upcoming, ...]:
    """Give what happens after a moment, in order; to a withdrawn text nothing does, and who closed waits for nobody."""
    if listing.fields.status == "withdrawn":
        return ()
    found = (*_of_states(listing), *_dues(listing))
    return tuple(sorted({each for each in found if moment < each.at < NEVER}))


def _of_states(listing: ItemListing) -> Iterator[Upcoming]:
    fields = listing.fields
    if fields.lifts_at:
        yield Upcoming(fields.lifts_at, "lifts")
    if fields.closed_at:
        yield Upcoming(fields.closed_at, "closes")
    if listing.deadline and not _is_over_by(listing, listing.deadline):
        yield Upcoming(listing.deadline, "deadline")
    for file, end in fields.ends.items():
        yield Upcoming(end, "rights-end", file)


def _dues(listing: ItemListing) -> Iterator[Upcoming]:
    """Give what else falls due: of a closed appeal nobody is written to, and a name is as much at risk as before."""
    for each in listing.dues:
        if each.kind == "consent-ends" or not _is_over_by(listing, each.at):
            yield Upcoming(each.at, each.kind, each.about)


def _is_over_by(listing: ItemListing, moment: datetime) -> bool:
    return listing.fields.closed_at is not None and listing.fields.closed_at <= moment
