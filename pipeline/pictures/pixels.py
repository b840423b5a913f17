"""A picture file and a size in; its pixels out: the first of several, upright, in sRGB, on white, no larger than that.

Memory and time are bounded: a picture of too many pixels is refused before it is decoded, and a JPEG is decoded no
larger than it is needed. The bytes that come of pixels are those of one version of Pillow; requirements/ pins it.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Literal

from PIL import Image

from pipeline.pictures.srgb import as_srgb
from pipeline.pictures.strip import FORMATS, Stripped
from pipeline.pictures.turns import decoding

# What Pillow raises for a file that it cannot decode; its reader of PNG says SyntaxError.
UNREADABLE = (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning)
# What a tag of Exif says about how the camera was held (CIPA DC-008, 4.6.5), and how the picture is turned upright.
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip
_LYING = frozenset({5, 6, 7, 8})
_WHITE = (255, 255, 255, 255)
_GREY = ("1", "L", "I")  # the modes of Pillow whose names begin so
# Python has one list of what becomes of warnings, which two threads must not change and restore at once.
_WARNINGS = Lock()


def opened(data: bytes, media_type: str) -> Image.Image:
    """Open a picture without decoding it; raises one of UNREADABLE."""
    # Pillow warns of more pixels than we take; as an error it is told like any other large picture
    with _warned("error", Image.DecompressionBombWarning):
        return Image.open(io.BytesIO(data), formats=(FORMATS[media_type],))


@contextmanager
def _warned(action: Literal["error", "ignore"], category: type[Warning] = Warning) -> Iterator[None]:
    with _WARNINGS, warnings.catch_warnings(action=action, category=category):
        yield


def turn_of(exif: bytes) -> int:
    """Give how a picture is to be turned, 1 for not at all; what cannot be understood says nothing."""
    tags = Image.Exif()
    try:
        with _warned("ignore"):
            tags.load(exif)
            turn = tags.get(_ORIENTATION)
    except (*UNREADABLE, KeyError, IndexError, TypeError, EOFError, ArithmeticError):
        return 1
    return turn if isinstance(turn, int) and turn in _TURNS else 1


def lies(turn: int) -> bool:
    """Say whether turning exchanges width and height."""
    return turn in _LYING


def upright(image: Image.Image, turn: int) -> Image.Image:
    """Turn a picture as it was meant to be seen."""
    return image.transpose(_TURNS[turn]) if turn in _TURNS else image


def pixels(picture: Stripped, turn: int, width: int, height: int) -> Image.Image:
    """Give a picture's pixels in RGB at this size; sizes are those of the upright picture."""
    size = (height, width) if lies(turn) else (width, height)
    image = opened(picture.data, picture.media_type)
    is_grey = image.mode.startswith(_GREY)
    image.draft(None, size)
    with decoding(image.size):
        image.load()
        image = _scaled(_eight_bits(image), size)
    if image.mode == "RGBA":
        # a drawing in black would vanish on a dark page
        image = Image.alpha_composite(Image.new("RGBA", image.size, _WHITE), image).convert("RGB")
    # where grey was made transparent, it still is what the profile speaks of
    image = as_srgb(image.convert("L") if is_grey else image, picture.profile)
    image.info = {}
    return upright(image, turn)


def _scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Scale a picture before its colours are reckoned: a fraction of the pixels."""
    opaque = image.mode if image.mode in {"L", "CMYK"} else "RGB"
    mode = "RGBA" if image.has_transparency_data else opaque
    if image.mode != mode:  # Pillow would make a copy of all pixels
        image = image.convert(mode)
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Bring sixteen bits of grey to eight; Pillow would cut them off at 255."""
    if not image.mode.startswith(("I", "F")):
        return image
    return image.convert("I").point(lambda level: level * (1 / 257)).convert("L")
