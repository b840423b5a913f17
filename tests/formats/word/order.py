"""An edition in; its texts in the order in which templates/word/ prints them out, each where a reader comes to it.

The order is written down here a second time on purpose: a part that is moved, forgotten or printed twice in a template
or in the writer then differs from what stands here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from pipeline.edition.model import (
    Appeal,
    Contact,
    Demands,
    Edition,
    LabelledLink,
    Letter,
    LinkedTranslation,
    Petition,
    Phone,
    Phrase,
    PrecedingStage,
    Rich,
    Target,
)
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Footnote,
    Inline,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Table,
)
from tests.saying.facts import flat
from tests.saying.readers import squeezed

_NO_LETTER = re.compile(r"\W")
_Part = str | Phrase | Rich | LabelledLink | LinkedTranslation | PrecedingStage | Phone | None


def astray(wanted: Iterable[str], found: str, words: Mapping[str, str]) -> list[str]:
    """Give each text that is not the next one in what was read; only labels and punctuation may stand between two."""
    labels = {squeezed(piece) for word in words.values() for piece in re.split(r"\{\w+\}", word)} - {""}
    read, at, wrong = squeezed(found), 0, []
    for text in filter(None, map(squeezed, wanted)):
        start = next((place for place in _passing(read, at, labels) if read.startswith(text, place)), None)
        if start is not None:
            at = start + len(text)
        else:
            wrong.append(f"not “{text}” but “{read[at : at + 60]}” stands behind “{read[max(0, at - 30) : at]}”")
            at = read.find(text, at) + len(text) if text in read[at:] else at
    if len(read) not in _passing(read, at, labels):
        wrong.append(f"“{read[at:]}” stands behind the end")
    return wrong


def _passing(read: str, at: int, labels: set[str]) -> Iterator[int]:
    """Give each place that is come to from another one over labels and punctuation alone, the longest label first.

    A pattern of all labels would say it too, and would be compiled again for each text: that took most of these tests.
    """
    lengths = sorted({1, *map(len, labels)})
    left, seen = [at], set[int]()
    while left:
        place = left.pop()
        if place in seen or place > len(read):
            continue
        seen.add(place)
        yield place
        steps = (length for length in lengths if read[place : place + length] in labels)
        left += [*([place + 1] if _NO_LETTER.match(read, place) else []), *(place + step for step in steps)]


def in_order(edition: Edition) -> list[str]:
    """Give the texts of an edition as templates/word/release.xml and appeal.xml order them."""
    return list(_Reader(edition).whole())


def parts_in_order(edition: Edition) -> list[tuple[str, str]]:
    """Give the parts that an edition has, by name, each with its first text: the one order of every format."""
    firsts = ((name, next(filter(None, texts), None)) for name, texts in _Reader(edition).parts())
    return [(name, first) for name, first in firsts if first]


def letter_in_order(edition: Edition, letter: Letter) -> list[str]:
    """Give the texts of a letter as templates/word/letter.xml orders them."""
    target = letter.target
    opening = (letter.subject_line, letter.salutation)
    opening = opening[::-1] if letter.subject_follows else opening
    return list(
        _Reader(edition).each(
            letter.signature_mark, target.heading, target.office, target.institution, *target.address,
            letter.date_mark, *opening, letter.text, letter.closing, letter.name_mark,
        )
    )  # fmt: skip


class _Reader:
    """Goes through an edition as somebody does who reads its Word file."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    def each(self, *parts: _Part) -> Iterator[str]:
        for part in parts:
            match part:
                case str():
                    yield part
                case Phrase():
                    yield part.text
                    yield from self.each(part.note)
                case Rich():
                    yield from self.each(part.note)
                    yield from self._blocks(part.blocks)
                case LabelledLink() | LinkedTranslation() | PrecedingStage():
                    yield from self.each(part.text)
                    yield from _address(part.url, part.text.text) if part.url else ()
                    yield from self.each(*(part.also if isinstance(part, LabelledLink) else ()))
                case Phone():
                    yield from self.each(part.label, part.display, part.country)
                case None:
                    continue
                case _:
                    assert_never(part)

    def whole(self) -> Iterator[str]:
        for _, texts in self.parts():
            yield from texts

    def parts(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Give each part by a name, with its texts."""
        edition, appeal = self.edition, self.edition.appeal
        notes = edition.language_notes
        yield from self._first()
        yield "body", self.each(edition.body)
        yield "loose boxes", self._blocks(map(PlacedBox, edition.loose_boxes))
        yield "loose pictures", self._files(edition.loose_pictures)
        if appeal:
            yield from self._acting(appeal)
        else:
            yield "demands", self._demands(self.edition.demands)
            yield from self._signing()
            yield "petition", self._petition()
            yield "corrects", self._corrects()
        yield "questions", self._questions()
        if edition.background:
            yield "background", self.each(edition.background_heading, edition.background)
        if appeal:
            yield "closing call", self.each(appeal.closing_call)
        yield "end mark", self.each(edition.end_mark)
        if edition.notes_to_editors:
            yield (
                "notes to editors",
                self.each(edition.notes_heading, notes.get("notes_to_editors"), *edition.notes_to_editors),
            )
        yield "earlier stages", self.each(*(appeal.earlier if appeal else ()))
        yield "links", self.each(notes.get("links"), *edition.links)
        yield "files", self._files(edition.loose_attachments)
        yield "transcripts", self._transcripts()
        yield "spokespeople", self._spokespeople()
        yield from self._last()

    def _corrects(self) -> Iterator[str]:
        for each in self.edition.corrects:
            yield from self.each(each.title, *_address_of(each.url, each.title), each.publisher)
            yield from self.each(each.published_on.text if each.published_on else None, each.note)
            yield from self.each(each.as_published, each.should_be)

    def _questions(self) -> Iterator[str]:
        for group in self.edition.questions:
            yield from self.each(group.title, self.edition.language_notes.get("questions"))
            for question in group.items:
                yield from self.each(question.question, question.answer)

    def _transcripts(self) -> Iterator[str]:
        for recording in self.edition.attachments.values():
            if recording.transcript:
                yield from self.each(recording.title, recording.transcript)

    def _spokespeople(self) -> Iterator[str]:
        yield from self.each(self.edition.language_notes.get("spokespeople"))
        for speaker in self.edition.spokespeople:
            yield from self.each(speaker.name, speaker.role, speaker.languages)

    def _files(self, names: Iterable[str]) -> Iterator[str]:
        for file in names:
            yield from self._block(PlacedPicture(file, ""))

    def _first(self) -> Iterator[tuple[str, Iterator[str]]]:
        edition, appeal = self.edition, self.edition.appeal
        yield "banners", (text for banner in edition.banners for text in self.each(banner.title, *banner.lines))
        if edition.release_line not in {edition.kind_label, *(banner.title for banner in edition.banners)}:
            yield "release line", self.each(edition.release_line)
        yield "headline", self.each(edition.kicker, edition.headline, edition.subheadline)
        yield "concern", self.each(appeal.concern if appeal else None)
        for correction in edition.corrections:
            yield (
                "corrections",
                self.each(correction.line, correction.note, correction.as_published, correction.should_be),
            )
        if appeal:
            yield "closing", self._closing(appeal)
        else:
            yield "masthead", self._equals()
            yield "issuers", self._issuers()
        yield "dateline", self.each(edition.dateline or edition.issued.text)
        yield "addressees", (text for each in edition.addressees for text in self.each(each.heading, *each.lines))
        yield "salutation", self.each(edition.salutation)
        yield "lead", self.each(edition.lead)
        if appeal:
            yield "deadline", self.each(appeal.send_before, appeal.after_date if appeal.is_overdue else None)
        yield "lead picture", self._files([edition.lead_picture] if edition.lead_picture else [])
        yield "events", self._events()

    def _details(self) -> Iterator[str]:
        edition = self.edition
        for label, value in edition.details:
            yield from self.each(label, value)
        yield from self.each(edition.published_line, edition.updated_line)

    def _events(self) -> Iterator[str]:
        for event in self.edition.events:
            yield from self.each(event.title, event.when.text)
            yield from self.each(event.place, *event.address, event.speakers_heading or None)
            for person in event.speakers:
                yield from self.each(person.name, person.role, person.organisation)
            yield from self.each(event.note)
            if event.registration:
                yield from self.each(event.registration.text, event.registration.url, event.registration.until)

    def _equals(self) -> Iterator[str]:
        if self.edition.issuers:
            issuers = self.edition.issuers
            for each in issuers.organisations:
                if each.logo:
                    yield self.edition.pictures[each.logo].alt.text
            yield from self.each(issuers.label if issuers.heading else None, *issuers.heading)

    def _issuers(self) -> Iterator[str]:
        if self.edition.issuers:
            yield from self.each(self.edition.issuers.lead, *self.edition.issuers.supporting)

    def _demands(self, demands: Demands | None) -> Iterator[str]:
        if demands:
            yield from self.each(self.edition.language_notes.get("demands"), demands.intro, *demands.items)

    def _signing(self) -> Iterator[tuple[str, Iterator[str]]]:
        yield "closing formula", self.each(self.edition.closing_formula)
        yield "signatories", self._signatories()

    def _signatories(self) -> Iterator[str]:
        edition, issuers = self.edition, self.edition.issuers
        if issuers is None:
            return
        if issuers.is_block:
            yield edition.issued.text
        else:
            yield from self.each(issuers.note, edition.language_notes.get("signatories"))
        for person in issuers.signatories:
            named = (person.name, *person.native_names)
            if issuers.is_block:
                yield from self.each(person.organisation, person.role, *named, person.country)
            else:
                yield from self.each(*named, person.role, person.organisation, person.country)
        if issuers.is_block:
            yield from self.each(issuers.note)

    def _closing(self, appeal: Appeal) -> Iterator[str]:
        closing = appeal.closing
        if closing:
            yield from self.each(closing.on, closing.thanks)
            yield from self._counted(self.edition.petition)
            yield from self.each(closing.result, closing.onward)

    def _counted(self, petition: Petition | None) -> Iterator[str]:
        if petition:
            yield from self.each(petition.signatures, petition.scope, *petition.local)

    def _acting(self, appeal: Appeal) -> Iterator[tuple[str, Iterator[str]]]:
        notes = self.edition.language_notes
        yield "persons", self.each(appeal.persons_heading if appeal.persons else None, notes.get("persons"))
        for person in appeal.persons:
            yield "persons", self.each(person.name, person.role, person.note)
        yield "demands", self._demands(self.edition.demands)
        yield "call", self.each(appeal.call_to_action, appeal.local_call, appeal.send_before, appeal.after_date)
        yield "guidance", self.each(appeal.guidance)
        yield "petition", self._petition()
        for group in appeal.targets:
            yield "targets", self.each(group.heading)
            for target in group.targets:
                yield "targets", self._target(target)
        for letter in appeal.letters:
            yield "letters", self._letter(letter)
        yield "privacy", self._privacy(appeal)
        for outcome in appeal.outcomes:
            yield "outcomes", self.each(outcome.title, *outcome.details, outcome.text, outcome.link)

    def _petition(self) -> Iterator[str]:
        petition, appeal = self.edition.petition, self.edition.appeal
        if petition and not (appeal and appeal.closing):
            yield from self.each(petition.title)
            yield from self._counted(petition)
            yield from self.each(petition.goal, petition.delivered_to, petition.url)

    def _letter(self, letter: Letter) -> Iterator[str]:
        yield from self.each(letter.heading, letter.language_note, letter.subject)
        for each in letter.to:
            yield from self.each(each.salutation, each.name)
        yield from self.each(*(() if letter.to else (letter.salutation,)))
        yield from self.each(letter.text, letter.closing, letter.signature_mark)

    def _privacy(self, appeal: Appeal) -> Iterator[str]:
        if appeal.privacy:
            petition = self.edition.petition
            handed = petition.delivered_to if petition and appeal.closing else None
            yield from self.each(handed, appeal.privacy)

    def _target(self, target: Target) -> Iterator[str]:
        yield from self.each(target.heading, target.office, target.institution, *target.address)
        yield from self.each(*target.faxes, *target.phones, *target.emails, *target.social)
        yield from self.each(*target.salutations)
        yield from self.each(target.channel_note, target.reads, target.verified)

    def _last(self) -> Iterator[tuple[str, Iterator[str]]]:
        edition, own = self.edition, self.edition.organisation
        notes = edition.language_notes
        yield "contacts", self.each(notes.get("contacts"))
        for contact in dict.fromkeys([*edition.contacts, *filter(None, [own.press_office])]):
            yield "contacts", self._contact(contact)
        described = edition.issuers.described if edition.issuers else ()
        yield "alliances", self.each(edition.issuers.label if edition.issuers and described else None)
        for each in described:
            yield "alliances", self.each(each.name, each.url, *each.members)
        if edition.issuers and edition.issuers.members:
            yield "members", self.each(edition.issuers.members_heading, *edition.issuers.members)
        if own.boilerplate:
            yield "about", self.each(own.name, own.boilerplate)
        for earlier in edition.history:
            yield "history", self.each(earlier.on.text, earlier.note, *_address_of(earlier.url, earlier.note))
        yield "details", self._details()
        yield "authoritative", self.each(edition.authoritative)
        yield "translator", self.each(edition.translator)
        yield "languages", self.each(*(other.name for other in edition.alternates), edition.canonical_url)
        # its place is in every foot; there is no room there for the name of another language
        named = own.address_line if own.address_line and own.address_line.note else None
        yield "organisation", self.each(named, own.latest_news, own.privacy_url)
        yield "closing lines", self.each(notes.get("closing_lines"), *own.closing_lines)
        yield (
            "closing banners",
            (text for banner in reversed(edition.banners) for text in self.each(*banner.lines, banner.title)),
        )

    def _contact(self, contact: Contact) -> Iterator[str]:
        yield from self.each(contact.name, contact.role, contact.organisation, contact.purpose, *contact.phones)
        yield from self.each(contact.email, contact.languages, contact.hours)

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        edition = self.edition
        match block:
            case Paragraph(inlines) | Crosshead(_, inlines):
                yield from self._inlines(inlines)
            case BulletList(items) | NumberedList(_, items):
                for item in items:
                    yield from self._blocks(item)
            case BlockQuote(blocks):
                yield from self._blocks(blocks)
            case Table(_, header, rows):
                for cell in [*header, *(cell for row in rows for cell in row)]:
                    yield from self._inlines(cell)
            case PlacedQuote() | PlacedBox() | PlacedDemands():
                yield from self._marked(block)
            case PlacedPicture(file, alt) if file in edition.attachments:
                found = edition.attachments[file]
                yield from self.each(found.content_warning, found.label, alt or found.title, found.details)
                yield from self.each(found.description, found.where, found.url, found.credit, found.usage)
            case PlacedPicture(file, alt):
                picture = edition.pictures[file]
                yield from self.each(picture.content_warning, alt or picture.alt, picture.caption)
                yield from self.each(picture.credit, picture.usage)
                if picture.print_file:
                    yield from self.each(picture.print_file.where, picture.print_file.details)
            case _:
                assert_never(block)

    def _marked(self, block: PlacedQuote | PlacedBox | PlacedDemands) -> Iterator[str]:
        match block:
            case PlacedQuote(key):
                quote = self.edition.quotes[key]
                if quote.run_in:
                    yield from self.each(quote.run_in, quote.language_note)
                else:
                    yield from self.each(quote.text, quote.speaker, quote.role, quote.organisation, quote.language_note)
            case PlacedBox(key):
                box = self.edition.boxes[key]
                yield from self.each(box.label, box.title, box.text)
            case PlacedDemands():
                yield from self._demands(self.edition.placed_demands)

    def _inlines(self, inlines: Iterable[Inline]) -> Iterator[str]:
        for each in flat(inlines):
            match each:
                case str():
                    yield each
                case Link(url, inside):
                    yield from self._inlines(inside)
                    yield from _address(url, "".join(text for text in flat(inside) if isinstance(text, str)))
                case Footnote(blocks):
                    yield from self._blocks(blocks)
                case _:
                    assert_never(each)


def _address_of(url: str | None, text: Phrase) -> Iterator[str]:
    if url:
        yield from _address(url, text.text)


def _address(url: str, shown: str) -> Iterator[str]:
    """Give what is printed behind a link, for those who read on paper: nothing where the link shows its own address."""
    address = re.sub("^(mailto|tel):", "", url)
    bare, said = (re.sub(r"^https?://|[\s().-]+|/$", "", each) for each in (address, shown))
    if bare != said:
        yield address
