"""An edition with the same text in every field that a person writes: what an attacker, or a slip, could put there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from pipeline.i18n.language import Language

# What the engine makes or the schema has checked: file names, keys, URLs, times for programs, kinds.
_OURS = frozenset({
    "alignments", "ends", "file", "id", "key", "kind", "lead_picture", "logo", "loose_attachments", "loose_boxes",
    "loose_pictures", "machine", "mailto", "media_type", "path", "script", "direction", "slug", "state", "stem", "tag",
    "uri", "url", "canonical_url", "privacy_url", "web",
})  # fmt: skip
Value = TypeVar("Value")


def with_text(value: Value, text: str) -> Value:
    """Give a frozen value with every text in it replaced."""
    return _changed(value, text)  # type: ignore[return-value]


def _changed(value: object, text: str) -> object:
    match value:
        case str():
            return text
        case tuple():
            return tuple(_changed(each, text) for each in value)
        case Mapping():
            return {key: _changed(each, text) for key, each in value.items()}
        case Language():
            return value
        case Struct():
            names = [name for name in value.__struct_fields__ if name not in ours(value)]
            return replace(value, **{name: _changed(getattr(value, name), text) for name in names})
        case _:
            return value


def ours(value: object) -> frozenset[str]:
    """Give the fields of a value, or of a type, that hold no text which a person wrote."""
    # a target group's role is a kind; a speaker's is text
    kind = value if isinstance(value, type) else type(value)
    return _OURS | {"role"} if kind.__name__ == "TargetGroup" else _OURS
