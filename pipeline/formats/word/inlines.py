"""Characters and inlines in; runs out, each with its language, its direction and a style of the letterhead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from pipeline.formats.escaping import escaped
from pipeline.formats.word.direction import Stretch, isolated, stretches
from pipeline.formats.word.letterhead import Letterhead
from pipeline.formats.word.sheet import Relations, Sheet
from pipeline.formats.word.tongue import lang, lang_of_address
from pipeline.language import Language
from pipeline.punctuation import punctuation
from pipeline.richtext.blocks import Block, Emphasis, Footnote, Inline, LineBreak, Link, Strong, Text

# Scripts whose letters lean. Slanted Arabic, Hebrew, Thai or Chinese is a machine's doing and reads badly: Chinese sets
# dots below the characters, Japanese and Korean above them, and the others a heavier weight (W3C script requirements).
_LEANING = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
_DOTS_BELOW = frozenset({"Hans", "Hant", "Hani"})
_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?[\d\s().-]+", re.IGNORECASE)
_EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
# LibreOffice measures emoji among Arabic by the Arabic font, draws them with another, and runs off the page: so they
# name a font of their own. Where it is not installed, a program takes its own emoji font.
_EMOJI_FONT = "Segoe UI Emoji"
_PICTOGRAPH = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_EMOJI = re.compile(
    f"([{_PICTOGRAPH}](?:[{_PICTOGRAPH} \u200d\u20e3\ufe0e\ufe0f]*[{_PICTOGRAPH}\u200d\u20e3\ufe0e\ufe0f])?)"
)
_EMPHASIS = {
    "italic": ("Emphasis", "<w:i/>", ""),
    "bold": ("Emphasis Bold", "<w:b/><w:bCs/>", ""),
    "above": ("Emphasis Dots Above", "", '<w:em w:val="dot"/>'),
    "below": ("Emphasis Dots Below", "", '<w:em w:val="underDot"/>'),
}

# Text of one direction; a URL, number or e-mail address, which is no word to check; emoji in a right-to-left text.
Kind = Literal["ltr", "rtl", "address", "emoji"]


class Look(Struct, frozen=True):
    """How runs look: their language, a character style of the letterhead, and marks laid over it.

    A foreign run stands in another script than its language's, such as an English title in an Arabic sentence.
    """

    language: Language
    style: str = ""
    strong: bool = False
    emphasised: bool = False
    # Bold text in a bold heading would turn light in Word, where the two cancel out (ECMA-376 part 1, 17.7.3).
    flat: bool = False
    foreign: bool = False


@lru_cache(maxsize=1024)
def run_properties(letterhead: Letterhead, look: Look, kind: Kind) -> str:
    """Give a run's properties, in the order that the schema asks for (CT_RPr)."""
    style, weight, dots = look.style, "", ""
    if look.strong and not look.flat:
        style, weight = (style, "<w:b/><w:bCs/>") if style else ("Strong", "")
    if look.emphasised:
        name, slant, mark = _EMPHASIS["italic" if look.foreign else _emphasis(look.language.script)]
        if not style and not (look.flat and name == "Emphasis Bold"):
            style = name
        elif slant not in weight and not (look.flat and name == "Emphasis Bold"):
            weight += slant
        dots = mark if style != name else ""
    return (
        (f'<w:rStyle w:val="{letterhead.character_style(style)}"/>' if style else "")
        # Quotation marks and dots are wide in Chinese and narrow in English; the hint tells Word which are meant.
        + ('<w:rFonts w:hint="eastAsia"/>' if look.language.is_wide else "")
        + (f'<w:rFonts w:cs="{_EMOJI_FONT}"/>' if kind == "emoji" else "")
        + weight
        + ("<w:noProof/>" if kind == "address" else "")
        + ("<w:rtl/>" if kind in {"rtl", "emoji"} else "")
        + dots
        + (lang_of_address(look.language) if kind == "address" else lang(look.language))
    )


def _emphasis(script: str) -> str:
    if script in _LEANING:
        return "italic"
    if script in _DOTS_BELOW:
        return "below"
    return "above" if script in {"Jpan", "Kore", "Hang"} else "bold"


def set_text(sheet: Sheet, text: str, look: Look) -> str:
    """Set a text as runs, one for each stretch of one direction."""
    return "".join([_set_stretch(sheet, stretch, look) for stretch in stretches(text, rtl=look.language.is_rtl)])


def _set_stretch(sheet: Sheet, stretch: Stretch, look: Look) -> str:
    if look.emphasised and _is_foreign(stretch, look.language):
        look = replace(look, foreign=True)
    if not stretch.rtl:
        return _run(sheet, stretch.text, look, "address" if stretch.address else "ltr")
    # Of a stretch that is split at its emoji, each second piece is one.
    return "".join(
        _run(sheet, piece, look, "emoji" if at % 2 else "rtl")
        for at, piece in enumerate(_EMOJI.split(stretch.text))
        if piece or not stretch.text
    )


def _run(sheet: Sheet, text: str, look: Look, kind: Kind) -> str:
    return f"<w:r><w:rPr>{run_properties(sheet.letterhead, look, kind)}</w:rPr>{_characters(text)}</w:r>"


def _is_foreign(stretch: Stretch, language: Language) -> bool:
    """Say whether a stretch of a right-to-left or East Asian text is in a script whose letters lean."""
    if language.is_rtl:
        return not stretch.rtl
    return language.is_wide and not _EAST_ASIAN.search(stretch.text)


def set_address(sheet: Sheet, text: str, look: Look) -> str:
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
    tip = "" if shown in url else f' w:tooltip="{escaped(url)}"'
    return f'<w:hyperlink r:id="{relations.link(url)}" w:history="1"{tip}>{runs}</w:hyperlink>'


def set_target(sheet: Sheet, url: str, look: Look) -> str:
    """Set a link's address in brackets behind its text: Word files are printed, and paper cannot be clicked."""
    marks = punctuation(look.language)
    address = url.removeprefix("mailto:").removeprefix("tel:")
    if look.language.is_rtl:
        # The brackets are held with the address: a line may end where the direction turns, with a lone bracket.
        space, opening = marks.open_bracket[:-1], marks.open_bracket[-1]
        return set_text(sheet, space, look) + set_address(sheet, f"{opening}{address}{marks.close_bracket}", look)
    before, after = (set_text(sheet, mark, look) for mark in (marks.open_bracket, marks.close_bracket))
    return before + set_address(sheet, address, look) + after


class InlineWriter(Struct, frozen=True):
    """Writes the inlines of one part of the document; a footnote's blocks are set by the caller."""

    sheet: Sheet
    relations: Relations
    set_note: Callable[[tuple[Block, ...], Language], str]
    in_note: bool = False

    def write(self, inlines: Iterable[Inline], look: Look) -> str:
        """Write inlines as runs."""
        return "".join([self._one(inline, look) for inline in inlines])

    def _one(self, inline: Inline, look: Look) -> str:
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

    def _link(self, url: str, inlines: tuple[Inline, ...], look: Look) -> str:
        linked = replace(look, style="Hyperlink")
        shown = "".join(each.text for each in inlines if isinstance(each, Text))
        alone = len(inlines) == 1 and isinstance(inlines[0], Text)
        if alone and (_ADDRESS.fullmatch(shown) or shown.rstrip("/") == url.partition("://")[2].rstrip("/")):
            return hyperlink(self.relations, url, set_address(self.sheet, shown, linked), shown)
        return hyperlink(self.relations, url, self.write(inlines, linked), shown) + set_target(self.sheet, url, look)

    def _footnote(self, blocks: tuple[Block, ...], look: Look) -> str:
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
        mark = Look(look.language, "footnote reference")
        properties = run_properties(self.sheet.letterhead, mark, look.language.direction)
        return f'<w:r><w:rPr>{properties}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
