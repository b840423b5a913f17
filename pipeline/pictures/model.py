"""What is known of a picture, and the files that are made of it, as values."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Flaw = Literal["not-a-picture", "picture-broken", "picture-for-hdr", "picture-too-large"]

# Cameras of newspapers take 24 to 61 megapixels. More is a scan, a panorama or a bomb.
MOST_PIXELS = 64_000_000


class PictureInfo(Struct, frozen=True):
    """What is known of a picture. Width and height are those of the upright picture, as large as it was given."""

    width: int
    height: int
    media_type: str
    moves: bool
    turn: int


class Rendition(Struct, frozen=True):
    """One file of a picture: bytes, media type, and size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


class OnPage(Struct, frozen=True):
    """A picture as a page takes it: WebP from narrow to wide, and one JPEG or PNG for browsers without."""

    modern: tuple[Rendition, ...]
    fallback: Rendition
