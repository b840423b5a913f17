"""Which countries and regions a document is about, by their names."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.document.parts import Publication
from pipeline.edition.model import Phrase
from pipeline.edition.wording import Wording


def countries(voice: Wording, document: Publication) -> tuple[str, ...]:
    """Give the names of the countries that a document is about."""
    return tuple(voice.country(code).text for code in _codes(document) if not code.isdigit())


def regions(voice: Wording, document: Publication) -> tuple[str, ...]:
    """Give the names of the regions that a document is about."""
    return tuple(voice.country(code).text for code in _codes(document) if code.isdigit())


def in_details(voice: Wording, document: Publication) -> Iterator[tuple[str, Phrase]]:
    """Give the countries and regions as a detail: the key of its label, and what is printed."""
    codes = _codes(document)
    if not codes:
        return
    named = [voice.country(code) for code in codes]
    only = {each.language for each in named}
    listed = voice.listing(each.text for each in named)
    # CLDR writes “world” as it stands inside a sentence
    yield _label(codes), Phrase(listed[:1].upper() + listed[1:], only.pop() if len(only) == 1 else voice.language)


def _label(codes: tuple[str, ...]) -> str:
    if all(code.isdigit() for code in codes):
        return "region" if len(codes) == 1 else "regions"
    if any(code.isdigit() for code in codes):
        return "countries_and_regions"
    return "country" if len(codes) == 1 else "countries"


def _codes(document: Publication) -> tuple[str, ...]:
    """Give the codes, each once."""
    given = document.country
    return (given,) if isinstance(given, str) else tuple(dict.fromkeys(given))
