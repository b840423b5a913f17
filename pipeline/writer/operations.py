"""What may be done to a file, each as a value; a route says where, by keys and by the places of entries from 0.

Lists and mappings are gone about alike: an entry is an item of the one or a key of the other, and has its index in
either.
"""

from __future__ import annotations

from msgspec import Struct

from pipeline.reader.tree import Route
from pipeline.writer.rendered import Value


class SetText(Struct, frozen=True):
    """Have another text where one stands, in the style that it has."""

    route: Route
    text: str


class SetValue(Struct, frozen=True):
    """Have another value under a key or in an entry.

    A key that is not there comes before the first of `order` that follows it there; `order` has the mapping's keys as
    the model has them. Of a list or mapping, only what differs is written.
    """

    route: Route
    value: Value
    order: tuple[str, ...] = ()


class Insert(Struct, frozen=True):
    """Have a new entry in a list, or with a key in a mapping, at an index up to the number of those that are there.

    An empty list or one that was left open may stand there; where none stands, set it with `SetValue`.
    """

    route: Route
    index: int
    value: Value
    key: str | None = None


class Remove(Struct, frozen=True):
    """Remove an entry or a key with its remarks; what has no other entry goes with it, for an empty list is a fault."""

    route: Route


class Move(Struct, frozen=True):
    """Move an entry of a list or a key of a mapping, with its remarks, from its index to the one that it has then."""

    route: Route
    index: int
    to: int


class Rename(Struct, frozen=True):
    """Give the key that a route ends in another name, where it stands."""

    route: Route
    key: str


class Restore(Struct, frozen=True):
    """Put back what was removed, with its remarks, where it stood; a removal gives this.

    `route` leads to the list or mapping; `written` is what stood there, and `offset` says where, counted from the end
    of the entry before it (for a first entry: from the head of the one that is first now). Where the removal had to
    write more anew, `whole` has the file's text after it and before it, to be put back while it is the same.
    """

    route: Route
    index: int
    key: str | None
    value: Value
    written: str
    offset: int
    whole: tuple[str, str] | None = None


Operation = SetText | SetValue | Insert | Remove | Move | Rename | Restore
