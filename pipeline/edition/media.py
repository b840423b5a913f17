"""An item's list of media in; its pictures, recordings and documents out, without those whose rights have ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from pipeline.attachments.look import AttachmentInfo, look
from pipeline.document import media as document
from pipeline.document.named_files import NamedFile, logos
from pipeline.document.parts import Publication
from pipeline.edition.model import Attachment, Phrase, Picture, PrintFile
from pipeline.edition.pack_folders import FILES, PICTURES, PRINT
from pipeline.edition.texts import Texts
from pipeline.i18n.language import language
from pipeline.pictures.prepare import Prepared, prepare
from pipeline.reader.tree import Scalar, follow


def pictures(texts: Texts, source: Publication, media: Mapping[str, bytes]) -> dict[str, Picture]:
    """Give the pictures by file name; one without terms of use takes the newsroom's, but for another's logo."""
    found = {}
    for index, entry in enumerate(source.media):
        prepared = prepare(media[entry.file]) if isinstance(entry, document.Picture) else None
        if not (isinstance(entry, document.Picture) and isinstance(prepared, Prepared)) or entry.file in texts.gone:
            continue
        found[entry.file] = Picture(
            file=entry.file,
            path=f"{PICTURES}/{entry.file}",
            width=prepared.width,
            height=prepared.height,
            media_type=prepared.media_type,
            alt=texts.phrase(entry.alt, "media", index, "alt"),
            caption=texts.maybe(entry.caption, "media", index, "caption"),
            credit=texts.maybe(entry.credit, "media", index, "credit"),
            usage=_usage(texts, entry, index),
            content_warning=texts.maybe(entry.content_warning, "media", index, "content_warning"),
            print_file=_print_file(texts, entry.print_file, media, prepared) if entry.print_file else None,
        )
    logos_there = ((each, prepare(media[each.file])) for each in logos(source))
    return found | {
        logo.file: _logo(texts, logo, prepared) for logo, prepared in logos_there if isinstance(prepared, Prepared)
    }


def _logo(texts: Texts, logo: NamedFile, prepared: Prepared) -> Picture:
    """Give a logo, whose description is the name of the organisation beside it."""
    route = (*logo.route[:-1], "name")
    name = follow(texts.variant.tree, route)
    return Picture(
        file=logo.file,
        path=f"{PICTURES}/{logo.file}",
        width=prepared.width,
        height=prepared.height,
        media_type=prepared.media_type,
        alt=texts.phrase(name.text if isinstance(name, Scalar) else "", *route),
        caption=None,
        credit=None,
        usage=None,
        content_warning=None,
    )


def _usage(texts: Texts, entry: document.MediaEntry, index: int) -> Phrase | None:
    return texts.maybe(entry.usage, "media", index, "usage") or texts.maybe_local_words(texts.newsroom.settings.licence)


def _print_file(texts: Texts, file: str, media: Mapping[str, bytes], shown: Prepared) -> PrintFile | None:
    """Give a picture for print; the one that is shown is none, under whatever name it was given again."""
    prepared = prepare(media[file])
    if not isinstance(prepared, Prepared) or prepared.clean.data == shown.clean.data:
        return None
    width, height, voice = prepared.width, prepared.height, texts.voice
    sides = "\u00a0× ".join(map(voice.number, (width, height)))
    size = voice.size(len(prepared.clean.data))
    details = voice.joined(voice.isolated(sides), size)
    path = f"{PRINT}/{file}"
    where = voice.word("print_file", file=path)
    return PrintFile(file, path, width, height, prepared.media_type, where, details)


def files_url(texts: Texts, slug: str) -> str:
    """Give the folder of the public site that holds an item's recordings and documents, in every language the same."""
    return f"{texts.newsroom.settings.site.rstrip('/')}/files/{slug}"


def attachments(
    texts: Texts, entries: Iterable[document.MediaEntry], media: Mapping[str, bytes], address: str | None
) -> dict[str, Attachment]:
    """Give recordings and documents by file name; `address` is where the item's files stand in public, if anywhere."""
    found = {}
    for index, entry in enumerate(entries):
        known = None if isinstance(entry, document.Picture) else look(entry.file, media[entry.file])
        if isinstance(entry, document.Picture) or not isinstance(known, AttachmentInfo) or entry.file in texts.gone:
            continue
        path, title = f"{FILES}/{entry.file}", texts.maybe(entry.title, "media", index, "title")
        transcript = entry.transcript if isinstance(entry, document.Recording) else None
        found[entry.file] = Attachment(
            file=entry.file,
            kind=known.kind.kind,
            label=texts.voice.word(known.kind.kind),
            title=title or Phrase(entry.file, texts.language),
            details=texts.voice.joined(*_details(texts, entry, known)),
            path=path,
            url=f"{address}/{quote(entry.file)}" if address else None,
            where=None if address else texts.voice.word("in_media_pack", file=path),
            description=texts.maybe(entry.description, "media", index, "description"),
            transcript=texts.maybe_rich(transcript, "media", index, "transcript"),
            credit=texts.maybe(entry.credit, "media", index, "credit"),
            usage=_usage(texts, entry, index),
            content_warning=texts.maybe(entry.content_warning, "media", index, "content_warning"),
        )
    return found


def _details(texts: Texts, entry: document.Recording | document.Attachment, known: AttachmentInfo) -> Iterator[str]:
    """Give a file's format, its length, its size, and its language where that is not the page's."""
    voice = texts.voice
    yield voice.isolated(known.kind.name)
    seconds = (entry.duration if isinstance(entry, document.Recording) else None) or round(known.seconds or 0)
    if seconds:
        yield voice.duration(seconds)
    yield voice.size(known.size)
    if entry.language and language(entry.language) != texts.language:
        yield voice.word("in_language", language=voice.language_name(language(entry.language)))
