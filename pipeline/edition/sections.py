"""The parts that every edition has: boxes, questions, pictures, corrections, history, events, issuers, links."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from pipeline.document import changes, parts
from pipeline.edition.model import (
    Box,
    Corrected,
    Correction,
    EarlierPublication,
    Event,
    LabelledLink,
    LinkedTranslation,
    Question,
    QuestionGroup,
    Registration,
    Speaker,
)
from pipeline.edition.texts import Texts
from pipeline.i18n.language import language
from pipeline.state.moments import aware, machine


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


def corrections(texts: Texts, entries: tuple[changes.Correction, ...]) -> tuple[Correction, ...]:
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


def corrects(texts: Texts, entries: tuple[changes.Corrected, ...]) -> tuple[Corrected, ...]:
    """Give what others published and is corrected here."""
    return tuple(
        Corrected(
            title=texts.phrase(entry.title, "corrects", index, "title", own=entry.title_language),
            publisher=texts.maybe(entry.publisher, "corrects", index, "publisher"),
            published_on=texts.voice.date(entry.published_on) if entry.published_on else None,
            url=entry.url,
            note=texts.maybe(entry.note, "corrects", index, "note"),
            as_published=texts.maybe(entry.as_published, "corrects", index, "as_published"),
            should_be=texts.maybe(entry.should_be, "corrects", index, "should_be"),
        )
        for index, entry in enumerate(entries)
    )


def history(texts: Texts, entries: tuple[changes.EarlierPublication, ...]) -> tuple[EarlierPublication, ...]:
    """Give where and when the text was published before."""
    return tuple(
        EarlierPublication(texts.voice.date(entry.on), texts.phrase(entry.note, "history", index, "note"), entry.url)
        for index, entry in enumerate(entries)
    )


def events(texts: Texts, entries: tuple[parts.Event, ...]) -> tuple[Event, ...]:
    """Give the events, times in their own zone or the newsroom's."""
    found = []
    for index, entry in enumerate(entries):
        zone = entry.timezone or texts.newsroom.settings.timezone
        found.append(
            Event(
                title=texts.phrase(entry.title, "events", index, "title"),
                when=texts.voice.in_full(aware(entry.starts, zone), aware(entry.ends, zone) if entry.ends else None),
                ends=machine(aware(entry.ends, zone)) if entry.ends else None,
                place=texts.maybe(entry.place, "events", index, "place"),
                address=entry.address,
                note=texts.maybe_rich(entry.note, "events", index, "note"),
                speakers=_speakers(texts, entry, index),
                speakers_heading=texts.maybe(entry.speakers_heading, "events", index, "speakers_heading")
                or (texts.voice.word("event_speakers") if entry.speakers else ""),
                registration=_registration(texts, entry.registration, zone, index) if entry.registration else None,
            )
        )
    return tuple(found)


def _speakers(texts: Texts, entry: parts.Event, index: int) -> tuple[Speaker, ...]:
    routes = [("events", index, "speakers", place) for place in range(len(entry.speakers))]
    return tuple(
        Speaker(
            texts.phrase(each.name, *route, "name"),
            texts.maybe(each.role, *route, "role"),
            texts.maybe(each.organisation, *route, "organisation"),
        )
        for each, route in zip(entry.speakers, routes, strict=True)
    )


def _registration(texts: Texts, entry: parts.Registration, zone: str, index: int) -> Registration:
    last = entry.until
    until = texts.voice.time(aware(last, zone)) if isinstance(last, datetime) else last and texts.voice.date(last)
    return Registration(
        texts.maybe_rich(entry.text, "events", index, "registration", "text"),
        entry.url,
        texts.voice.word("registration_until", time=until.text) if until else None,
    )


def links(texts: Texts, entries: tuple[parts.PageLink, ...]) -> tuple[LabelledLink, ...]:
    """Give the links."""
    return tuple(
        LabelledLink(texts.phrase(each.text, "links", index, "text"), each.url) for index, each in enumerate(entries)
    )


def see_also(texts: Texts, entries: tuple[parts.SeeAlso, ...]) -> tuple[LabelledLink, ...]:
    """Give other documents, each with its index number and its language, and with its translations."""
    found = []
    for index, entry in enumerate(entries):
        title = texts.phrase(entry.title, "see_also", index, "title", own=entry.title_language)
        tag = entry.language or entry.title_language
        named = texts.note_on(language(tag)) if tag else title.note
        note = texts.voice.joined(*(part for part in (entry.index_number, named) if part))
        translations = tuple(
            LinkedTranslation(texts.voice.phrase(texts.in_language(language(other))), url)
            for other, url in entry.translations.items()
        )
        found.append(LabelledLink(replace(title, note=note or None), entry.url, translations))
    return tuple(found)
