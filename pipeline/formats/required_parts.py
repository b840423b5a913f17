"""The parts of an edition that a reader must get, in one list, and the templates of a newsroom that print them or not.

A part is read by a name of `pipeline/edition/model.py`. Of what is left out on purpose a template says so:
`{# leaves out: spokespeople #}`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from pipeline.fault import Faults, Severity
from pipeline.formats.format import Format
from pipeline.formats.registry import FORMATS
from pipeline.source import Place, Source
from pipeline.templating.reading import NamesRead, read_by
from pipeline.templating.templates import NO_TEXTS

Kind = Literal["release", "appeal"]
_KINDS: Mapping[Kind, str] = {"release": "a release", "appeal": "an appeal"}
_LEAVES_OUT = re.compile(r"\{#-?\s*leaves out:\s*([^#]*?)\s*-?#\}")
_FILLED = (".html", ".xml", ".txt")


class RequiredPart(Struct, frozen=True):
    """One part: the name that a template leaves it out by, what a reader misses then, and the names that print it."""

    name: str
    says: str
    reads: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ("release", "appeal")
    severity: Severity = "warning"
    formats: tuple[str, ...] = ("html", "docx", "txt")

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of which a page has to read one."""
        return self.reads or (self.name,)


_RELEASE: tuple[Kind, ...] = ("release",)
_APPEAL: tuple[Kind, ...] = ("appeal",)
_PAGE = ("html",)

# What misleads a reader where it is missing, and so stops a build.
_MISLEADING = (
    RequiredPart("banners", "that the text is embargoed, withdrawn, closed, a draft or a preview", ("banner.lines",)),
    RequiredPart("corrections", "what was corrected after publication"),
    RequiredPart("corrects", "what others published and is corrected here", kinds=_RELEASE),
    RequiredPart("body", "the text, and of a withdrawn one the notice that stands in its place"),
    RequiredPart("mail", "the text, in the HTML part of a mail", reads=("page.written",), formats=("txt",)),
    RequiredPart("closing", "that the appeal is closed, and how it ended", reads=("thanks",), kinds=_APPEAL),
)
_OTHERS = (
    RequiredPart("release_line", "whether the text is for immediate release"),
    RequiredPart("toolbar", "what copies the text and leads to its files", reads=("words.copy_text",), formats=_PAGE),
    RequiredPart("press_contact", "whom to call, beside the text", reads=("people_to_call",), formats=_PAGE),
    RequiredPart("copied_quotes", "what copies a quote with its speaker", reads=("words.copy_quote",), formats=_PAGE),
    RequiredPart("full_size", "the largest size of a picture", reads=("words.full_size",), formats=_PAGE),
    RequiredPart("terms", "on which terms pictures may be used", reads=("page.terms", "picture.usage"), formats=_PAGE),
    RequiredPart("details", "index number, country and topics"),
    RequiredPart("kicker", "the line above the headline"),
    RequiredPart("headline", "the headline"),
    RequiredPart("subheadline", "the line below the headline"),
    RequiredPart("dateline", "the place and the day of issue", kinds=_RELEASE),
    RequiredPart("published_line", "when it was first published"),
    RequiredPart("updated_line", "when it was last changed"),
    RequiredPart("lead", "the first paragraph"),
    RequiredPart("quotes", "who said what", reads=("quote.speaker",)),
    RequiredPart("boxes", "the text of the boxes", reads=("box.text",)),
    RequiredPart("loose_boxes", "boxes that no text places"),
    RequiredPart("pictures", "the captions", reads=("picture.caption",)),
    RequiredPart("loose_pictures", "pictures that no text places", formats=("html", "docx")),
    RequiredPart("lead_picture", "the picture below the headline", formats=("html", "docx")),
    RequiredPart("listed_pictures", "the pictures, which it cannot show", reads=("page.pictures",), formats=("txt",)),
    RequiredPart("attachments", "recordings and documents", reads=("file.details", "attachment.details")),
    RequiredPart("loose_attachments", "recordings and documents that no text places", formats=("html", "docx")),
    RequiredPart("length", "how long the text is", formats=("txt",)),
    RequiredPart("demands", "what is asked for"),
    RequiredPart("placed_demands", "what is asked for in the midst of a text", reads=("demands.items",)),
    RequiredPart("addressees", "to whom an open letter is written", kinds=_RELEASE),
    RequiredPart("salutation", "how a letter opens", kinds=_RELEASE),
    RequiredPart("closing_formula", "how a letter closes", kinds=_RELEASE),
    RequiredPart("questions", "questions and answers"),
    RequiredPart("background", "the background"),
    RequiredPart("notes_to_editors", "the notes to editors"),
    RequiredPart("first_note", "how the notes to editors count on from the footnotes"),
    RequiredPart("history", "where it was published first"),
    RequiredPart("issuers", "who issues a joint statement", reads=("issuers.lead",), kinds=_RELEASE),
    RequiredPart("members", "who is in an alliance", reads=("issuers.members",), kinds=_RELEASE),
    RequiredPart("speakers", "who speaks at an event", reads=("event.speakers",), kinds=_RELEASE),
    RequiredPart("registration", "how to register for an event", kinds=_RELEASE),
    RequiredPart("signatories", "who signed a joint statement", kinds=_RELEASE),
    RequiredPart("events", "events, their times and places", kinds=_RELEASE),
    RequiredPart("spokespeople", "who can be interviewed", kinds=_RELEASE),
    RequiredPart("links", "other documents, and where to read more"),
    RequiredPart("contacts", "whom journalists may call"),
    RequiredPart("press_office", "the press office’s own line"),
    RequiredPart("end_mark", "where the text ends"),
    RequiredPart("alternates", "the other languages", reads=("alternates", "page.languages")),
    RequiredPart("authoritative", "which language’s text is authoritative"),
    RequiredPart("translator", "who translated"),
    RequiredPart("language_notes", "in which language a list is that stays in the source’s"),
    RequiredPart("organisation", "who issues", reads=("organisation.name",)),
    RequiredPart("boilerplate", "the paragraph about the organisation"),
    RequiredPart("closing_lines", "the lines at the foot"),
    RequiredPart("concern", "the concern", kinds=_APPEAL),
    RequiredPart("persons", "whom the appeal protects", kinds=_APPEAL),
    RequiredPart("outcomes", "how the appeals of a bulletin ended", kinds=_APPEAL),
    RequiredPart("call_to_action", "what the reader is asked to do", kinds=_APPEAL),
    RequiredPart("local_call", "what the readers of one language are asked to do besides", kinds=_APPEAL),
    RequiredPart("send_before", "the last day to write", kinds=_APPEAL),
    RequiredPart("after_date", "what to do after that day", kinds=_APPEAL),
    RequiredPart("closing_call", "what the reader is asked for at the end", kinds=_APPEAL),
    RequiredPart("guidance", "how to write", kinds=_APPEAL),
    RequiredPart("targets", "whom to write to", kinds=_APPEAL),
    RequiredPart("salutations", "how a letter opens to a target without one here", kinds=_APPEAL),
    RequiredPart("letters", "the letters", kinds=_APPEAL),
    RequiredPart("letter", "the text of a letter", reads=("letter.text",), kinds=_APPEAL, formats=("html", "docx")),
    RequiredPart("subject_line", "the subject of a letter on paper", kinds=_APPEAL, formats=("docx",)),
    RequiredPart("name_mark", "where the name below a signature stands", kinds=_APPEAL, formats=("docx",)),
    RequiredPart("window", "the size in which it shows an address", ("window.style",), _APPEAL, formats=("docx",)),
    RequiredPart("petition", "the petition"),
    RequiredPart("privacy", "what becomes of a supporter’s data", kinds=_APPEAL),
    RequiredPart("earlier", "the earlier appeals", kinds=_APPEAL),
)
PARTS: tuple[RequiredPart, ...] = (
    *(replace(each, severity="error") for each in _MISLEADING),
    *_OTHERS,
)

# Fields of an edition and of its appeal that no template has to read.
NO_PARTS: Mapping[str, str] = {
    "slug": "the name of a file",
    "stem": "the name of a file",
    "kind": "kind_label says it",
    "kind_label": "a Word file has it in its letterhead",
    "language": "a page’s own markup, which is the engine’s",
    "language_name": "the reader knows it",
    "canonical_url": "an address for copies of the page",
    "addresses": "for search engines",
    "share": "a convenience",
    "state": "banners say it",
    "embargo": "banners say it",
    "preview": "banners say it",
    "words": "the interface’s own",
    "index_number": "details have it",
    "countries": "details have them",
    "regions": "details have them",
    "topics": "details have them",
    "keywords": "for search engines",
    "issued": "the dateline has it",
    "published": "published_line says it",
    "updated": "updated_line says it",
    "background_heading": "the heading of the background",
    "notes_heading": "the heading of the notes",
    "persons_heading": "the heading of the persons",
    "layout": "how plain text is set, which is the engine’s",
    "appeal": "its parts are listed",
    "number": "details have it",
    "stage": "kind_label says it",
    "is_overdue": "send_before says it",
    "last_day": "send_before says it",
}


def check_parts(files: Mapping[str, bytes], own: frozenset[str], faults: Faults) -> None:
    """Tell the parts that a newsroom's own templates leave out; `own` names these among the files."""
    for each in FORMATS:
        if any(name.startswith(f"{each.folder}/") for name in own):
            _check(each, files, own, faults)


def _check(shape: Format, files: Mapping[str, bytes], own: frozenset[str], faults: Faults) -> None:
    prefix = f"{shape.folder}/"
    sources = {
        name.removeprefix(prefix): data.decode(errors="replace")
        for name, data in files.items()
        if name.startswith(prefix) and not name.endswith(NO_TEXTS)
    }
    kinds: tuple[Kind, ...] = ("release", "appeal")
    missed: dict[tuple[str, Severity], dict[RequiredPart, list[Kind]]] = {}
    for kind in kinds:
        entries = [
            name.removeprefix(prefix) for name in shape.templates(is_appeal=kind == "appeal") if name.endswith(_FILLED)
        ]
        main = (shape.appeal if kind == "appeal" else shape.release)[0].removeprefix(prefix)
        reading = read_by(entries, sources)
        if reading is None:
            continue
        ours = [name for name in (main, *reading.templates) if prefix + name in own]
        for part in _missing(reading, shape, kind, sources) if ours else ():
            missed.setdefault((ours[0], part.severity), {}).setdefault(part, []).append(kind)
        for name, macro in sorted(reading.undefined):
            at = name if name in ours else ours[0] if ours else None
            if at:
                _tell_macro(name, macro, Source(f"templates/{prefix}{at}", sources[at]), prefix, faults)
    for (name, severity), parts in missed.items():
        sets = " or ".join(_KINDS[kind] for kind in kinds if any(kind in some for some in parts.values()))
        told = Source(f"templates/{prefix}{name}", sources[name])
        tell(parts, severity, f"no template of {shape.folder}/ that sets {sets} prints", told, faults)


def _missing(reading: NamesRead, shape: Format, kind: Kind, sources: Mapping[str, str]) -> Iterator[RequiredPart]:
    return missing((part for part in PARTS if kind in part.kinds and shape.name in part.formats), reading, sources)


def missing(parts: Iterable[RequiredPart], reading: NamesRead, sources: Mapping[str, str]) -> Iterator[RequiredPart]:
    """Give the parts that templates neither print nor say that they leave out."""
    said = [found[1] for name in reading.templates for found in _LEAVES_OUT.finditer(sources[name])]
    left_out = {name.strip() for line in said for name in line.split(",")}
    for part in parts:
        is_meant = part.name in left_out and part.severity != "error"
        if not is_meant and reading.names.isdisjoint(part.names):
            yield part


def tell(parts: Collection[RequiredPart], severity: Severity, says: str, told: Source, faults: Faults) -> None:
    """Tell once of all parts of a gravity that one template, with what it includes, prints no more."""
    named = ", ".join(f"‘{part.name}’ ({part.says})" for part in parts)
    names = ", ".join(part.name for part in parts)
    is_one = len(parts) == 1
    faults.add(
        "template-misses-part",
        f"{says} {named}",
        Place.start_of(told),
        expected=f"{', '.join(f'‘{part.names[0]}’' for part in parts)}, read by {told.name} or by what it includes",
        hint=f"put back the {'line' if is_one else 'lines'} of the engine’s own template of this name"
        + ("" if severity == "error" else f"; where it is meant, write {{# leaves out: {names} #}} into it"),
        severity=severity,
    )


def _tell_macro(name: str, macro: str, told: Source, prefix: str, faults: Faults) -> None:
    faults.add(
        "template-misses-macro",
        f"the macro ‘{macro}’ is called and stands in no template: {prefix}{name} should have it",
        Place.start_of(told),
        expected=f"{{% macro {macro}(…) %}} in templates/{prefix}{name}",
        hint="copy it from the engine’s own template of this name: it came after yours was copied",
    )
