"""Editions, artefacts, pictures and the packed files in; the manifest that describes them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from msgspec import Struct

from pipeline import __version__
from pipeline.attachments.kinds import kind_of
from pipeline.edition import model
from pipeline.formats.artefact import Artefact
from pipeline.pack import manifest, names
from pipeline.pack.manifest import (
    AnyFile,
    AttachedFile,
    AttachmentTexts,
    Embargo,
    Letter,
    Manifest,
    Photograph,
    PictureTexts,
    Preview,
    PrintPicture,
    ReadMe,
    TextFile,
    TextInLanguage,
)
from pipeline.pack.shown import Shown

_READ_ME_TYPES = {names.START_PAGE: "text/html; charset=utf-8", names.START_TEXT: "text/plain; charset=utf-8"}


class Packed(Struct, frozen=True):
    """What is packed: bytes and checksums by path."""

    files: Mapping[str, bytes]
    sums: Mapping[str, str]

    def size(self, name: str) -> int:
        """Give the size of a file."""
        return len(self.files[name])


def describe(
    editions: Sequence[model.Edition],
    artefacts: Sequence[Artefact],
    shown: Shown,
    files: Mapping[str, bytes],
    sums: Mapping[str, str],
) -> Manifest:
    """Describe a pack; `files` are its packed bytes by path, without the two lists, in the pack's order."""
    packed = Packed(files, sums)
    described = {
        file.name: file
        for kind in (
            _read_mes(editions, packed),
            _documents(artefacts, packed),
            _photographs(shown.pictures, editions, packed),
            _for_print(shown.print_files, packed),
            _attachments(shown.attachments, editions, packed),
        )
        for file in kind
    }
    first = editions[0]
    return Manifest(
        version=manifest.VERSION,
        engine=__version__,
        slug=first.slug,
        kind=first.kind,
        state=names.binding_state(state for edition in editions for state in edition.marks),
        preview=_preview(first.preview) if first.preview else None,
        embargo=next((_embargo(edition.embargo) for edition in editions if edition.embargo), None),
        index_number=first.index_number,
        editions=tuple(_edition(edition) for edition in editions),
        files=tuple(described[name] for name in files),
    )


def _embargo(lifts_at: model.Time) -> Embargo:
    return Embargo(*_twice(lifts_at))


def _preview(at: model.Time) -> Preview:
    return Preview(*_twice(at))


def _twice(time: model.Time) -> tuple[str, str]:
    """Give a moment in its own zone and in UTC. RFC 3339 wants the seconds that HTML lets an edition leave out."""
    moment = datetime.fromisoformat(time.machine)
    return moment.isoformat(), f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _edition(edition: model.Edition) -> manifest.Edition:
    return manifest.Edition(
        language=edition.language.tag,
        name=edition.language_name,
        direction=edition.language.direction,
        state=edition.state,
        organisation=edition.issued_by.text,
        headline=edition.headline.text,
    )


def _read_mes(editions: Sequence[model.Edition], files: Packed) -> Iterator[AnyFile]:
    for name, media_type in _READ_ME_TYPES.items():
        yield ReadMe(
            name=name, sha256=files.sums[name], bytes=files.size(name), media_type=media_type,
            language=editions[0].language.tag,
        )  # fmt: skip


def _documents(artefacts: Sequence[Artefact], files: Packed) -> Iterator[AnyFile]:
    for artefact in artefacts:
        name = artefact.path
        kind = Letter if artefact.role == "letter" else TextFile
        yield kind(
            name=name, sha256=files.sums[name], bytes=files.size(name), media_type=artefact.media_type,
            language=artefact.language,
        )  # fmt: skip


def _photographs(
    pictures: Mapping[str, model.Picture], editions: Sequence[model.Edition], files: Packed
) -> Iterator[AnyFile]:
    for file, picture in pictures.items():
        name = picture.path
        yield Photograph(
            name=name, sha256=files.sums[name], bytes=files.size(name),
            media_type=picture.media_type, width=picture.width, height=picture.height,
            texts={
                edition.language.tag: _texts(edition.pictures[file]) for edition in editions if file in edition.pictures
            },
        )  # fmt: skip


def _for_print(pictures: Mapping[str, model.PrintFile], files: Packed) -> Iterator[AnyFile]:
    for picture in pictures.values():
        name = picture.path
        yield PrintPicture(
            name=name, sha256=files.sums[name], bytes=files.size(name),
            media_type=picture.media_type, width=picture.width, height=picture.height,
        )  # fmt: skip


def _attachments(
    attachments: Mapping[str, model.Attachment], editions: Sequence[model.Edition], files: Packed
) -> Iterator[AnyFile]:
    for file, attachment in attachments.items():
        name = attachment.path
        kind = kind_of(file)
        shown_in = {each.language.tag: each.attachments[file] for each in editions if file in each.attachments}
        yield AttachedFile(
            name=name, sha256=files.sums[name], bytes=files.size(name),
            media_type=kind.media_type if kind else "application/octet-stream", kind=attachment.kind,
            texts={tag: _attachment_texts(each) for tag, each in shown_in.items()},
        )  # fmt: skip


def _attachment_texts(attachment: model.Attachment) -> AttachmentTexts:
    return AttachmentTexts(
        title=_text(attachment.title),
        description=_maybe_text(attachment.description),
        credit=_maybe_text(attachment.credit),
        usage=_maybe_text(attachment.usage),
        content_warning=_maybe_text(attachment.content_warning),
    )


def _texts(picture: model.Picture) -> PictureTexts:
    return PictureTexts(
        alt=_text(picture.alt),
        caption=_maybe_text(picture.caption),
        credit=_maybe_text(picture.credit),
        usage=_maybe_text(picture.usage),
        content_warning=_maybe_text(picture.content_warning),
    )


def _text(phrase: model.Phrase) -> TextInLanguage:
    return TextInLanguage(text=phrase.text, language=phrase.language.tag)


def _maybe_text(phrase: model.Phrase | None) -> TextInLanguage | None:
    return None if phrase is None else _text(phrase)
