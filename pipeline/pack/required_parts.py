"""The parts that the two first pages of a pack must have, and a newsroom's own templates of them that lack one.

As in `pipeline/formats/required_parts.py`, a part is read by a name, and a template says what it leaves out on purpose.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from pipeline.fault import Faults, Severity
from pipeline.formats.required_parts import RequiredPart, check_parts, missing, tell
from pipeline.pack.names import READ_ME_FORMAT, READ_ME_TEMPLATE, START_PAGE_TEMPLATE, START_PART_TEMPLATE
from pipeline.source import Source
from pipeline.templating.reading import read_by

PACK_PARTS: tuple[RequiredPart, ...] = (
    RequiredPart("banners", "that the text is embargoed, withdrawn, closed, a draft or a preview", ("banner.lines",),
                 severity="error"),
    RequiredPart("corrections", "what was corrected after publication", severity="error"),
    RequiredPart("body", "the notice that stands in the place of a withdrawn text", severity="error"),
    RequiredPart("headline", "the headline"),
    RequiredPart("kind_label", "what kind of text it is"),
    RequiredPart("contacts", "whom journalists may call", ("contact.phones", "person.phones")),
    RequiredPart("shelves", "the texts", ("shelf.files",)),
    RequiredPart("letters", "the letters", ("file.language", "letter.language")),
    RequiredPart("pictures", "what the pictures show", ("picture.caption",)),
    RequiredPart("credits", "who made the pictures", ("picture.credit",)),
    RequiredPart("terms", "on which terms pictures may be used", ("picture.usage",)),
    RequiredPart("content_warnings", "which pictures may distress", ("picture.content_warning",)),
    RequiredPart("print_files", "the pictures for print", ("picture.print_file",)),
    RequiredPart("attachments", "recordings and documents", ("file.details",)),
    RequiredPart("authoritative", "which language’s text is authoritative"),
    RequiredPart("translator", "who translated"),
)  # fmt: skip


class _First(Struct, frozen=True):
    """What is read first: the templates that it is set by, and the folders in which these find others."""

    says: str
    templates: tuple[str, ...]
    folders: tuple[str, ...]


_FIRSTS = (
    _First("the first page of a pack does not print", (START_PAGE_TEMPLATE, START_PART_TEMPLATE), ("pack",)),
    _First("the first text of a pack does not print", (READ_ME_TEMPLATE,), (READ_ME_FORMAT.folder, "pack")),
)


def check_every_part(files: Mapping[str, bytes], own: frozenset[str], faults: Faults) -> None:
    """Tell the parts that a newsroom's own templates leave out, of its texts and of its packs."""
    check_parts(files, own, faults)
    check_pack_parts(files, own, faults)


def check_pack_parts(files: Mapping[str, bytes], own: frozenset[str], faults: Faults) -> None:
    """Tell the parts that a newsroom's own first pages leave out; `own` names its own templates among the files."""
    for each in _FIRSTS:
        ours = [name for name in each.templates if name in own]
        if ours:
            _check(each, ours[-1], files, faults)


def _check(first: _First, ours: str, files: Mapping[str, bytes], faults: Faults) -> None:
    sources = {
        name.removeprefix(f"{folder}/"): data.decode(errors="replace")
        for folder in first.folders
        for name, data in files.items()
        if name.startswith(f"{folder}/")
    }
    reading = read_by([name.partition("/")[2] for name in first.templates], sources)
    if reading is None:
        return
    found: dict[Severity, list[RequiredPart]] = {}
    for part in missing(PACK_PARTS, reading, sources):
        found.setdefault(part.severity, []).append(part)
    told = Source(f"templates/{ours}", sources[ours.partition("/")[2]])
    for severity, parts in found.items():
        tell(parts, severity, first.says, told, faults)
