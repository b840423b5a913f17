"""manifest.json: what a pack holds, for programs. One typed model writes it and reads it back.

It never names the time of the build: the same input gives the same bytes on any day. Absent fields are
left out, not null.
"""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

import msgspec.json
from msgspec import DecodeError, Meta, Raw, Struct, ValidationError

from pipeline.attachments.kinds import AttachmentKind
from pipeline.i18n.language import Direction
from pipeline.state.states import Marking, State

VERSION: Literal[1] = 1
_LARGEST_VERSION = 999
_LONGEST_FIELD = 100  # characters: a name that nobody knows is shown no further

_Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
_Size = Annotated[int, Meta(ge=0)]
# How msgspec names a place, and a field that is missing there or that nobody knows.
_AT = " - at `$"
_FIELD = re.compile(r"Object (?:missing required|contains unknown) field `([^`]*)`")


class _Model(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the parts of a manifest share: nothing unknown is read, and nothing absent is written."""


class TextInLanguage(_Model, frozen=True):
    """A short text and the language that it is in, which may differ from the page's."""

    text: str
    language: str


class PictureTexts(_Model, frozen=True):
    """What goes with a picture in one language."""

    alt: TextInLanguage
    caption: TextInLanguage | None = None
    credit: TextInLanguage | None = None
    usage: TextInLanguage | None = None
    content_warning: TextInLanguage | None = None


class AttachmentTexts(_Model, frozen=True):
    """What goes with a recording or a document in one language."""

    title: TextInLanguage
    description: TextInLanguage | None = None
    credit: TextInLanguage | None = None
    usage: TextInLanguage | None = None
    content_warning: TextInLanguage | None = None


class File(_Model, frozen=True, tag_field="role"):
    """One file of the pack; what it is for tells its kinds apart."""

    role: ClassVar[str]
    name: str
    sha256: _Sha256
    bytes: _Size
    media_type: str


class Document(File, frozen=True):
    """A file of text. A letter's language is the letter's own."""

    language: str


class TextFile(Document, frozen=True, tag="text"):
    """A text of the item in one language and format."""

    role = "text"


class Letter(Document, frozen=True, tag="letter"):
    """A letter of an appeal."""

    role = "letter"


class ReadMe(Document, frozen=True, tag="read-me"):
    """A list of what the pack holds, in every language; `language` is one of them."""

    role = "read-me"


class Photograph(File, frozen=True, tag="picture"):
    """A picture, as large as it was given, in pixels; `texts` by the edition's language."""

    role = "picture"
    width: int
    height: int
    texts: dict[str, PictureTexts]


class PrintPicture(File, frozen=True, tag="print-picture"):
    """A picture as large as print needs it; its texts are those of the picture that it stands beside."""

    role = "print-picture"
    width: int
    height: int


class AttachedFile(File, frozen=True, tag="attachment"):
    """A recording or a document, as it was given; `texts` by the edition's language."""

    role = "attachment"
    kind: AttachmentKind
    texts: dict[str, AttachmentTexts]


AnyFile = TextFile | Letter | ReadMe | Photograph | PrintPicture | AttachedFile


class Embargo(_Model, frozen=True):
    """When the embargo lifts: in its own zone's time with the offset (RFC 3339), and in UTC."""

    lifts_at: str
    lifts_at_utc: str


class Preview(_Model, frozen=True):
    """The moment that a preview shows, in the newsroom's time with the offset (RFC 3339), and in UTC."""

    at: str
    at_utc: str


class Edition(_Model, frozen=True):
    """One language of the item; the headline of a withdrawn one is the notice's."""

    language: str
    name: str
    direction: Direction
    state: State
    organisation: str
    headline: str


class Manifest(_Model, frozen=True, kw_only=True):
    """A whole pack. `files` lists all but the two lists themselves.

    `state` is the strictest of its editions', and “preview” in a pack that shows a moment and is not for publication.
    """

    version: Literal[1]
    engine: str
    slug: str
    kind: str
    state: Marking
    preview: Preview | None = None
    embargo: Embargo | None = None
    index_number: str | None = None
    editions: tuple[Edition, ...]
    files: tuple[AnyFile, ...]


def written(manifest: Manifest) -> bytes:
    """Give a manifest's file: sorted keys, UTF-8, a line feed at the end."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="sorted"), indent=2) + b"\n"


def read(data: bytes) -> Manifest | str:
    """Read a manifest, or say in plain words why these bytes are none."""
    try:
        return msgspec.json.decode(data, type=Manifest)
    except (DecodeError, RecursionError) as failure:
        fault = failure
    try:
        msgspec.json.decode(data, type=Raw)  # runs through all of it, and builds nothing
    except (DecodeError, RecursionError):
        return "it is not JSON"
    # A later version will have other fields too: that it is later says more than which field is new.
    version = _version(data)
    if version != VERSION:
        return f"its version is {_shown(version)}, and this program reads version {VERSION}"
    place = _place(fault)
    return f"the field “{place}” is missing, unknown or not as it should be" if place else "it is not a manifest"


class _Versioned(Struct):
    version: Raw = Raw(str(VERSION).encode())


def _version(data: bytes) -> object:
    try:
        return msgspec.json.decode(msgspec.json.decode(data, type=_Versioned).version, type=int)
    except ValidationError:  # it has another form than a manifest, or its version is no number
        return VERSION if not data.lstrip().startswith(b"{") else None


def _place(fault: Exception) -> str:
    """Give the place of a fault as a reader of the file would: files › 0 › sha256."""
    message = str(fault)
    says, _, place = message.rpartition(_AT) if _AT in message else (message, "", "")
    steps = [step for step in re.split(r"[.\[\]]+", place.rstrip("`")) if step]
    field = _FIELD.match(says)
    return " › ".join([*steps, *([field[1][:_LONGEST_FIELD]] if field else [])])


def _shown(version: object) -> str:
    """Show a version as it stands if a person could have written it; else a manifest might print pages of digits."""
    return str(version) if isinstance(version, int) and 0 <= version <= _LARGEST_VERSION else "not a version's number"
