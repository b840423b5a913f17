"""The newsroom's settings and its newest items in; what a new item has without being asked out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.newsroom.files import Folder
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar
from pipeline.scaffold.index_number import next_index_number

ENOUGH = 40
"""So many of the newest items say what is usual; no more of them need be read."""


class RecentItem(Struct, frozen=True):
    """What an item says that the next one may have too. `contacts` are keys of the newsroom's directory."""

    slug: str
    folder: Folder
    language: str
    issued: str
    place: str
    contacts: tuple[str, ...]
    index_number: str


class Defaults(Struct, frozen=True):
    """What a new item has without being asked. `taken` are the names of all items' folders."""

    language: str
    languages: tuple[str, ...]
    day: date
    place: str | None
    contacts: tuple[str, ...]
    index_number: str | None
    taken: frozenset[str]


def recent_item(folder: Folder, slug: str, source: bytes | None) -> RecentItem | None:
    """Read what an item's source says; None where it cannot be read."""
    faults = Faults()
    text = decode(slug, source, faults) if source is not None else None
    tree = read(text, faults) if text else None
    if tree is None:
        return None
    dateline = tree.values.get("dateline")
    contacts = tree.values.get("contacts")
    entries = contacts.items if isinstance(contacts, ListNode) else ()
    return RecentItem(
        slug,
        folder,
        _text(tree, "language"),
        _text(dateline, "date") or _text(tree, "issue_date"),
        _text(dateline, "place"),
        tuple(each.text for each in entries if isinstance(each, Scalar)),
        _text(tree, "index_number"),
    )


def defaults_of(
    settings: Settings,
    recent: Iterable[RecentItem],
    taken: Iterable[str],
    moment: datetime,
    language: str | None = None,
) -> Defaults:
    """Give what a new item has; `recent` are the newest items, `language` is the item's where somebody chose it.

    The town is that of the newest release in the language, the contacts those of the newest item in it; of a newsroom
    without any, the press office, or who stands first in the directory.
    """
    newest = sorted(recent, key=lambda each: (each.issued, each.slug), reverse=True)
    own = language or settings.language
    same = [each for each in newest if each.language == own]
    day = moment.astimezone(ZoneInfo(settings.timezone)).date()
    numbers = [each.index_number for each in newest if each.index_number]
    return Defaults(
        language=own,
        languages=settings.languages,
        day=day,
        place=next((each.place for each in same if each.place), None),
        contacts=_contacts(same, settings.contacts, settings.press_office),
        index_number=next_index_number(numbers, settings.index_number, day, numbers),
        taken=frozenset(taken),
    )


def _contacts(newest: Sequence[RecentItem], directory: Mapping[str, object], office: str | None) -> tuple[str, ...]:
    for each in newest:
        found = tuple(key for key in each.contacts if key in directory)
        if found:
            return found
    first = office if office in directory else next(iter(directory), None)
    return (first,) if first else ()


def _text(tree: Node | None, key: str) -> str:
    found = tree.values.get(key) if isinstance(tree, MapNode) else None
    return " ".join(found.text.split()) if isinstance(found, Scalar) else ""
