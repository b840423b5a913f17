"""A picture's file in; what a page and a Word file show of it out."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageOps

_WIDEST = 1600


def scaled(path: Path) -> bytes:
    """Give the picture upright, no wider than a screen, without what the camera wrote."""
    with Image.open(path) as opened:
        opened.draft("RGB", (_WIDEST, _WIDEST))
        image = ImageOps.exif_transpose(opened).convert("RGB")
    image.thumbnail((_WIDEST, _WIDEST))
    data = io.BytesIO()
    image.save(data, "JPEG", quality=82)
    return data.getvalue()
