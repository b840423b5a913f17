"""An upload in; out a prepared picture with its renditions for the pack, the page and Word, or the reason why not.

Only a prepared picture goes into formats and packs, so that an upload cannot leave by mistake. Renditions are made when
they are asked for, and kept: the same picture in six languages is encoded once.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

import PIL.WebPImagePlugin  # noqa: F401 - or Pillow loads the plugins of all kinds of files to find the one that writes WebP
from msgspec import Struct
from PIL import Image, JpegImagePlugin

from pipeline.pictures.pixels import MOST_PIXELS, UNREADABLE, lies, opened, pixels, turn_of, upright
from pipeline.pictures.strip import is_picture, strip

Flaw = Literal["not-a-picture", "picture-broken", "picture-too-large"]

# A column of text is at most 40 rem wide; screens of phones have two and three pixels for each that CSS counts.
_PAGE_WIDTHS = (640, 1280)
_PAGE_TALLEST = 1920
# Word prints 16 centimetres at 300 dots an inch.
_WORD_LONGEST = 2000
_WORD_HEAVIEST = 1_500_000
_LIGHT = 250_000  # bytes
_FROM_DRAWINGS = frozenset({"image/png", "image/gif"})
_RAN_THROUGH = 64  # the side to which a picture is decoded to see that it can be


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


class Prepared(Struct, frozen=True):
    """A picture that may go out. Width and height are those of the upright picture, as large as it was given."""

    width: int
    height: int
    media_type: str
    moves: bool
    turn: int
    upload: bytes

    @property
    def clean(self) -> Rendition:
        """Give the whole picture for the pack, in its own type; where it stands upright, bit for bit."""
        return _clean(self)

    @property
    def for_word(self) -> Rendition:
        """Give a JPEG or PNG, which every Word shows, no larger than paper needs."""
        return _for_word(self)

    @property
    def for_page(self) -> OnPage:
        """Give what a web page needs on telephones and on large screens."""
        return _for_page(self)


def forget(weight: int) -> None:
    """Let go of every picture when a job's weighed something: a process that makes job after job holds little.

    Light ones are kept, as many as there is room for: a map or a portrait goes with one item after the other.
    """
    if weight < _LIGHT:
        return
    for kept in (prepare, _clean, _for_word, _for_page):
        kept.cache_clear()


@lru_cache(maxsize=4096)  # small: an entry holds the upload that the desk holds too
def prepare(upload: bytes) -> Prepared | Flaw:
    """Look at an upload; it is run through once, so that nothing later can fail on it."""
    found = strip(upload)
    if found is None:
        return "picture-broken" if is_picture(upload) else "not-a-picture"
    turn = turn_of(found.exif)
    try:
        with opened(found.data, found.media_type) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                return "picture-too-large"
            moves = getattr(image, "n_frames", 1) > 1
            image.seek(0)
            image.draft(None, (_RAN_THROUGH, _RAN_THROUGH))
            image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "picture-too-large"
    except UNREADABLE:
        return "picture-broken"
    if lies(turn):
        width, height = height, width
    return Prepared(width, height, found.media_type, moves, turn, upload)


def prepare_all(media: Mapping[str, bytes]) -> dict[str, Prepared]:
    """Prepare pictures by file name; those that are none are left out, and told by the check."""
    found = {file: prepare(data) for file, data in media.items()}
    return {file: each for file, each in found.items() if isinstance(each, Prepared)}


def _stripped(picture: Prepared) -> bytes:
    found = strip(picture.upload)
    if found is None:
        raise ValueError("a picture that was prepared can be stripped")
    return found.data


@lru_cache(maxsize=64)
def _clean(picture: Prepared) -> Rendition:
    data = _stripped(picture)
    if picture.turn != 1:
        data = _turned(data, picture.media_type, picture.turn)
    return Rendition(data, picture.media_type, picture.width, picture.height)


def _turned(data: bytes, media_type: str, turn: int) -> bytes:
    """Write a picture again that lay on its side, as finely as it was written."""
    image = opened(data, media_type)
    image.load()
    profile = image.info.get("icc_profile")
    made = upright(image, turn)
    made.info = {}
    match image:
        case JpegImagePlugin.JpegImageFile():
            sampling = JpegImagePlugin.get_sampling(image)
            return _saved(made, "JPEG", qtables=image.quantization, subsampling=sampling, icc_profile=profile)
        case _ if media_type == "image/webp":
            return _saved(made, "WEBP", lossless=b"VP8L" in data[:64], quality=90, icc_profile=profile)
        case _:
            return _saved(made, "PNG", icc_profile=profile)


@lru_cache(maxsize=64)
def _for_word(picture: Prepared) -> Rendition:
    clean = picture.clean
    fits = max(clean.width, clean.height) <= _WORD_LONGEST and len(clean.data) <= _WORD_HEAVIEST
    if fits and clean.media_type in {"image/jpeg", "image/png"} and not picture.moves and _is_plain(clean):
        return clean
    image = _pixels(picture, *_within(picture, _WORD_LONGEST, _WORD_LONGEST))
    return _lasting(image, 88, drawn=picture.media_type in _FROM_DRAWINGS)


def _is_plain(clean: Rendition) -> bool:
    with opened(clean.data, clean.media_type) as image:
        return image.mode in {"1", "L", "LA", "P", "RGB", "RGBA"}


@lru_cache(maxsize=64)
def _for_page(picture: Prepared) -> OnPage:
    narrow, wide = (_within(picture, width, _PAGE_TALLEST) for width in _PAGE_WIDTHS)
    large = _pixels(picture, *wide)
    drawn = picture.media_type in _FROM_DRAWINGS
    if narrow == wide:
        return OnPage((_modern(large, drawn=drawn),), _lasting(large, 76, drawn=drawn))
    small = large.resize(narrow, Image.Resampling.LANCZOS)
    return OnPage((_modern(small, drawn=drawn), _modern(large, drawn=drawn)), _lasting(small, 76, drawn=drawn))


def _within(picture: Prepared, widest: int, tallest: int) -> tuple[int, int]:
    scale = min(1.0, widest / picture.width, tallest / picture.height)
    return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))


def _modern(image: Image.Image, *, drawn: bool) -> Rendition:
    """Give a WebP; docs/maintainer.md says why no AVIF."""
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


def _pixels(picture: Prepared, width: int, height: int) -> Image.Image:
    return pixels(_stripped(picture), picture.media_type, picture.turn, width, height)


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    kept = io.BytesIO()
    image.save(kept, form, **options)
    return kept.getvalue()
