"""An item's editions in; its files and its pack out, as bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from pipeline.building.task import ArtefactInfo, RenderedItem, Task
from pipeline.edition.model import Edition
from pipeline.fault import Fault
from pipeline.formats import html
from pipeline.formats.artefact import Artefact
from pipeline.formats.format import Format
from pipeline.formats.html.file_links import beside, settled
from pipeline.formats.registry import FORMATS
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.pack.consistency import NotForPacking
from pipeline.pack.contents import make_pack
from pipeline.pack.pictures import whole_pictures
from pipeline.pictures.prepare import Prepared, prepare_all
from pipeline.search.leaks import Leak, leaks
from pipeline.source import Place, Source
from pipeline.state.file_names import without_marks
from pipeline.templating.templates import Templates


class Guard(Struct, frozen=True):
    """What nothing that is made of an item may hold: the withheld names, but for words that mean somebody else."""

    people: tuple[WithheldPerson, ...]
    item: str
    others: tuple[str, ...]


def render_item(
    editions: Sequence[Edition],
    media: Mapping[str, bytes],
    unchanged: Mapping[str, Sequence[Artefact]],
    task: Task,
    guard: Guard,
    *,
    stands: Sequence[str] | None,
    is_packed: bool,
    compiled: Path | None,
    clock: Callable[[], float],
) -> RenderedItem:
    """Render an item's editions in each format that is asked for, and pack them with the media that they show.

    Formats in `unchanged` are taken as they stand. Pages lead to what is made, and to what `stands` beside; to nothing
    where that is None. A pack promises every language, so there is none while one of them
    is at fault: `is_packed` is false then. The last thing is a look at all that came out: where a withheld name stands
    in any of it, whatever brought it there, nothing of the item goes out.
    """
    options, templates = task.options, _templates(task.shared, compiled, clock)
    prepared = prepare_all(media)
    found = {
        each.name: unchanged.get(each.name) or _made(each, editions, templates, prepared)
        for each in FORMATS
        if not options.formats or each.name in options.formats
    }
    # what is put nowhere has no files beside it, and pictures lie beside pages
    pictures = whole_pictures(editions, prepared) if stands is not None and html.FORMAT.name in found else {}
    made = (artefact.path for each in found.values() for artefact in each)
    there = {} if stands is None else beside((*stands, *made, *pictures))
    found = {name: [_settled(artefact, there) for artefact in each] for name, each in found.items()}
    artefacts = [artefact for each in found.values() for artefact in each]
    packs = {}
    if editions and options.is_whole and is_packed:
        try:
            packed = [each for each in artefacts if each.role != "mail"]
            pack = make_pack(editions, packed, prepared, templates, task.moment, attached=media)
        except NotForPacking as reason:
            return RenderedItem({}, {}, 0, refused=str(reason))
        packs[pack.name] = pack.data
    files = {each.path: each.data for each in artefacts} | pictures
    named = tuple(leaks(files, guard.people, guard.item, guard.others)) or tuple(
        leaks(packs, guard.people, guard.item, guard.others)
    )
    if named:
        first = {leak.file: leak for leak in reversed(named)}
        return RenderedItem({}, {}, 0, leaks=tuple(_fault(guard.item, leak) for leak in first.values()))
    infos = {
        each.path: ArtefactInfo(name, each.media_type, each.language, each.role)
        for name, some in found.items()
        for each in some
    }
    attached = tuple(sorted({file for edition in editions for file in edition.attachments}))
    return RenderedItem(files, packs, len(editions), artefacts=infos, pictures=tuple(pictures), attached=attached)


def _settled(artefact: Artefact, there: Mapping[str, str]) -> Artefact:
    is_page = artefact.media_type.startswith("text/html")
    return replace(artefact, data=settled(artefact.data, there)) if is_page else artefact


def _made(
    form: Format, editions: Sequence[Edition], templates: Templates, media: Mapping[str, Prepared]
) -> list[Artefact]:
    """Render editions; a letter that several carry is one file: that of the edition in its language, or the first."""
    found: dict[str, Artefact] = {}
    for edition in editions:
        for artefact in form.render(edition, templates, media):
            name = without_marks(artefact.name)
            if name not in found or artefact.language == edition.language.tag:
                found[name] = artefact
    return [*found.values()]


def _fault(item: str, leak: Leak) -> Fault:
    folder = "packs" if leak.file.endswith(".zip") else f"media/{item.partition('/')[2]}"
    place = Place.start_of(Source(f"{folder}/{leak.file}", ""))
    if leak.person is None:
        where = f", in its {leak.where}" if leak.where else ""
        return Fault(
            "withheld-name-built",
            f"this file cannot be looked through for withheld names{where}: {leak.why}",
            place,
            expected="a file that can be read whole",
            hint="look at the newsroom’s own templates; without them the file can be read",
        )
    return Fault(
        "withheld-name-built",
        f"a name that must not be printed would stand in this file, in its {leak.where}; "
        f"{leak.person.item}/appeal.yaml withholds it",
        place,
        expected="the person’s pseudonym",
        hint="no text of the item has the name as it stands: look at the newsroom’s own templates and words",
    )


@lru_cache(maxsize=1)
def _templates(shared: SharedFiles, compiled: Path | None, clock: Callable[[], float]) -> Templates:
    """Give the templates: one value, beside which formats keep what they compiled of it."""
    return Templates(shared.templates, compiled, clock)
