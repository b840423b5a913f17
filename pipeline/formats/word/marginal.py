"""A header or footer of the letterhead in; the same with its {markers} filled out.

People type the markers in Word, which cuts a line into runs as it likes: a marker is found across runs, and takes the
look of the run that its brace stands in. A paragraph whose markers all stay empty is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from pipeline.edition.model import Phrase
from pipeline.formats.escaping import escaped
from pipeline.formats.word.direction import in_line
from pipeline.formats.word.names import DECLARATION, UnusableLetterheadError, insert_before, source, tag
from pipeline.formats.word.tongue import Spelling, lang
from pipeline.i18n.language import Language

PAGE_OF = "page of"
MARKERS = ("address line", "banner", "date", "headline", "index number", "kind", "organisation", PAGE_OF,
           "release line", "web")  # fmt: skip

_MARKER = re.compile(r"\{([^{}\ufffc]+)\}")
_FIELD_PLACE = re.compile(r"\{(page|pages)\}")
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
_OBJECT = "\ufffc"
_PLACE = "paragraph"
# What says the direction and language of a run, or must stand after it (CT_RPr's sequence).
_OF_THE_TEXT = frozenset(tag(name) for name in ("rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"))
_AFTER_BIDI = (
    "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
    "pPrChange",
)  # fmt: skip

Values = Mapping[str, Phrase | None]


class _Tongue(Struct, frozen=True):
    """The language of a line, and whose spelling languages follow."""

    language: Language
    spelling: Spelling


class Piece(Struct, frozen=True):
    """A bit of a line, with its look: a marker, typed text, or an object (a tab, a field, a logo) as it stands."""

    look: str
    marker: str = ""
    text: str = ""
    thing: str = ""


class Line(Struct, frozen=True):
    """One paragraph: its properties in each direction, and its pieces. A cell of a table must keep its paragraph."""

    properties: Mapping[bool, str]
    pieces: tuple[Piece, ...]
    needed: bool


class Marginal(Struct, frozen=True):
    """A header or footer, open at its paragraphs."""

    part: str
    between: tuple[str, ...]
    lines: tuple[Line, ...]

    def filled(self, values: Values, page_of: str, language: Language, spelling: Spelling = ()) -> bytes:
        """Fill the markers for a document in a language."""
        lines = [_set(line, values, page_of, _Tongue(language, spelling)) for line in self.lines]
        if not any(lines):
            lines[0] = "<w:p/>"  # the schema wants one
        whole = "".join(piece for pair in zip(self.between, [*lines, ""], strict=True) for piece in pair)
        return (DECLARATION + whole).encode()


def read_marginal(name: str, part: str, data: bytes) -> Marginal:
    """Read a header or footer; raise UnusableLetterheadError for a marker that nothing fills."""
    tree = etree.fromstring(data)
    lines: list[Line] = []
    for paragraph in list(tree.iter(tag("p"))):
        parent = paragraph.getparent()
        if parent is None or next(paragraph.iterdescendants(tag("p")), None) is not None:
            continue  # it holds a text box, whose paragraphs come by themselves
        lines.append(_line(name, paragraph, needed=parent.tag == tag("tc")))
        parent.replace(paragraph, etree.Comment(_PLACE))
    return Marginal(part, tuple(source(tree).split(f"<!--{_PLACE}-->")), tuple(lines))


def _line(name: str, paragraph: etree._Element, *, needed: bool) -> Line:
    properties = paragraph.find(tag("pPr"))
    if properties is None:
        properties = etree.Element(tag("pPr"))
    for old in properties.findall(tag("bidi")):
        properties.remove(old)
    ltr = source(properties)
    insert_before(properties, etree.Element(tag("bidi")), _AFTER_BIDI)
    return Line({False: ltr, True: source(properties)}, tuple(_pieces(name, paragraph)), needed)


def _pieces(name: str, paragraph: etree._Element) -> list[Piece]:
    """Flatten the runs into one text, in which each object is one character, and cut it at the markers."""
    letters: list[tuple[str, str, str]] = []
    for child in paragraph:
        if child.tag == tag("r"):
            look = _look(child.find(tag("rPr")))
            for part in child:
                if part.tag == tag("t"):
                    letters.extend((letter, look, "") for letter in part.text or "")
                elif part.tag != tag("rPr"):
                    letters.append((_OBJECT, look, f"<w:r>{_properties(look)}{source(part)}</w:r>"))
        elif child.tag != tag("pPr"):
            letters.append((_OBJECT, "", source(child)))
    pieces: list[Piece] = []
    at = 0
    for found in _MARKER.finditer("".join(letter for letter, _, _ in letters)):
        pieces += _static(letters[at : found.start()])
        marker = " ".join(found[1].lower().split())
        if marker not in MARKERS:
            known = ", ".join(f"{{{each}}}" for each in MARKERS)
            raise UnusableLetterheadError(f"{name} has the marker “{found[0]}”; those that can be filled are {known}")
        pieces.append(Piece(letters[found.start()][1], marker=marker))
        at = found.end()
    return pieces + _static(letters[at:])


def _static(letters: list[tuple[str, str, str]]) -> list[Piece]:
    pieces: list[Piece] = []
    for letter, look, thing in letters:
        if not thing and pieces and pieces[-1].text and pieces[-1].look == look:
            pieces[-1] = Piece(look, text=pieces[-1].text + letter)
        else:
            pieces.append(Piece(look, thing=thing) if thing else Piece(look, text=letter))
    return pieces


def _look(properties: etree._Element | None) -> str:
    if properties is None:
        return ""
    return "".join(source(child) for child in properties if child.tag not in _OF_THE_TEXT)


def _properties(look: str, rest: str = "") -> str:
    return f"<w:rPr>{look}{rest}</w:rPr>" if look or rest else ""


def _set(line: Line, values: Values, page_of: str, tongue: _Tongue) -> str:
    inside, filled, typed, marked = [], False, False, False
    for piece in line.pieces:
        if piece.thing:
            inside.append(piece.thing)
            typed = typed or "<w:tab" not in piece.thing
        elif piece.text:
            inside.append(_run(piece.look, Phrase(piece.text, tongue.language), tongue))
            typed = typed or bool(piece.text.strip())
        elif piece.marker == PAGE_OF:
            inside.append(_page_of(piece.look, page_of, tongue))
            filled = True
        else:
            marked = True
            value = values[piece.marker]
            if value:
                inside.append(_run(piece.look, value, tongue))
                filled = True
    if marked and not filled and not typed and not line.needed:
        return ""
    return f"<w:p>{line.properties[tongue.language.is_rtl]}{''.join(inside)}</w:p>"


def _run(look: str, phrase: Phrase, around: _Tongue) -> str:
    named, rtl = lang(phrase.language, around.spelling), phrase.language.is_rtl
    return "".join(
        f"<w:r>{_properties(look, ('<w:rtl/>' if stretch.rtl else '') + named)}"
        f'<w:t xml:space="preserve">{escaped(stretch.text)}</w:t></w:r>'
        for stretch in in_line(phrase.text, rtl=rtl, line_rtl=around.language.is_rtl)
    )


def _page_of(look: str, words: str, tongue: _Tongue) -> str:
    """Write “Page x of y” with fields, which Word fills as it lays out the pages."""
    language = tongue.language
    rtl = "<w:rtl/>" if language.is_rtl else ""
    properties = _properties(look, rtl + lang(language, tongue.spelling))

    def field(inside: str) -> str:
        return f"<w:r>{properties}{inside}</w:r>"  # every part of a field carries the look of its result

    pieces = _FIELD_PLACE.split(words)
    out = []
    for index, piece in enumerate(pieces):
        if index % 2:
            out += [
                field('<w:fldChar w:fldCharType="begin"/>'),
                field(f'<w:instrText xml:space="preserve"> {_FIELDS[piece]} </w:instrText>'),
                field('<w:fldChar w:fldCharType="separate"/>'),
                field("<w:t>1</w:t>"),
                field('<w:fldChar w:fldCharType="end"/>'),
            ]
        elif piece:
            out.append(_run(look, Phrase(piece, language), tongue))
    return "".join(out)
