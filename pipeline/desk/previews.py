"""A view, a language and a moment in; the page that the desk's frame shows out."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email import policy
from email.parser import BytesParser
from typing import cast, get_args

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.building.task import TaskItem
from pipeline.desk.answers import RefusedError, attached, page
from pipeline.desk.desk import Desk
from pipeline.desk.office import pages_of
from pipeline.desk.pages import rendered
from pipeline.desk.preview import MadeView, ShownFile, View, preview
from pipeline.desk.stages import stages_of
from pipeline.desk.workspace import NoSuchItemError
from pipeline.formats.escaping import safe
from pipeline.i18n.language import Language, language
from pipeline.publishing.upcoming import NEVER
from pipeline.state.fields import StateFields

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'"
"""Of the frame: a release's page brings its style and its pictures with it, and nothing in it runs or asks."""
# What a mail's HTML part has in its body.
_BODY = re.compile(r".*<body[^>]*>(.*)</body>.*", re.DOTALL)
_BEFORE = timedelta(seconds=1)


def key_of(request: Request) -> str:
    """Give the item that an address names; raise NoSuchItemError for what can be the name of none."""
    key = f"{request.path_params['folder']}/{request.path_params['slug']}"
    if any(sign < " " for sign in key):
        raise NoSuchItemError(key)
    return key


async def frame(desk: Desk, request: Request) -> Response:
    """Give the empty page into which previews are put."""
    del desk, request
    return _framed("<!doctype html><html><head><title></title></head><body></body></html>")


async def shown(desk: Desk, request: Request) -> Response:
    """Give one view of an item, as it stands in the desk."""
    view, tag = request.path_params["view"], request.path_params["language"]
    if view not in get_args(View):
        raise RefusedError(404, "The desk has no such view.")
    found = await run_in_threadpool(
        preview_at, desk, key_of(request), cast("View", view), tag, request.query_params.get("at", "")
    )
    if not found.files:
        is_faulty = any(fault.severity == "error" for fault in found.faults)
        return Response(status_code=204, headers={"x-press-why": "faults" if is_faulty else "nothing"})
    if request.query_params.get("as") == "file":
        first = found.files[0]
        return attached(first.data, first.name, first.media_type)
    answer = _framed(await run_in_threadpool(_page, found.files, cast("View", view), tag, desk))
    answer.headers["x-press-time"] = desk.clock
    return answer


def preview_at(desk: Desk, key: str, view: View, tag: str, at: str) -> MadeView:
    """Make a view of an item at a moment: the present one, or one of those that the desk offers."""
    files = desk.workspace.files(key)
    now = desk.now()
    item = TaskItem(files, stages_of(desk, files), stands=None)
    moment = moment_of(at, now)
    return preview(desk.shared_at(moment), item, view, tag, moment, is_marked=moment != now)


def moment_of(text: str, now: datetime) -> datetime:
    """Read the moment that a page asks for; the present one where it names none."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC) if text else now
    except (ValueError, OverflowError) as error:
        raise RefusedError(422, "That is no moment.") from error


def moments(fields: StateFields | None, now: datetime) -> tuple[tuple[str, datetime | None], ...]:
    """Give the moments that a press officer asks about: now, before and at the lift, after the closing."""
    found: list[tuple[str, datetime | None]] = [("now", None)]
    if fields and fields.lifts_at and fields.lifts_at < NEVER:
        found += [("before_lift", fields.lifts_at - _BEFORE), ("at_lift", fields.lifts_at)]
    if fields and fields.closed_at and fields.closed_at > now:
        found.append(("after_closing", fields.closed_at))
    return tuple(found)


def moments_offered(desk: Desk, fields: StateFields) -> list[dict[str, str]]:
    """Give these moments as the page offers them."""
    return [
        {"value": when.isoformat() if when else "", "label": desk.words[f"moment_{name}"]}
        for name, when in moments(fields, desk.now())
    ]


def _page(files: tuple[ShownFile, ...], view: View, tag: str, desk: Desk) -> str:
    """Give what the frame shows of the files of one view."""
    spoken = language(tag)
    match view:
        case "html":
            return files[0].data.decode()
        case "mail":
            return _mail(files[0].data, spoken, desk)
        case "txt":
            return rendered("plain.html", text=files[0].data.decode(), language=spoken, words=desk.words)
        case _:
            printed = [(each.name, pages_of(each.data)) for each in files]
            return rendered("word.html", printed=printed, is_several=len(files) > 1, words=desk.words)


def _mail(data: bytes, spoken: Language, desk: Desk) -> str:
    """Give the head of a mail and its two parts, one below the other."""
    mail = BytesParser(policy=policy.default).parsebytes(data)
    headers = [(name, str(value)) for name, value in mail.items() if name in {"Subject", "From", "To", "Date"}]
    bodies = (mail.get_body((kind,)) for kind in ("plain", "html"))
    text, formatted = (body.get_content() if body else "" for body in bodies)
    page = safe(_BODY.sub(r"\1", formatted))  # noqa: S704 - the frame's policy lets nothing in it run or ask
    return rendered("mail.html", text=text, page=page, headers=headers, language=spoken, words=desk.words)


def _framed(text: str) -> Response:
    answer = page(text)
    answer.headers["content-security-policy"] = _POLICY
    return answer
