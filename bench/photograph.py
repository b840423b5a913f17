"""A number in; a photograph out, as no other number has it: a JPEG of 0.2 to 3 MB that nothing makes smaller unseen.

A real one is noise on gradients: light that changes slowly over the picture, and the grain of the sensor.
"""

from __future__ import annotations

import io
from random import Random

from PIL import Image, ImageChops

_SIZES = ((1600, 1067), (2400, 1600), (3000, 2000), (3600, 2400), (4500, 3000))


def photograph(number: int, size: tuple[int, int] | None = None) -> bytes:
    """Give a photograph; the same at every call. Without a size, that of some phone or camera."""
    chance = Random(f"photograph {number}")
    width, height = size or chance.choice(_SIZES)
    shades = _noise(chance, (9, 6), 3).resize((width, height), Image.Resampling.BICUBIC)
    things = _noise(chance, (width // 24, height // 24), 3).resize((width, height), Image.Resampling.BICUBIC)
    grain = _noise(chance, (width // 2, height // 2), 1).resize((width, height), Image.Resampling.NEAREST)
    lit = Image.blend(shades, things, 0.25)
    sharp = ImageChops.add(lit, Image.merge("RGB", (grain.point(lambda value: value // 12),) * 3))
    data = io.BytesIO()
    sharp.save(data, "JPEG", quality=chance.randint(75, 88))
    return data.getvalue()


def drawing(size: tuple[int, int]) -> bytes:
    """Give a PNG of slow shades: its file is small, but who opens it has to hold every pixel of it."""
    shades = Image.radial_gradient("L").resize(size)
    data = io.BytesIO()
    Image.merge("RGB", (shades, ImageChops.invert(shades), shades)).save(data, "PNG", compress_level=1)
    return data.getvalue()


def _noise(chance: Random, size: tuple[int, int], bands: int) -> Image.Image:
    return Image.frombytes("RGB" if bands > 1 else "L", size, chance.randbytes(size[0] * size[1] * bands))
