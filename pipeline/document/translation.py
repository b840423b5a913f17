"""A translation: the source's shape with only its translatable text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, JsonValue

from pipeline.document.base import Model
from pipeline.document.scalars import Line, Note, Tag
from pipeline.document.times import Date
from pipeline.document.versions import ModelVersion


class AllowedDifference(Model):
    """A fact that differs from the source on purpose."""

    unit: Line = Field(description="The text’s name as faults give it: body, quotes.mayor.text.")
    fact: Line = Field(description="The number, date, time, address or name, as this file or the source writes it.")
    reason: Line = Field(description="Why it differs. Never printed.")


class Translation(Model):
    """What stands in <language>.yaml beside a release or an appeal."""

    language: Tag = Field(description="The language of this translation.")
    status: Literal["requested", "draft", "reviewed", "approved"] = Field(
        description="Only approved translations go out."
    )
    translator: Line | None = Field(None, description="Who translated.")
    reviewer: Line | None = Field(None, description="Who read it again. Never printed.")
    due: Date | None = Field(None, description="The day on which you need it. Never printed.")
    urgency: Literal["urgent", "normal", "low"] = Field(
        "normal", description="What goes before what, where it is not the day that says so. Never printed."
    )
    note_to_translator: Note | None = Field(
        None, description="What the translator has to know; it stands in the file that they get. Never printed."
    )
    local: Mapping[str, JsonValue] | None = Field(
        None,
        description="What only this language’s readers get: contacts; in an appeal also a call to act and a petition.",
    )
    model: ModelVersion | None = Field(
        None, description="The version of the model that this file follows, where that matters; without it, today’s."
    )
    text: Mapping[str, JsonValue] = Field(description="The texts, in the source’s shape.")
    own_shape: tuple[Line, ...] = Field(
        default=(),
        description="Texts that have other paragraphs, crossheads or lists than the source on purpose: body.",
    )
    allowed_differences: tuple[AllowedDifference, ...] = Field(
        default=(), description="Facts that differ from the source on purpose, each with its reason."
    )
    not_the_same_person: tuple[Line, ...] = Field(
        default=(),
        description="Words of this translation that look like a withheld name and mean somebody else. Never printed.",
    )
    translated_from: Mapping[str, Line] = Field(
        default={}, description="Kept by the tool: for each text, the digest of the source that it translates."
    )
