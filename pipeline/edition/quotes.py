"""An item's quotes in; the same out, between the language's marks, with who said them and who translated them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from pipeline.document import quotes as document
from pipeline.edition.inner_marks import with_inner_marks
from pipeline.edition.model import Quote, Rich
from pipeline.edition.run_in import run_in
from pipeline.edition.texts import Texts
from pipeline.i18n.language import Language, language


def quotes(texts: Texts, entries: Mapping[str, document.Quote]) -> dict[str, Quote]:
    """Give the quotes by key."""
    return {key: _quote(texts, key, entry) for key, entry in entries.items()}


def _quote(texts: Texts, key: str, entry: document.Quote) -> Quote:
    first = _said(texts, entry.text, entry, key, "text")
    onward = _said(texts, entry.continued, entry, key, "continued") if entry.continued else None
    return Quote(
        text=replace(first, blocks=(*first.blocks, *onward.blocks)) if onward else first,
        speaker=texts.phrase(entry.speaker, "quotes", key, "speaker"),
        role=texts.maybe(entry.role, "quotes", key, "role"),
        organisation=texts.maybe(entry.organisation, "quotes", key, "organisation"),
        language_note=_language_note(texts, key, first.language, entry),
        run_in=_run_in(texts, key, entry, first, onward),
    )


def _said(texts: Texts, written: str, entry: document.Quote, *route: str) -> Rich:
    text = texts.rich(written, "quotes", *route, own=entry.text_language)
    # a quote that stays in another language stands between this one's marks: what it quotes has its own
    around = (texts.voice.word("quote_open").strip(), texts.voice.word("quote_close").strip())
    # its own note names the language, beside the speaker
    return replace(text, blocks=with_inner_marks(text.blocks, texts.language, around), note=None)


def _run_in(texts: Texts, key: str, entry: document.Quote, first: Rich, onward: Rich | None) -> Rich | None:
    """Give the quote as one run of text; None where it has no attribution, or is not all in this language."""
    if entry.attribution is None:
        return None
    own = texts.language_of("quotes", key, "attribution")
    if {texts.language} != {own, first.language, onward.language if onward else own}:
        return None
    marks = (texts.voice.word("quote_open"), texts.voice.word("quote_close"))
    return run_in(first, entry.attribution, onward, marks)


def _language_note(texts: Texts, key: str, printed: Language, entry: document.Quote) -> str | None:
    """Name the language of a quote, and its translator: that printed where it is foreign, else that spoken."""
    voice = texts.voice
    if printed != texts.language:
        return voice.word("in_language", language=voice.language_name(printed))
    spoken = entry.language or entry.text_language
    if spoken is not None and language(spoken) == printed:
        return None
    # who put it into the source's language has not put it into this one
    by = None if texts.is_untranslated("quotes", key, "translated_by") else entry.translated_by
    if spoken is None:
        return voice.word("translated_by", name=by) if by else None
    named = voice.language_name(language(spoken))
    return (
        voice.word("translated_from_by", language=named, name=by)
        if by
        else voice.word("translated_from", language=named)
    )
