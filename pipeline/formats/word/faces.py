"""A language in; the fonts that Word sets it in out, where the letterhead leaves that open.

A theme of Word's names a font for Latin letters, one for East Asian and one for complex scripts. Where one of these two
is empty, as in a letterhead that serves every language, Word looks in its list by script. That list cannot tell Urdu
from Arabic, and LibreOffice does not read it: so a document's theme is filled with its own language's fonts.
"""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

from pipeline.formats.escaping import escaped
from pipeline.formats.word.names import insert_before, source, tag
from pipeline.formats.word.tongue import font_slot
from pipeline.i18n.language import Language
from pipeline.i18n.setting import setting

_PLACES = {"eastAsia": "ea", "cs": "cs"}
_SCRIPTS = {"Kore": "Hang", "Aran": "Arab"}  # as themes call them
_LOOSE = b'<w:characterSpacingControl w:val="doNotCompress"/>'
# Closing marks take half their width where another follows, and no line begins with a small kana (JIS X 4051).
_TRIMMED = b'<w:characterSpacingControl w:val="compressPunctuation"/>'
# What stands behind them in a paragraph's properties (CT_PPr).
_BEHIND = (
    "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
    "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_BEHIND_PARAGRAPH = ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")  # in a style (CT_Style)
_STRICT = b"<w:strictFirstAndLastChars/>"


def themed(theme: bytes, language: Language) -> bytes:
    """Give a theme with the fonts of a document's language where it names none."""
    fonts, slot = setting(language).word, font_slot(language)
    if not fonts or not slot:
        return theme
    script = _SCRIPTS.get(language.script, language.script)
    for font, part in zip(fonts, ("minor", "major"), strict=True):
        found = re.search(rf"<a:{part}Font>.*?</a:{part}Font>".encode(), theme, re.DOTALL)
        if found:
            filled = _filled(found[0], _PLACES[slot], script, font)
            theme = theme[: found.start()] + filled + theme[found.end() :]
    return theme


def _filled(fonts: bytes, place: str, script: str, font: str) -> bytes:
    """Name a font in its place, and in the list, which programs ask first; where a designer named one, leave both."""
    empty, named = f'<a:{place} typeface=""'.encode(), f'typeface="{escaped(font)}"'.encode()
    if empty not in fonts:
        return fonts
    listed = re.compile(rf'(<a:font script="{script}" )typeface="[^"]*"'.encode())
    return listed.sub(lambda found: found[1] + named, fonts).replace(empty, f"<a:{place} ".encode() + named)


def paragraphs(styles: bytes, language: Language) -> bytes:
    """Give styles whose paragraphs keep to the rules of an East Asian language, whatever a program takes for usual.

    No line begins with a mark that closes, and such a mark may stand beyond the line's end. Korean has spaces, and
    wants none besides beside Latin letters and figures.
    """
    if not language.is_wide:
        return styles
    tree = etree.fromstring(styles)
    normal = next((each for each in tree.iter(tag("style")) if _is_base(each)), None)
    if normal is None:
        return styles
    found = normal.find(tag("pPr"))
    if found is None:
        found = etree.Element(tag("pPr"))
        insert_before(normal, found, _BEHIND_PARAGRAPH)
    for name in (
        "kinsoku",
        "overflowPunct",
        *(("autoSpaceDE", "autoSpaceDN") if setting(language).whole_words else ()),
    ):
        if found.find(tag(name)) is None:
            made = etree.Element(tag(name))
            if name.startswith("auto"):
                made.set(tag("val"), "0")
            insert_before(found, made, _BEHIND[_BEHIND.index(name) + 1 :])
    return source(tree).encode()


def _is_base(style: etree._Element) -> bool:
    """Say whether all other paragraph styles are based on this one. LibreOffice reads no rules from the defaults."""
    return style.get(tag("type")) == "paragraph" and style.get(tag("default")) in {"1", "true", "on"}


def settled(settings: bytes, language: Language) -> bytes:
    """Give a document's settings with the punctuation of its language trimmed, where it is as wide as a letter."""
    return settings.replace(_LOOSE, _TRIMMED + _STRICT, 1) if setting(language).full_width else settings


@cache
def own_font(language: Language, document: Language) -> tuple[str, str] | None:
    """Give the place and the name of the font of a text in another language than its document's; None: the theme's."""
    fonts, slot = setting(language).word, font_slot(language)
    if not fonts or not slot or fonts == setting(document).word:
        return None
    return slot, fonts[0]
