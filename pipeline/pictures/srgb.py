"""Pixels and what says what their numbers mean, in; the same colours as sRGB has them, out.

Relative colorimetric, with black kept black: a colour that sRGB has comes out as itself, and one that it lacks as the
nearest that it has. The perceptual way would shift all colours for the sake of the few.
"""

from __future__ import annotations

import io
from functools import lru_cache
from itertools import chain, product
from typing import Literal

from PIL import Image, ImageCms

from pipeline.pictures.profile import Space, space_of

_MODES: dict[Space, str] = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
# Tables of sRGB are rounded in one way and another.
_SAME = 2
_STEPS = range(0, 256, 51)

Profile = bytes | Literal["hdr"] | None


def as_srgb(image: Image.Image, profile: Profile) -> Image.Image:
    """Give a picture in L, RGB or CMYK as RGB; a profile that does not fit its numbers says nothing about them."""
    return _applied(image, profile) if isinstance(profile, bytes) and differs(profile) else image.convert("RGB")


@lru_cache(maxsize=4)
def differs(profile: Profile) -> bool:
    """Say whether what a profile says differs from sRGB, so that who does not read it sees other colours."""
    if not isinstance(profile, bytes):
        return False
    match space_of(profile):
        case "GRAY":
            tried = Image.frombytes("L", (256, 1), bytes(range(256)))
        case "RGB ":
            tried = Image.frombytes("RGB", (216, 1), bytes(chain.from_iterable(product(_STEPS, repeat=3))))
        case _:
            return _transform(profile) is not None
    before, after = tried.convert("RGB").tobytes(), _applied(tried, profile).tobytes()
    return max(abs(one - other) for one, other in zip(before, after, strict=True)) > _SAME


def _applied(image: Image.Image, profile: bytes) -> Image.Image:
    mode = _MODES[space_of(profile) or "RGB "]
    if (image.mode, mode) == ("L", "RGB"):  # a profile for colours says what grey is, too
        image = image.convert("RGB")
    transform = _transform(profile)
    if transform is None or image.mode != mode:
        return image.convert("RGB")
    return ImageCms.applyTransform(image, transform) or image


@lru_cache(maxsize=4)
def _transform(profile: bytes) -> ImageCms.ImageCmsTransform | None:
    """Give what turns numbers into sRGB's; None for a profile that no colours can be reckoned from."""
    try:
        return ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            _MODES[space_of(profile) or "RGB "],
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
