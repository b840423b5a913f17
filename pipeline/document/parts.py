"""The parts that releases and appeals share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from pipeline.document.addresses import Url
from pipeline.document.base import Model
from pipeline.document.changes import Correction, EarlierPublication, Withdrawal
from pipeline.document.contacts import ContactEntry
from pipeline.document.media import MediaEntry
from pipeline.document.quotes import Quote
from pipeline.document.scalars import (
    Area,
    Line,
    Name,
    Number,
    PictureName,
    PostalLines,
    Rich,
    Slug,
    Tag,
    Words,
)
from pipeline.document.times import Date, DayOrMoment, Moment, Zone
from pipeline.document.versions import ModelVersion

NO_LINE = "none"
"""What ‘release_line’ holds where nothing is to stand there: the word, which no page would print, is no text."""

Status = Literal["draft", "in-review", "approved", "withdrawn"]


class Embargo(Model):
    """The time before which nobody may publish. It always names its zone."""

    lifts_at: Moment = Field(description="When the text may be published, in the zone beside it.")
    timezone: Zone = Field(description="The zone of the times here: Europe/Brussels, never CET.")
    accredited_from: Moment | None = Field(None, description="From when accredited journalists may have it.")


class Dateline(Model):
    """Where and when a release is issued."""

    place: Words | None = Field(None, description="The town; without it, the day stands alone.")
    date: Date = Field(description="The day of issue.")


class Box(Model):
    """A box with a title of its own; placed as {box: id}, or after the body."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Slug | None = Field(None, description="The name to place it by.")
    kind: Literal["important", "warning", "information"] | None = Field(
        None, description="Gives its label and colour; a box without it has neither."
    )
    title: Words | None = Field(None, description="Its own title.")
    text: Rich = Field(description="Its text.")


class Question(Model):
    """A question and its answer."""

    question: Words = Field(description="The question, or the title to unfold.")
    answer: Rich = Field(description="The answer.")


class QuestionGroup(Model):
    """Questions under one title."""

    title: Words | None = Field(None, description="The group’s title.")
    items: tuple[Question, ...] = Field(min_length=1, description="The questions.")


class SeeAlso(Model):
    """Another document, and where its translations are."""

    tongues: ClassVar[Mapping[str, str]] = {"title": "title_language"}
    title: Words = Field(description="The document’s title.")
    url: Url = Field(description="Where it is.")
    title_language: Tag | None = Field(
        None, description="The language of the title, when you leave it as the document has it."
    )
    language: Tag | None = Field(None, description="Its language, if not the title’s.")
    index_number: Number | None = Field(None, description="Its index number.")
    translations: Mapping[Tag, Url] = Field(default={}, description="Its translations: language and address.")


class PageLink(Model):
    """A link with its text."""

    text: Words = Field(description="What to call it.")
    url: Url = Field(description="Where it leads.")


class Spokesperson(Model):
    """Somebody available for interview."""

    name: Name = Field(description="The name.")
    role: Words | None = Field(None, description="The office.")
    languages: tuple[Tag, ...] = Field(default=(), description="The languages of interviews.")


class Speaker(Model):
    """Somebody who speaks at an event."""

    name: Name = Field(description="The name, with its title: Prof. Ben Example.")
    role: Words | None = Field(None, description="The office.")
    organisation: Name | None = Field(None, description="The organisation.")


class Registration(Model):
    """How journalists register for an event."""

    text: Rich | None = Field(None, description="In your words: whom to call or to write to, what to bring.")
    url: Url | None = Field(None, description="Where to register.")
    until: DayOrMoment | None = Field(None, description="The last day, or the last moment.")


class Event(Model):
    """An event that journalists are invited to."""

    title: Words = Field(description="What takes place.")
    starts: Moment = Field(description="When it starts.")
    ends: Moment | None = Field(None, description="When it ends.")
    timezone: Zone | None = Field(None, description="The zone of its times, if not the newsroom’s.")
    place: Words | None = Field(None, description="The room or building.")
    address: PostalLines = Field(default=(), description="The address, line by line.")
    speakers: tuple[Speaker, ...] = Field(default=(), description="Who speaks there, in their order.")
    speakers_heading: Words | None = Field(None, description="Your own words above the speakers.")
    note: Rich | None = Field(None, description="Accreditation, access, pictures.")
    registration: Registration | None = Field(None, description="How to register.")


MOST_PEOPLE = 10_000_000_000
"""More signatures than there are people are a slip, and numbers without end no language can print."""


class Signatures(Model):
    """A count of signatures, with its scope and its day: a bare number is never printed."""

    count: NonNegativeInt = Field(le=MOST_PEOPLE, description="The number, digits only.")
    precision: Literal["exact", "more-than", "about"] = Field("exact", description="How exact the number is.")
    scope: Words | None = Field(None, description="Where it was counted: “Norway only”.")
    as_of: Date = Field(description="The day of the count.")


class Petition(Model):
    """A petition to sign."""

    title: Words | None = Field(None, description="Its title.")
    url: Url | None = Field(None, description="Where to sign.")
    goal: PositiveInt | None = Field(None, le=MOST_PEOPLE, description="How many signatures are aimed at.")
    signatures: Signatures | None = Field(None, description="The count so far.")


class Demands(Model):
    """What an appeal, a letter or a statement asks for; placed in the body as {demands}, or below it."""

    intro: Words | None = Field(None, description="The line above the list.")
    items: tuple[Words, ...] = Field(min_length=1, description="One demand each.")
    numbered: Literal["yes", "letters", "no"] = Field(
        "no", description="yes: each has its number; letters: a), b), c), or what the language’s script has for them."
    )


class Local(Model):
    """What the readers of this file's language get beside the rest; other languages do not have it."""

    own_readers: ClassVar[bool] = True
    contacts: tuple[ContactEntry, ...] = Field(
        default=(), description="Keys of the newsroom’s directory, or contacts in place; they stand first."
    )


class Publication(Model):
    """What a release and an appeal have in common."""

    status: Status = Field(
        description="draft, in-review, approved or withdrawn; only approved texts leave the press office."
    )
    language: Tag = Field(description="The language that this file is written in.")
    index_number: Number | None = Field(None, description="The document’s number in your index: EUR 46/061/2002.")
    embargo: Embargo | None = Field(None, description="The time before which nobody may publish.")
    release_line: Words | None = Field(
        None,
        description="Your own words in place of “For immediate release”; ‘none’ prints no such line. Never with an"
        " embargo.",
    )
    country: Annotated[tuple[Area, ...], Field(min_length=1)] | Area = Field(
        default=(), description="The countries it is about, by code (BE), and regions by their number in M.49 (150)."
    )
    topics: tuple[Slug, ...] = Field(default=(), description="Keys of the newsroom’s list of topics.")
    keywords: tuple[Words, ...] = Field(default=(), description="Words to find it by.")
    kicker: Words | None = Field(None, description="The line above the headline.")
    headline: Words = Field(description="The headline.")
    subheadline: Words | None = Field(None, description="The line below the headline.")
    lead: Rich | None = Field(None, description="The first paragraph, which tells the whole story.")
    body: Rich | None = Field(None, description="The text.")
    quotes: Mapping[Slug, Quote] = Field(default={}, description="Quotes by key, placed as {quote: key}.")
    boxes: tuple[Box, ...] = Field(default=(), description="Boxes, placed as {box: id} or after the body.")
    questions: tuple[QuestionGroup, ...] = Field(default=(), description="Questions and answers in groups.")
    background: Rich | None = Field(None, description="What a reader needs to know of the case.")
    background_heading: Words | None = Field(None, description="Your own heading for the background.")
    notes_to_editors: tuple[Rich, ...] = Field(default=(), description="Notes, printed numbered.")
    notes_heading: Words | None = Field(None, description="Your own heading for the notes.")
    see_also: tuple[SeeAlso, ...] = Field(default=(), description="Other documents and their translations.")
    links: tuple[PageLink, ...] = Field(default=(), description="Where to read more.")
    contacts: tuple[ContactEntry, ...] = Field(
        default=(), description="Keys of the newsroom’s directory, or contacts in place."
    )
    media: tuple[MediaEntry, ...] = Field(
        default=(), description="Pictures, recordings and documents; the ending of ‘file’ says which."
    )
    lead_picture: PictureName | None = Field(
        None, description="The picture, of those under ‘media’, below the headline."
    )
    published_at: DayOrMoment | None = Field(
        None, description="When it was first published; a day alone is printed without a time."
    )
    updated_at: DayOrMoment | None = Field(None, description="When it was last changed; a day alone likewise.")
    history: tuple[EarlierPublication, ...] = Field(
        default=(), description="Where and when it was published before, printed at the foot."
    )
    corrections: tuple[Correction, ...] = Field(default=(), description="Corrections after publication.")
    minor_change: Line | None = Field(
        None,
        description="Why what was changed since it went out needs no correction: “a comma”. A new reason for each"
        " change. Never printed.",
    )
    withdrawn: Withdrawal | None = Field(None, description="With status withdrawn: the notice.")
    not_the_same_person: tuple[Line, ...] = Field(
        default=(),
        description="Words of this text that look like a withheld name and mean somebody else. Never printed.",
    )
    local: Local | None = Field(None, description="What only the readers of this file’s language get.")
    model: ModelVersion | None = Field(
        None, description="The version of the model that this file follows, where that matters; without it, today’s."
    )
