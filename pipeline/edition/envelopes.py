"""A target and a letter's language in; the target as the letter's envelope needs it out.

An address is written in the letter's language, or in one that the target reads: on paper, an Arabic name above a French
letter would not arrive, and a Norwegian office above an English one is read by nobody.

The country stands alone in the last line, in capitals, as the Universal Postal Union has it. Where it is in another
script than the Latin one, it follows once more in English: the post of the country that the letter leaves has to read
it, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from pipeline.document import appeal as document
from pipeline.edition.model import Phrase, Target
from pipeline.edition.targets import target_of
from pipeline.edition.texts import Texts, texts_of
from pipeline.i18n.capitals import capitals
from pipeline.i18n.language import Language, language
from pipeline.newsroom.item import Item, Variant
from pipeline.reader.tree import follow

_WORDS = ("honorific", "rank", "office", "institution")


def addressee(texts: Texts, item: Item, own: Language, id_: str, *, titled: bool = True) -> Target:
    """Give a target for the envelope of a letter in a language, in the nearest form that the appeal has of it.

    Not `titled`, its name has no honorific.
    """
    source = item.source.document
    assert isinstance(source, document.Appeal)  # noqa: S101 - only an appeal has letters
    index, entry = next((index, each) for index, each in enumerate(source.targets) if each.id == id_)
    return _on_envelope(texts, entry, _written(texts, item, own, index, entry, titled=titled))


def _written(texts: Texts, item: Item, own: Language, index: int, entry: document.Target, *, titled: bool) -> Target:
    """Give a target in the nearest form that there is of it."""
    shown = (texts.variant,) if own == texts.language else ()
    chosen = next(_forms(item, index, entry, own, shown), None)
    if chosen is None and not _words_of(entry):  # a name, lines and a country: that is named as the letter names it
        chosen = document.WrittenForm(), own
    if isinstance(chosen, tuple):
        there = texts_of(texts.newsroom, item.source, item.source)
        return target_of(there, entry, index, chosen, titled=titled)
    variant = chosen or (texts.variant if own == texts.language else item.source)
    assert isinstance(variant.document, document.Appeal)  # noqa: S101 - every variant of an appeal is one
    there = texts_of(texts.newsroom, variant, item.source)
    return target_of(there, variant.document.targets[index], index, titled=titled)


def _on_envelope(texts: Texts, entry: document.Target, target: Target) -> Target:
    """Give a target without the notes that tell a page's readers of its language, its country in capitals."""
    bare = {name: _bare(getattr(target, name)) for name in ("heading", "office", "institution")}
    lines = [Phrase(line.text, line.language) for line in target.address]
    if entry.address:
        country = lines.pop()
        lines.append(Phrase(capitals(country.text, country.language), country.language))
        if country.language.script != "Latn":
            english = texts.country_in(entry.address.country, language("en"))
            lines.append(Phrase(capitals(english.text, english.language), english.language))
    return replace(target, **bare, address=tuple(lines))


def _bare(phrase: Phrase | None) -> Phrase | None:
    return Phrase(phrase.text, phrase.language) if phrase else None


def has_address_for(item: Item, index: int, own: Language) -> bool:
    """Say whether a target's words are there in a letter's language, or in one that the target reads."""
    source = item.source.document
    assert isinstance(source, document.Appeal)  # noqa: S101 - only an appeal has letters
    entry = source.targets[index]
    return not _words_of(entry) or next(_forms(item, index, entry, own, ()), None) is not None


def _forms(
    item: Item, index: int, entry: document.Target, own: Language, shown: tuple[Variant, ...]
) -> Iterator[tuple[document.WrittenForm, Language] | Variant]:
    """Give the forms of a target that its envelope may have, the nearest first."""
    for wanted in (own, *map(language, entry.reads)):
        tag = next((tag for tag in wanted.fallbacks if tag in entry.in_language), None)
        if tag:
            yield entry.in_language[tag], language(tag)
        approved = (each for each in item.translations if each.translation and each.translation.status == "approved")
        for variant in (*(shown if wanted == own else ()), item.source, *approved):
            if variant.language == wanted and (variant is item.source or _is_translated(item, variant, index)):
                yield variant


def _is_translated(item: Item, variant: Variant, index: int) -> bool:
    """Say whether a translation gives a target in its own words; without any, there is nothing to give."""
    source = item.source.document
    assert isinstance(source, document.Appeal)  # noqa: S101 - only an appeal has letters
    words = _words_of(source.targets[index])
    own = item.source.tree.place.source.name
    places = (follow(variant.tree, ("targets", index, each)).place for each in words)
    return not words or any(place.source.name != own for place in places)


def _words_of(entry: document.Target) -> tuple[str, ...]:
    return tuple(each for each in _WORDS if getattr(entry, each))
