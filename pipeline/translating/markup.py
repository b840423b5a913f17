"""Markdown from translators in; a fault for whatever no release may hold, at its line of their file, out.

Pandoc reads all of it at once, and each text as a whole: a footnote's mark and its text may be two paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from pipeline.exchange.gather import narrowed
from pipeline.fault import Fault, Faults
from pipeline.reader.tree import Scalar
from pipeline.richtext.reading import read_texts
from pipeline.source import Place, Source
from pipeline.translation.digest import joined


class TranslatedParagraph(Struct, frozen=True):
    """A paragraph of a text, by its segment's name. `place` is in the translator's file; None where it is not new."""

    name: str
    text: str
    place: Place | None


def check_markup(texts: Sequence[Sequence[TranslatedParagraph]], faults: Faults) -> None:
    """Collect what is outside the closed set in the paragraphs that came from translators."""
    found = Faults()
    named = {str(number): paragraphs for number, paragraphs in enumerate(texts)}
    read_texts([_scalar(name, paragraphs) for name, paragraphs in named.items()], found)
    faults.extend(moved for fault in found if (moved := _moved(fault, named[fault.place.source.name])))


def _scalar(name: str, paragraphs: Sequence[TranslatedParagraph]) -> Scalar:
    text = joined(tuple(paragraph.text for paragraph in paragraphs))
    # a literal block’s text starts on the line below its place
    return Scalar(text, Place(Source(name, text), 0, 1, 1), "literal")


def _moved(fault: Fault, paragraphs: Sequence[TranslatedParagraph]) -> Fault | None:
    """Give a fault at its place in the translator’s file; None where its paragraph is not new."""
    last = 0
    for paragraph in paragraphs:
        last += paragraph.text.count("\n") + 2
        if fault.place.line < last:
            if paragraph.place is None:
                return None
            line = fault.place.source.line(fault.place.line)
            words = line[fault.place.column - 1 : fault.place.end - 1]
            place = narrowed(paragraph.place, words.strip() or None)
            return replace(fault, message=f"{paragraph.name}: {fault.message}", place=place)
    return None
