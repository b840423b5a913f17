"""A press release, in its four kinds."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pipeline.document.base import Model
from pipeline.document.parts import Corrected, Dateline, Event, Publication, Spokesperson
from pipeline.document.scalars import Country, Name, Words


class Signatory(Model):
    """Somebody who signs a joint statement."""

    name: Name = Field(description="The person or organisation.")
    role: Words | None = Field(None, description="The office.")
    organisation: Name | None = Field(None, description="The organisation signed for.")
    country: Country | None = Field(None, description="The country, by code.")
    signed: Literal["yes", "pending"] = Field("yes", description="A pending signature stops the build.")


class Issuers(Model):
    """The organisations that issue a joint statement."""

    lead: Name | None = Field(None, description="The organisation in the lead.")
    supporting: tuple[Name, ...] = Field(default=(), description="The organisations that support it.")
    signatories: tuple[Signatory, ...] = Field(default=(), description="Who signs.")


class Release(Publication):
    """A press release, a statement, a joint statement or a media advisory."""

    type: Literal["press-release", "statement", "joint-statement", "media-advisory"] = Field(description="What it is.")
    dateline: Dateline = Field(description="Where and when it is issued.")
    issuers: Issuers | None = Field(None, description="Who issues a joint statement.")
    spokespeople: tuple[Spokesperson, ...] = Field(default=(), description="Who is available for interview.")
    events: tuple[Event, ...] = Field(default=(), description="What journalists are invited to.")
    corrects: tuple[Corrected, ...] = Field(default=(), description="What others published, and is corrected here.")
