"""How a run looks in; its properties in the terms of the letterhead out."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from msgspec import Struct

from pipeline.formats.word.letterhead import Letterhead
from pipeline.formats.word.tongue import lang, lang_of_address
from pipeline.i18n.language import Language

# Scripts whose letters lean. Slanted Arabic, Hebrew, Thai or Chinese is a machine's doing and reads badly: Chinese sets
# dots below the characters, Japanese and Korean above them, and the others a heavier weight (W3C script requirements).
_LEANING = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
_DOTS_BELOW = frozenset({"Hans", "Hant", "Hani"})
# LibreOffice measures emoji among Arabic by the Arabic font, draws them with another, and runs off the page: so they
# name a font of their own. Where it is not installed, a program takes its own emoji font.
_EMOJI_FONT = "Segoe UI Emoji"
_EMPHASIS = {
    "italic": ("Emphasis", "<w:i/>", ""),
    "bold": ("Emphasis Bold", "<w:b/><w:bCs/>", ""),
    "above": ("Emphasis Dots Above", "", '<w:em w:val="dot"/>'),
    "below": ("Emphasis Dots Below", "", '<w:em w:val="underDot"/>'),
}

# Text of one direction; a URL, number or e-mail address, which is no word to check; such a number in a right-to-left
# text, which takes that text's font and size; emoji there.
Kind = Literal["ltr", "rtl", "address", "number", "emoji"]


class TextStyle(Struct, frozen=True):
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
def run_properties(letterhead: Letterhead, look: TextStyle, kind: Kind) -> str:
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
        + ("<w:noProof/>" if kind in {"address", "number"} else "")
        + ("<w:rtl/>" if kind in {"rtl", "emoji"} else "")
        + ("<w:cs/>" if kind == "number" else "")
        + dots
        + (lang_of_address if kind == "address" else lang)(look.language, letterhead.spelling)
    )


def _emphasis(script: str) -> str:
    if script in _LEANING:
        return "italic"
    if script in _DOTS_BELOW:
        return "below"
    return "above" if script in {"Jpan", "Kore", "Hang"} else "bold"
