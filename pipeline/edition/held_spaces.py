"""An edition in; the same out, with the spaces of its texts held where no line should end: in a date, before a mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Edition, Phrase, Rich
from pipeline.i18n.held import held
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import Text


def with_held_spaces(edition: Edition) -> Edition:
    """Hold the spaces of every text, by its own language; addresses and facts are no texts."""
    whole: Edition = _value(edition)
    return whole


def _value(value: Any) -> Any:
    """Walk every type of the model; what has no such text in it stays the very same."""
    match value:
        case str() | Language() | None:
            return value
        case Phrase():
            text = held(value.text, value.language)
            return value if text == value.text else replace(value, text=text)
        case Rich():
            return replace(value, blocks=_in_blocks(value.blocks, value.language))
        case tuple():
            return tuple(_value(each) for each in value)
        case Mapping():
            return {key: _value(each) for key, each in value.items()}
        case Struct():
            changed = {
                name: new
                for name in value.__struct_fields__
                if (new := _value(old := getattr(value, name))) is not old and new != old
            }
            return replace(value, **changed) if changed else value
        case _:
            return value


def _in_blocks(value: Any, language: Language) -> Any:
    match value:
        case Text():
            return Text(held(value.text, language))
        case tuple():
            return tuple(_in_blocks(each, language) for each in value)
        case Struct():
            changed = {name: _in_blocks(getattr(value, name), language) for name in value.__struct_fields__}
            return replace(value, **changed)
        case _:
            return value
