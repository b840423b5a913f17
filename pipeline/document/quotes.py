"""Quotes: what a person said, and what is on record of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from pipeline.document.base import Model
from pipeline.document.scalars import Line, Name, Note, Rich, Tag, Words
from pipeline.document.times import Date


class QuoteApproval(Model):
    """Who agreed to the words of a quote, and when."""

    by: Line = Field(description="The speaker, or who answers for them. Never printed.")
    on: Date = Field(description="The day.")


class Quote(Model):
    """What a person said; placed in the text as {quote: key}."""

    tongues: ClassVar[Mapping[str, str]] = {"text": "text_language", "continued": "text_language"}
    text: Rich = Field(description="The words, without quotation marks: the build sets the language’s own.")
    attribution: Words | None = Field(
        None, description="“said Mayor Vera Example”, where the sentence says it: behind ‘text’, before ‘continued’."
    )
    continued: Rich | None = Field(None, description="What the person went on to say, behind ‘attribution’.")
    speaker: Name = Field(description="Who said it.")
    role: Words | None = Field(None, description="The speaker’s office.")
    organisation: Name | None = Field(None, description="The speaker’s organisation.")
    language: Tag | None = Field(None, description="The language spoken, when it is not the text’s.")
    text_language: Tag | None = Field(
        None, description="The language that the words are printed in, when you leave them as they were spoken."
    )
    translated_by: Name | None = Field(None, description="Who translated the words from the language spoken.")
    original: Note | None = Field(
        None, description="The words as they were said, in the language spoken: for the record. Never printed."
    )
    approved: QuoteApproval | None = Field(None, description="Who agreed to these words. Never printed.")
