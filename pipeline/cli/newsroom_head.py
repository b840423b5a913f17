"""newsroom.yaml in, whatever is wrong with it; its languages, its time zone and its site's address out."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from msgspec import Struct

from pipeline.fault import Faults
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, Scalar


class NewsroomHead(Struct, frozen=True):
    """The languages that a newsroom publishes in, its time zone (UTC where the file names none), and its site."""

    languages: tuple[str, ...]
    zone: str
    site: str = ""


def newsroom_head(settings: bytes | None) -> NewsroomHead:
    """Read the languages and the zone; what is wrong with the file is the whole check's to say."""
    source = decode("newsroom.yaml", settings, Faults()) if settings is not None else None
    tree = read(source, Faults()) if source else None
    values = tree.values if tree else {}
    languages, zone, site = values.get("languages"), values.get("timezone"), values.get("site")
    return NewsroomHead(
        tuple(each.text for each in languages.items if isinstance(each, Scalar))
        if isinstance(languages, ListNode)
        else (),
        zone.text if isinstance(zone, Scalar) and _is_zone(zone.text) else "UTC",
        site.text if isinstance(site, Scalar) else "",
    )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True
