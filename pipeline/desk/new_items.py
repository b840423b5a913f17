"""A headline, a kind and a language in; a new item's folder out. A copy, or the next stage of an appeal, likewise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import RefusedError, form_of, onward, page
from pipeline.desk.desk import Desk
from pipeline.desk.pages import rendered
from pipeline.document.holds import holds
from pipeline.document.release import Release
from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.newsroom.files import Folder
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, text_in
from pipeline.scaffold.begin import NamesTakenError, WithheldNameError, begin
from pipeline.scaffold.defaults import ENOUGH, Defaults, defaults_of, recent_item
from pipeline.scaffold.from_item import duplicate, further_information
from pipeline.scaffold.item import NewItem, Wish, new_appeal, new_release
from pipeline.writer.scalars import UnwritableError

_APPEAL = "urgent-appeal"


async def asked(desk: Desk, request: Request) -> Response:
    """Ask for a headline, a kind and a language."""
    origin, how = _origin(request)
    return page(await run_in_threadpool(_page, desk, origin, how))


async def made(desk: Desk, request: Request) -> Response:
    """Make the item, and lead on to it."""
    fields = await form_of(request, desk.keys)
    origin, how = _origin(request)
    if not fields.get("headline", "").strip():
        return page(await run_in_threadpool(_page, desk, origin, how, fields, desk.words["headline_needed"]), 422)
    key = await run_in_threadpool(_made, desk, origin, how, fields)
    return onward(f"/items/{key}")


def _origin(request: Request) -> tuple[str, str]:
    """Give the item that is started from, and how: a copy of it, or further information on it."""
    asked_for = request.query_params
    if "further" in asked_for:
        return asked_for["further"], "further"
    return asked_for.get("from", ""), "duplicate" if asked_for.get("from") else ""


def _page(desk: Desk, origin: str, how: str, typed: Mapping[str, str] | None = None, fault: str = "") -> str:
    settings, words, typed = desk.settings, desk.words, typed or {}
    headline = typed.get("headline", "")
    title = words["new_title"]
    if origin:
        source = _tree(desk, origin)
        own = text_in(source, "headline") or origin
        title = words.fill(f"{how}_title", headline=own)
        headline = headline or (own if how == "duplicate" else "")
    chosen = typed.get("kind", "press-release")
    kinds = (*holds(Release.model_fields["type"]).choices, _APPEAL)
    language = typed.get("language", settings.language)
    return rendered(
        "new.html",
        words=words,
        token=desk.keys.token,
        title=title,
        action=f"/new?{'further' if how == 'further' else 'from'}={origin}" if origin else "/new",
        fault=fault,
        headline=headline,
        kinds=() if origin else [
            {"value": each, "label": words.choice("type", each), "is_chosen": each == chosen} for each in kinds
        ],
        languages=() if origin else [
            {"value": each, "label": desk.language_name(each), "is_chosen": each == language}
            for each in desk.by_name(settings.languages)
        ],
    )  # fmt: skip


def _made(desk: Desk, origin: str, how: str, fields: Mapping[str, str]) -> str:
    settings = desk.settings
    language = fields.get("language", "")
    wish = Wish(
        " ".join(fields["headline"].split()),
        fields.get("kind") or None,
        language if language in settings.languages else None,
    )
    root = desk.workspace.newsroom.root
    if origin:
        desk.workspace.find(origin)
    try:
        new = begin(
            root,
            lambda taken: _new(desk, origin, how, wish, _defaults(desk, settings, wish.language, taken)),
            wish.headline,
            desk.task.withheld or (),
            root / origin if origin else None,
        )
    except UnwritableError as error:
        raise RefusedError(422, desk.words["unwritable"]) from error
    except WithheldNameError as error:
        raise RefusedError(409, desk.words["headline_withheld"]) from error
    except NamesTakenError as error:
        raise RefusedError(409, desk.words["changed_since"]) from error
    desk.known.touched.add(new.key)
    return new.key


def _new(desk: Desk, origin: str, how: str, wish: Wish, defaults: Defaults) -> NewItem:
    if not origin:
        return new_appeal(wish, defaults) if wish.kind == _APPEAL else new_release(wish, defaults)
    source, (folder, _, slug) = _tree(desk, origin), origin.partition("/")
    if how == "further":
        return further_information(source, slug, wish, defaults)
    zone = desk.settings.timezone
    return duplicate(source, cast("Folder", folder), wish, defaults, moment=desk.now(), zone=zone)


def _defaults(desk: Desk, settings: Settings, language: str | None, taken: Iterable[str]) -> Defaults:
    folders = sorted(desk.workspace.newsroom.item_folders(), key=lambda each: each.slug)
    newest = (recent_item(each.folder, each.slug, each.read_texts().source) for each in folders[-ENOUGH:])
    recent = [each for each in newest if each]
    return defaults_of(settings, recent, (*(each.slug for each in folders), *taken), desk.now(), language)


def _tree(desk: Desk, key: str) -> MapNode:
    files = desk.workspace.files(key)
    source = decode(files.source_name, files.source or b"", Faults())
    tree = read(source, Faults()) if source else None
    if tree is None:
        raise RefusedError(409, desk.words["only_as_yaml"])
    return tree
