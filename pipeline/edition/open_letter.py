"""What an open letter has beside its text: to whom it is written, how it opens and closes, and what is asked for."""

from __future__ import annotations

from pipeline.document import release
from pipeline.document.appeal import Appeal
from pipeline.document.release import Release
from pipeline.edition.contacts import heading
from pipeline.edition.loose import places_demands
from pipeline.edition.model import Addressee, Demands, Phrase
from pipeline.edition.texts import Texts
from pipeline.i18n.list_letters import letters_of


def addressees(texts: Texts, document: Release | Appeal) -> tuple[Addressee, ...]:
    """Give to whom an open letter is written; an appeal has targets in their place."""
    entries = document.addressees if isinstance(document, Release) else ()
    return tuple(_addressee(texts, entry, index) for index, entry in enumerate(entries))


def _addressee(texts: Texts, entry: release.Addressee, index: int) -> Addressee:
    route = ("addressees", index)
    named = [texts.maybe(entry.honorific, *route, "honorific"), texts.maybe(entry.name, *route, "name")]
    below = [texts.maybe(getattr(entry, each), *route, each) for each in ("office", "institution", "place")]
    country = texts.voice.country(entry.country) if entry.country else None
    lines = [line for line in (heading(*named) if any(named) else None, *below, country) if line]
    return Addressee(lines[0], tuple(lines[1:]))


def salutation(texts: Texts, document: Release | Appeal) -> Phrase | None:
    """Give how an open letter opens; the letters of an appeal have their own."""
    return texts.maybe(document.salutation, "salutation") if isinstance(document, Release) else None


def closing_formula(texts: Texts, document: Release | Appeal) -> Phrase | None:
    """Give how an open letter closes."""
    return texts.maybe(document.closing, "closing") if isinstance(document, Release) else None


def demands(texts: Texts, document: Release | Appeal) -> Demands | None:
    """Give what is asked for, where no text places it: it follows the body."""
    return None if places_demands(texts, document) else _demands(texts, document)


def placed_demands(texts: Texts, document: Release | Appeal) -> Demands | None:
    """Give what is asked for in the midst of the body."""
    return _demands(texts, document) if places_demands(texts, document) else None


def _demands(texts: Texts, document: Release | Appeal) -> Demands | None:
    entry = document.demands
    if entry is None:
        return None
    items = tuple(texts.phrase(each, "demands", "items", index) for index, each in enumerate(entry.items))
    letters = letters_of(texts.language) if entry.numbered == "letters" else None
    return Demands(texts.maybe(entry.intro, "demands", "intro"), items, entry.numbered != "no", letters)
