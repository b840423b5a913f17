"""What the checks of a translation's text share: which texts were translated, from what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from pipeline.checks.prose import without_addresses
from pipeline.document.shape import TextAt
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.source import Place


class Translated(Struct, frozen=True, dict=True):
    """A text of a translation beside the one that it translates."""

    original: Variant
    variant: Variant
    source: TextAt
    unit: TextAt

    @property
    def text(self) -> str:
        """Give the translation's text."""
        return self.unit.scalar.text

    @property
    def has_own_shape(self) -> bool:
        """Say whether the translation has other paragraphs than its source, on purpose."""
        return self.variant.translation is not None and self.unit.name in self.variant.translation.own_shape

    @cached_property  # two rules ask for it
    def words(self) -> str:
        """Give the translation's text without addresses."""
        return without_addresses(self.text)

    def place(self, offset: int, length: int = 1) -> Place:
        """Give the place of a character of the text, by its number from 0."""
        return self.unit.at(offset, length)


def translated_texts(newsroom: Newsroom) -> Iterator[Translated]:
    """Give the texts that a translation gives itself, also those that it need not give."""
    for item in newsroom.items:
        sources = {unit.name: unit for unit in item.source.texts()}
        for variant in item.translations:
            for unit in variant.texts():
                source = sources.get(unit.name)
                own = unit.scalar.place.source.name != item.source.file
                if source and own:
                    yield Translated(item.source, variant, source, unit)
