"""An item in; its page out: the form, the state it is in, and the room for what readers would see."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import RefusedError, onward, page
from pipeline.desk.desk import Desk
from pipeline.desk.form.shapes import Choice
from pipeline.desk.item_state import elsewhere, faults_counted, gravity
from pipeline.desk.item_view import ItemView, state_shown, view_of
from pipeline.desk.pages import rendered, safe_json
from pipeline.desk.placeable import placeable
from pipeline.desk.previews import key_of, moments_offered
from pipeline.desk.saving.source_file import source_name
from pipeline.desk.translations import languages_left
from pipeline.fingerprint import of_bytes
from pipeline.formats.escaping import safe
from pipeline.reader.tree import MapNode, text_in


async def whole(desk: Desk, request: Request) -> Response:
    """Give an item's page; of a file that is no YAML, the view in which it can be mended."""
    key = key_of(request)
    opened = tuple(each for each in request.query_params.get("open", "").split(",") if each)
    view = await run_in_threadpool(view_of, desk, key, opened)
    if view is None:
        name = source_name(key)
        return onward(f"/items/{key}/yaml/{name}")
    return page(await run_in_threadpool(_page, desk, key, view))


async def part(desk: Desk, request: Request) -> Response:
    """Give one part of the form anew, after its entries have changed, or for the first time, before it holds anything.

    A header says behind which part it stands.
    """
    name = request.path_params["name"]
    view = await run_in_threadpool(view_of, desk, key_of(request), (name,))
    if view is None:
        raise RefusedError(409, desk.words["only_as_yaml"])
    names = ["", *(each.name for each in view.form.parts)]
    answer = page(
        rendered(
            "part.html",
            part=view.form.part(name),
            words=desk.words,
            token=desk.keys.token,
            stamp=of_bytes(view.files.source or b""),
        )
    )
    answer.headers["x-press-after"] = names[names.index(name) - 1] if name in names else ""
    return answer


def _page(desk: Desk, key: str, view: ItemView) -> str:
    words, now = desk.words, desk.now()
    tag = text_in(view.tree, "language")
    return rendered(
        "item.html",
        words=words,
        token=desk.keys.token,
        key=key,
        file=view.name,
        stamp=of_bytes(view.files.source or b""),
        headline=view.headline,
        language=tag,
        state=state_shown(desk, view.fields, now),
        signed=view.signed,
        published=view.published,
        is_to_sign=text_in(view.tree, "type") in desk.settings.sign_off,
        saved=words.fill("opened", time=desk.clock),
        fault_count=faults_counted(desk, view.faults),
        fault_kind=gravity(view.faults),
        faults_elsewhere=elsewhere(view),
        is_copy=desk.workspace.has_working_copy(key),
        is_appeal=key.startswith("appeals/"),
        form=view.form,
        lists=safe("".join(_suggested(name, choices) for name, choices in view.form.lists)),  # noqa: S704 - pages, escaped
        views=[{"value": each, "label": words[f"view_{each}"]} for each in _views(desk, view.tree, key)],
        widths=[{"value": each, "label": words[f"width_{each}"]} for each in ("frame", "phone", "desk", "paper")],
        languages=[
            {"value": each, "label": desk.language_name(each)}
            for each in (tag, *sorted(view.files.translations))
            if each
        ],
        moments=moments_offered(desk, view.fields),
        translatable=[
            {"value": each, "label": desk.language_name(each)} for each in languages_left(desk, view.files, tag)
        ],
        script_words=script_words(desk),
        placeable=safe_json(placeable(view.tree, view.files)),
    )


@lru_cache(maxsize=64)  # two thousand countries, languages and zones are the same on each page
def _suggested(name: str, choices: tuple[Choice, ...]) -> str:
    return rendered("suggested.html", id=f"list-{name}", choices=choices)


def script_words(desk: Desk) -> Markup:
    """Give the words that the page's scripts say, as JSON that cannot end the element that it stands in."""
    said = {key.removeprefix("script_"): text for key, text in desk.words.words.items() if key.startswith("script_")}
    return safe_json(said)


def _views(desk: Desk, tree: MapNode, key: str) -> tuple[str, ...]:
    letters = key.startswith("appeals/") and "letters" in tree.values
    mail = desk.settings.text.mail == "yes"
    return ("html", "docx", "txt", *(("mail",) if mail else ()), *(("letter",) if letters else ()))
