"""What changed after a text was published, one's own or another's, and where it was published before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from pipeline.document.addresses import Url
from pipeline.document.base import Model
from pipeline.document.scalars import Name, Tag, Words
from pipeline.document.times import Date, Moment


class Correction(Model):
    """A correction of a published text, always labelled as one."""

    at: Moment = Field(description="When it was made.")
    note: Words = Field(description="What was wrong.")
    as_published: Words | None = Field(None, description="The words as first published.")
    should_be: Words | None = Field(None, description="The correct words.")


class Corrected(Model):
    """What somebody else published, and what is wrong with it."""

    tongues: ClassVar[Mapping[str, str]] = {"title": "title_language"}
    title: Words = Field(description="The document’s title.")
    title_language: Tag | None = Field(
        None, description="The language of the title, when you leave it as the document has it."
    )
    publisher: Name | None = Field(None, description="Who published it.")
    url: Url | None = Field(None, description="Where it is.")
    published_on: Date | None = Field(None, description="The day it was published.")
    note: Words | None = Field(
        None, description="What is wrong; needed unless ‘as_published’ and ‘should_be’ show it together."
    )
    as_published: Words | None = Field(None, description="The words as they were published.")
    should_be: Words | None = Field(None, description="The correct words.")


class EarlierPublication(Model):
    """Where and when a text, or an earlier form of it, was published before."""

    on: Date = Field(description="The day.")
    note: Words = Field(description="“First published by the Example Coalition.”")
    url: Url | None = Field(None, description="Where it is.")


class Withdrawal(Model):
    """Why and when a text was withdrawn. Of the text itself nothing stays, but for its headline where you say so."""

    at: Moment = Field(description="When it was withdrawn.")
    notice: Words = Field(description="The notice that stands where the text stood.")
    keep_headline: Literal["yes", "no"] = Field("no", description="yes: the headline stays above the notice.")
