"""What somebody asks of a new item, and what it has without being asked, in; its folder's name and its file out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from pipeline.newsroom.files import Folder
from pipeline.scaffold.defaults import Defaults
from pipeline.scaffold.order import in_order
from pipeline.scaffold.slug import folder_name
from pipeline.writer.rendered import Value
from pipeline.writer.splice import fresh


class NewItem(Struct, frozen=True):
    """A folder to be made: its files by name; `media` are files of media/ that come along from another item."""

    folder: Folder
    slug: str
    files: Mapping[str, str]
    media: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Give the folder's name, with the folder that it lies in: releases/2026-05-01-dam."""
        return f"{self.folder}/{self.slug}"


class Wish(Struct, frozen=True):
    """What somebody asks of a new item; what is None, or empty, is as the newsroom has it."""

    headline: str
    kind: str | None = None
    """Of a release: its type."""
    language: str | None = None
    day: date | None = None
    place: str | None = None
    contacts: tuple[str, ...] = ()
    stage: str | None = None
    """Of an appeal."""
    fields: Mapping[str, Value] = field(default_factory=dict)
    """Any other fields of the file, as `plain` gives them."""


def new_release(wish: Wish, defaults: Defaults) -> NewItem:
    """Give a new release, as a draft."""
    place = wish.place or defaults.place
    day = (wish.day or defaults.day).isoformat()
    return as_item(
        "releases",
        wish,
        defaults,
        {
            "type": wish.kind or "press-release",
            "dateline": {"place": place, "date": day} if place else {"date": day},
        },
    )


def new_appeal(wish: Wish, defaults: Defaults) -> NewItem:
    """Give a new appeal, as a draft."""
    own = {
        "type": "urgent-appeal",
        "stage": wish.stage or "first",
        "issue_date": (wish.day or defaults.day).isoformat(),
    }
    return as_item("appeals", wish, defaults, own)


def as_item(
    folder: Folder, wish: Wish, defaults: Defaults, own: Mapping[str, Value], media: tuple[str, ...] = ()
) -> NewItem:
    """Give an item's folder with its source, which has the fields of its kind and those that every item has."""
    contacts = [*(wish.contacts or defaults.contacts)]
    every: dict[str, Value] = {
        "status": "draft",
        "language": wish.language or defaults.language,
        "headline": wish.headline,
    }
    if defaults.index_number:
        every["index_number"] = defaults.index_number
    if contacts:
        every["contacts"] = contacts
    kind = folder.removesuffix("s")
    slug = folder_name(wish.headline, wish.day or defaults.day, defaults.taken, kind)
    return NewItem(folder, slug, {f"{kind}.yaml": fresh(in_order({**every, **own, **wish.fields}))}, media)
