"""An edition in; the same out, with the number of its first note to editors.

Footnotes and notes to editors are numbered as one, so that “note 3” is one note. Footnotes come first: the first mark
that a reader meets in the text is 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Edition, Phrase, Quote, Rich, Time
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import Footnote, Text

_WITHOUT = frozenset({str, int, bool, NoneType, Language, Phrase, Time, Text})
"""What no footnote can stand in: nearly all that an edition holds."""


def with_note_numbers(edition: Edition) -> Edition:
    """Give an edition that knows how its notes to editors count on from its footnotes."""
    return replace(edition, first_note=1 + _footnotes(replace(edition, words={})))


def _footnotes(value: Any) -> int:
    """Count the footnotes that are printed, wherever they stand."""
    if type(value) in _WITHOUT:
        return 0
    match value:
        case Footnote():
            return 1 + _footnotes(value.blocks)
        case Quote(run_in=Rich() as whole):  # it says all that the quote's own text says
            return _footnotes(whole)
        case tuple():
            return sum(map(_footnotes, value))
        case Struct():
            return sum([_footnotes(getattr(value, name)) for name in value.__struct_fields__])
        case Mapping():
            return sum(map(_footnotes, value.values()))
        case _:
            return 0
