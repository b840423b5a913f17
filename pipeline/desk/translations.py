"""An item in; its translations out: how each stands, another asked for, and a file for its translator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import RefusedError, attached, form_of, onward, page
from pipeline.desk.desk import Desk
from pipeline.desk.pages import rendered
from pipeline.desk.previews import key_of
from pipeline.exchange import po
from pipeline.fault import Faults
from pipeline.newsroom.files import ItemFiles
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import Scalar, text_in
from pipeline.scaffold.translation import new_translation
from pipeline.storage.new_files import fill_folder
from pipeline.translating.exporting import export_item
from pipeline.translating.item_trees import ItemTrees, read_item_trees
from pipeline.translating.withheld import withheld_from


async def listed(desk: Desk, request: Request) -> Response:
    """Show which translations there are, and what can be asked for."""
    return page(await run_in_threadpool(_page, desk, key_of(request), request.query_params.get("asked", "")))


async def requested(desk: Desk, request: Request) -> Response:
    """Ask for a translation: its file says so, and has no texts yet."""
    fields = await form_of(request, desk.keys)
    key, tag = key_of(request), fields.get("language", "")
    await run_in_threadpool(_request, desk, key, tag)
    return onward(f"/items/{key}/translations?{urlencode({'asked': tag})}")


async def exported(desk: Desk, request: Request) -> Response:
    """Give the file for a translator: every text with its source, in the order of the page."""
    key, tag = key_of(request), request.path_params["language"]
    found = await run_in_threadpool(_exported, desk, key, tag)
    return attached(found, f"{key.partition('/')[2]}.{tag}.po", "text/x-gettext-translation; charset=utf-8")


def languages_left(desk: Desk, files: ItemFiles, own: str) -> list[str]:
    """Give the newsroom's languages that an item has no file of, by name; `own` is its source's."""
    return desk.by_name(tag for tag in desk.settings.languages if tag not in files.translations and tag != own)


def _page(desk: Desk, key: str, asked_for: str) -> str:
    files = desk.workspace.files(key)
    source = decode(files.source_name, files.source or b"", Faults())
    tree = read(source, Faults()) if source else None
    language = text_in(tree, "language") if tree else ""
    return rendered(
        "translations.html",
        words=desk.words,
        token=desk.keys.token,
        key=key,
        headline=(text_in(tree, "headline") if tree else "") or files.slug,
        language=language,
        translations=list(_standing(desk, files)),
        asked_for=asked_for,
        languages=[{"value": tag, "label": desk.language_name(tag)} for tag in languages_left(desk, files, language)],
    )


def _standing(desk: Desk, files: ItemFiles) -> Iterator[Mapping[str, str]]:
    for tag in desk.by_name(files.translations):
        source = decode(f"{tag}.yaml", files.translations[tag], Faults())
        tree = read(source, Faults()) if source else None
        said = tree.values.get("status") if tree else None
        standing = said.text if isinstance(said, Scalar) else "draft"
        known = f"standing_{standing}" in desk.words.words
        yield {
            "tag": tag,
            "name": desk.language_name(tag),
            "standing": desk.words[f"standing_{standing}"] if known else standing,
        }


def _request(desk: Desk, key: str, tag: str) -> None:
    if tag not in desk.settings.languages:
        raise RefusedError(422, desk.words["no_more_languages"])
    folder = desk.workspace.find(key).path
    try:
        fill_folder(folder, {f"{tag}.yaml": new_translation(tag).encode()})
    except FileExistsError:
        return  # somebody else asked for it a moment ago
    desk.known.touched.add(key)


def _exported(desk: Desk, key: str, tag: str) -> bytes:
    trees = _trees(desk, key)
    if tag not in desk.settings.languages or tag == trees.language:
        raise RefusedError(404, desk.words["no_more_languages"])
    people = desk.task.withheld or ()
    withheld = withheld_from(trees, people)
    data = po.write(export_item(trees, tag, desk.settings.limits, None, withheld))
    if withheld.surely_holds(data.decode()):
        raise RefusedError(409, desk.words["unwritable"])
    return data


def _trees(desk: Desk, key: str) -> ItemTrees:
    files = desk.workspace.files(key)
    texts = {files.source_name.rpartition("/")[2]: files.source or b""}
    texts |= {f"{tag}.yaml": data for tag, data in files.translations.items()}
    trees = read_item_trees(files.folder, files.slug, texts, Faults())
    if trees is None:
        raise RefusedError(409, desk.words["only_as_yaml"])
    return trees
