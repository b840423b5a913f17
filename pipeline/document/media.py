"""The files beside a text: pictures, recordings and documents. The ending of its name says which of them one is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Discriminator, Field
from pydantic import Tag as Branch

from pipeline.attachments.kinds import kind_of
from pipeline.document.base import Model
from pipeline.document.scalars import AttachmentName, Name, PictureName, RecordingName, Rich, Tag, Words
from pipeline.document.times import Date, Duration


class Picture(Model):
    """A picture of the folder media/; placed as ![](file), or after the text."""

    identity: ClassVar[tuple[str, ...]] = ("file",)
    file: PictureName = Field(description="Its name in the item’s folder media/.")
    alt: Words = Field(description="What it shows, for those who cannot see it.")
    caption: Words | None = Field(None, description="The caption.")
    credit: Name | None = Field(None, description="Who made it.")
    usage: Words | None = Field(None, description="Terms of use.")
    content_warning: Words | None = Field(None, description="A warning to print above a picture that may distress.")
    print_file: PictureName | None = Field(
        None, description="The same picture for print, in media/ too: it goes into the media pack only."
    )
    expires: Date | None = Field(None, description="The last day of the rights; the next build after it is without it.")


class Recording(Model):
    """Video or audio of the folder media/: mp4, mov, webm, mp3, m4a, wav or ogg; linked, never inside the page."""

    identity: ClassVar[tuple[str, ...]] = ("file",)
    file: RecordingName = Field(description="Its name in the item’s folder media/.")
    title: Words | None = Field(None, description="What the link says; without it, the file’s name.")
    description: Words | None = Field(None, description="What is seen and heard. This or a transcript is needed.")
    transcript: Rich | None = Field(None, description="Every word that is said.")
    duration: Duration | None = Field(None, description="2:31 or 1:02:31, where the file itself does not say it.")
    language: Tag | None = Field(None, description="The language spoken.")
    credit: Name | None = Field(None, description="Who made it.")
    usage: Words | None = Field(None, description="Terms of use.")
    content_warning: Words | None = Field(None, description="A warning to print above the link.")
    expires: Date | None = Field(None, description="The last day of the rights; the next build after it is without it.")


class Attachment(Model):
    """A document of the folder media/: pdf, docx, xlsx, pptx, odt, ods, csv or txt; linked, never inside the page."""

    identity: ClassVar[tuple[str, ...]] = ("file",)
    file: AttachmentName = Field(description="Its name in the item’s folder media/.")
    title: Words | None = Field(None, description="What the link says. This or a description is needed.")
    description: Words | None = Field(None, description="What stands in it.")
    language: Tag | None = Field(None, description="The language that it is written in.")
    credit: Name | None = Field(None, description="Who made it.")
    usage: Words | None = Field(None, description="Terms of use.")
    content_warning: Words | None = Field(None, description="A warning to print above the link.")
    expires: Date | None = Field(None, description="The last day of the rights; the next build after it is without it.")


def _media_branch(value: object) -> str:
    """Say what an entry is, by the ending of its file’s name; what no ending names has to be a picture."""
    file = value.get("file") if isinstance(value, Mapping) else getattr(value, "file", None)
    kind = kind_of(file.strip()) if isinstance(file, str) else None
    return "picture" if kind is None else "attachment" if kind.kind == "document" else "recording"


MediaEntry = Annotated[
    Annotated[Picture, Branch("picture")]
    | Annotated[Recording, Branch("recording")]
    | Annotated[Attachment, Branch("attachment")],
    Discriminator(_media_branch),
]
