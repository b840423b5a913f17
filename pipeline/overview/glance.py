"""Rows of items in; the newsroom at a glance out: groups by state, what is next, deadlines, translations behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from pipeline.overview.listed_item import GROUPS, Behind, GroupName, ListedItem
from pipeline.publishing.upcoming import Upcoming

A_WEEK = timedelta(days=7)
_OPEN: frozenset[GroupName] = frozenset({"embargoed", "published", "corrected"})


class Glance(Struct, frozen=True):
    """The newsroom at a moment. Of each list the newest items stand first, but for what happens next: the soonest.

    `this_week` are the open appeals whose last day to write ends within a week, `overdue` those where it has passed.
    `behind` counts translations by language. `waiting` are the items that wait for a signature.
    """

    groups: Mapping[GroupName, tuple[ListedItem, ...]]
    upcoming: tuple[tuple[Upcoming, ListedItem], ...]
    this_week: tuple[ListedItem, ...]
    overdue: tuple[ListedItem, ...]
    behind: Mapping[str, Mapping[Behind, int]]
    waiting: tuple[ListedItem, ...] = ()


class Filter(Struct, frozen=True):
    """Which rows are asked for; what names nothing asks for all."""

    slugs: Collection[str] = ()
    states: Collection[str] = ()
    """Names of groups."""
    languages: Collection[str] = ()
    """Items that have one of these languages, as their source or in a file."""
    kinds: Collection[str] = ()
    """Types such as press-release, or `release` and `appeal` for all of a folder."""
    roles: Collection[str] = ()
    """Items that wait for a signature as one of these."""
    out: Collection[str] = ()
    """What the ledger knows of them (`WENT_OUT`)."""

    def takes(self, item: ListedItem) -> bool:
        """Say whether a row is asked for."""
        return (
            (not self.slugs or item.slug in self.slugs)
            and (not self.states or item.group in self.states)
            and (not self.languages or not self._own(item).isdisjoint(self.languages))
            and (not self.kinds or item.kind in self.kinds or item.folder.removesuffix("s") in self.kinds)
            and (not self.roles or not item.waits_for.keys().isdisjoint(self.roles))
            and (not self.out or item.went_out in self.out)
        )

    @staticmethod
    def _own(item: ListedItem) -> frozenset[str]:
        return frozenset(tag for tag, each in item.languages.items() if each.standing != "missing")


def glance(items: Iterable[ListedItem], moment: datetime) -> Glance:
    """Group rows; groups without any are left out."""
    newest = sorted(items, key=_age, reverse=True)
    groups: dict[GroupName, list[ListedItem]] = {name: [] for name in GROUPS}
    behind: dict[str, Counter[Behind]] = {}
    open_appeals = []
    for item in newest:
        group = item.group
        groups[group].append(item)
        if item.deadline and group in _OPEN:
            open_appeals.append(item)
        for tag, how in item.behind.items():
            behind.setdefault(tag, Counter())[how] += 1
    open_appeals.sort(key=lambda each: each.deadline or moment)
    return Glance(
        groups={name: tuple(found) for name, found in groups.items() if found},
        upcoming=tuple(
            sorted(
                ((change, item) for item in newest for change in item.upcoming),
                key=lambda pair: (pair[0], pair[1].key),
            )
        ),
        this_week=tuple(each for each in open_appeals if _ends_within(each, moment, A_WEEK)),
        overdue=tuple(each for each in open_appeals if each.deadline and each.deadline <= moment),
        behind=dict(sorted(behind.items())),
        waiting=tuple(each for each in newest if each.waits_for),
    )


def _age(item: ListedItem) -> tuple[str, str]:
    return (item.issued or item.slug, item.slug)


def _ends_within(item: ListedItem, moment: datetime, while_: timedelta) -> bool:
    return item.deadline is not None and moment < item.deadline <= moment + while_
