"""A picture that was dropped onto the desk in; the file in media/ out, and what it tells besides what is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping

from anyascii import anyascii
from PIL import Image
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import RefusedError, bytes_of, data
from pipeline.desk.desk import Desk
from pipeline.desk.previews import key_of
from pipeline.pictures.encode import look
from pipeline.pictures.model import PictureInfo
from pipeline.pictures.strip import stripped
from pipeline.storage.door import MOST_PICTURE
from pipeline.storage.text_files import write_new

_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
_PLACE = 0x8825  # Exif’s group for where a picture was taken


async def picture(desk: Desk, request: Request) -> Response:
    """Take a picture: what it is is read from its bytes, and its name is made of plain letters."""
    body = await bytes_of(request, desk.keys)
    return data(await run_in_threadpool(_taken, desk, key_of(request), request.query_params.get("name", ""), body))


def _taken(desk: Desk, key: str, name: str, body: bytes) -> Mapping[str, object]:
    if len(body) > MOST_PICTURE:
        raise RefusedError(413, desk.words.fill("picture_too_heavy", most=MOST_PICTURE // 1_000_000))
    found = look(body)
    if not isinstance(found, PictureInfo):
        raise RefusedError(422, desk.words[f"picture_{found.replace('-', '_')}"])
    folder = desk.workspace.find(key).path / "media"
    stem = _OTHER.sub("-", anyascii(name.rpartition(".")[0] or name).lower()).strip("-")[:_LONGEST] or "picture"
    for number in range(1, 1000):
        file = f"{stem}{f'-{number}' if number > 1 else ''}.{_ENDINGS[found.media_type]}"
        if not write_new(folder, {file: body}, replace=False):
            break
    return {
        "file": file,
        "width": found.width,
        "height": found.height,
        "stripped": [desk.words[f"stripped_{each}"] for each in told(body)],
    }


def told(body: bytes) -> tuple[str, ...]:
    """Name what a picture tells besides what is seen: none of it stands in anything that is built."""
    kept = stripped(body)
    exif = Image.Exif()
    if kept.exif:
        exif.load(kept.exif)
    found = []
    if _PLACE in exif:
        found.append("place")
    if exif.keys() - {_PLACE}:
        found.append("camera")
    if len(body) - len(kept.data) > len(kept.exif):
        found.append("texts")
    return tuple(found)
