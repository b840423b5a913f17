"""A draft sent for review, approved, or taken back: what the author of a text says of it, on a page of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import RefusedError, form_of, onward, page
from pipeline.desk.desk import Desk
from pipeline.desk.item_view import ItemView, state_shown, view_of
from pipeline.desk.pages import rendered
from pipeline.desk.previews import key_of
from pipeline.fault import Faults
from pipeline.fingerprint import of_bytes
from pipeline.reader.decode import decode
from pipeline.state.states import Status
from pipeline.writer.changing import changed
from pipeline.writer.operations import SetText

# A withdrawal needs its notice, and is an act of its own.
_SAID: tuple[Status, ...] = tuple(each for each in get_args(Status) if each != "withdrawn")


async def asked(desk: Desk, request: Request) -> Response:
    """Ask what is to be said of an item, and tell what follows from it."""
    return page(await run_in_threadpool(_page, desk, key_of(request)))


async def said(desk: Desk, request: Request) -> Response:
    """Write it into the item's file, if that still is as the page showed it."""
    fields = await form_of(request, desk.keys)
    key = key_of(request)
    await run_in_threadpool(_say, desk, key, fields)
    return onward(f"/items/{key}")


def _page(desk: Desk, key: str) -> str:
    view = _view(desk, key)
    words = desk.words
    now = state_shown(desk, view.fields, desk.now())
    return rendered(
        "state.html",
        words=words,
        token=desk.keys.token,
        key=key,
        stamp=of_bytes(view.files.source or b""),
        headline=view.headline,
        language=view.fields.language,
        state=now,
        errors=[each for each in view.faults if each.severity == "error"],
        is_copy=desk.workspace.has_working_copy(key),
        choices=[
            {
                "value": each,
                "label": words[f"say_{each}"],
                "help": words[f"say_{each}_help"],
                "is_chosen": each == view.fields.status,
            }
            for each in _SAID
        ],
    )


def _say(desk: Desk, key: str, fields: Mapping[str, str]) -> None:
    wanted = fields.get("status", "")
    if wanted not in _SAID:
        raise RefusedError(422, desk.words["no_such_state"])
    with desk.workspace.lock:
        if desk.workspace.has_working_copy(key):
            raise RefusedError(409, desk.words["copy_first"])
        name = _view(desk, key).name
        before = desk.workspace.text(key, name)
        if fields.get("stamp") != of_bytes(before):
            raise RefusedError(409, desk.words["changed_since"])
        source = decode(f"{key}/{name}", before, Faults())
        if source is None:
            raise RefusedError(409, desk.words["only_as_yaml"])
        after = changed(source, [SetText(("status",), wanted)]).text
        desk.workspace.save_in_place(key, name, before, after.encode())
        desk.known.touched.add(key)


def _view(desk: Desk, key: str) -> ItemView:
    view = view_of(desk, key)
    if view is None:
        raise RefusedError(409, desk.words["only_as_yaml"])
    return view
