"""A written sheet in; a Word file out: the letterhead's own parts, and those that the document brings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pipeline.formats.archive import write_zip
from pipeline.formats.escaping import escaped
from pipeline.formats.word.faces import paragraphs, settled, themed
from pipeline.formats.word.kept import MAIN, relations_name
from pipeline.formats.word.letterhead import Letterhead
from pipeline.formats.word.marginal import Values
from pipeline.formats.word.names import (
    CONTENT_TYPES,
    DECLARATION,
    NAMESPACES,
    PACKAGE_RELATIONS,
    WORD_TYPE,
    R,
)
from pipeline.formats.word.sheet import LetterheadSheet, Relations
from pipeline.formats.word.wellformed import must_be_xml
from pipeline.i18n.language import Language

_NOTES = "word/footnotes.xml"
_CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_SEPARATORS = {"separator": -1, "continuationSeparator": 0}


def package(sheet: LetterheadSheet, body: str, core: bytes, values: Values, page_of: str) -> bytes:
    """Put a document together; raise UnusableLetterheadError when a template wrote what is not XML."""
    letterhead, language = sheet.letterhead, sheet.language
    kept = letterhead.kept
    # A section from right to left mirrors what has a place on the sheet, and an address would leave its window.
    section = letterhead.sections["ltr" if letterhead.frames else language.direction]
    files = dict(_in_language(letterhead, language))
    files[MAIN] = _whole("document", f"<w:body>{body}{section}</w:body>")
    must_be_xml(files[MAIN])
    files[letterhead.numbering_part] = _part("".join(sheet.lists).join(letterhead.numbering).encode())
    for marginal in letterhead.marginals:
        files[marginal.part] = marginal.filled(values, page_of, language, letterhead.spelling)
    notes = "".join(f'<w:footnote w:id="{n}">{note}</w:footnote>' for n, note in enumerate(sheet.notes, start=1))
    side = "<w:pPr><w:bidi/></w:pPr>" if language.is_rtl else ""
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{n}"><w:p>{side}<w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, n in _SEPARATORS.items()
    )
    files[_NOTES] = _whole("footnotes", rules + notes)
    files[_CORE] = core
    files |= dict(sheet.pictures.values())
    stay = [(each.id, each.type, _from_word(each.part)) for each in kept.relations]
    files[relations_name(MAIN)] = _relations(
        [*stay, ("rFootnotes", f"{R}/footnotes", _from_word(_NOTES))], sheet.relations
    )
    if sheet.note_relations.links or sheet.note_relations.pictures:
        files[relations_name(_NOTES)] = _relations([], sheet.note_relations)
    files["_rels/.rels"] = _relations(
        [("rId1", f"{R}/officeDocument", MAIN), ("rId2", _CORE_RELATION, _CORE)], Relations()
    )
    files["[Content_Types].xml"] = _types(sheet)
    return write_zip(files, ["[Content_Types].xml", "_rels/.rels", MAIN])


@lru_cache(maxsize=64)
def _in_language(letterhead: Letterhead, language: Language) -> Mapping[str, bytes]:
    """Give the parts that every document in a language shares."""
    kept = letterhead.kept
    styles = letterhead.styles.named(language, letterhead.spelling)
    settings = settled(letterhead.settings.named(language, letterhead.spelling), language)
    return {
        **kept.files,
        **{each.part: themed(kept.files[each.part], language) for each in kept.relations if each.role == "theme"},
        kept.part("styles", letterhead.name): _part(paragraphs(styles, language)),
        kept.part("settings", letterhead.name): _part(settings),
    }


def _whole(root: str, inside: str) -> bytes:
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{inside}</w:{root}>".encode()


def _part(data: bytes) -> bytes:
    return DECLARATION.encode() + data


def _from_word(part: str) -> str:
    return part.removeprefix("word/") if part.startswith("word/") else f"/{part}"


def _relations(inside: Iterable[tuple[str, str, str]], found: Relations) -> bytes:
    lines = [f'<Relationship Id="{rid}" Type="{kind}" Target="{escaped(target)}"/>' for rid, kind, target in inside]
    lines += [
        f'<Relationship Id="{rid}" Type="{R}/hyperlink" Target="{escaped(url)}" TargetMode="External"/>'
        for url, rid in found.links.items()
    ]
    lines += [
        f'<Relationship Id="{rid}" Type="{R}/image" Target="{_from_word(part)}"/>'
        for part, rid in found.pictures.items()
    ]
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONS}">{"".join(lines)}</Relationships>'.encode()


def _types(sheet: LetterheadSheet) -> bytes:
    kept = sheet.letterhead.kept
    defaults = dict(kept.defaults)
    for part, _ in sheet.pictures.values():
        extension = part.rpartition(".")[2]
        defaults.setdefault(extension, f"image/{extension}")
    overrides = dict(kept.overrides) | {
        MAIN: f"{WORD_TYPE}.document.main+xml",
        _NOTES: f"{WORD_TYPE}.footnotes+xml",
        _CORE: _CORE_TYPE,
    }
    lines = [f'<Default Extension="{ext}" ContentType="{kind}"/>' for ext, kind in sorted(defaults.items())]
    lines += [f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in sorted(overrides.items())]
    return f'{DECLARATION}<Types xmlns="{CONTENT_TYPES}">{"".join(lines)}</Types>'.encode()
