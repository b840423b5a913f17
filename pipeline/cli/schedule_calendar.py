"""What changes next in; the calendar of it out. Nothing of a text stands in it but its folder's name, unless asked for.

A calendar is shared with more people than a newsroom. No name of anybody at risk is ever in it, and a headline or a
folder that has a withheld name is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pipeline.cli.changes import told
from pipeline.names.finding import Names
from pipeline.overview.listed_item import ListedItem
from pipeline.publishing.calendar_file import CalendarEntry, calendar
from pipeline.publishing.upcoming import BY_THE_MINUTE, Upcoming

_INSTANT = timedelta(seconds=1)


def schedule_calendar(
    changes: Iterable[tuple[Upcoming, ListedItem]],
    names: Names,
    moment: datetime,
    zone: ZoneInfo,
    site: str,
    *,
    headlines: bool,
) -> bytes:
    """Give the calendar; `site` tells one newsroom's entries from another's, and `names` are withheld."""
    entries = [_entry(change, item, names, zone, site, headlines=headlines) for change, item in changes]
    return calendar(entries, "Press schedule", moment)


def _entry(
    change: Upcoming, item: ListedItem, names: Names, zone: ZoneInfo, site: str, *, headlines: bool
) -> CalendarEntry:
    slug = item.slug if _may_stand(f"{item.slug}/", names) else "a text"
    title = item.headline if headlines and item.headline and _may_stand(item.headline, names) else slug
    what = told(change) if _may_stand(change.about, names) else told(Upcoming(change.at, change.kind))
    state = f" (still {item.state})" if item.state in ("draft", "in-review") else ""
    fault = " It has faults, and will not go out before they are mended." if item.errors else ""
    last = (change.at - _INSTANT).astimezone(zone)
    is_a_day = change.kind not in BY_THE_MINUTE
    starts = last.replace(hour=0, minute=0, second=0, microsecond=0) if is_a_day else change.at
    when = f"{last:%Y-%m-%d}, the whole day" if is_a_day else f"{change.at.astimezone(zone):%Y-%m-%d %H:%M}"
    return CalendarEntry(
        key=(site, item.key, change.kind, change.about),
        starts=starts,
        ends=change.at,
        summary=f"{title}: {what}{state}",
        description=f"{slug}: {when} in {zone.key}.{fault}",
        category=change.kind,
        is_certain=not (state or fault),
    )


def _may_stand(text: str, names: Names) -> bool:
    return not (text and names.people and names.find(text))
