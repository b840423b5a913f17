"""What a page's script sends as somebody types, adds, removes or moves, in; the file saved, and what came of it out."""

from __future__ import annotations

import re
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
from pipeline.desk.saving.edit import Conflict, TextEdit, UnreadableError, as_shown, text_at, tree_of, with_texts
from pipeline.desk.saving.entries import Asked, GoneError, as_now, with_asked
from pipeline.desk.saving.source_file import source_name
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
from pipeline.storage.desk_folder import OverwritingError
from pipeline.writer.operations import Restore
from pipeline.writer.scalars import UnwritableError

_MOST_TRIES = 20
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")
_LONGEST_NAME = 60


class UnsentText(Struct, frozen=True):
    """A text that somebody decided against: it stays among the versions."""

    route: tuple[str | int, ...]
    text: str


class Sent(Struct, frozen=True):
    """What a script sends: new texts of fields, or one operation on entries; and texts to keep beside the file."""

    texts: tuple[TextEdit, ...] = ()
    operation: Asked | UnsetType = UNSET
    kept: tuple[UnsentText, ...] = ()


class Answer(Struct, frozen=True):
    """What came of it: when it was saved, the file's stamp, what fields hold now, where two texts conflict.

    `parts` names the parts whose entries changed: the page asks for them anew. `undo` puts back what was removed, and
    `at` is where what was added stands. `still` says that every entry is where the page has it, `moved` which entries
    an operation moved, and `refused` names fields whose text no file can hold.
    """

    saved: str
    stamp: str
    values: tuple[tuple[Route, str], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    parts: tuple[str, ...] = ()
    undo: Restore | None = None
    at: Route | None = None
    is_copy: bool = False
    still: bool = False
    moved: tuple[tuple[Route, Route | None], ...] = ()
    refused: tuple[Route, ...] = ()


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
    name = source_name(key)
    part = await run_in_threadpool(_posted, desk, key, name, fields)
    return onward(f"/items/{key}?open={part}#part-{part}" if part else f"/items/{key}")


def _posted(desk: Desk, key: str, name: str, fields: Mapping[str, str]) -> str:
    with desk.workspace.lock:
        before = desk.workspace.text(key, name)
        if fields.get("stamp") != of_bytes(before):
            raise RefusedError(409, desk.words["changed_since"])
        source = decode(f"{key}/{name}", before, Faults())
        model, tree = model_of(key, name), _readable(desk, source)
        typed = [(_route(each), value.replace("\r\n", "\n")) for each, value in fields.items() if each.startswith("[")]
        stamp = of_bytes(before)
        texts = tuple(
            TextEdit(route, as_shown(model, route, text_at(tree, route)), value, stamp) for route, value in typed
        )
        _edited(desk, key, name, Sent(texts))
        wanted = _operation(fields)
        if wanted:
            if wanted.op == "add" and len(wanted.route) == 1 and not wanted.addition:
                return str(wanted.route[0])
            answer = _edited(desk, key, name, Sent(operation=wanted))
            return answer.parts[0]
        return str(typed[0][0][0]) if typed else ""


def _readable(desk: Desk, source: Source | None) -> object:
    try:
        return tree_of(source) if source else {}
    except UnreadableError as error:
        raise RefusedError(409, desk.words["only_as_yaml"]) from error


def _operation(fields: Mapping[str, str]) -> Asked | None:
    """Give what a part's button does besides saving; “given” names the field in which what was asked for stands."""
    try:
        button = msgspec.json.decode(fields.get("op", "{}"), type=dict[str, object])
        if button.get("op") not in {"add", "move", "remove"}:
            return None
        asked = msgspec.convert({"given": "", **button}, Asked)
    except msgspec.DecodeError as error:
        raise RefusedError(422, f"The desk does not understand this: {error}") from error
    return replace(asked, given=fields.get(asked.given, ""), drawn=fields.get("stamp", ""))


def _route(name: str) -> tuple[str | int, ...]:
    try:
        return msgspec.json.decode(name, type=tuple[str | int, ...])
    except msgspec.DecodeError as error:
        raise RefusedError(422, f"The desk does not understand this: {error}") from error


def _edited(desk: Desk, key: str, name: str, sent: Sent) -> Answer:
    for _ in range(_MOST_TRIES):
        try:
            return _saved(desk, key, name, sent)
        except OverwritingError:  # another program wrote the file in this instant: its text is merged as well
            continue
    raise RefusedError(409, desk.words["changed_since"])


def _saved(desk: Desk, key: str, name: str, sent: Sent) -> Answer:
    workspace, model = desk.workspace, model_of(key, name)
    with workspace.lock:
        for each in sent.kept:
            _keep(desk, key, name, each.route, each.text)
        before = workspace.text(key, name)
        source = decode(f"{key}/{name}", before, Faults())
        if source is None:
            raise RefusedError(409, desk.words["only_as_yaml"])
        try:
            lineage = workspace.lineage(key, name)
            workspace.saw(key, name, before, tree_of(source))
            after, answer = _applied(desk, key, name, source, model, sent)
            written = _bytes(before, after)
            # told of before it is there: after a kill in between, each of the two states is known
            workspace.saw(key, name, written, tree_of(Source(source.name, after)), only_texts=not sent.operation)
            workspace.save(key, name, before, written)
            stamp = of_bytes(written)
        except UnreadableError as error:
            raise RefusedError(409, desk.words["only_as_yaml"]) from error
        except UnwritableError as error:
            raise RefusedError(422, desk.words["unwritable"]) from error
        except GoneError as error:
            raise RefusedError(409, desk.words["changed_since"]) from error
        desk.known.touched.add(key)
        if sent.operation:
            answer = replace(answer, moved=tuple(lineage.moved(sent.operation.drawn)))
        still = not any(not lineage.knows(each.drawn) or lineage.moved(each.drawn) for each in sent.texts)
        return replace(answer, stamp=stamp, is_copy=workspace.has_working_copy(key), still=still)


def _applied(  # noqa: PLR0917 - the file, and what is done to it
    desk: Desk, key: str, name: str, source: Source, model: type[Model], sent: Sent
) -> tuple[str, Answer]:
    """Give the file's text afterwards, and what the page is told."""
    told, lineage = Answer(desk.clock, ""), desk.workspace.lineage(key, name)
    if isinstance(sent.operation, Asked):
        asked = as_now(sent.operation, lineage)
        done = with_asked(source, model, asked, desk.form_context())
        part = str((*asked.route, *(done.at or ()))[0])
        parts = (part, "body") if part == "quotes" else (part,)
        return done.text, replace(told, parts=parts, undo=done.undo, at=done.at)
    found = with_texts(source, model, sent.texts, lineage)
    # what was typed and could not be written is kept, so that whatever is chosen, it is not lost
    for each in found.conflicts:
        _keep(desk, key, name, each.route, each.mine)
    return found.text, replace(told, values=found.values, conflicts=found.conflicts, refused=found.refused)


def model_of(key: str, name: str) -> type[Model]:
    """Give the model of an item's file."""
    if name == source_name(key):
        return Appeal if key.startswith("appeals/") else Release
    return Translation


def _bytes(before: bytes, after: str) -> bytes:
    """Give a text as the file's bytes; a byte-order mark stays where there was one."""
    mark = b"\xef\xbb\xbf"
    return (mark if before.startswith(mark) else b"") + after.encode()


def _keep(desk: Desk, key: str, name: str, route: Route, text: str) -> None:
    field = _UNSAFE.sub("-", ".".join(map(str, route)))[:_LONGEST_NAME]
    desk.workspace.keep(key, f"{name}-{field}.txt", text.encode("utf-8", "replace"))
