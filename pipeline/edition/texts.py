"""A variant's texts as phrases and blocks, each in the language that it is really in.

A translation may leave a text as the source has it (a name, a letter). Such a text keeps its language, so that formats
can mark it, also in the edition's own script: an English sentence on a Norwegian page is read aloud as English. Only a
name in the edition's own script needs no mark.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from pipeline.document.outline import outline_of
from pipeline.document.shape import mark_at
from pipeline.edition.model import Phrase, Rich
from pipeline.edition.placed import without_files
from pipeline.edition.wording import Wording, country, wording
from pipeline.i18n.conventions import conventions
from pipeline.i18n.language import Language, language
from pipeline.newsroom.item import Variant
from pipeline.newsroom.languages import words_for
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import follow
from pipeline.richtext.blocks import Block
from pipeline.richtext.reading import Library, markdown


class Texts(Struct, frozen=True):
    """What an edition's parts are made with: the variant, its voice, the newsroom."""

    variant: Variant
    source_language: Language
    source_name: str
    voice: Wording
    newsroom: Newsroom
    library: Library
    gone: frozenset[str] = frozenset()
    """The files of media/ whose rights have ended: where a text places one, it places nothing."""

    @property
    def language(self) -> Language:
        """Give the edition's language."""
        return self.variant.language

    def is_untranslated(self, *route: str | int) -> bool:
        """Say whether a text stands as the source has it, in an edition of another language."""
        if self.variant.translation is None:
            return False
        return follow(self.variant.tree, route).place.source.name == self.source_name

    def language_of(self, *route: str | int, own: str | None = None) -> Language:
        """Give the language that a text is in; `own` is the one that it says of itself, which a translation ends."""
        if own and (self.variant.translation is None or self.is_untranslated(*route)):
            return language(own)
        if not self.is_untranslated(*route):
            return self.language
        mark = mark_at(outline_of(type(self.variant.document)), route)
        is_name = mark is not None and mark.optional
        return (
            self.language if is_name and self.source_language.script == self.language.script else self.source_language
        )

    def phrase(self, text: str, *route: str | int, own: str | None = None) -> Phrase:
        """Give a text as a phrase; one that is not in the edition's language says so, but for a name or an address."""
        found = self.language_of(*route, own=own)
        if found == self.language:
            return Phrase(text, found)
        mark = mark_at(outline_of(type(self.variant.document)), route)
        return Phrase(text, found, self.note_on(found) if mark and not mark.optional else None)

    def maybe(self, text: str | None, *route: str | int) -> Phrase | None:
        """Give a text as a phrase, or nothing."""
        return None if text is None else self.phrase(text, *route)

    def blocks(self, text: str) -> tuple[Block, ...]:
        """Give Markdown's blocks."""
        found = self.library[markdown(text)]
        return without_files(found, self.gone) if self.gone else found

    def rich(self, text: str, *route: str | int, own: str | None = None) -> Rich:
        """Give Markdown as blocks."""
        found = self.language_of(*route, own=own)
        return Rich(self.blocks(text), found, self.note_on(found))

    def note_on(self, other: Language) -> str | None:
        """Name the language of a text that this edition does not have in its own."""
        return None if other == self.language else self.in_language(other)

    def in_language(self, other: Language) -> str:
        """Name a language as a remark behind a text: “in Russian”."""
        return self.voice.word("in_language", language=self.voice.language_name(other))

    def in_sentence(self, text: Phrase) -> str:
        """Give a phrase for a place in a line of this language, with the name of its own."""
        return text.text + self.voice.bracketed(text.note) if text.note else text.text

    def maybe_rich(self, text: str | None, *route: str | int) -> Rich | None:
        """Give Markdown as blocks, or nothing."""
        found = None if text is None else self.rich(text, *route)
        return found if found and found.blocks else None

    def local(self, text: Mapping[str, str], written: Language | None = None) -> Phrase:
        """Give a text per language in this one, or the nearest that there is, in the language that it is in.

        `written` is the language of the file it stands in, where that is not the newsroom's own.
        """
        for tag in self.language.fallbacks:
            if tag in text:
                return Phrase(text[tag], self.language)
        own = self.newsroom.settings.language
        if "" in text:
            return Phrase(text[""], self._unlabelled(written or language(own)))
        tag = own if own in text else next(iter(text))
        return Phrase(text[tag], language(tag))

    def maybe_local_words(self, text: Mapping[str, str] | None, written: Language | None = None) -> Phrase | None:
        """Give a text per language that is no name; in another language than this one, it says so."""
        return None if text is None else self.local_words(text, written)

    def local_words(self, text: Mapping[str, str], written: Language | None = None) -> Phrase:
        """Give a text per language that is no name; in another language than this one, it says so."""
        found = self.local(text, written)
        return Phrase(found.text, found.language, self.note_on(found.language))

    def _unlabelled(self, own: Language) -> Language:
        return own if own.script != self.language.script else self.language

    def maybe_local(self, text: Mapping[str, str] | None, written: Language | None = None) -> Phrase | None:
        """Give a text per language in this one, or nothing."""
        return None if text is None else self.local(text, written)

    def voice_of(self, other: Language) -> Wording | None:
        """Give the voice of another language, such as a letter's; None where the newsroom has no words for it."""
        words = words_for(other.tag, self.newsroom.words)
        chosen = self.newsroom.settings.conventions
        if words is None or conventions(chosen.get(other.tag, other.tag)) is None:
            return None
        return wording(other, words, chosen)

    def country_in(self, code: str, other: Language) -> Phrase:
        """Give a country's name in another language, which needs no words of the newsroom's."""
        chosen = self.newsroom.settings.conventions
        found = conventions(chosen.get(other.tag, other.tag))
        return country(code, other, found.locale if found else None)


def texts_of(newsroom: Newsroom, variant: Variant, source: Variant, gone: frozenset[str] = frozenset()) -> Texts:
    """Give the texts of one variant, without the files that are gone."""
    voice = wording(variant.language, newsroom.words[variant.language.tag], newsroom.settings.conventions)
    return Texts(variant, source.language, source.tree.place.source.name, voice, newsroom, newsroom.library, gone)
