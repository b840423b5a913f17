"""Rows and a glance in; the JSON of `press status` out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from pipeline.cli.status_signatures import signatures_as_data
from pipeline.overview.glance import Glance
from pipeline.overview.listed_item import ListedItem
from pipeline.publishing.since_signed import RoleStanding
from pipeline.publishing.upcoming import NEVER, Upcoming
from pipeline.state.moments import machine


def as_data(
    items: Sequence[ListedItem],
    seen: Glance,
    moment: datetime,
    zone: ZoneInfo,
    signed: Mapping[str, Sequence[RoleStanding]],
) -> str:
    """Give everything that is listed, with times in the newsroom's zone; `signed` says more of some items."""
    data = {
        "at": machine(moment.astimezone(zone)),
        "items": [_item(each, zone, signed.get(each.key)) for each in items],
        "next": [{"item": item.key, **_upcoming(change, zone)} for change, item in seen.upcoming],
        "last_day_this_week": [each.key for each in seen.this_week],
        "last_day_has_passed": [each.key for each in seen.overdue],
        "waiting_to_be_signed": [each.key for each in seen.waiting],
        "translations_behind": {tag: dict(counts) for tag, counts in seen.behind.items()},
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _item(item: ListedItem, zone: ZoneInfo, signed: Sequence[RoleStanding] | None) -> dict[str, object]:
    lifts = item.lifts_at
    more = {} if signed is None else {"signatures": signatures_as_data(signed, zone)}
    return {
        **more,
        "item": item.key,
        "group": item.group,
        "went_out": item.went_out,
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
                "waits_for": list(each.sign_off.waits_for) if each.sign_off else [],
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
