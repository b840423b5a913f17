"""An item's files in; what a list of the newsroom shows of it out, whatever the moment. No schema is asked.

So an item at fault is listed too, with what can be read of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from pipeline.newsroom.files import ItemFiles
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar
from pipeline.state.fields import StateFields, state_fields
from pipeline.state.listed_dues import ListedDue, listed_dues
from pipeline.state.moments import aware


class ItemListing(Struct, frozen=True, array_like=True):
    """What is listed of an item. `fields` are its state fields, without fingerprints of what it withholds.

    `issued` and `send_before` are days as they are written, `deadline` is the end of the last day to write, `dues`
    what else falls due.
    """

    kind: str
    stage: str
    headline: str
    fields: StateFields
    countries: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    index_number: str = ""
    issued: str = ""
    send_before: str = ""
    deadline: datetime | None = None
    dues: tuple[ListedDue, ...] = ()


def listing_of(
    files: ItemFiles,
    trees: Mapping[str, MapNode],
    zone: str,
    fields: StateFields | None = None,
    verified_days: int | None = None,
) -> ItemListing | None:
    """Give what is listed of an item; None where its source cannot be read.

    `trees` are those of its files, by their names, that are known already and stand as they are written; the others are
    read. `fields` are its state fields, where they are known; `verified_days` is what
    newsroom.yaml says of targets' addresses.
    """
    source = _tree(files.source_name, files.source, trees)
    if source is None:
        return None
    own = {
        tag: tree
        for tag, data in files.translations.items()
        if (tree := _tree(f"{files.key}/{tag}.yaml", data, trees)) is not None
    }
    if fields is None or fields.translations.keys() != own.keys():
        fields = state_fields(source, own, zone)
    send_before = _text(source, "send_before")
    dateline = source.values.get("dateline")
    return ItemListing(
        kind=_text(source, "type"),
        stage=_text(source, "stage"),
        headline=_text(source, "headline"),
        fields=replace(fields, withheld=(), source="", consents={}),
        countries=tuple(_texts(source.values.get("country"))),
        topics=tuple(_texts(source.values.get("topics"))),
        index_number=_text(source, "index_number"),
        issued=_text(dateline, "date") if isinstance(dateline, MapNode) else _text(source, "issue_date"),
        send_before=send_before,
        deadline=_end_of(send_before, zone),
        dues=listed_dues(source, zone, verified_days),
    )


def _tree(name: str, data: bytes | None, trees: Mapping[str, MapNode]) -> MapNode | None:
    if name in trees:
        return trees[name]
    # only what is at fault, or has no text yet, is read again
    from pipeline.fault import Faults  # noqa: PLC0415
    from pipeline.reader.decode import decode  # noqa: PLC0415
    from pipeline.reader.events import read  # noqa: PLC0415

    faults = Faults()
    source = decode(name, data, faults) if data is not None else None
    return read(source, faults) if source else None


def _end_of(day: str, zone: str) -> datetime | None:
    try:
        last = date.fromisoformat(day)
        return aware(datetime(last.year, last.month, last.day) + timedelta(days=1), zone).astimezone(UTC)  # noqa: DTZ001 - the zone is given
    except (ValueError, OSError, OverflowError, LookupError):
        return None


def _texts(node: Node | None) -> Iterator[str]:
    for each in node.items if isinstance(node, ListNode) else [node]:
        if isinstance(each, Scalar) and each.text.strip():
            yield " ".join(each.text.split())


def _text(tree: MapNode, key: str) -> str:
    return next(_texts(tree.values.get(key)), "")
