"""Editions, their artefacts and their pictures in; the whole pack out, as bytes and a name.

Texts lie flat, as they do beside the pack: a page's links to its other languages work wherever the pack is unpacked.
Letters, pictures, files and pictures for print have folders of their own. One page and one text, which are read first,
say in every language what is where; two lists cover everything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from pipeline.edition.model import Edition
from pipeline.formats.archive import write_zip
from pipeline.formats.artefact import Artefact
from pipeline.formats.html.file_links import beside, settled
from pipeline.formats.text.render import ASCII_ENDING
from pipeline.pack import checksums, manifest, names
from pipeline.pack.checksums import checksum
from pipeline.pack.consistency import NotForPacking, refuse_disagreement
from pipeline.pack.description import describe
from pipeline.pack.pictures import print_pictures, whole_pictures
from pipeline.pack.readme import start_text
from pipeline.pack.shown import Shown
from pipeline.pack.start_page import start_page
from pipeline.pictures.prepare import Prepared
from pipeline.templating.templates import Templates


class Pack(Struct, frozen=True):
    """A media pack: its file name and its bytes."""

    name: str
    data: bytes
    media_type: str = "application/zip"


def make_pack(
    editions: Sequence[Edition],
    artefacts: Sequence[Artefact],
    media: Mapping[str, Prepared],
    templates: Templates,
    moment: datetime,
    *,
    attached: Mapping[str, bytes] | None = None,
) -> Pack:
    """Pack one item: what is read first, every language and format, letters, pictures and the two lists.

    The first edition is for whoever asks for no language.
    `media` and `attached`, the recordings and documents, may hold more than the editions show: only what is shown is
    packed, and nothing of a withdrawn text. Pages lead to the files that lie beside them in the pack. Raise
    NotForPacking where editions, artefacts and `moment` disagree: such a pack would break the promise of an embargo, of
    a closed appeal or of a withdrawal.
    """
    ordered = tuple(sorted(editions, key=lambda edition: edition.language.tag))
    refuse_disagreement(ordered, artefacts, moment)
    states = frozenset(state for edition in ordered for state in edition.marks)
    unique = _once(_sorted(artefacts))
    shown = Shown.of(editions)
    read = (editions[0], *(each for each in ordered if each is not editions[0]))
    inside = whole_pictures(read, media) | print_pictures(read, media)
    inside |= {each.path: (attached or {})[file] for file, each in shown.attachments.items()}
    files = dict(_files(read, unique, inside, templates))
    for name in files:
        reason = names.what_is_unsafe(name)
        if reason:
            raise NotForPacking(f"{name!a}: {reason}.")
    sums = {name: checksum(data) for name, data in files.items()}
    described = manifest.written(describe(ordered, unique, shown, files, sums))
    sums[names.MANIFEST] = checksum(described)
    lists = {names.MANIFEST: described, names.CHECKSUMS: checksums.written(sums)}
    stem = names.pack_stem(ordered[0].slug, states)
    return Pack(f"{stem}.zip", write_zip(files | lists, order=(*files, *lists), dated=_dated(editions[0])))


def _dated(edition: Edition) -> datetime:
    """Give when what stands here became public or will, else the day of issue, by the clock that the text tells it by.

    Of a withdrawn text that is when its notice came; before an embargo has lifted, when it lifts.
    """
    notice = edition.updated if edition.state == "withdrawn" else None
    time = edition.published or notice or edition.embargo or edition.issued
    return datetime.fromisoformat(time.machine)


def _sorted(artefacts: Sequence[Artefact]) -> tuple[Artefact, ...]:
    """Sort artefacts, texts first; the same letter may come with several editions, and is then packed once."""
    found: dict[str, Artefact] = {}
    for artefact in artefacts:
        if found.setdefault(artefact.path, artefact).data != artefact.data:
            raise NotForPacking(f"{artefact.name}: two different files of one name.")
    return tuple(sorted(found.values(), key=lambda artefact: (artefact.role == "letter", artefact.name)))


def _once(artefacts: Sequence[Artefact]) -> tuple[Artefact, ...]:
    """Leave out an ASCII text that is the plain text byte for byte: it would be the same file under two names."""
    plain = {f"{each.name.removesuffix('.txt')}{ASCII_ENDING}": each.data for each in artefacts}
    return tuple(each for each in artefacts if plain.get(each.name) != each.data)


def _files(
    editions: Sequence[Edition], artefacts: Sequence[Artefact], shown: Mapping[str, bytes], templates: Templates
) -> Iterator[tuple[str, bytes]]:
    """Give what the lists cover, in the order in which a reader meets it: first pages, texts, letters, the rest."""
    yield names.START_PAGE, start_page(editions, artefacts, shown.keys(), templates)
    yield names.START_TEXT, start_text(editions, artefacts, shown.keys(), templates)
    there = beside((*(artefact.path for artefact in artefacts), *shown))
    for artefact in artefacts:
        is_page = artefact.media_type.startswith("text/html")
        yield artefact.path, settled(artefact.data, there) if is_page else artefact.data
    yield from shown.items()
