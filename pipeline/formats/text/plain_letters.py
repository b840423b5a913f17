"""An edition in; the same edition with every text in ASCII out, or none where its script has no such form.

An address, a key or a date for programs is ASCII already, and stays what it is. Only the name of a picture's file may
be in any letters; it stays so too, for it is never printed, and pictures are found by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Alternate, Edition, Letter, Phrase, Picture, Rich
from pipeline.formats.text.ascii import in_ascii
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import PlacedPicture


def has_ascii(language: Language) -> bool:
    """Say whether a language's texts can be read in ASCII: only what is written in Latin letters can."""
    return language.script == "Latn"


def edition_in_ascii(edition: Edition) -> Edition:
    """Give an edition whose every text is ASCII, with U+00A0 where no line may be broken."""
    written = cast("Edition", _of(edition, edition.language, passage=False))
    return replace(written, loose_pictures=edition.loose_pictures)


def _of(value: object, language: Language, *, passage: bool) -> object:
    match value:
        case str():
            return in_ascii(value, language, passage=passage)
        case Language():
            return value
        case tuple():
            return tuple(_of(each, language, passage=passage) for each in value)
        case Phrase():
            note = None if value.note is None else in_ascii(value.note, language)
            return Phrase(in_ascii(value.text, value.language), value.language, note)
        case Rich():
            note = None if value.note is None else in_ascii(value.note, language)
            return replace(
                cast("Rich", _fields(value, value.language, passage=True)), language=value.language, note=note
            )
        case Alternate():
            known = has_ascii(value.language)
            return replace(value, name=in_ascii(value.name, value.language) if known else value.language.tag)
        case Picture():
            return replace(cast("Picture", _fields(value, language, passage=False)), file=value.file, path=value.path)
        case PlacedPicture():
            return replace(value, alt=in_ascii(value.alt, language, passage=passage))
        case Letter():
            whole = cast("Letter", _fields(value, language, passage=False))
            return replace(whole, plain=in_ascii(value.plain, value.language, passage=True))
        case Struct():
            return _fields(value, language, passage=passage)
        case Mapping():
            return {key: _of(each, language, passage=passage) for key, each in value.items()}
        case _:
            return value


def _fields(value: object, language: Language, *, passage: bool) -> object:
    if not isinstance(value, Struct):
        return value
    changed = {name: _of(getattr(value, name), language, passage=passage) for name in value.__struct_fields__}
    return replace(value, **changed)
