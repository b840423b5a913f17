"""A field and where it stands in; the language and the direction of what is typed there, out."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from pipeline.desk.form.context import Scope, known
from pipeline.document.base import Model
from pipeline.document.holds import Kind
from pipeline.reader.tree import MapNode, Scalar

Direction = Literal["ltr", "rtl", "auto"]

# Of no language; their signs run from left to right wherever they stand.
_LEFT_TO_RIGHT: frozenset[Kind] = frozenset({
    "date", "moment", "day-or-moment", "clock", "duration", "zone", "country", "area", "language", "phone", "email",
    "url", "key", "file", "number",
})  # fmt: skip
# A letter is in the language that it says; a recording's language is that of its voices, not of its title.
_OF_ITS_OWN = {"Letter": "language"}
_ALWAYS_THE_ITEMS = frozenset({"target", "mail_link"})


def within(scope: Scope, model: type[Model], name: str, node: MapNode | None) -> Scope:
    """Give the scope of one field of a group: some texts are in a language that the group names."""
    said = _OF_ITS_OWN.get(model.__name__) or model.tongues.get(name)
    own = node.values.get(said) if node and said and name not in _ALWAYS_THE_ITEMS else None
    return replace(scope, tag=own.text) if isinstance(own, Scalar) and known(own.text) else scope


def tongue(scope: Scope, kind: Kind, *, is_for_all: bool = False) -> tuple[str, Direction]:
    """Give the language and direction of a field; a text for every language has none of its own."""
    if kind in _LEFT_TO_RIGHT:
        return "", "ltr"
    found = None if is_for_all else scope.language
    return (found.tag, found.direction) if found else ("", "auto")
