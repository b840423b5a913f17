"""An upload in; a prepared picture with its renditions for the pack, the page and Word, or the reason why not, out.

Only a prepared picture goes into formats and packs, so that an upload cannot leave by mistake. Renditions are made when
they are asked for, and kept: the same picture in six languages is encoded once. Where there is a store, what was made
of a picture is kept there, so that an edit of the text beside it neither encodes it again nor loads what could.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from msgspec import DecodeError, msgpack

from pipeline.pictures.model import Flaw, OnPage, PictureInfo, Rendition
from pipeline.pictures.strip import stripped

Kept = TypeVar("Kept")

_LIGHT = 250_000  # bytes


class PictureCache(Protocol):
    """Where what was made of pictures is kept, by name; what is not there any more is made again."""

    def get(self, name: str) -> bytes | None:
        """Give what stands under a name."""

    def put(self, name: str, data: bytes) -> None:
        """Keep something under a name."""


class Prepared(PictureInfo, frozen=True):
    """A picture that may go out."""

    upload: bytes

    @property
    def clean(self) -> Rendition:
        """Give the whole picture for the pack, in its own type and colours; where it stands upright, bit for bit."""
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
    """Let go of every picture after a task with heavy ones, so that a worker holds little from task to task.

    Light ones are kept, as many as there is room for: a map or a portrait goes with one item after the other.
    """
    if weight < _LIGHT:
        return
    for kept in (prepare, _clean, _for_word, _for_page):
        kept.cache_clear()


_stores: list[PictureCache] = []


def keep_in(store: PictureCache | None) -> None:
    """Have what is made of pictures from now on kept in a store."""
    _stores[:] = [store] if store else []


def _kept(upload: bytes, what: str, kind: Any, make: Callable[[], Kept]) -> Kept:
    """Give what is in the store; make it where it is not there, or cannot be read."""
    if not _stores:
        return make()
    name = f"{hashlib.sha256(upload).hexdigest()}.{what}"
    found = _stores[0].get(name)
    if found is not None:
        try:
            kept: Kept = msgpack.decode(found, type=kind)
        except DecodeError:
            pass
        else:
            return kept
    made = make()
    _stores[0].put(name, msgpack.encode(made))
    return made


@lru_cache(maxsize=4096)  # small: an entry holds the upload that the newsroom holds too
def prepare(upload: bytes) -> Prepared | Flaw:
    """Look at an upload."""

    def look() -> PictureInfo | Flaw:
        from pipeline.pictures import encode  # noqa: PLC0415 - not needed for what is in the store

        return encode.look(upload)

    found = _kept(upload, "look", PictureInfo | Flaw, look)
    if isinstance(found, PictureInfo):
        return Prepared(found.width, found.height, found.media_type, found.moves, found.turn, upload)
    return found


def prepare_all(media: Mapping[str, bytes]) -> dict[str, Prepared]:
    """Prepare pictures by file name; those that are none are left out, and told by the check."""
    found = {file: prepare(data) for file, data in media.items()}
    return {file: each for file, each in found.items() if isinstance(each, Prepared)}


@lru_cache(maxsize=64)
def _clean(picture: Prepared) -> Rendition:
    def turned() -> bytes:
        from pipeline.pictures import encode  # noqa: PLC0415 - as above

        return encode.turned(picture.upload, picture)

    data = _kept(picture.upload, "turned", bytes, turned) if picture.turn != 1 else stripped(picture.upload).data
    return Rendition(data, picture.media_type, picture.width, picture.height)


@lru_cache(maxsize=64)
def _for_word(picture: Prepared) -> Rendition:
    def for_word() -> Rendition | None:
        from pipeline.pictures import encode  # noqa: PLC0415 - as above

        return encode.for_word(picture.upload, picture, picture.clean)

    return _kept(picture.upload, "word", Rendition | None, for_word) or picture.clean


@lru_cache(maxsize=64)
def _for_page(picture: Prepared) -> OnPage:
    def for_page() -> OnPage:
        from pipeline.pictures import encode  # noqa: PLC0415 - as above

        return encode.for_page(picture.upload, picture)

    return _kept(picture.upload, "page", OnPage, for_page)
