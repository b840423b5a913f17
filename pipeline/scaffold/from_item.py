"""An item's source in; another item out that starts from it: a copy as a draft, or further information on an appeal."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from pipeline.newsroom.files import Folder
from pipeline.reader.tree import MapNode, Scalar, plain
from pipeline.scaffold.defaults import Defaults
from pipeline.scaffold.item import NewItem, Wish, as_item
from pipeline.state.fields import state_fields
from pipeline.writer.rendered import Value

# What tells of a text's own life, or is its own alone.
_OF_ITS_LIFE = frozenset({
    "status", "published_at", "updated_at", "history", "corrections", "withdrawn", "closed", "index_number", "number",
})  # fmt: skip
_CARRIED = (
    "model", "language", "country", "topics", "keywords", "kicker", "concern", "persons_at_risk", "demands", "guidance",
    "targets", "letters", "bcc", "petition", "sent_to_target", "data_controller", "contacts", "not_the_same_person",
)  # fmt: skip
_FURTHER = re.compile(r"(.*\s[–-]\s)([0-9]+)")


def duplicate(
    source: MapNode, folder: Folder, wish: Wish, defaults: Defaults, *, moment: datetime, zone: str
) -> NewItem:
    """Give an item again, as a draft of today, in the same language; its media come along, its translations do not.

    What it says of its own publication, correction, withdrawal and closing stays behind, and so do an embargo and a
    last day to write that have passed. An empty headline of the wish stands for the item's own.
    """
    fields = {key: value for key, value in _values(source).items() if key not in _OF_ITS_LIFE}
    day = wish.day or defaults.day
    state = state_fields(source, {}, zone)
    if state.lifts_at is None or state.lifts_at <= moment:
        fields.pop("embargo", None)
    if _text(source, "send_before") < day.isoformat():
        fields.pop("send_before", None)
    dateline = fields.get("dateline")
    if isinstance(dateline, Mapping):
        fields["dateline"] = {**dateline, "date": day.isoformat()}
    elif "issue_date" in fields:
        fields["issue_date"] = day.isoformat()
    media = tuple(sorted({*_named(fields.get("media"))}))
    wish = replace(wish, headline=wish.headline or _text(source, "headline"))
    own = {**fields, "status": "draft", "headline": wish.headline}
    return as_item(folder, wish, _without_contacts(defaults, fields), own, media)


def further_information(source: MapNode, slug: str, wish: Wish, defaults: Defaults) -> NewItem:
    """Give the next stage of an appeal, as a draft: whom it protects, whom to write to and the letters come along.

    Its words are new, and so are its day and its last day to write. `slug` is the appeal's folder.
    """
    values = _values(source)
    own: dict[str, Value] = {key: values[key] for key in _CARRIED if key in values}
    own |= {
        "type": "urgent-appeal",
        "stage": wish.stage or "further-information",
        "issue_date": (wish.day or defaults.day).isoformat(),
        "previous": [slug],
    }
    number = _text(source, "number")
    if number and own["stage"] == "further-information":
        own["number"] = further_number(number)
    return as_item("appeals", wish, _without_contacts(defaults, own), own)


def further_number(number: str) -> str:
    """Give the number of a further information: 18/26 – 1 after 18/26, and 18/26 – 2 after that."""
    found = _FURTHER.fullmatch(number)
    return f"{found[1]}{int(found[2]) + 1}" if found else f"{number} – 1"


def _values(source: MapNode) -> dict[str, Value]:
    values = plain(source)
    assert isinstance(values, dict)  # noqa: S101 - a file's tree is a mapping
    return values


def _without_contacts(defaults: Defaults, fields: Mapping[str, Value]) -> Defaults:
    """Give defaults that add no contacts to those that come along."""
    return replace(defaults, contacts=()) if "contacts" in fields else defaults


def _named(media: Value) -> list[str]:
    entries = media if isinstance(media, Sequence) and not isinstance(media, str) else []
    own = [each for each in entries if isinstance(each, Mapping)]
    return [name for each in own for key in ("file", "print_file") if isinstance(name := each.get(key), str)]


def _text(tree: MapNode, key: str) -> str:
    found = tree.values.get(key)
    return " ".join(found.text.split()) if isinstance(found, Scalar) else ""
