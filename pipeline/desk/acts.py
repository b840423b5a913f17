"""What is done with a whole item: a working copy put in place or dropped, a pack built, a file for review made."""

from __future__ import annotations

from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.building.build import build
from pipeline.building.request import BuildRequest
from pipeline.building.task import BuildOptions
from pipeline.desk.answers import RefusedError, attached, form_of, onward, page
from pipeline.desk.desk import Desk
from pipeline.desk.pages import rendered
from pipeline.desk.previews import key_of
from pipeline.desk.review import review_file
from pipeline.desk.saving.merge import InUseError
from pipeline.fault import Fault
from pipeline.storage.folder_lock import FolderBusyError, writing
from pipeline.storage.text_files import ChangedMeanwhileError
from pipeline.storage.unsafe import UnsafeOutputError


async def done(desk: Desk, request: Request) -> Response:
    """Put a working copy in its place, all of it at once."""
    await form_of(request, desk.keys)
    key = key_of(request)
    try:
        await run_in_threadpool(desk.workspace.put_in_place, key)
    except (InUseError, ChangedMeanwhileError) as error:
        raise RefusedError(409, desk.words["changed_in_place"]) from error
    return onward(f"/items/{key}")


async def discarded(desk: Desk, request: Request) -> Response:
    """Drop a working copy; its texts stay among the versions."""
    await form_of(request, desk.keys)
    key = key_of(request)
    await run_in_threadpool(desk.workspace.discard, key)
    return onward(f"/items/{key}")


async def pack(desk: Desk, request: Request) -> Response:
    """Build an item, and show what came of it: the pack to download, or the faults."""
    await form_of(request, desk.keys)
    return page(await run_in_threadpool(_built, desk, key_of(request)))


async def downloaded(desk: Desk, request: Request) -> Response:
    """Give a pack that was built."""
    name, slug = request.path_params["name"], request.path_params["slug"]
    found = await run_in_threadpool(_pack, desk, slug, name)
    return attached(found, name, "application/zip")


async def review(desk: Desk, request: Request) -> Response:
    """Give one file to send to somebody without the tool: every language, marked as not published, with the faults."""
    key = key_of(request)
    found = await run_in_threadpool(review_file, desk, key)
    return attached(found, f"REVIEW-{key.partition('/')[2]}.html", "text/html; charset=utf-8")


def _built(desk: Desk, key: str) -> str:
    item = desk.workspace.find(key)
    newsroom = desk.workspace.newsroom
    output = desk.output
    try:
        with writing(output, "press desk", waits=False, on_wait=lambda _holder: None):
            options = BuildOptions(drafts=True)
            context = replace(desk.known.room.context(newsroom.shared_files(), desk.now()), options=options)
            request = BuildRequest(
                lambda: newsroom.item_folders(before=output.begun_at),
                frozenset({item.slug}),
                output,
                lambda _slug: None,
            )
            result = build(request, desk.engine, context)
    except FolderBusyError as error:
        raise RefusedError(409, desk.words["build_busy"]) from error
    except UnsafeOutputError as error:
        raise RefusedError(409, str(error)) from error
    own = next((each for each in result.items if each.slug == item.slug), None)
    faults: list[Fault] = [
        each for each in result.faults if each.place.source.name.startswith((f"{key}/", "newsroom.yaml"))
    ]
    return rendered(
        "pack.html",
        words=desk.words,
        token=desk.keys.token,
        key=key,
        packs=own.packs if own else (),
        files=own.files if own else (),
        refused=own.refused if own else None,
        faults=faults,
        is_copy=desk.workspace.has_working_copy(key),
    )


def _pack(desk: Desk, slug: str, name: str) -> bytes:
    found = desk.output.read_pack(slug, name)
    if found is None:
        raise RefusedError(404, "There is no such pack.")
    return found
