"""Rows and a glance in; the JSON of `press status` out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from pipeline.overview.glance import Glance
from pipeline.overview.listed_item import ListedItem
from pipeline.publishing.upcoming import NEVER, Upcoming
from pipeline.state.moments import machine


def as_data(items: Sequence[ListedItem], seen: Glance, moment: datetime, zone: ZoneInfo) -> str:
    """Give everything that is listed, with times in the newsroom's zone."""
    data = {
        "at": machine(moment.astimezone(zone)),
        "items": [_item(each, zone) for each in items],
        "next": [{"item": item.key, **_upcoming(change, zone)} for change, item in seen.upcoming],
        "last_day_this_week": [each.key for each in seen.this_week],
        "last_day_has_passed": [each.key for each in seen.overdue],
        "translations_behind": {tag: dict(counts) for tag, counts in seen.behind.items()},
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _item(item: ListedItem, zone: ZoneInfo) -> dict[str, object]:
    lifts = item.lifts_at
    return {
        "item": item.key,
        "group": item.group,
        "state": item.state,
        "type": item.kind,
        "stage": item.stage,
        "headline": item.headline,
        "language": item.language,
        "languages": {
            tag: {
                "is": each.standing,
                "state": each.state,
                "stale": each.is_stale,
                "gaps": each.has_gaps,
            }
            for tag, each in item.languages.items()
        },
        "countries": item.countries,
        "topics": item.topics,
        "index_number": item.index_number,
        "issued": item.issued,
        "lifts_at": machine(lifts.astimezone(zone)) if lifts and lifts < NEVER else None,
        "send_before": item.send_before,
        "next": _upcoming(item.next, zone) if item.next else None,
        "errors": item.errors,
        "warnings": item.warnings,
    }


def _upcoming(change: Upcoming, zone: ZoneInfo) -> dict[str, str]:
    return {"at": machine(change.at.astimezone(zone)), "what": change.kind, "about": change.about}
