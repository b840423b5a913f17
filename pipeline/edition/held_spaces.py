"""An edition in; the same out, with the spaces of its texts held where no line should end: in a date, before a mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import is_
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Edition, Phrase, Rich
from pipeline.i18n.held import held
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import Text


def with_held_spaces(edition: Edition) -> Edition:
    """Hold the spaces of every text, by its own language; addresses and facts are no texts."""
    held_in: Edition = _value(replace(edition, words={}))
    return replace(held_in, words=edition.words)


def _value(value: Any) -> Any:
    """Walk every type of the model; what has no such text in it stays the very same."""
    match value:
        case str() | Language() | None:
            return value
        case Phrase():
            text = held(value.text, value.language)
            return value if text == value.text else replace(value, text=text)
        case Rich():
            blocks = _in_blocks(value.blocks, value.language)
            return value if blocks is value.blocks else replace(value, blocks=blocks)
        case _:
            return _each(value, _value)


def _in_blocks(value: Any, language: Language) -> Any:
    if isinstance(value, Text):
        text = held(value.text, language)
        return value if text == value.text else Text(text)
    return _each(value, lambda inner: _in_blocks(inner, language))


def _each(value: Any, become: Callable[[Any], Any]) -> Any:
    match value:
        case tuple():
            every = tuple(map(become, value))
            return value if all(map(is_, every, value)) else every
        case Struct():
            fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
            changed = {name: new for name, old in fields if (new := become(old)) is not old}
            return replace(value, **changed) if changed else value
        case Mapping():
            return {key: become(each) for key, each in value.items()}
        case _:
            return value
