"""A page that needs every item read, while they are being read: how far that is, and then the page itself.

Whether an item may go out depends on all others: a name that one withholds may stand in another.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import data, page
from pipeline.desk.desk import Desk
from pipeline.desk.pages import rendered


async def progress(desk: Desk, _request: Request) -> Response:
    """Tell a page how many items are read, of how many, and whether to wait."""
    return data(
        {"told": progress_told(desk), "read": _read(desk), "count": desk.known.count, "waits": is_to_wait(desk)}
    )


def is_to_wait(desk: Desk) -> bool:
    """Say whether so many items are yet to be read that a page has to say so instead of itself."""
    return desk.known.is_reading(desk.refresh().files)


def waiting_page(desk: Desk, key: str, title: str) -> Response:
    """Give the page that stands for another one until every item is read; it asks for that one by itself then."""
    shown = {"told": progress_told(desk), "read": _read(desk), "count": desk.known.count}
    return page(rendered("waiting.html", words=desk.words, token=desk.keys.token, key=key, title=title, **shown))


def progress_told(desk: Desk) -> str:
    """Say how many items are read; nothing where all are."""
    known = desk.known
    return desk.words.fill("items_coming", read=_read(desk), count=known.count) if known.coming else ""


def _read(desk: Desk) -> int:
    return desk.known.count - desk.known.coming
