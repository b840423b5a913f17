"""The parts that every edition has: quotes, boxes, questions, pictures, corrections, events, issuers, links."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from pipeline.document import parts, release
from pipeline.edition.inner_marks import with_inner_marks
from pipeline.edition.model import (
    Box,
    Correction,
    Event,
    Issuers,
    LabelledLink,
    Question,
    QuestionGroup,
    Quote,
    Signatory,
)
from pipeline.edition.texts import Texts
from pipeline.i18n.language import Language, language
from pipeline.state.moments import aware


def quotes(texts: Texts, entries: Mapping[str, parts.Quote]) -> dict[str, Quote]:
    """Give the quotes by key."""
    return {key: _quote(texts, key, entry) for key, entry in entries.items()}


def _quote(texts: Texts, key: str, entry: parts.Quote) -> Quote:
    text = texts.rich(entry.text, "quotes", key, "text", own=entry.text_language)
    # a quote that stays in another language stands between this one's marks: what it quotes has its own
    around = (texts.voice.word("quote_open").strip(), texts.voice.word("quote_close").strip())
    # its own note names the language, beside the speaker
    text = replace(text, blocks=with_inner_marks(text.blocks, texts.language, around), note=None)
    return Quote(
        text=text,
        speaker=texts.phrase(entry.speaker, "quotes", key, "speaker"),
        role=texts.maybe(entry.role, "quotes", key, "role"),
        organisation=texts.maybe(entry.organisation, "quotes", key, "organisation"),
        language_note=_language_note(texts, text.language, entry),
    )


def _language_note(texts: Texts, printed: Language, entry: parts.Quote) -> str | None:
    """Name the language of a quote: the one that it is printed in where that is foreign, else the one spoken."""
    if printed != texts.language:
        return texts.voice.word("in_language", language=texts.voice.language_name(printed))
    spoken = entry.language or entry.text_language
    if spoken is None or language(spoken) == printed:
        return None
    return texts.voice.word("translated_from", language=texts.voice.language_name(language(spoken)))


def box_key(box: parts.Box, index: int) -> str:
    """Give the name under which an edition keeps a box: its id, or its number from 1."""
    return box.id or str(index + 1)


def boxes(texts: Texts, entries: tuple[parts.Box, ...]) -> dict[str, Box]:
    """Give the boxes by id, or by number where they have none."""
    return {
        box_key(entry, index): Box(
            entry.kind,
            texts.voice.word(entry.kind) if entry.kind else None,
            texts.maybe(entry.title, "boxes", index, "title"),
            texts.rich(entry.text, "boxes", index, "text"),
        )
        for index, entry in enumerate(entries)
    }


def questions(texts: Texts, groups: tuple[parts.QuestionGroup, ...]) -> tuple[QuestionGroup, ...]:
    """Give the questions in their groups."""
    return tuple(
        QuestionGroup(
            texts.maybe(group.title, "questions", number, "title"),
            tuple(
                Question(
                    texts.phrase(entry.question, "questions", number, "items", index, "question"),
                    texts.rich(entry.answer, "questions", number, "items", index, "answer"),
                )
                for index, entry in enumerate(group.items)
            ),
        )
        for number, group in enumerate(groups)
    )


def corrections(texts: Texts, entries: tuple[parts.Correction, ...]) -> tuple[Correction, ...]:
    """Give the corrections, each with the line that labels it."""
    found = []
    for index, entry in enumerate(entries):
        at = texts.voice.time(aware(entry.at, texts.newsroom.settings.timezone))
        found.append(
            Correction(
                at,
                texts.voice.word("corrected_on", time=at.text),
                texts.phrase(entry.note, "corrections", index, "note"),
                texts.maybe(entry.as_published, "corrections", index, "as_published"),
                texts.maybe(entry.should_be, "corrections", index, "should_be"),
            )
        )
    return tuple(found)


def events(texts: Texts, entries: tuple[parts.Event, ...]) -> tuple[Event, ...]:
    """Give the events, times in their own zone or the newsroom's."""
    found = []
    for index, entry in enumerate(entries):
        zone = entry.timezone or texts.newsroom.settings.timezone
        found.append(
            Event(
                title=texts.phrase(entry.title, "events", index, "title"),
                starts=texts.voice.time(aware(entry.starts, zone), utc=True),
                ends=texts.voice.time(aware(entry.ends, zone), utc=True) if entry.ends else None,
                place=texts.maybe(entry.place, "events", index, "place"),
                address=entry.address,
                note=texts.maybe_rich(entry.note, "events", index, "note"),
            )
        )
    return tuple(found)


def issuers(texts: Texts, entry: release.Issuers | None) -> Issuers | None:
    """Give who issues a joint statement."""
    if entry is None:
        return None
    return Issuers(
        lead=texts.maybe(entry.lead, "issuers", "lead"),
        supporting=tuple(
            texts.phrase(name, "issuers", "supporting", index) for index, name in enumerate(entry.supporting)
        ),
        signatories=tuple(
            Signatory(
                texts.phrase(each.name, "issuers", "signatories", index, "name"),
                texts.maybe(each.role, "issuers", "signatories", index, "role"),
                texts.maybe(each.organisation, "issuers", "signatories", index, "organisation"),
                texts.voice.country(each.country) if each.country else None,
            )
            for index, each in enumerate(entry.signatories)
        ),
    )


def links(texts: Texts, entries: tuple[parts.PageLink, ...]) -> tuple[LabelledLink, ...]:
    """Give the links."""
    return tuple(
        LabelledLink(texts.phrase(each.text, "links", index, "text"), each.url, None)
        for index, each in enumerate(entries)
    )


def see_also(texts: Texts, entries: tuple[parts.SeeAlso, ...]) -> tuple[LabelledLink, ...]:
    """Give other documents, each followed by its translations; a note names language and index number."""
    found = []
    for index, entry in enumerate(entries):
        title = texts.phrase(entry.title, "see_also", index, "title", own=entry.title_language)
        for tag, url in [(entry.language or entry.title_language, entry.url), *entry.translations.items()]:
            differs = tag is not None and (tag != texts.language.tag or url != entry.url)
            named = (
                texts.voice.word("in_language", language=texts.voice.language_name(language(tag)))
                if tag and differs
                else None
            )
            note = texts.voice.joined(*(part for part in (entry.index_number, named) if part))
            found.append(LabelledLink(title, url, note or None))
    return tuple(found)
