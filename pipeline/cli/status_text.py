"""A glance in; the lines of `press status` out, each as wide as the terminal is at most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import click
from msgspec import Struct

from pipeline.cli.changes import told
from pipeline.i18n.bidi import enclosed
from pipeline.i18n.display_width import width
from pipeline.i18n.language import Direction, is_tag, language
from pipeline.overview.glance import Glance
from pipeline.overview.listed_item import GroupName, ListedItem
from pipeline.publishing.upcoming import NEVER
from pipeline.report.visible import visible
from pipeline.signoff.standing import listed

T = TypeVar("T")
_Words = tuple[str, Direction]
_NONE: _Words = ("", "ltr")
_MOST = 10
_NARROWEST = 20
_TITLES: Mapping[GroupName, str] = {
    "unreadable": "Cannot be read",
    "draft": "Drafts",
    "in-review": "In review",
    "embargoed": "Under embargo",
    "published": "Published",
    "corrected": "Published, with a correction",
    "closed": "Appeals that are closed",
    "withdrawn": "Withdrawn",
}
_COLOURS: Mapping[GroupName, str] = {
    "unreadable": "red",
    "draft": "cyan",
    "in-review": "blue",
    "embargoed": "yellow",
    "published": "green",
    "corrected": "green",
    "closed": "white",
    "withdrawn": "magenta",
}
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class Screen(Struct, frozen=True):
    """What the lines are for: how many columns there are (None: no limit), all of each list or its first, colours."""

    columns: int | None
    is_whole: bool
    colours: bool

    def first(self, every: Sequence[T]) -> Sequence[T]:
        """Give as many of a list as are shown."""
        return every if self.is_whole else every[:_MOST]


def lines(seen: Glance, moment: datetime, zone: ZoneInfo, screen: Screen) -> Iterator[str]:
    """Give the lines; a list that has nothing has no heading."""
    yield _styled(f"{_time(moment, zone)} in {zone.key}", screen, bold=True)
    if not seen.groups:
        yield "no item"
    if seen.upcoming:
        next_ones = screen.first(seen.upcoming)
        table: list[tuple[str, ...]] = [
            (_time(change.at, zone), until(change.at - moment), visible(told(change)), item.slug)
            for change, item in next_ones
        ]
        yield from _list("What happens next", table, [_still(item) for _, item in next_ones], screen)
        yield from _left(seen.upcoming, screen, "")
    if seen.waiting:
        shown = screen.first(seen.waiting)
        table = [(item.slug, listed(item.waits_for)) for item in shown]
        yield from _list(
            f"Waiting to be signed ({len(seen.waiting):,})", table, [_headline(each) for each in shown], screen
        )
        yield from _left(seen.waiting, screen, "press status --waiting-for ROLE")
    for name, items in seen.groups.items():
        shown = screen.first(items)
        table = [_columns(item, name, moment, zone) for item in shown]
        title = f"{_TITLES[name]} ({len(items):,})"
        yield from _list(title, table, [_headline(each) for each in shown], screen, _COLOURS[name])
        yield from _left(items, screen, f"press status --state {name}")
    for title, items in (
        ("Last day to write: within a week", seen.this_week),
        ("Last day to write: has passed", seen.overdue),
    ):
        if items:
            shown = screen.first(items)
            table = [(item.send_before, item.slug) for item in shown]
            yield from _list(title, table, [_headline(each) for each in shown], screen)
            yield from _left(items, screen, "press status --kind appeal")
    if seen.behind:
        table = [
            (tag, ", ".join(f"{count:,} {how}" for how, count in sorted(counts.items())))
            for tag, counts in seen.behind.items()
        ]
        yield from _list("Translations behind", table, [_NONE] * len(table), screen)


def until(left: timedelta) -> str:
    """Say how long it is until something happens: in 3 days, in 5 hours, in 40 minutes."""
    if left >= 2 * _DAY:
        return f"in {left // _DAY:,} days"
    if left >= 2 * _HOUR:
        return f"in {left // _HOUR} hours"
    minutes = max(1, -(-left // timedelta(minutes=1)))
    return f"in {minutes} minute{'' if minutes == 1 else 's'}"


def shortened(text: str, columns: int) -> str:
    """Give a text in so many columns of a terminal at most, with an ellipsis where it is cut off."""
    if width(text) <= columns:
        return text
    taken = 0
    for at, letter in enumerate(text):
        taken += width(letter)
        if taken > columns - 1:
            return text[:at].rstrip() + "…"
    return text


def _list(
    title: str,
    table: Sequence[tuple[str, ...]],
    texts: Sequence[_Words],
    screen: Screen,
    colour: str | None = None,
) -> Iterator[str]:
    """Give a heading, and the rows in columns with a text behind each."""
    yield ""
    yield _styled(title, screen, bold=True, colour=colour)
    widths = [max(width(row[at]) for row in table) for at in range(len(table[0]))]
    room = None if screen.columns is None else screen.columns - sum(wide + 2 for wide in widths if wide) - 2
    for row, text in zip(table, texts, strict=True):
        if room is not None and screen.columns is not None and room < _NARROWEST:
            yield from _folded(row, text, screen.columns)
        else:
            cells = [cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True) if wide]
            yield f"  {'  '.join(cells)}  {_fitting(text, room)}".rstrip()


def _left(every: Sequence[object], screen: Screen, how: str) -> Iterator[str]:
    """Say how many more there are than were shown, and how to see them."""
    left = len(every) - len(screen.first(every))
    if left:
        yield f"  and {left:,} more" + (f": {how}" if how else "")


def _folded(row: tuple[str, ...], text: _Words, columns: int) -> Iterator[str]:
    """Give a row on lines of its own, where columns would leave no room for its text."""
    line = " "
    for cell in filter(None, row):
        if line.strip() and width(line) + 2 + width(cell) > columns:
            yield line
            line = "   "
        line += f" {cell}" if line.isspace() else f"  {cell}"
    yield line
    fitting = _fitting(text, columns - 4)
    if fitting:
        yield f"    {fitting}"


def _fitting(text: _Words, room: int | None) -> str:
    words, direction = text
    return enclosed(words if room is None else shortened(words, room), direction, "ltr")


def _columns(item: ListedItem, group: GroupName, moment: datetime, zone: ZoneInfo) -> tuple[str, ...]:
    when = (_until_lifted(item, moment, zone),) if group == "embargoed" else ()
    return (item.slug, _kind(item), *when, _languages(item), _faults(item))


def _kind(item: ListedItem) -> str:
    return visible(item.stage if item.folder == "appeals" and item.stage else item.kind)


def _until_lifted(item: ListedItem, moment: datetime, zone: ZoneInfo) -> str:
    if item.lifts_at is None or item.lifts_at >= NEVER:
        return "until a time that cannot be read"
    return f"until {_time(item.lifts_at, zone)} ({until(item.lifts_at - moment)})"


def _time(when: datetime, zone: ZoneInfo) -> str:
    return f"{when.astimezone(zone):%Y-%m-%d %H:%M}"


def _languages(item: ListedItem) -> str:
    """Name the languages that there are of an item, the source first; one that is behind says how."""
    there = {tag: each for tag, each in item.languages.items() if each.standing != "missing"}
    return visible(" ".join(f"{tag} ({how})" if (how := each.behind) else tag for tag, each in there.items()))


def _faults(item: ListedItem) -> str:
    counts = ((item.errors, "error"), (item.warnings, "warning"))
    return ", ".join(f"{count:,} {what}{'' if count == 1 else 's'}" for count, what in counts if count)


def _headline(item: ListedItem) -> _Words:
    return visible(item.headline), language(item.language).direction if is_tag(item.language) else "ltr"


def _still(item: ListedItem) -> _Words:
    """Give what stands behind a change: that the text is not approved yet, or its headline."""
    return (f"still {item.state}", "ltr") if item.state in ("draft", "in-review") else _headline(item)


def _styled(text: str, screen: Screen, *, bold: bool = False, colour: str | None = None) -> str:
    return click.style(text, bold=bold, fg=colour) if screen.colours else text
