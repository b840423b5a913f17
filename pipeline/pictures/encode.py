"""An upload in; what it looks like, and each rendition of it, out. All that takes Pillow, which takes long to load."""

from __future__ import annotations

import io

import PIL.WebPImagePlugin  # noqa: F401 - or Pillow loads the plugins of all kinds of files to find the one that writes WebP
from PIL import Image, JpegImagePlugin

from pipeline.pictures.model import MOST_PIXELS, Flaw, OnPage, PictureInfo, Rendition
from pipeline.pictures.pixels import UNREADABLE, lies, opened, pixels, turn_of, upright
from pipeline.pictures.srgb import differs
from pipeline.pictures.strip import Stripped, is_lossless, is_picture, strip, stripped
from pipeline.pictures.turns import decoding

# A column of text is at most 40 rem wide; screens of phones have two and three pixels for each that CSS counts.
_PAGE_WIDTHS = (640, 1280)
_PAGE_TALLEST = 1920
# Word prints 16 centimetres at 300 dots an inch.
_WORD_LONGEST = 2000
_WORD_HEAVIEST = 1_500_000
_FROM_DRAWINGS = frozenset({"image/png", "image/gif"})
_RAN_THROUGH = 64  # the side to which a picture is decoded to see that it can be


def look(upload: bytes) -> PictureInfo | Flaw:
    """Look at an upload; it is run through once, so that nothing later can fail on it."""
    found = strip(upload)
    if found is None:
        return "picture-broken" if is_picture(upload) else "not-a-picture"
    if found.profile == "hdr":
        return "picture-for-hdr"
    turn = turn_of(found.exif)
    try:
        with opened(found.data, found.media_type) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                return "picture-too-large"
            moves = getattr(image, "n_frames", 1) > 1
            image.seek(0)
            image.draft(None, (_RAN_THROUGH, _RAN_THROUGH))
            with decoding(image.size):
                image.load()
                image.close()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "picture-too-large"
    except UNREADABLE:
        return "picture-broken"
    if lies(turn):
        width, height = height, width
    return PictureInfo(width, height, found.media_type, moves, turn)


def turned(upload: bytes, picture: PictureInfo) -> bytes:
    """Write a picture again that lay on its side, as finely as it was written, in the same colours."""
    kept = stripped(upload)
    image = opened(kept.data, picture.media_type)
    with decoding(image.size):
        return _turned(image, kept, picture)


def _turned(image: Image.Image, kept: Stripped, picture: PictureInfo) -> bytes:
    image.load()
    made = upright(image, picture.turn)
    made.info = {}
    match image:
        case JpegImagePlugin.JpegImageFile():
            sampling = JpegImagePlugin.get_sampling(image)
            return _saved(made, "JPEG", qtables=image.quantization, subsampling=sampling, icc_profile=kept.profile)
        case _ if picture.media_type == "image/webp":
            return _saved(made, "WEBP", lossless=is_lossless(kept.data), quality=90, icc_profile=kept.profile)
        case _:
            return _saved(made, "PNG", icc_profile=kept.profile)


def for_word(upload: bytes, picture: PictureInfo, clean: Rendition) -> Rendition | None:
    """Give a JPEG or PNG in sRGB, which every Word shows, no larger than paper needs; None where `clean` will do."""
    fits = max(clean.width, clean.height) <= _WORD_LONGEST and len(clean.data) <= _WORD_HEAVIEST
    if fits and clean.media_type in {"image/jpeg", "image/png"} and not picture.moves and _is_plain(clean):
        return None
    image = _pixels(upload, picture, *_within(picture, _WORD_LONGEST, _WORD_LONGEST))
    return _lasting(image, 88, drawn=picture.media_type in _FROM_DRAWINGS)


def _is_plain(clean: Rendition) -> bool:
    """Say whether a picture shows the same where nobody reads its profile, as in Word."""
    if differs(stripped(clean.data).profile):
        return False
    with opened(clean.data, clean.media_type) as image:
        return image.mode in {"1", "L", "LA", "P", "RGB", "RGBA"}


def for_page(upload: bytes, picture: PictureInfo) -> OnPage:
    """Give what a web page needs on telephones and on large screens."""
    narrow, wide = (_within(picture, width, _PAGE_TALLEST) for width in _PAGE_WIDTHS)
    large = _pixels(upload, picture, *wide)
    drawn = picture.media_type in _FROM_DRAWINGS
    if narrow == wide:
        return OnPage((_modern(large, drawn=drawn),), _lasting(large, 76, drawn=drawn))
    small = large.resize(narrow, Image.Resampling.LANCZOS)
    return OnPage((_modern(small, drawn=drawn), _modern(large, drawn=drawn)), _lasting(small, 76, drawn=drawn))


def _within(picture: PictureInfo, widest: int, tallest: int) -> tuple[int, int]:
    scale = min(1.0, widest / picture.width, tallest / picture.height)
    return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))


def _modern(image: Image.Image, *, drawn: bool) -> Rendition:
    """Give a WebP; docs/decisions/pictures.md says why no AVIF."""
    found = [_saved(image, "WEBP", quality=74, method=2)]
    if drawn:
        found.append(_saved(image, "WEBP", lossless=True, quality=50, method=2))
    return Rendition(min(found, key=len), "image/webp", *image.size)


def _lasting(image: Image.Image, quality: int, *, drawn: bool) -> Rendition:
    """Give a JPEG, or a PNG of a drawing that is smaller so."""
    jpeg = _saved(image, "JPEG", quality=quality, optimize=True, progressive=True)
    png = _saved(image, "PNG", optimize=True) if drawn else None
    if png is not None and len(png) <= len(jpeg):
        return Rendition(png, "image/png", *image.size)
    return Rendition(jpeg, "image/jpeg", *image.size)


def _pixels(upload: bytes, picture: PictureInfo, width: int, height: int) -> Image.Image:
    return pixels(stripped(upload), picture.turn, width, height)


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    kept = io.BytesIO()
    image.save(kept, form, **options)
    return kept.getvalue()
