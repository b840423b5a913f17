"""The pages of the act “Publish”: what would go out of an item, and what came of it when it did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pipeline import fingerprint
from pipeline.comparing.texts_now import texts_now
from pipeline.desk.changed_texts import changed_texts
from pipeline.desk.desk import Desk
from pipeline.desk.item_view import ItemView, state_shown, view_of
from pipeline.desk.pages import rendered
from pipeline.desk.publication_rows import PublicationRow, PublicationRows
from pipeline.fault import Fault
from pipeline.names.masked import NameMask
from pipeline.newsroom.withheld import others_of
from pipeline.publishing.gone_out import public_item
from pipeline.publishing.publish import PlannedPublication
from pipeline.publishing.request import PublishResult
from pipeline.signoff.passages import read_back
from pipeline.wording.passages import compare

_SUMS = (("out", "publish_sum_out"), ("leaves", "publish_sum_leaves"), ("held", "publish_sum_held"))


def stamp_of(key: str, found: PlannedPublication) -> str:
    """Give the stamp of all that the page of an item shows."""
    item = found.items.get(key)
    first = [(each.file, each.reason) for each in found.first]
    return fingerprint.of_values([item.stamp if item else "", first, found.strays])


def publication_page(
    desk: Desk, key: str, found: PlannedPublication | None, told: str, by: str, *, is_signed_in: bool = False
) -> str:
    """Draw what would be done, and the one button; without a plan only why there is none."""
    desk.refresh()
    view = view_of(desk, key)
    common = _common(desk, key, view) | {"told": told, "is_copy": desk.workspace.has_working_copy(key)}
    if found is None:
        nothing = dict.fromkeys(("rows", "sums", "faults", "changes", "others", "strays", "helps"), ())
        return rendered("publish.html", **common, **nothing, is_ready=False, is_cut_off=False)
    rows = PublicationRows(desk, key, found)
    languages, pack, others = rows.languages(), rows.pack(), list(rows.others())
    shown = (*languages, *((pack,) if pack else ()))
    changes = list(_changes(desk, key, found))
    return rendered(
        "publish.html",
        **common,
        rows=shown,
        sums=list(_sums(desk, languages)),
        is_ready=any(each.mark in {"out", "leaves"} for each in shown) or bool(others or found.strays),
        helps=list(_helps(desk, key, found)),
        faults=[_fault(key, view, each) for each in rows.faults()],
        changes=changes,
        others=others,
        strays=found.strays,
        is_cut_off=found.is_cut_off,
        shown=stamp_of(key, found),
        by=by,
        is_signed_in=is_signed_in,
    )


def done_page(desk: Desk, key: str, before: PlannedPublication, result: PublishResult) -> str:
    """Draw what was done: where the files are, what left, and what is to be sent again."""
    words = desk.words
    own = next((each for each in result.items if each.key == key), None)
    stand = public_item(desk.workspace.newsroom.root, desk.output.root, key).standing
    earlier = before.ledger.standing
    return rendered(
        "published.html",
        **_common(desk, key, view_of(desk, key)),
        refused=words.fill("publish_refused", why=own.refused) if own and own.refused else "",
        files=[each.file for each in stand],
        again=[each.file for each in stand if each.file in earlier and earlier[each.file].digest != each.digest],
        left=[
            {"file": each.file, "why": words[f"left_{each.reason}"]}
            for each in result.left
            if each.file not in {one.file for one in stand}
        ],
        strays=result.strays,
    )


def _common(desk: Desk, key: str, view: ItemView | None) -> dict[str, object]:
    return {
        "words": desk.words,
        "token": desk.keys.token,
        "key": key,
        "headline": view.headline if view else key.partition("/")[2],
        "language": view.fields.language if view else "und",
        "state": state_shown(desk, view.fields, desk.now()) if view else None,
        "published": view.published if view else "",
    }


def _sums(desk: Desk, rows: Iterable[PublicationRow]) -> Iterator[str]:
    """Say in a sentence each what goes out, what leaves and what is held: it is read with the button."""
    rows = tuple(rows)
    for mark, word in _SUMS:
        names = ", ".join(each.name for each in rows if each.mark == mark)
        if names:
            yield desk.words.fill(word, languages=names)


def _helps(desk: Desk, key: str, found: PlannedPublication) -> Iterator[Mapping[str, str]]:
    """Lead to the acts that let out what does not go out yet."""
    item = found.items.get(key)
    held = {each.why for each in item.planned.held.values()} if item else set()
    if held & {"unsigned", "signed-beside"}:
        yield {"link": f"/items/{key}/sign", "label": desk.words["publish_sign_first"]}
    if held & {"draft", "in-review"}:
        yield {"link": f"/items/{key}/status", "label": desk.words["change_state"]}


def _fault(key: str, view: ItemView | None, fault: Fault) -> Mapping[str, str]:
    """Give a fault with where it is mended: its field, or its file."""
    file = fault.place.source.name.removeprefix(f"{key}/")
    link = f"/items/{key}/yaml/{file}" if fault.place.source.name.startswith(f"{key}/") else ""
    if view and file == view.name:
        fields = (field for part in view.form.parts for field in part.field.all_fields())
        here = (fault.message, fault.place.line)
        same = (each.id for each in fields if any((one.message, one.line) == here for one in each.faults))
        link = next((f"/items/{key}#{each}" for each in same), link)
    hint = fault.hint or fault.expected or ""
    return {"place": f"{file}:{fault.place.line}", "message": fault.message, "hint": hint, "link": link}


def _changes(desk: Desk, key: str, found: PlannedPublication) -> Iterator[Mapping[str, object]]:
    """Give, word by word, what has changed in each language since it went out last."""
    root = desk.workspace.newsroom.root
    kept = public_item(root, desk.output.root, key).texts
    if not kept or key not in found.given.items:
        return
    files, people = desk.workspace.find(key).read(), found.known.withheld.people
    now = texts_now(desk.shared.files, files).texts
    mask = NameMask(people, key, others_of(files, desk.shared.files.settings) if people else ())
    for tag, before in kept.items():
        text = found.given.items[key].texts.get(tag)
        if tag not in now or before.words is None or (text and text.words == before.version.words):
            continue
        try:
            passages = read_back(before.words).pairs
        except ValueError:
            continue
        then, today = (mask.over(each, tag, desk.words["name_withheld"]) for each in (passages, now[tag]))
        changed = compare(then, today, tag)
        if changed:
            heading = desk.words.fill("publish_changed_since", language=desk.language_name(tag))
            yield {"tag": tag, "heading": heading, "texts": changed_texts(desk.words, key, tag, changed)}
