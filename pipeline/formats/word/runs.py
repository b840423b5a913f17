"""How a run looks in; its properties in the terms of the letterhead out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from pipeline.formats.escaping import escaped
from pipeline.formats.word.faces import own_font
from pipeline.formats.word.letterhead import Letterhead
from pipeline.formats.word.tongue import lang
from pipeline.i18n.language import Language
from pipeline.i18n.setting import setting
from pipeline.languages.setting import Stress

# LibreOffice measures emoji among Arabic by the Arabic font, draws them with another, and runs off the page: so they
# name a font of their own. Where it is not installed, a program takes its own emoji font.
_EMOJI_FONT = "Segoe UI Emoji"
_SLANT, _WEIGHT = ("Emphasis", "<w:i/>", ""), ("Emphasis Bold", "<w:b/><w:bCs/>", "")
_ABOVE = ("Emphasis Dots Above", "", '<w:em w:val="dot"/>')
# Slanted Arabic, Hebrew, Thai or Chinese is a machine's doing and reads badly (W3C script requirements).
_EMPHASIS: Mapping[Stress, tuple[str, str, str]] = {
    "slant": _SLANT,
    "weight": _WEIGHT,
    "dots above": _ABOVE,
    "sesame above": _ABOVE,
    "dots below": ("Emphasis Dots Below", "", '<w:em w:val="underDot"/>'),
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
def run_properties(letterhead: Letterhead, look: TextStyle, kind: Kind, document: Language) -> str:
    """Give a run's properties in a document of a language, in the order that the schema asks for (CT_RPr)."""
    style, weight, dots = look.style, "", ""
    if look.strong and not look.flat:
        style, weight = (style, "<w:b/><w:bCs/>") if style else ("Strong", "")
    if look.emphasised:
        name, slant, mark = _SLANT if look.foreign else _EMPHASIS[setting(look.language).stress]
        if not style and not (look.flat and name == "Emphasis Bold"):
            style = name
        elif slant not in weight and not (look.flat and name == "Emphasis Bold"):
            weight += slant
        dots = mark if style != name else ""
    return (
        (f'<w:rStyle w:val="{letterhead.character_style(style)}"/>' if style else "")
        + _fonts(look.language, kind, document)
        + weight
        + ("<w:noProof/>" if kind in {"address", "number"} else "")
        + ("<w:rtl/>" if kind in {"rtl", "emoji"} else "")
        + ("<w:cs/>" if kind == "number" else "")
        + dots
        + lang(look.language, letterhead.spelling)
    )


def _fonts(language: Language, kind: Kind, document: Language) -> str:
    own = ("cs", _EMOJI_FONT) if kind == "emoji" else own_font(language, document)
    # Quotation marks and dots are wide in Chinese and narrow in English; the hint tells Word which are meant.
    hint = ' w:hint="eastAsia"' if language.is_wide else ""
    named = f' w:{own[0]}="{escaped(own[1])}"' if own else ""
    return f"<w:rFonts{hint}{named}/>" if hint or named else ""
