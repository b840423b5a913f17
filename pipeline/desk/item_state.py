"""An item in; what is the matter with it now out, as its open page asks every few seconds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.desk.answers import data
from pipeline.desk.desk import Desk
from pipeline.desk.form.shapes import FieldFault
from pipeline.desk.item_view import ItemView, state_shown, view_of
from pipeline.desk.placeable import placeable
from pipeline.desk.previews import key_of, moments_offered
from pipeline.fault import Fault
from pipeline.fingerprint import of_bytes
from pipeline.reader.tree import plain


async def state(desk: Desk, request: Request) -> Response:
    """Tell a page what is the matter now: the file's stamp, the state, each fault at its field, what fields hold.

    `drawn` names the states that the page's parts were drawn from; it is told which of their entries stand elsewhere.
    """
    drawn = [each for each in request.query_params.get("drawn", "").split(",") if each]
    return data(await run_in_threadpool(_state, desk, key_of(request), drawn))


def _state(desk: Desk, key: str, drawn: Iterable[str]) -> Mapping[str, object]:
    desk.refresh()
    view = view_of(desk, key)
    if view is None:
        return {"stamp": "", "unreadable": True}
    return {
        "stamp": of_bytes(view.files.source or b""),
        "state": state_shown(desk, view.fields, desk.now()),
        "signed": view.signed,
        "published": view.published,
        "count": faults_counted(desk, view.faults),
        "kind": gravity(view.faults),
        "fields": [
            {
                "part": each.name,
                "id": field.id,
                "route": field.route,
                "value": field.value,
                "echo": field.echo,
                "count": field.count,
                "limit": field.limit,
                "faults": [_shown_fault(desk, fault) for fault in field.faults],
            }
            for each in view.form.parts
            for field in each.field.all_fields()
            if field.has_control
        ],
        "parts": {each.name: len(each.faults) for each in view.form.parts},
        "elsewhere": elsewhere(view),
        "moved": _moved(desk, key, view, drawn),
        "moments": moments_offered(desk, view.fields),
        "placeable": placeable(view.tree, view.files),
    }


def _moved(desk: Desk, key: str, view: ItemView, drawn: Iterable[str]) -> Mapping[str, object]:
    """Give by earlier state which entries stand elsewhere now; None for a state that nobody knows any more."""
    with desk.workspace.lock:
        desk.workspace.saw(key, view.name, view.files.source or b"", plain(view.tree))
        lineage = desk.workspace.lineage(key, view.name)
        return {each: lineage.moved(each) if lineage.knows(each) else None for each in drawn}


def _shown_fault(desk: Desk, fault: FieldFault) -> Mapping[str, str | None]:
    """Give a fault as the form says it: a field that is missing is there to be filled in, and needs no line of YAML."""
    is_missing = fault.code == "missing-field"
    return {
        "message": desk.words["missing"] if is_missing else f"{fault.message}.",
        "hint": "" if is_missing else fault.advice,
        "severity": fault.severity,
        "code": fault.code,
    }


def elsewhere(view: ItemView) -> list[str]:
    """Give the faults that stand at no field: of other files, and of the source as a whole."""
    own = [f"{each.message} (line {each.line})" for each in view.form.faults_elsewhere]
    others = [
        f"{fault.place.source.name.rpartition('/')[2]}:{fault.place.line}: {fault.message}"
        for fault in view.faults
        if fault.place.source.name != view.files.source_name
    ]
    return own + others


def gravity(faults: tuple[Fault, ...]) -> str:
    """Give the gravest that is among faults."""
    return "error" if any(fault.severity == "error" for fault in faults) else "warning"


def faults_counted(desk: Desk, faults: tuple[Fault, ...]) -> str:
    """Give how many errors there are, else how many warnings; nothing where there are none."""
    errors = sum(fault.severity == "error" for fault in faults)
    warnings = len(faults) - errors
    if errors:
        return desk.words.fill("fault_one" if errors == 1 else "fault_many", count=errors)
    return desk.words.fill("warning_one" if warnings == 1 else "warning_many", count=warnings) if warnings else ""
