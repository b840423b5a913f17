"""An edition in; every fact that it holds out, each with the name of the field it stands in.

The walk follows the structs and knows no field by name, so that a field added to the edition is a fact from that
day on. What is no fact, and what a format leaves out on purpose, is listed here with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Literal

from msgspec import Struct

from pipeline.edition.model import Edition
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import Emphasis, Footnote, Inline, LineBreak, Link, Strong, Text

Format = Literal["web", "word", "text", "mail"]

_PROGRAMS = "for programs: a name or a key that no reader is shown"
_BY_WAY_OF = "printed by way of another field: "

# Fields that hold no fact of their own, for any reader.
NO_FACTS: Mapping[str, str] = {
    "Edition.slug": _PROGRAMS,
    "Edition.stem": _PROGRAMS,
    "Edition.kind": f"{_BY_WAY_OF}Edition.kind_label",
    "Edition.state": f"{_BY_WAY_OF}Edition.release_line and Edition.banners",
    "Edition.language_name": "the reader knows which language this is; the other languages' pages name it",
    "Edition.words": "the interface's, not the item's; a sentence that uses one is a field of its own",
    "Edition.embargo": f"{_BY_WAY_OF}Edition.banners",
    "Edition.preview": f"{_BY_WAY_OF}Edition.banners",
    "Edition.index_number": f"{_BY_WAY_OF}Edition.details",
    "Edition.countries": f"{_BY_WAY_OF}Edition.details",
    "Edition.regions": f"{_BY_WAY_OF}Edition.details",
    "Edition.topics": f"{_BY_WAY_OF}Edition.details",
    "Edition.keywords": "for search engines",
    "Edition.issued": f"{_BY_WAY_OF}Edition.dateline, or the line of the day of issue",
    "Edition.published": f"{_BY_WAY_OF}Edition.published_line",
    "Edition.updated": f"{_BY_WAY_OF}Edition.updated_line",
    "Edition.loose_boxes": "keys of Edition.boxes",
    "Edition.loose_pictures": "keys of Edition.pictures",
    "Edition.lead_picture": "a key of Edition.pictures",
    "Edition.loose_attachments": "keys of Edition.attachments",
    "Edition.share": "a link that passes the page on; its address is Edition.canonical_url",
    "Alternate.stem": "the name of another file; text names it, a page links to it, a Word file travels alone",
    "Time.machine": _PROGRAMS,
    "Event.ends": f"{_BY_WAY_OF}Event.when",
    "Banner.kind": _PROGRAMS,
    "Layout.spelling": "by what rules a program checks the spelling",
    "Box.kind": f"{_BY_WAY_OF}Box.label",
    "Picture.file": _PROGRAMS,
    "IssuingOrganisation.logo": "a key of Edition.pictures",
    "Demands.is_numbered": "numbers or bullets",
    "Demands.letters": "which letters stand there for numbers",
    "Issuers.layout": "where the signatures stand",
    "Edition.addresses": _PROGRAMS,
    "Picture.path": _PROGRAMS,
    "Picture.media_type": _PROGRAMS,
    "PrintFile.file": _PROGRAMS,
    "PrintFile.path": f"{_BY_WAY_OF}PrintFile.where",
    "PrintFile.media_type": _PROGRAMS,
    "Attachment.file": _PROGRAMS,
    "Attachment.kind": f"{_BY_WAY_OF}Attachment.label",
    "Attachment.path": f"{_BY_WAY_OF}Attachment.where",
    "Phone.uri": f"{_BY_WAY_OF}Phone.display",
    "Correction.at": f"{_BY_WAY_OF}Correction.line",
    "Target.id": _PROGRAMS,
    "TargetGroup.role": f"{_BY_WAY_OF}TargetGroup.heading",
    "Letter.target": "the addressee as the envelope needs it; Appeal.targets holds the same person for the page",
    "Addressed.target": "as Letter.target",
    "Addressed.plain": "as Letter.plain",
    "Addressed.mailto": "as Letter.mailto",
    "Letter.date_mark": "a place to fill in on paper",
    "Letter.name_mark": "a place to fill in on paper",
    "Letter.subject_line": f"{_BY_WAY_OF}Letter.subject",
    "Letter.subject_follows": "where a sheet of paper has the subject",
    "Letter.mailto": "made of Target.emails, Letter.subject and Letter.plain",
    "Letter.plain": "made of Letter.salutation, text, closing and signature_mark",
    "Appeal.is_overdue": f"{_BY_WAY_OF}Appeal.send_before",
    "LastDay.machine": f"{_BY_WAY_OF}Appeal.send_before",
    "LastDay.left": "counted in the browser",
    "LastDay.today": "counted in the browser",
    "LastDay.digits": "counted in the browser",
    "Turnout.signed": f"{_BY_WAY_OF}Petition.signatures",
    "Turnout.goal": f"{_BY_WAY_OF}Petition.goal",
    "Appeal.number": f"{_BY_WAY_OF}Edition.details",
    "Appeal.stage": f"{_BY_WAY_OF}Edition.kind_label",
    "Table.alignments": _PROGRAMS,
    "PlacedPicture.file": "a key of Edition.pictures",
    "PlacedQuote.key": "a key of Edition.quotes",
    "PlacedBox.id": "a key of Edition.boxes",
}

# A heading is a fact where what it heads is there.
HEADINGS: Mapping[str, str] = {
    "Edition.background_heading": "background",
    "Edition.notes_heading": "notes_to_editors",
    "Appeal.persons_heading": "persons",
}

# A field that is printed in place of others, where it is there.
IN_PLACE: Mapping[str, tuple[str, ...]] = {"Quote.run_in": ("text", "speaker", "role", "organisation")}

# What one format leaves out on purpose.
LEFT_OUT: Mapping[Format, Mapping[str, str]] = {
    "web": {"Edition.length": "for a wire’s editors"},
    "word": {"Edition.length": "for a wire’s editors, and Word counts itself"},
    "text": {},
    "mail": {},
}


class Fact(Struct, frozen=True):
    """One text that a reader must find; `address` says that it is one to follow."""

    field: str
    text: str
    address: bool = False


def facts(edition: Edition) -> tuple[Fact, ...]:
    """Give every fact of an edition."""
    return tuple(dict.fromkeys(_of(edition, "Edition")))


def _of(value: object, field: str) -> Iterator[Fact]:
    match value:
        case str():
            if value.strip():
                yield Fact(field, value.removeprefix("mailto:").removeprefix("tel:"), address=field.endswith("url"))
        case Mapping():
            for each in value.values():
                yield from _of(each, field)
        case tuple() if value and all(isinstance(each, Inline) for each in value):
            yield from _of_inlines(value, field)
        case tuple():
            for each in value:
                yield from _of(each, field)
        case Language():
            return
        case Struct():
            replaced = {
                part
                for name, parts in IN_PLACE.items()
                if name.startswith(f"{type(value).__name__}.") and getattr(value, name.partition(".")[2])
                for part in parts
            }
            for part in value.__struct_fields__:
                name = f"{type(value).__name__}.{part}"
                headed = getattr(value, HEADINGS[name]) if name in HEADINGS else True
                if headed and name not in NO_FACTS and part not in replaced:
                    # A phrase or a time is the fact of the field that holds it.
                    leaf = name in {"Phrase.text", "Time.text", "Rich.blocks"}
                    yield from _of(getattr(value, part), field if leaf else name)
        case _:
            assert value is None or isinstance(value, int), (
                f"{field} holds a kind that this walk does not know: {value!r}"
            )


def _of_inlines(inlines: Iterable[Inline], field: str) -> Iterator[Fact]:
    """Give runs of text between links and footnotes, whose marks each format sets as it likes."""
    for whole, run in groupby(flat(inlines), key=lambda each: isinstance(each, str)):
        if whole:
            yield from _of("".join(each for each in run if isinstance(each, str)), field)
        else:
            for each in run:
                yield from _of(each, field)


def flat(inlines: Iterable[Inline]) -> Iterator[str | Link | Footnote]:
    """Give the texts in order, and the links and footnotes between them."""
    for inline in inlines:
        match inline:
            case Text():
                yield inline.text
            case Emphasis() | Strong():
                yield from flat(inline.inlines)
            case LineBreak():
                yield "\n"
            case Link() | Footnote():
                yield inline
