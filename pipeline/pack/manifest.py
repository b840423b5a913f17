"""manifest.json: what a pack holds, for programs. One typed model writes it and reads it back.

It never names the time of the build: the same input gives the same bytes on any day. Absent fields are
left out, not null.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec.json
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.edition.model import State
from pipeline.language import Direction

VERSION: Literal[1] = 1
_LARGEST_VERSION = 999

# pydantic names the kind of a union in the place of a fault; no such field stands in the file.
_ROLES = frozenset({"picture", "text", "letter", "read-me"})
_Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Text(_Model):
    """A short text and the language that it is in, which may differ from the page's."""

    text: str
    language: str


class PictureTexts(_Model):
    """What goes with a picture in one language."""

    alt: Text
    caption: Text | None = None
    credit: Text | None = None
    usage: Text | None = None
    content_warning: Text | None = None


class Document(_Model):
    """A text, a letter or a read-me. A letter's language is the letter's own."""

    role: Literal["text", "letter", "read-me"]
    name: str
    sha256: _Sha256
    bytes: int = Field(ge=0)
    media_type: str
    language: str


class Photograph(_Model):
    """A picture, as large as it was given, in pixels; `texts` by the edition's language."""

    role: Literal["picture"]
    name: str
    sha256: _Sha256
    bytes: int = Field(ge=0)
    media_type: str
    width: int
    height: int
    texts: dict[str, PictureTexts]


File = Annotated[Document | Photograph, Field(discriminator="role")]


class Embargo(_Model):
    """When the embargo lifts: in its own zone's time with the offset (RFC 3339), and in UTC."""

    lifts_at: str
    lifts_at_utc: str


class Edition(_Model):
    """One language of the item; the headline of a withdrawn one is the notice's."""

    language: str
    name: str
    direction: Direction
    state: State
    organisation: str
    headline: str


class Manifest(_Model):
    """A whole pack. `state` is the strictest of its editions'; `files` lists all but the two lists themselves."""

    version: Literal[1]
    engine: str
    slug: str
    kind: str
    state: State
    embargo: Embargo | None = None
    index_number: str | None = None
    editions: tuple[Edition, ...]
    files: tuple[File, ...]


def written(manifest: Manifest) -> bytes:
    """Give a manifest's file: sorted keys, UTF-8, a line feed at the end."""
    tree = manifest.model_dump(mode="json", exclude_none=True)
    return msgspec.json.format(msgspec.json.encode(tree, order="deterministic"), indent=2) + b"\n"


def read(data: bytes) -> Manifest | str:
    """Read a manifest, or say in plain words why these bytes are none."""
    try:
        return Manifest.model_validate_json(data)
    except ValidationError as failure:
        faults = failure.errors(include_url=False, include_context=False)
    if faults[0]["type"] == "json_invalid":
        return "it is not JSON"
    # A later version will have other fields too: that it is later says more than which field is new.
    versions = [fault["input"] for fault in faults if fault["loc"] == ("version",) and fault["type"] != "missing"]
    if versions:
        return f"its version is {_shown(versions[0])}, and this program reads version {VERSION}"
    place = " › ".join(str(part) for part in faults[0]["loc"] if part not in _ROLES)
    return f"the field “{place}” is missing, unknown or not as it should be" if place else "it is not a manifest"


def _shown(version: object) -> str:
    """Show a version as it stands if a person could have written it; else a manifest might print pages of digits."""
    return str(version) if isinstance(version, int) and 0 <= version <= _LARGEST_VERSION else "not a version's number"
