"""The desk's addresses: each with the function that answers it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from pipeline.desk import (
    acts,
    edits,
    item_page,
    item_state,
    list_page,
    new_items,
    previews,
    publishing,
    signing,
    states,
    translations,
    uploads,
    vanished,
    waiting,
    whole_files,
)
from pipeline.desk.answers import RefusedError, refused
from pipeline.desk.desk import Desk
from pipeline.desk.pages import static
from pipeline.desk.saving.edit import UnreadableError
from pipeline.desk.workspace import NoSuchItemError
from pipeline.storage.desk_folder import OverwritingError
from pipeline.storage.unsafe import UnsafeLinkError
from pipeline.writer.scalars import UnwritableError

Answers = Callable[[Desk, Request], Awaitable[Response]]
_ITEM = "/items/{folder}/{slug}"
_KEY = re.compile(r"(?:releases|appeals)/[A-Za-z0-9][A-Za-z0-9._-]{0,199}(?=/|$)")


def app_of(desk: Desk) -> Starlette:
    """Give the desk as an application; what may reach it is the gate's to say."""

    def route(path: str, answers: Answers, method: str = "GET") -> Route:
        async def answer(request: Request) -> Response:
            try:
                return await answers(desk, request)
            except RefusedError as error:
                return refused(error.status, str(error))
            except NoSuchItemError as error:
                return refused(404, _no_such_item(desk, str(error)))
            except UnreadableError:
                return refused(409, desk.words["only_as_yaml"])
            except UnwritableError:
                return refused(422, desk.words["unwritable"])
            except (OverwritingError, UnsafeLinkError) as error:
                return refused(409, f"Not saved: another program is at this file: {error}")
            except ClientDisconnect:  # it went away, or sends more than it may: nobody reads the answer, or only that
                return refused(413, "That is too large.")
            except OSError as error:
                # what a full or failing disk refuses is told; nothing was half-written
                return refused(507, f"Not saved: the disk refuses: {error.strerror or error}")

        return Route(path, answer, methods=[method])

    return Starlette(
        routes=[
            Route("/static/{name}", _static),
            route("/", list_page.whole),
            route("/items", list_page.part),
            route("/reading", waiting.progress),
            route("/new", new_items.asked),
            route("/new", new_items.made, "POST"),
            route(_ITEM, item_page.whole),
            route(_ITEM, edits.posted, "POST"),
            route(_ITEM + "/part/{name}", item_page.part),
            route(_ITEM + "/state", item_state.state),
            route(_ITEM + "/vanished", vanished.asked),
            route(_ITEM + "/vanished", vanished.again, "POST"),
            route(_ITEM + "/frame", previews.frame),
            route(_ITEM + "/preview/{view}/{language}", previews.shown),
            route(_ITEM + "/edit/{file}", edits.edit, "POST"),
            route(_ITEM + "/media", uploads.picture, "POST"),
            route(_ITEM + "/yaml/{file}", whole_files.asked),
            route(_ITEM + "/yaml/{file}", whole_files.saved, "POST"),
            route(_ITEM + "/versions/{file}", whole_files.versions),
            route(_ITEM + "/versions/{file}", whole_files.restored, "POST"),
            route(_ITEM + "/translations", translations.listed),
            route(_ITEM + "/translations", translations.requested, "POST"),
            route(_ITEM + "/translations/{language}", translations.exported),
            route("/clean", edits.cleaned_text, "POST"),
            route(_ITEM + "/status", states.asked),
            route(_ITEM + "/status", states.said, "POST"),
            route(_ITEM + "/sign", signing.asked),
            route(_ITEM + "/sign", signing.signed, "POST"),
            route(_ITEM + "/publish", publishing.asked),
            route(_ITEM + "/publish", publishing.published, "POST"),
            route(_ITEM + "/done", acts.done, "POST"),
            route(_ITEM + "/discard", acts.discarded, "POST"),
            route(_ITEM + "/pack", acts.pack, "POST"),
            route(_ITEM + "/pack/{name}", acts.downloaded),
            route(_ITEM + "/review", acts.review),
        ]
    )


def _no_such_item(desk: Desk, key: str) -> str:
    """Say that an item is not there, and where what was typed into it is kept."""
    told, named = "There is no such item; somebody may have moved it.", _KEY.match(key)
    if named is None or not desk.workspace.folder.working_copy(named[0]):
        return told
    return f"{told} What was edited of it is kept in .desk/working/{named[0]}."


async def _static(request: Request) -> Response:
    found = await run_in_threadpool(static, request.path_params["name"])
    return Response(found[0], media_type=found[1]) if found else refused(404, "There is no such file.")
