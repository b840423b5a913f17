"""An item in; its page out: the form, the state it is in, and the room for what readers would see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from markupsafe import Markup
from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.desk.answers import RefusedError, data, onward, page
from pipeline.desk.desk import Desk
from pipeline.desk.edits import model_of
from pipeline.desk.form.draw import form_of
from pipeline.desk.form.shapes import FieldFault, Form
from pipeline.desk.pages import rendered, safe_json
from pipeline.desk.previews import key_of, moments
from pipeline.desk.signed import signed_line
from pipeline.desk.stages import stages_of
from pipeline.fault import Fault, Faults
from pipeline.fingerprint import of_bytes
from pipeline.newsroom.files import ItemFiles
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar
from pipeline.signoff.signature import read_signatures
from pipeline.state.fields import StateFields, state_fields


class ItemView(Struct, frozen=True):
    """An item as its page needs it: its source’s tree, its form, every fault, and what its files say of its state."""

    files: ItemFiles
    tree: MapNode
    form: Form
    faults: tuple[Fault, ...]
    fields: StateFields
    signed: str

    @property
    def name(self) -> str:
        """Give the name of the source file."""
        return self.files.source_name.rpartition("/")[2]

    @property
    def headline(self) -> str:
        """Give the headline; of an item without one, the name of its folder."""
        return _text(self.tree, "headline") or self.files.slug


async def whole(desk: Desk, request: Request) -> Response:
    """Give an item's page; of a file that is no YAML, the view in which it can be mended."""
    key = key_of(request)
    opened = tuple(each for each in request.query_params.get("open", "").split(",") if each)
    view = await run_in_threadpool(view_of, desk, key, opened)
    if view is None:
        name = f"{key.partition('/')[0].removesuffix('s')}.yaml"
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


async def state(desk: Desk, request: Request) -> Response:
    """Tell a page what is the matter now: the file's stamp, the state, each fault at its field, what fields hold.

    `drawn` names the states that the page's parts were drawn from; it is told which of their entries stand elsewhere.
    """
    drawn = [each for each in request.query_params.get("drawn", "").split(",") if each]
    return data(await run_in_threadpool(_state, desk, key_of(request), drawn))


def view_of(desk: Desk, key: str, opened: tuple[str, ...] = ()) -> ItemView | None:
    """Read an item as its page needs it; None where its source cannot be read as YAML."""
    files = desk.workspace.files(key)
    shared = desk.shared
    source = decode(files.source_name, files.source, Faults()) if files.source is not None else None
    tree = read(source, Faults()) if source else None
    if shared.settings is None:
        raise RefusedError(409, desk.words["settings_at_fault"])
    if tree is None:
        return None
    name = files.source_name.rpartition("/")[2]
    desk.workspace.saw(key, name, files.source or b"", tree)
    task = shared.task
    item = TaskItem(files, stages_of(desk, files), is_to_be_made=False)
    result = run_task(Task(task.shared, (item,), BuildOptions(drafts=True), desk.now(), withheld=task.withheld))
    faults = (*result.items[0].faults, *read_signatures(files.signatures_name, files.signatures).faults)
    context = desk.form_context(tuple(sorted({*files.media, *files.unlisted})))
    own = tuple(fault for fault in faults if fault.place.source.name == files.source_name)
    form = form_of(model_of(key, name), tree, own, context, opened)
    trees = {stem: found for stem, each in files.translations.items() if (found := _tree(each))}
    fields = state_fields(tree, trees, shared.settings.settings.timezone)
    signed = signed_line(desk.words, files, result.items[0].to_sign, fields, desk.now())
    return ItemView(files, tree, form, faults, fields, signed)


def _tree(data_in: bytes) -> MapNode | None:
    source = decode("", data_in, Faults())
    return read(source, Faults()) if source else None


def _page(desk: Desk, key: str, view: ItemView) -> str:
    words, now = desk.words, desk.now()
    tag = _text(view.tree, "language")
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
        is_to_sign=_text(view.tree, "type") in desk.settings.sign_off,
        saved=words.fill("opened", time=desk.clock),
        fault_count=_count(desk, view.faults),
        fault_kind=_kind(view.faults),
        faults_elsewhere=_elsewhere(view),
        is_copy=desk.workspace.has_working_copy(key),
        is_appeal=key.startswith("appeals/"),
        form=view.form,
        views=[{"value": each, "label": words[f"view_{each}"]} for each in _views(view.tree, key)],
        widths=[{"value": each, "label": words[f"width_{each}"]} for each in ("frame", "phone", "desk", "paper")],
        languages=[
            {"value": each, "label": desk.language_name(each)}
            for each in (tag, *sorted(view.files.translations))
            if each
        ],
        moments=[
            {"value": when.isoformat() if when else "", "label": words[f"moment_{name}"]}
            for name, when in moments(view.fields, now)
        ],
        script_words=script_words(desk),
        placeable=safe_json(placeable(view.tree, view.files)),
    )


def state_shown(desk: Desk, fields: StateFields, now: datetime) -> Mapping[str, str]:
    """Give the word and the mark of the state that an item's source is in."""
    found: str = fields.states_at(now).get(fields.language, "draft")
    if fields.is_closed_at(now):
        found = "closed"
    if found == "embargoed" and fields.lifts_at:
        return {"mark": found, "label": desk.words.fill("state_embargoed_until", when=desk.moment(fields.lifts_at))}
    return {"mark": found, "label": desk.words[f"state_{found}"]}


def script_words(desk: Desk) -> Markup:
    """Give the words that the page's scripts say, as JSON that cannot end the element that it stands in."""
    said = {key.removeprefix("script_"): text for key, text in desk.words.words.items() if key.startswith("script_")}
    return safe_json(said)


def placeable(tree: MapNode, files: ItemFiles) -> Mapping[str, object]:
    """Give what can be placed in a text: quotes and boxes by their keys, and pictures by their files."""
    return {
        "quotes": [
            {"key": key, "label": _text(quote, "speaker") or key}
            for key, quote in _mapping(tree, "quotes")
            if isinstance(quote, MapNode)
        ],
        "boxes": [
            {"id": _text(box, "id"), "label": _text(box, "title") or _text(box, "id")}
            for box in _entries(tree, "boxes")
            if _text(box, "id")
        ],
        "pictures": [
            {"file": _text(picture, "file"), "alt": _text(picture, "alt")}
            for picture in _entries(tree, "media")
            if _text(picture, "file") in files.media and _text(picture, "alt")
        ],
    }


def _mapping(tree: MapNode, name: str) -> Iterable[tuple[str, Node]]:
    found = tree.values.get(name)
    return found.values.items() if isinstance(found, MapNode) else ()


def _entries(tree: MapNode, name: str) -> tuple[MapNode, ...]:
    found = tree.values.get(name)
    return tuple(each for each in found.items if isinstance(each, MapNode)) if isinstance(found, ListNode) else ()


def _views(tree: MapNode, key: str) -> tuple[str, ...]:
    letters = key.startswith("appeals/") and "letters" in tree.values
    return ("html", "docx", "txt", "mail", *(("letter",) if letters else ()))


def _state(desk: Desk, key: str, drawn: Iterable[str]) -> Mapping[str, object]:
    desk.refresh()
    view = view_of(desk, key)
    if view is None:
        return {"stamp": "", "unreadable": True}
    return {
        "stamp": of_bytes(view.files.source or b""),
        "state": state_shown(desk, view.fields, desk.now()),
        "signed": view.signed,
        "count": _count(desk, view.faults),
        "kind": _kind(view.faults),
        "fields": [
            {
                "part": each.name,
                "id": field.id,
                "route": field.route,
                "value": field.value,
                "echo": field.echo,
                "count": field.count,
                "limit": field.limit,
                "faults": [_shown_fault(fault) for fault in field.faults],
            }
            for each in view.form.parts
            for field in each.field.all_fields()
            if field.has_control
        ],
        "parts": {each.name: len(each.faults) for each in view.form.parts},
        "elsewhere": _elsewhere(view),
        "moved": _moved(desk, key, view, drawn),
        "placeable": placeable(view.tree, view.files),
    }


def _moved(desk: Desk, key: str, view: ItemView, drawn: Iterable[str]) -> Mapping[str, object]:
    """Give by earlier state which entries stand elsewhere now; None for a state that nobody knows any more."""
    with desk.workspace.lock:
        desk.workspace.saw(key, view.name, view.files.source or b"", view.tree)
        lineage = desk.workspace.lineage(key, view.name)
        return {each: lineage.moved(each) if lineage.knows(each) else None for each in drawn}


def _shown_fault(fault: FieldFault) -> Mapping[str, str | None]:
    return {
        "message": fault.message,
        "hint": fault.hint or fault.expected,
        "severity": fault.severity,
        "code": fault.code,
    }


def _elsewhere(view: ItemView) -> list[str]:
    """Give the faults that stand at no field: of other files, and of the source as a whole."""
    own = [f"{each.message} (line {each.line})" for each in view.form.faults_elsewhere]
    others = [
        f"{fault.place.source.name.rpartition('/')[2]}:{fault.place.line}: {fault.message}"
        for fault in view.faults
        if fault.place.source.name != view.files.source_name
    ]
    return own + others


def _kind(faults: tuple[Fault, ...]) -> str:
    return "error" if any(fault.severity == "error" for fault in faults) else "warning"


def _count(desk: Desk, faults: tuple[Fault, ...]) -> str:
    errors = sum(fault.severity == "error" for fault in faults)
    warnings = len(faults) - errors
    if errors:
        return desk.words.fill("fault_one" if errors == 1 else "fault_many", count=errors)
    return desk.words.fill("warning_one" if warnings == 1 else "warning_many", count=warnings) if warnings else ""


def _text(tree: MapNode, name: str) -> str:
    found = tree.values.get(name)
    return found.text.strip() if isinstance(found, Scalar) else ""
