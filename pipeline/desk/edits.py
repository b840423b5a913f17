"""What a page's script sends as somebody types, adds, removes or moves, in; the file saved, and what came of it out."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import RefusedError, data, form_of, onward, sent_by
from pipeline.desk.desk import Desk
from pipeline.desk.pasted import cleaned
from pipeline.desk.previews import key_of
from pipeline.desk.saving.edit import (
    Conflict,
    Edited,
    TextEdit,
    UnreadableError,
    as_shown,
    text_at,
    tree_of,
    with_texts,
)
from pipeline.desk.saving.entries import Asked, with_asked
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.release import Release
from pipeline.document.translation import Translation
from pipeline.fault import Faults
from pipeline.fingerprint import of_bytes
from pipeline.i18n.language import is_tag, language
from pipeline.reader.decode import decode
from pipeline.reader.tree import Route
from pipeline.source import Source
from pipeline.writer.operations import Restore
from pipeline.writer.scalars import UnwritableError


class Sent(Struct, frozen=True):
    """What a script sends: new texts of fields, or one operation on entries."""

    texts: tuple[TextEdit, ...] = ()
    operation: Asked | UnsetType = UNSET


class Answer(Struct, frozen=True):
    """What came of it: when it was saved, the file's stamp, what fields hold now, and where two texts conflict.

    `parts` names the parts whose entries changed: the page asks for them anew. `undo` puts back what was removed, and
    `at` is where what was added stands.
    """

    saved: str
    stamp: str
    values: tuple[tuple[Route, str], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    parts: tuple[str, ...] = ()
    undo: Restore | None = None
    at: Route | None = None
    is_copy: bool = False


async def edit(desk: Desk, request: Request) -> Response:
    """Save what was typed or done."""
    sent = await sent_by(request, desk.keys, Sent)
    return data(await run_in_threadpool(_edited, desk, key_of(request), request.path_params["file"], sent))


class ToClean(Struct, frozen=True):
    """A text that somebody pastes: its language, and whether it is Markdown or a line."""

    language: str
    text: str
    kind: str = "markdown"


async def cleaned_text(desk: Desk, request: Request) -> Response:
    """Mend what slips in by pasting, as `press check --fix` does."""
    sent = await sent_by(request, desk.keys, ToClean)
    if not is_tag(sent.language):
        return data({"text": sent.text, "mended": 0})
    found = await run_in_threadpool(cleaned, sent.text, language(sent.language), rich=sent.kind == "markdown")
    return data({"text": found.text, "mended": found.mended})


async def posted(desk: Desk, request: Request) -> Response:
    """Save a part as a page without scripts sends it: its fields, named by their routes, then what its button does."""
    fields, key = await form_of(request, desk.keys), key_of(request)
    name = f"{key.partition('/')[0].removesuffix('s')}.yaml"
    part = await run_in_threadpool(_posted, desk, key, name, fields)
    return onward(f"/items/{key}?open={part}#part-{part}" if part else f"/items/{key}")


def _posted(desk: Desk, key: str, name: str, fields: Mapping[str, str]) -> str:
    with desk.workspace.lock:
        before = desk.workspace.text(key, name)
        if fields.get("stamp") != of_bytes(before):
            raise RefusedError(409, desk.words["changed_since"])
        source = decode(f"{key}/{name}", before, Faults())
        model, tree = model_of(key, name), tree_of(source) if source else {}
        typed = [(_route(each), value.replace("\r\n", "\n")) for each, value in fields.items() if each.startswith("[")]
        texts = tuple(TextEdit(route, as_shown(model, route, text_at(tree, route)), value) for route, value in typed)
        _edited(desk, key, name, Sent(texts))
        asked = msgspec.json.decode(fields.get("op", "{}"))
        if asked.get("op") in {"add", "move", "remove"}:
            given = fields.get(asked.get("given", ""), "")
            wanted = msgspec.convert({**asked, "given": given}, Asked)
            if wanted.op == "add" and len(wanted.route) == 1 and not wanted.addition:
                return str(wanted.route[0])
            answer = _edited(desk, key, name, Sent(operation=wanted))
            return answer.parts[0]
        return str(typed[0][0][0]) if typed else ""


def _route(name: str) -> tuple[str | int, ...]:
    try:
        return msgspec.json.decode(name, type=tuple[str | int, ...])
    except msgspec.DecodeError as error:
        raise RefusedError(422, f"The desk does not understand this: {error}") from error


def _edited(desk: Desk, key: str, name: str, sent: Sent) -> Answer:
    workspace, model = desk.workspace, model_of(key, name)
    with workspace.lock:
        before = workspace.text(key, name)
        source = decode(f"{key}/{name}", before, Faults())
        if source is None:
            raise RefusedError(409, desk.words["only_as_yaml"])
        try:
            after, answer = _applied(desk, key, name, source, model, sent)
        except UnreadableError as error:
            raise RefusedError(409, desk.words["only_as_yaml"]) from error
        except UnwritableError as error:
            raise RefusedError(422, desk.words["unwritable"]) from error
        written = _bytes(before, after)
        workspace.save(key, name, before, written)
        desk.known.touched.add(key)
        return replace(answer, stamp=of_bytes(written), is_copy=workspace.has_working_copy(key))


def _applied(  # noqa: PLR0917 - the file, and what is done to it
    desk: Desk, key: str, name: str, source: Source, model: type[Model], sent: Sent
) -> tuple[str, Answer]:
    """Give the file's text afterwards, and what the page is told."""
    told = Answer(desk.clock, "")
    if isinstance(sent.operation, Asked):
        done = with_asked(source, model, sent.operation, desk.form_context())
        part = str((*sent.operation.route, *(done.at or ()))[0])
        parts = (part, "body") if part == "quotes" else (part,)
        return done.text, replace(told, parts=parts, undo=done.undo, at=done.at)
    found = with_texts(source, model, sent.texts)
    _keep_losers(desk, key, name, found)
    return found.text, replace(told, values=found.values, conflicts=found.conflicts)


def model_of(key: str, name: str) -> type[Model]:
    """Give the model of an item's file."""
    if name == f"{key.partition('/')[0].removesuffix('s')}.yaml":
        return Appeal if key.startswith("appeals/") else Release
    return Translation


def _bytes(before: bytes, after: str) -> bytes:
    """Give a text as the file's bytes; a byte-order mark stays where there was one."""
    mark = b"\xef\xbb\xbf"
    return (mark if before.startswith(mark) else b"") + after.encode()


def _keep_losers(desk: Desk, key: str, name: str, found: Edited) -> None:
    """Keep the text that was typed and could not be written, so that whatever is chosen, it is not lost."""
    for each in found.conflicts:
        route = ".".join(map(str, each.route))
        desk.workspace.keep(key, f"{name}-{route}.txt", each.mine.encode())
