"""Characters and inlines in; runs out, each with its language, its direction and a style of the letterhead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from pipeline.formats.addresses import followed, printed, shows
from pipeline.formats.escaping import escaped
from pipeline.formats.word.direction import DirectionalRun, isolated, stretches
from pipeline.formats.word.runs import Kind, TextStyle, run_properties
from pipeline.formats.word.sheet import LetterheadSheet, Relations
from pipeline.i18n.language import Language
from pipeline.i18n.punctuation import punctuation
from pipeline.richtext.blocks import Block, Emphasis, Footnote, Inline, LineBreak, Link, Strong, Text

_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?[\d\s().-]+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
# Letters of Chinese, Japanese and Korean: first and last code points.
_EAST_ASIAN = ((0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
# LibreOffice draws emoji among Arabic well only in a font of their own: see `runs`.
_PICTOGRAPH = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_EMOJI = re.compile(
    f"([{_PICTOGRAPH}](?:[{_PICTOGRAPH} \u200d\u20e3\ufe0e\ufe0f]*[{_PICTOGRAPH}\u200d\u20e3\ufe0e\ufe0f])?)"
)


def set_text(sheet: LetterheadSheet, text: str, look: TextStyle) -> str:
    """Set a text as runs, one for each stretch of one direction."""
    return set_stretches(sheet, stretches(text, rtl=look.language.is_rtl), look)


def set_stretches(sheet: LetterheadSheet, found: tuple[DirectionalRun, ...], look: TextStyle) -> str:
    """Set what a text was cut into."""
    if len(found) == 1:
        return _set_stretch(sheet, found[0], look)
    return "".join([_set_stretch(sheet, stretch, look) for stretch in found])


def _set_stretch(sheet: LetterheadSheet, stretch: DirectionalRun, look: TextStyle) -> str:
    if look.emphasised and _is_foreign(stretch, look.language):
        look = replace(look, foreign=True)
    if not stretch.rtl:
        return _run(sheet, stretch.text, look, _kind(stretch, look.language))
    # Of a stretch that is split at its emoji, each second piece is one.
    return "".join(
        _run(sheet, piece, look, "emoji" if at % 2 else "rtl")
        for at, piece in enumerate(_EMOJI.split(stretch.text))
        if piece or not stretch.text
    )


def _kind(stretch: DirectionalRun, language: Language) -> Kind:
    if not stretch.address:
        return "ltr"
    return "number" if language.is_rtl and not _LETTER.search(stretch.text) else "address"


def _run(sheet: LetterheadSheet, text: str, look: TextStyle, kind: Kind) -> str:
    return (
        f"<w:r><w:rPr>{run_properties(sheet.letterhead, look, kind, sheet.language)}</w:rPr>{_characters(text)}</w:r>"
    )


def _is_foreign(stretch: DirectionalRun, language: Language) -> bool:
    """Say whether a stretch of a right-to-left or East Asian text is in a script whose letters lean."""
    if language.is_rtl:
        return not stretch.rtl
    return language.is_wide and not any(
        first <= ord(letter) <= last for letter in stretch.text for first, last in _EAST_ASIAN
    )


def set_address(sheet: LetterheadSheet, text: str, look: TextStyle) -> str:
    """Set a URL, an e-mail address or a number, which reads from left to right everywhere and is no word to check."""
    shown = isolated(text) if sheet.language.is_rtl or look.language.is_rtl else text
    return _run(sheet, shown, look, "address")


def _characters(text: str) -> str:
    safe = f'<w:t xml:space="preserve">{escaped(text)}</w:t>'
    if "\n" in text or "\t" in text:
        safe = safe.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        safe = safe.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return safe


def hyperlink(relations: Relations, url: str, runs: str, shown: str) -> str:
    """Put runs into a link; where the text is not the address, the address shows when the pointer rests on it."""
    tip = "" if shows(shown, url, partly=True) else f' w:tooltip="{escaped(url)}"'
    return f'<w:hyperlink r:id="{relations.link(followed(url))}" w:history="1"{tip}>{runs}</w:hyperlink>'


def set_target(sheet: LetterheadSheet, url: str, look: TextStyle) -> str:
    """Set a link's address in brackets behind its text: Word files are printed, and paper cannot be clicked."""
    marks = punctuation(look.language)
    address = printed(url)
    if look.language.is_rtl:
        # The brackets are held with the address: a line may end where the direction turns, with a lone bracket.
        space, opening = marks.open_bracket[:-1], marks.open_bracket[-1]
        return set_text(sheet, space, look) + set_address(sheet, f"{opening}{address}{marks.close_bracket}", look)
    before, after = (set_text(sheet, mark, look) for mark in (marks.open_bracket, marks.close_bracket))
    return before + set_address(sheet, address, look) + after


class InlineWriter(Struct, frozen=True):
    """Writes the inlines of one part of the document; a footnote's blocks are set by the caller."""

    sheet: LetterheadSheet
    relations: Relations
    set_note: Callable[[tuple[Block, ...], Language], str]
    in_note: bool = False

    def write(self, inlines: Iterable[Inline], look: TextStyle) -> str:
        """Write inlines as runs."""
        return "".join([self._one(inline, look) for inline in inlines])

    def _one(self, inline: Inline, look: TextStyle) -> str:
        match inline:
            case Text(text):
                return set_text(self.sheet, text, look)
            case Strong(inlines):
                return self.write(inlines, replace(look, strong=True))
            case Emphasis(inlines):
                return self.write(inlines, replace(look, emphasised=True))
            case Link(url, inlines):
                return self._link(url, inlines, look)
            case LineBreak():
                return "<w:r><w:br/></w:r>"
            case Footnote(blocks):
                return self._footnote(blocks, look)
            case _:
                assert_never(inline)

    def _link(self, url: str, inlines: tuple[Inline, ...], look: TextStyle) -> str:
        linked = replace(look, style="Hyperlink")
        shown = "".join(each.text for each in inlines if isinstance(each, Text))
        alone = len(inlines) == 1 and isinstance(inlines[0], Text)
        if alone and (_ADDRESS.fullmatch(shown) or shows(shown, url)):
            return hyperlink(self.relations, url, set_address(self.sheet, shown, linked), shown)
        return hyperlink(self.relations, url, self.write(inlines, linked), shown) + set_target(self.sheet, url, look)

    def _footnote(self, blocks: tuple[Block, ...], look: TextStyle) -> str:
        if self.in_note:  # Word knows no notes to notes
            plain = replace(look, style="")
            return "".join(
                set_text(self.sheet, " ", plain) + self.write(block.inlines, plain)
                for block in blocks
                if hasattr(block, "inlines")
            )
        self.sheet.notes.append("")  # its number is taken before a table in it could take another
        number = len(self.sheet.notes)
        self.sheet.notes[number - 1] = self.set_note(blocks, look.language)
        mark = TextStyle(look.language, "footnote reference")
        properties = run_properties(self.sheet.letterhead, mark, look.language.direction, self.sheet.language)
        return f'<w:r><w:rPr>{properties}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
