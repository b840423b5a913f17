"""What changes next in; the table and the JSON of `press schedule` out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from pipeline.cli.changes import told
from pipeline.cli.status_text import shortened, until
from pipeline.i18n.bidi import enclosed
from pipeline.i18n.display_width import width
from pipeline.i18n.language import Direction, is_tag, language
from pipeline.overview.listed_item import ListedItem
from pipeline.publishing.upcoming import Upcoming
from pipeline.report.visible import visible
from pipeline.state.moments import machine

_NARROWEST = 20
_Changes = Sequence[tuple[Upcoming, ListedItem]]


def lines(changes: _Changes, moment: datetime, zone: ZoneInfo, columns: int | None) -> Iterator[str]:
    """Give the lines of the table, the soonest first; `columns` are those of the terminal (None: no limit)."""
    yield f"{_time(moment, zone)} in {zone.key}"
    if not changes:
        yield "nothing changes by itself"
        return
    table = [
        (_time(change.at, zone), until(change.at - moment), visible(told(change)), item.slug)
        for change, item in changes
    ]
    widths = [max(width(row[at]) for row in table) for at in range(4)]
    room = None if columns is None else columns - sum(wide + 2 for wide in widths)
    for row, (change, item) in zip(table, changes, strict=True):
        cells = "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        shown, direction = _behind(change, item)
        if room is not None and room < _NARROWEST:
            yield f"{row[0]}  {row[1]}  {row[3]}"
            yield f"  {row[2]}"
        else:
            yield f"{cells}  {enclosed(shown if room is None else shortened(shown, room), direction, 'ltr')}".rstrip()


def _behind(change: Upcoming, item: ListedItem) -> tuple[str, Direction]:
    """Give what stands behind a change: what keeps it from happening, or the headline."""
    if item.state in ("draft", "in-review"):
        return f"still {item.state}", "ltr"
    if item.errors and change.kind == "lifts":
        return f"{item.errors:,} error{'' if item.errors == 1 else 's'}: it will not go out", "ltr"
    return visible(item.headline), language(item.language).direction if is_tag(item.language) else "ltr"


def as_data(changes: _Changes, moment: datetime, zone: ZoneInfo) -> str:
    """Give the same for programs, with times in the newsroom's zone."""
    data = {
        "at": machine(moment.astimezone(zone)),
        "next": [
            {
                "at": machine(change.at.astimezone(zone)),
                "what": change.kind,
                "about": change.about,
                "item": item.key,
                "headline": item.headline,
                "state": item.state,
                "errors": item.errors,
            }
            for change, item in changes
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _time(when: datetime, zone: ZoneInfo) -> str:
    return f"{when.astimezone(zone):%Y-%m-%d %H:%M}"
