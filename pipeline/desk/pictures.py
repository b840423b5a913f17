"""A picture's bytes in; its size and type out, or the reason why it is none."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, UnidentifiedImageError

_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Width and height in pixels, and the media type that the bytes show, whatever the name says."""

    width: int
    height: int
    media_type: str


def picture_facts(data: bytes) -> PictureFacts | None:
    """Give a picture's facts; None when the bytes are no JPEG, PNG, WebP or GIF, or are broken."""
    try:
        with Image.open(io.BytesIO(data), formats=tuple(_TYPES)) as picture:
            facts = PictureFacts(picture.width, picture.height, _TYPES[picture.format or ""])
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, KeyError, Image.DecompressionBombError):
        return None
    return facts
