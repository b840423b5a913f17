"""press build --at: a moment as somebody types it in; the moment, and the folder for what would stand then, out."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct

from pipeline.cli.newsroom import FAULTS, UNSAFE, USAGE, stop
from pipeline.state.moments import either_side, trouble
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.preview_folder import START, PreviewFolder, is_preview

# Minutes are what a banner prints. Beyond these years a time zone may carry a moment out of the calendar.
_MOMENT = re.compile(r"((?:19|2\d)\d\d-\d\d-\d\d)[ T](\d\d:\d\d)\s*(Z|[+-]\d\d:?\d\d)?", re.ASCII)
_HOW = 'write it as YYYY-MM-DD HH:MM, such as --at "2031-03-04 09:00"; an offset from UTC such as +01:00 may follow'


class PreviewAt(Struct, frozen=True):
    """The moment that a preview is of, and the name of its folder in build/."""

    moment: datetime
    folder: str


def preview_of(text: str, newsroom: NewsroomFolder) -> PreviewAt:
    """Read the moment of `--at`, or stop with a sentence that says how to write it."""
    from pipeline.newsroom.zone import zone_of  # noqa: PLC0415 - heavy, and help needs none of it

    told, zone = _told(text), _rules(zone_of(newsroom.shared_files().settings))
    if told is None:
        stop(f"‘{text}’ is no date with a time; {_HOW}", USAGE)
    if zone is None and told.tzinfo is None:
        stop("newsroom.yaml names no time zone for --at; correct it, or write an offset such as +01:00", FAULTS)
    zone = zone or ZoneInfo("UTC")
    _refuse_twice_or_never(told, zone.key)
    moment = told.astimezone(zone) if told.tzinfo else told.replace(tzinfo=zone)
    # each of two hours that the clocks show alike has a folder of its own
    is_shown_twice = trouble(moment.replace(tzinfo=None, fold=0), zone.key) is not None
    name = f"{START}{moment:%Y-%m-%d-%H%M}"
    return PreviewAt(moment.astimezone(UTC), f"{name}{moment:%z}" if is_shown_twice else name)


def output_folder(newsroom: NewsroomFolder, out: Path | None, preview: PreviewAt | None) -> OutputFolder:
    """Give the folder to write into, or stop: what a build writes and what a preview shows never lie together."""
    build = newsroom.root / "build"
    if preview:
        return PreviewFolder(out or build / preview.folder, build)
    if out and is_preview(out):
        stop(f"nothing was written: {out} holds a preview, and a build needs a folder of its own", UNSAFE)
    return OutputFolder(out or build)


def _told(text: str) -> datetime | None:
    found = _MOMENT.fullmatch(text.strip())
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ''}") if found else None
    except ValueError:
        return None


def _rules(zone: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(zone) if zone else None
    except (LookupError, ValueError, OSError):
        return None


def _refuse_twice_or_never(local: datetime, zone: str) -> None:
    found = trouble(local, zone)
    if found is None:
        return
    early, late = (each.isoformat(sep=" ", timespec="minutes") for each in either_side(local, zone))
    why = f"summer time skips {local:%H:%M}" if found == "skipped" else f"{local:%H:%M} comes twice as summer time ends"
    stop(f'on {local:%Y-%m-%d} in {zone} {why}; write --at "{early}" or "{late}"', USAGE)
