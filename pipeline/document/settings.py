"""The newsroom: who issues, in which languages, with which contacts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, PositiveInt

from pipeline.document.addresses import Url
from pipeline.document.base import Model
from pipeline.document.contacts import Contact
from pipeline.document.scalars import CheckName, Form, Line, LocalText, Slug, Tag, TextType
from pipeline.document.times import Zone
from pipeline.document.versions import ModelVersion


class LatestNews(Model):
    """Where the latest news is."""

    text: LocalText = Field(description="The line.")
    url: Url = Field(description="The address.")


class Organisation(Model):
    """The organisation whose newsroom this is."""

    name: LocalText = Field(description="Its name, per language where it differs.")
    short_name: LocalText | None = Field(None, description="Its short name.")
    address_line: LocalText | None = Field(None, description="Its address on one line.")
    web: Url | None = Field(None, description="Its web page.")
    latest_news: LatestNews | None = Field(None, description="The latest-news line.")
    boilerplate: LocalText | None = Field(None, description="The paragraph about the organisation.")
    closing_lines: tuple[LocalText, ...] = Field(default=(), description="Lines at the foot of every text.")
    privacy_url: Url | None = Field(None, description="Where the privacy policy is.")
    data_controller: LocalText | None = Field(None, description="Who is responsible for supporters’ data.")


class PlainText(Model):
    """How plain text is set."""

    columns: PositiveInt = Field(72, ge=30, description="The width of a line.")
    wrap: Literal["yes", "no"] = Field("yes", description="no leaves each paragraph on one line.")
    ascii: Literal["yes", "no"] = Field(
        "no", description="yes adds a second text in ASCII, for old systems, in each language with Latin letters."
    )
    mail: Literal["yes", "no"] = Field("no", description="yes adds the text as a mail ready to send (.eml).")


class Limits(Model):
    """Lengths beyond which the newsroom is warned."""

    headline: PositiveInt = Field(
        120, description="Characters of a headline; one of Chinese, Japanese or Korean fills the room of two."
    )
    headlines: Mapping[Tag, PositiveInt] = Field(
        default={}, description="Characters of a headline where a language has its own limit: {ru: 140, zh-Hans: 30}."
    )
    background_words: PositiveInt = Field(400, description="Words of an appeal’s background.")
    mail_link: PositiveInt = Field(2000, description="Characters of a letter’s mail link after percent-encoding.")


class Due(Model):
    """What falls due, and after how long."""

    verified_days: PositiveInt | None = Field(
        None, le=3650, description="Days for which a target’s address counts as checked; without it, for ever."
    )


class GlossaryTerm(Model):
    """A term that every translation gives in the same words, or leaves as it is."""

    term: Line = Field(description="The word or the words.")
    language: Tag | None = Field(None, description="Its language, if not the newsroom’s.")
    keep: Literal["yes", "no"] = Field("no", description="yes: it is never translated, and stands as it is.")
    translations: Mapping[Tag, tuple[Line, ...] | Line] = Field(
        default={}, description="Its translation by language; a list where there are several."
    )


Going = Literal["stop", "source", "leave-out"]


class Translations(Model):
    """What happens to an approved translation that is not complete or no longer right; it is always told."""

    stale: Going = Field(
        "stop",
        description="A text whose source has changed since: stop that edition, print the source’s, or leave it out.",
    )
    missing: Going = Field("stop", description="A text that is not translated: the same choice.")


class Signing(Model):
    """How texts are signed before they go out."""

    two_persons: Literal["yes", "no"] = Field(
        "no", description="yes: at least two persons sign each text; where one role is asked for, both sign as it."
    )
    languages: Literal["together", "apart"] = Field(
        "together",
        description="together: nothing goes out before every approved language may; apart: each when it may.",
    )


class QuoteRules(Model):
    """What must be on record of a quote before it goes out."""

    approval: Literal["demanded", "optional"] = Field(
        "optional", description="demanded: each quote says in ‘approved’ who agreed to its words, and on which day."
    )


class Settings(Model):
    """What stands in newsroom.yaml."""

    organisation: Organisation = Field(description="Who issues.")
    language: Tag = Field(description="The newsroom’s own language.")
    languages: tuple[Tag, ...] = Field(min_length=1, description="The languages it publishes in, in their order.")
    accepted_words: tuple[Tag, ...] = Field(
        default=(),
        description="Languages whose words for embargo, draft and withdrawal are printed though no native speaker has"
        " read them.",
    )
    timezone: Zone = Field(description="The zone of every time that names none.")
    conventions: Mapping[Tag, Tag] = Field(
        default={},
        description="Whose dates, times, numbers and spelling a language has, where CLDR has several: {en: en-GB}.",
    )
    site: Url = Field(description="Where the public site stands; links to pages start with it.")
    contacts: Mapping[Slug, Contact] = Field(default={}, description="The directory: key and contact.")
    press_office: Slug | None = Field(None, description="The key of the press office’s own line.")
    topics: Mapping[Slug, LocalText] = Field(default={}, description="Topics: key and printed name.")
    index_number: Form | None = Field(None, description="The form of index numbers, as a regular expression.")
    licence: LocalText | None = Field(None, description="Terms of use for pictures that name none.")
    text: PlainText = Field(PlainText(), description="How plain text is set.")
    limits: Limits = Field(Limits(), description="Lengths.")
    due: Due = Field(Due(), description="What falls due.")
    glossary: tuple[GlossaryTerm, ...] = Field(default=(), description="Terms that translations keep to.")
    not_the_same_person: tuple[Line, ...] = Field(
        default=(),
        description="Words that look like a withheld name and mean somebody else, in any text: a colleague’s name.",
    )
    checks: Mapping[CheckName, Literal["warning", "error", "off"]] = Field(
        default={}, description="How grave a finding in a text is: {straight-quotes: error}."
    )
    translations: Translations = Field(Translations(), description="What may go out of a translation.")
    sign_off: Mapping[TextType, Annotated[tuple[Slug, ...], Field(min_length=1)]] = Field(
        default={},
        description="Which roles sign which types of text before they go out: {urgent-appeal: [press-officer, legal]}."
        " A type that is not named needs no signature.",
    )
    signing: Signing = Field(Signing(), description="How texts are signed.")
    quotes: QuoteRules = Field(QuoteRules(), description="What must be on record of a quote.")
    model: ModelVersion | None = Field(
        None, description="The version of the model that this file follows, where that matters; without it, today’s."
    )
