"""A press release, in its seven kinds: what is sent to the press, and letters and newsletters that are made public."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from pipeline.document.addresses import Url
from pipeline.document.base import Model
from pipeline.document.changes import Corrected
from pipeline.document.parts import Dateline, Demands, Event, Petition, Publication, Spokesperson
from pipeline.document.scalars import Country, FileName, Name, NameInScript, Tag, Words, WordsInLines


class Addressee(Model):
    """Somebody to whom an open letter is written."""

    honorific: Name | None = Field(None, description="His Excellency, Ms.")
    name: Name | None = Field(None, description="The name; an office or an institution without a name is enough.")
    office: Name | None = Field(None, description="Director of the prison service.")
    institution: Name | None = Field(None, description="The ministry, court or company.")
    place: Name | None = Field(None, description="The town.")
    country: Country | None = Field(None, description="The country, by code.")


class Signatory(Model):
    """Somebody who signs a letter, a statement or a declaration."""

    name: Name = Field(description="The person or organisation.")
    native_name: Mapping[Tag, NameInScript] = Field(
        default={}, description="The name in its own script, by language: {ja: 山田 太郎}; printed in brackets."
    )
    role: Words | None = Field(None, description="The office.")
    organisation: Name | None = Field(None, description="The organisation signed for.")
    country: Country | None = Field(None, description="The country, by code.")
    signed: Literal["yes", "pending"] = Field("yes", description="A pending signature stops the build.")


class IssuingOrganisation(Model):
    """One of several organisations that issue a text as equals."""

    name: Name = Field(description="Its name.")
    url: Url | None = Field(None, description="Its web page.")
    logo: FileName | None = Field(
        None, description="Its logo, a file of media/; its name is read out for it, unless ‘media’ describes the file."
    )
    members: tuple[Name, ...] = Field(default=(), description="Of an alliance: its members.")


class Issuers(Model):
    """The organisations that issue a text together, and who signs it."""

    organisations: tuple[IssuingOrganisation, ...] = Field(
        default=(), description="Those that issue it as equals, in their order; they stand at the head."
    )
    members: tuple[Name, ...] = Field(
        default=(), description="The members of an alliance that is no organisation itself."
    )
    members_heading: Words | None = Field(None, description="Your own heading for them: “Alliance”.")
    lead: Name | None = Field(None, description="The organisation in the lead, where one is.")
    supporting: tuple[Name, ...] = Field(default=(), description="The organisations that support it.")
    signatories: tuple[Signatory, ...] = Field(default=(), description="Who signs.")
    layout: Literal["list", "block", "columns", "lines"] = Field(
        "list",
        description="list: a table with a heading. block: date, organisation, office and name at the end of the line,"
        " as a declaration closes in Japanese and Chinese. columns: side by side, the name above the office. lines:"
        " each on a line of its own, the office before the name in Chinese and Japanese.",
    )
    note: Words | None = Field(None, description="“Affiliations for identification only”.")


class Release(Publication):
    """A press release, a statement, a joint statement, a declaration, an open letter, an invitation or a newsletter."""

    type: Literal[
        "press-release",
        "statement",
        "joint-statement",
        "declaration",
        "open-letter",
        "media-advisory",
        "newsletter",
    ] = Field(description="What it is.")
    dateline: Dateline = Field(description="Where and when it is issued.")
    addressees: tuple[Addressee, ...] = Field(default=(), description="To whom an open letter is written.")
    salutation: WordsInLines | None = Field(
        None, description="How a letter or a newsletter opens, with its comma or colon."
    )
    demands: Demands | None = Field(None, description="What is asked for.")
    closing: WordsInLines | None = Field(None, description="How a letter closes: “Yours sincerely,”")
    issuers: Issuers | None = Field(None, description="Who issues it together, and who signs it.")
    petition: Petition | None = Field(None, description="A petition to sign: an open letter that others may join.")
    spokespeople: tuple[Spokesperson, ...] = Field(default=(), description="Who is available for interview.")
    events: tuple[Event, ...] = Field(default=(), description="What journalists are invited to.")
    corrects: tuple[Corrected, ...] = Field(default=(), description="What others published, and is corrected here.")
