"""A file as it is written: seen and edited whole, with the same faults; and the texts of earlier sittings."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, TaskItem
from pipeline.desk.answers import RefusedError, form_of, onward, page
from pipeline.desk.desk import Desk
from pipeline.desk.pages import rendered
from pipeline.desk.previews import key_of
from pipeline.desk.saving.merge import merged
from pipeline.desk.stages import stages_of
from pipeline.fault import Fault


async def asked(desk: Desk, request: Request) -> Response:
    """Give a file's text to be edited whole."""
    return page(await run_in_threadpool(_page, desk, key_of(request), request.path_params["file"]))


async def saved(desk: Desk, request: Request) -> Response:
    """Save a file's text; where somebody else changed it meanwhile, both changes go in, or both texts are shown."""
    fields = await form_of(request, desk.keys)
    key, name = key_of(request), request.path_params["file"]
    return await run_in_threadpool(_saved, desk, key, name, fields)


async def versions(desk: Desk, request: Request) -> Response:
    """List the texts that are kept of a file, and show one."""
    key, name = key_of(request), request.path_params["file"]
    wanted = request.query_params.get("version", "")
    return page(await run_in_threadpool(_versions, desk, key, name, wanted))


async def restored(desk: Desk, request: Request) -> Response:
    """Put an earlier text in the file's place; what stands there now is kept as well."""
    fields = await form_of(request, desk.keys)
    key, name = key_of(request), request.path_params["file"]
    await run_in_threadpool(_restored, desk, key, name, fields.get("version", ""))
    return onward(f"/items/{key}")


def _page(desk: Desk, key: str, name: str, typed: str | None = None, conflict: str = "") -> str:
    there = desk.workspace.text(key, name).decode("utf-8", "replace")
    return rendered(
        "yaml.html",
        words=desk.words,
        token=desk.keys.token,
        key=key,
        file=name,
        base=there,
        text=there if typed is None else typed,
        conflict=conflict,
        faults=_faults(desk, key, name),
    )


def _faults(desk: Desk, key: str, name: str) -> list[Fault]:
    files = desk.workspace.files(key)
    item = TaskItem(files, stages_of(desk, files), is_to_be_made=False)
    result = run_task(replace(desk.task, items=(item,), options=BuildOptions(drafts=True)))
    return [fault for fault in result.items[0].faults if fault.place.source.name == f"{key}/{name}"]


def _saved(desk: Desk, key: str, name: str, fields: dict[str, str]) -> Response:
    base, typed = (fields.get(each, "").replace("\r\n", "\n") for each in ("base", "text"))
    with desk.workspace.lock:
        before = desk.workspace.text(key, name)
        there = before.decode("utf-8", "replace")
        windows = "\r\n" in there
        text = merged(base, typed, there.replace("\r\n", "\n"))
        if text is None:
            desk.workspace.keep(key, name, typed.encode())
            return page(_page(desk, key, name, typed, conflict=there), 409)
        desk.workspace.save(key, name, before, (text.replace("\n", "\r\n") if windows else text).encode())
    return page(_page(desk, key, name))


def _versions(desk: Desk, key: str, name: str, wanted: str) -> str:
    desk.workspace.find(key)
    names = [each for each in reversed(desk.workspace.folder.versions(key)) if each.endswith((f"-{name}", ".txt"))]
    text = desk.workspace.folder.version(key, wanted) if wanted else None
    return rendered(
        "versions.html",
        words=desk.words,
        token=desk.keys.token,
        key=key,
        file=name,
        versions=[
            {"name": each, "when": desk.moment(_when(each)), "is_file": each.endswith(f"-{name}")} for each in names
        ],
        wanted=wanted,
        text=text.decode("utf-8", "replace") if text is not None else "",
    )


def _when(name: str) -> datetime:
    return datetime.strptime(name[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)


def _restored(desk: Desk, key: str, name: str, version: str) -> None:
    kept = desk.workspace.folder.version(key, version)
    if kept is None or not version.endswith(f"-{name}"):
        raise RefusedError(404, desk.words["no_such_version"])
    with desk.workspace.lock:
        before = desk.workspace.text(key, name)
        desk.workspace.keep(key, name, before)
        desk.workspace.save(key, name, before, kept)
