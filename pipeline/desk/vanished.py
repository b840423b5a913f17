"""An item that another program took away while its page is open, in; where it is now, or it written again, out."""

from __future__ import annotations

from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import RefusedError, data, sent_by
from pipeline.desk.desk import Desk
from pipeline.desk.previews import key_of
from pipeline.storage.new_files import fill_folder, make_folder, those_there


class Vanished(Struct, frozen=True):
    """What became of an item: where its folder is called otherwise now, or the empty text."""

    moved: str


class Again(Struct, frozen=True):
    """The files that were written again, and the pictures and files of the item that nobody has any more."""

    written: tuple[str, ...]
    lost: tuple[str, ...]


async def asked(desk: Desk, request: Request) -> Response:
    """Say what became of an item that is not in its place."""
    return data(await run_in_threadpool(_moved, desk, key_of(request)))


async def again(desk: Desk, request: Request) -> Response:
    """Write an item's texts again, as they were when they were last seen in its place."""
    await sent_by(request, desk.keys, dict[str, str])
    return data(await run_in_threadpool(_again, desk, key_of(request)))


def _moved(desk: Desk, key: str) -> Vanished:
    """Look for the item by its source: a folder that was only renamed has the same one."""
    known, newsroom, folder = desk.workspace.last_seen(key), desk.workspace.newsroom, key.partition("/")[0]
    source = known.texts.get(f"{folder.removesuffix('s')}.yaml") if known else None
    if source is None or newsroom.find_item(key):
        return Vanished("")
    others = (each for each in newsroom.item_folders() if each.folder == folder)
    found = [each.key for each in others if each.read_texts().source == source]
    return Vanished(found[0] if len(found) == 1 else "")


def _again(desk: Desk, key: str) -> Again:
    workspace = desk.workspace
    with workspace.lock:
        known = workspace.last_seen(key)
        if known is None:
            raise RefusedError(409, desk.words["nothing_known"])
        folder = workspace.newsroom.root / key
        there = those_there(folder, known.texts)
        missing = {name: text for name, text in known.texts.items() if name not in there}
        try:
            if workspace.newsroom.find_item(key):
                fill_folder(folder, missing)
            else:
                make_folder(folder, missing)
        except FileExistsError:  # somebody brings it back in this instant: what is typed goes into that
            missing = {}
        desk.known.touched.add(key)
        present = those_there(folder / "media", known.media)
        return Again(tuple(missing), tuple(name for name in known.media if name not in present))
