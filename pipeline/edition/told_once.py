"""An edition in; the same out, with the language of what stays in the source's named once a place, and not once a line.

A text that a translation leaves in the source's language carries a note for readers (“in English”). Where all texts of
a table or a list are in that language, the place itself has the note. Where only some are, each of them keeps its own.
In what is read as one (a question and its answer, a box, a quote) the first text has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import (
    Appeal,
    Attachment,
    Contact,
    Demands,
    Edition,
    Issuers,
    LanguagePlace,
    Phrase,
    Picture,
    QuestionGroup,
    Quote,
    Rich,
)

T = TypeVar("T", bound=Struct)
N = TypeVar("N", Phrase, Rich)
M = TypeVar("M", bound=Phrase | Rich | None)
Notes = dict[LanguagePlace, str]

_CONTACT = ("role", "purpose", "hours")


def told_once(edition: Edition) -> Edition:
    """Give an edition whose notes on languages stand once a place."""
    notes: Notes = {}
    headline = edition.headline
    is_one_text = edition.lead and not edition.events and edition.appeal is None
    contacts, office = _contacts(edition, notes)
    return replace(
        edition,
        kicker=_below(edition.kicker, headline),
        subheadline=_below(edition.subheadline, headline),
        body=_below(edition.body, edition.lead) if is_one_text else edition.body,
        quotes={key: _quote(each) for key, each in edition.quotes.items()},
        boxes={key: _by_first(each, "title", "text") for key, each in edition.boxes.items()},
        pictures={key: _picture(each) for key, each in edition.pictures.items()},
        attachments={key: _attachment(each) for key, each in edition.attachments.items()},
        corrections=tuple(_by_first(each, "note", "as_published", "should_be") for each in edition.corrections),
        events=tuple(_by_first(each, "title", "place", "note") for each in edition.events),
        questions=_questions(edition.questions, notes),
        notes_to_editors=_listed(edition.notes_to_editors, "notes_to_editors", notes),
        links=_by_place(edition.links, ("text",), "links", notes),
        spokespeople=_by_place(edition.spokespeople, ("role",), "spokespeople", notes),
        issuers=_issuers(edition.issuers, notes),
        salutation=_below(edition.salutation, headline),
        demands=_demands(edition.demands, notes),
        placed_demands=_demands(edition.placed_demands, notes),
        closing_formula=_below(edition.closing_formula, edition.body),
        contacts=contacts,
        organisation=replace(
            edition.organisation,
            press_office=office,
            closing_lines=_listed(edition.organisation.closing_lines, "closing_lines", notes),
        ),
        appeal=_appeal(edition.appeal, notes),
        language_notes=notes,
    )


def _questions(groups: tuple[QuestionGroup, ...], notes: Notes) -> tuple[QuestionGroup, ...]:
    texts = [text for group in groups for each in group.items for text in (each.question, each.answer)]
    note = _shared([*texts, *(group.title for group in groups)])
    if note:
        notes["questions"] = note
    return tuple(
        replace(
            group,
            title=_without(group.title, note),
            items=tuple(
                replace(each, question=_without(each.question, note), answer=_without(each.answer, note))
                for each in (_by_first(each, "question", "answer") for each in group.items)
            ),
        )
        for group in groups
    )


def _contacts(edition: Edition, notes: Notes) -> tuple[tuple[Contact, ...], Contact | None]:
    """Give the contacts and the press office's own line, which are printed as one list and may be the same."""
    office = edition.organisation.press_office
    found = _by_place((*edition.contacts, *((office,) if office else ())), _CONTACT, "contacts", notes)
    found = tuple(_by_first(each, *_CONTACT) for each in found)
    return found[: len(edition.contacts)], found[-1] if office else None


def _issuers(issuers: Issuers | None, notes: Notes) -> Issuers | None:
    if issuers is None:
        return None
    if issuers.is_block:  # it has no head that could say it for all
        return issuers
    return replace(issuers, signatories=_by_place(issuers.signatories, ("role",), "signatories", notes))


def _demands(demands: Demands | None, notes: Notes) -> Demands | None:
    if demands is None:
        return None
    note = _shared([demands.intro, *demands.items])
    if note:
        notes["demands"] = note
    return replace(
        demands,
        intro=_without(demands.intro, note),
        items=tuple(_without(each, note) for each in demands.items),
    )


def _appeal(appeal: Appeal | None, notes: Notes) -> Appeal | None:
    if appeal is None:
        return None
    persons = _by_place(appeal.persons, ("role", "note"), "persons", notes)
    return replace(appeal, persons=tuple(_by_first(each, "role", "note") for each in persons))


def _attachment(file: Attachment) -> Attachment:
    """Give a recording or document, whose transcript is unfolded below its title."""
    return _by_first(file, "content_warning", "title", "description", "usage", "transcript")


def _picture(picture: Picture) -> Picture:
    """Give a picture; where its description is printed, the caption stands right below it."""
    found = _by_first(picture, "content_warning", "caption", "usage")
    return replace(found, alt=_below(found.alt, found.caption))


def _quote(quote: Quote) -> Quote:
    """Give a quote whose speaker's office says nothing that the quote itself says."""
    return replace(quote, role=_without(quote.role, quote.language_note))


def _by_first(entry: T, *fields: str) -> T:
    """Give an entry whose first text names the language; those that follow in it, in the order of `fields`, do not."""
    told: str | None = None
    changed: dict[str, object] = {}
    for name in fields:
        text = getattr(entry, name)
        if text is not None:
            if text.note and text.note == told:
                changed[name] = replace(text, note=None)
            told = text.note
    return replace(entry, **changed) if changed else entry


def _by_place(entries: tuple[T, ...], fields: Sequence[str], place: LanguagePlace, notes: Notes) -> tuple[T, ...]:
    """Give entries; where all their texts, in `fields`, are in one other language, the place has the note."""
    note = _shared(getattr(entry, name) for entry in entries for name in fields)
    if note is None:
        return entries
    notes[place] = note
    return tuple(replace(entry, **{name: _without(getattr(entry, name), note) for name in fields}) for entry in entries)


def _listed(texts: tuple[N, ...], place: LanguagePlace, notes: Notes) -> tuple[N, ...]:
    note = _shared(texts)
    if note is None:
        return texts
    notes[place] = note
    return tuple(replace(each, note=None) for each in texts)


def _shared(texts: Iterable[Phrase | Rich | None]) -> str | None:
    """Give the note of several texts; None where one has another, or none, or where there is only one text."""
    notes = [text.note for text in texts if text is not None]
    return notes[0] if len(notes) > 1 and len(set(notes)) == 1 else None


def _below(text: M, first: Phrase | Rich | None) -> M:
    return _without(text, first.note) if first else text


def _without(text: M, note: str | None) -> M:
    """Give a text without its note, where that is said already."""
    return replace(text, note=None) if isinstance(text, Phrase | Rich) and note and text.note == note else text
