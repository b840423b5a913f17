"""A letterhead's bytes in; what a document takes from it out: styles by name, lists, margins, and the parts that stay.

People edit the letterhead in Word or LibreOffice, which rename ids and files and keep names: so styles are found by the
name that Word shows. The letterhead's own pages show every style and are left behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from pipeline.formats.word.kept import Kept, keep
from pipeline.formats.word.marginal import Marginal, read_marginal
from pipeline.formats.word.names import UnusableLetterheadError, insert_before, source, tag
from pipeline.formats.word.styles import ListLook, frames, list_looks, open_numbering, sizes, style_ids
from pipeline.formats.word.tongue import Spelling, SplitAtLanguage, split_at_language
from pipeline.i18n.language import Direction

# Children of w:settings that speak of one document or one person, not of the letterhead. `updateFields` makes Word ask
# a question when the file opens.
_PERSONAL_SETTINGS = (
    "attachedTemplate", "documentProtection", "docVars", "footnotePr", "mailMerge", "rsids", "trackRevisions",
    "updateFields", "writeProtection",
)  # fmt: skip
# What stands before w:footnotePr in w:settings matters less than what must stand after it (CT_Settings' sequence).
_AFTER_FOOTNOTES = (
    "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping",
    "doNotIncludeSubdocsInStats", "captions", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
)  # fmt: skip
_AFTER_THEME_LANGUAGE = _AFTER_FOOTNOTES[_AFTER_FOOTNOTES.index("clrSchemeMapping") :]
_AFTER_SECTION_DIRECTION = ("rtlGutter", "docGrid", "printerSettings", "sectPrChange")


class Letterhead(Struct, frozen=True, eq=False):
    """What every document on this letterhead shares. Compared by identity, so that what is made of it can be kept."""

    name: str
    kept: Kept
    paragraph_styles: Mapping[str, str]
    character_styles: Mapping[str, str]
    table_styles: Mapping[str, str]
    sizes: Mapping[str, int]
    lists: Mapping[str, ListLook]
    frames: Mapping[str, str]
    numbering: tuple[str, str]
    numbering_part: str
    next_number: int
    styles: SplitAtLanguage
    settings: SplitAtLanguage
    sections: Mapping[Direction, str]
    text_width: int
    text_height: int
    marginals: tuple[Marginal, ...]
    spelling: Spelling = ()

    def paragraph_style(self, name: str) -> str:
        """Give the id of a paragraph style by the name that Word shows."""
        return self._found(self.paragraph_styles, name, "paragraph")

    def character_style(self, name: str) -> str:
        """Give the id of a character style by the name that Word shows."""
        return self._found(self.character_styles, name, "character")

    def table_style(self, name: str) -> str:
        """Give the id of a table style by the name that Word shows."""
        return self._found(self.table_styles, name, "table")

    def list_look(self, name: str) -> ListLook:
        """Give the numbering of a list style."""
        try:
            return self.lists[name.lower()]
        except KeyError:
            raise UnusableLetterheadError(f"{self.name}: the style “{name}” has no numbering of its own") from None

    def shows(self, marker: str) -> bool:
        """Say whether a header or footer has a marker, so that nothing need repeat it in the text."""
        return any(piece.marker == marker for each in self.marginals for line in each.lines for piece in line.pieces)

    def _found(self, styles: Mapping[str, str], name: str, kind: str) -> str:
        # LibreOffice keeps a “caption” of its own beside the one that it read; the exact name wins.
        found = styles.get(name) or styles.get(name.lower())
        if found is None:
            raise UnusableLetterheadError(f"{self.name} has no {kind} style named “{name}”")
        return found


@lru_cache(maxsize=32)
def spelled(letterhead: Letterhead, spelling: Spelling) -> Letterhead:
    """Give the letterhead of a newsroom whose languages follow a spelling; one and the same for the same spelling."""
    return replace(letterhead, spelling=spelling)


def read_letterhead(name: str, data: bytes) -> Letterhead:
    """Read a letterhead; raise UnusableLetterheadError when Word could not use it either, or a part is missing."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {item.filename: archive.read(item) for item in archive.infolist() if item.file_size}
    except BadZipFile:
        raise UnusableLetterheadError(f"{name} is not a Word document (.docx)") from None
    kept = keep(name, parts)
    trees = {role: _tree(name, parts, kept.part(role, name)) for role in ("styles", "numbering", "settings")}
    body = _tree(name, parts, "word/document.xml")
    section = body.find(f"{tag('body')}/{tag('sectPr')}")
    if section is None:
        raise UnusableLetterheadError(f"{name} has no page set-up")
    width, height = _text_area(section)
    numbering = trees["numbering"]
    return Letterhead(
        name=name,
        kept=kept,
        paragraph_styles=style_ids(trees["styles"], "paragraph"),
        character_styles=style_ids(trees["styles"], "character"),
        table_styles=style_ids(trees["styles"], "table"),
        sizes=sizes(trees["styles"]),
        lists=list_looks(trees["styles"], numbering),
        frames=frames(trees["styles"], body),
        numbering=open_numbering(numbering),
        numbering_part=kept.part("numbering", name),
        next_number=1 + max((int(num.get(tag("numId"), "0")) for num in numbering.iter(tag("num"))), default=0),
        styles=_language_free_styles(trees["styles"]),
        settings=_own_settings(trees["settings"]),
        sections=_sections(section),
        text_width=width,
        text_height=height,
        marginals=tuple(read_marginal(name, part, parts[part]) for part in kept.marginals),
    )


def _tree(name: str, parts: Mapping[str, bytes], part: str) -> etree._Element:
    try:
        return etree.fromstring(parts[part])
    except (KeyError, etree.XMLSyntaxError):
        raise UnusableLetterheadError(f"{name}: its part {part} is missing or damaged") from None


def _language_free_styles(tree: etree._Element) -> SplitAtLanguage:
    """Leave the language open: each document sets its own as the default, which a style's own would hide."""
    for style in tree.iter(tag("style")):
        for lang in list(style.iter(tag("lang"))):
            parent = lang.getparent()
            if parent is not None:
                parent.remove(lang)
    defaults = tree.find(f"{tag('docDefaults')}/{tag('rPrDefault')}/{tag('rPr')}")
    if defaults is None:
        raise UnusableLetterheadError("the letterhead's styles have no document defaults")
    return split_at_language(tree, _language_in(defaults, "lang", ()))


def _language_in(parent: etree._Element, name: str, following: tuple[str, ...]) -> etree._Element:
    """Find the element that names the language, or make it."""
    found = parent.find(tag(name))
    if found is not None:
        return found
    made = etree.Element(tag(name))
    insert_before(parent, made, following)
    return made


def _own_settings(tree: etree._Element) -> SplitAtLanguage:
    for name in _PERSONAL_SETTINGS:
        for child in tree.findall(tag(name)):
            tree.remove(child)
    notes = etree.Element(tag("footnotePr"))
    for number in ("-1", "0"):
        etree.SubElement(notes, tag("footnote")).set(tag("id"), number)
    insert_before(tree, notes, _AFTER_FOOTNOTES)
    return split_at_language(tree, _language_in(tree, "themeFontLang", _AFTER_THEME_LANGUAGE))


def _sections(section: etree._Element) -> Mapping[Direction, str]:
    for old in section.findall(tag("bidi")):
        section.remove(old)
    ltr = source(section)
    insert_before(section, etree.Element(tag("bidi")), _AFTER_SECTION_DIRECTION)
    return {"ltr": ltr, "rtl": source(section)}


def _text_area(section: etree._Element) -> tuple[int, int]:
    size, margin = section.find(tag("pgSz")), section.find(tag("pgMar"))
    if size is None or margin is None:
        raise UnusableLetterheadError("the letterhead's page set-up has no size or no margins")

    def twips(element: etree._Element, name: str) -> int:
        return abs(int(float(element.get(tag(name), "0"))))

    width = twips(size, "w") - twips(margin, "left") - twips(margin, "right")
    return width, twips(size, "h") - twips(margin, "top") - twips(margin, "bottom")
