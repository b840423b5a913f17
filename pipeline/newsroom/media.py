"""An item's pictures by the names that its source gives them, and what is told of those that nobody can read.

On macOS a name may have its letters decomposed, and in a file composed: both are the same name (`composed`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from pipeline.fault import Faults
from pipeline.i18n.file_names import composed
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.unread import tell_unread
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar
from pipeline.source import Place, Source

# What is told of a picture although nobody asks for it.
_ALWAYS_TOLD = ("link", "name")


class MediaFiles(Struct, frozen=True):
    """Pictures by name; the names of those that the source does not list, and of those that were not read."""

    read: Mapping[str, bytes]
    unlisted: tuple[str, ...]
    unread: tuple[str, ...]


def media_of(files: ItemFiles, tree: MapNode, faults: Faults) -> MediaFiles:
    """Give an item's pictures; tell what was not read, and which two files have one name."""
    places = _places(tree)
    unread = tuple(_tell_unread(files, places, faults))
    seen: set[str] = set()
    for name in (*files.media, *files.unlisted):
        own = composed(name)
        if own in seen:
            faults.add(
                "picture-name",
                f"two files in media/ are named ‘{own}’, by letters that are stored in two ways",
                places.get(own) or Place.start_of(Source(f"{files.key}/media/{name}", "")),
                expected="a name of its own for each file",
                hint="rename one of the two",
            )
        seen.add(own)
    read = {composed(name): data for name, data in files.media.items()}
    return MediaFiles(read, tuple(map(composed, files.unlisted)), unread)


def _places(tree: MapNode) -> dict[str, Place]:
    named = (*_fields(tree, ("issuers", "organisations"), "logo"), *_fields(tree, ("media",), "file"))
    return {composed(file.text.strip()): file.place for file in named}


def _fields(tree: MapNode, route: tuple[str, ...], key: str) -> Iterator[Scalar]:
    """Give a field of each entry of a list; a tree that was not validated may have anything in its place."""
    node: Node | None = tree
    for step in route:
        node = node.values.get(step) if isinstance(node, MapNode) else None
    for entry in node.items if isinstance(node, ListNode) else ():
        field = entry.values.get(key) if isinstance(entry, MapNode) else None
        if isinstance(field, Scalar):
            yield field


def _tell_unread(files: ItemFiles, places: Mapping[str, Place], faults: Faults) -> Iterator[str]:
    """Tell what was not read, a picture where the source lists it; give the names of such pictures."""
    for unread in files.unread:
        is_picture = unread.name.startswith(f"{files.key}/media/")
        name = composed(unread.base)
        place = places.get(name) if is_picture else None
        if place or not is_picture or unread.why in _ALWAYS_TOLD:
            tell_unread(unread, place or Place.start_of(Source(unread.name, "")), faults)
        if is_picture:
            yield name
