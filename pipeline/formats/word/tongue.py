"""A language in; what Word calls it out: `w:lang`, and the parts of a letterhead that name a document's language.

Word keeps three languages side by side, for Latin (and Cyrillic, Greek …), East Asian and complex scripts, and chooses
fonts and spelling by them.
"""

from __future__ import annotations

import re
from functools import cache

from lxml import etree
from msgspec import Struct

from pipeline.formats.word.names import source, tag
from pipeline.i18n.language import Language, likely

# Scripts that Word sets with the complex-script font (`w:cs`) though they run from left to right.
_COMPLEX = frozenset({"Beng", "Deva", "Gujr", "Guru", "Khmr", "Knda", "Laoo", "Mlym", "Mymr", "Orya", "Sinh", "Taml",
                      "Telu", "Thai", "Tibt"})  # fmt: skip
_PLACE = "language"
# Latin letters and figures in a Chinese or Thai text, as these languages' own Word names them. By Chinese rules,
# LibreOffice breaks an English word at any letter; for figures in Thai it looks for a Thai font, and may find emoji.
_LATIN = "en-US"


_REGION = re.compile(r"-([A-Z]{2}|[0-9]{3})(?=-|$)")

Spelling = tuple[tuple[str, str], ...]
"""Whose spelling languages follow, by their tags: en-GB for en. Of others, CLDR knows the likely region."""


@cache
def word_tag(language: Language, spelling: Spelling = ()) -> str:
    """Give the tag that Word knows: with a region, and zh-CN rather than zh-Hans."""
    found = likely(language.tag)
    script = "" if found.language == "zh" or found.script == likely(found.language).script else f"-{found.script}"
    chosen = _REGION.search(dict(spelling).get(language.tag, ""))
    return f"{found.language}{script}-{chosen[1] if chosen else found.territory}"


@cache
def lang_attributes(language: Language, spelling: Spelling = ()) -> tuple[tuple[str, str], ...]:
    """Give the attributes of `w:lang` for a language: `bidi` for complex scripts, `eastAsia` for East Asian ones."""
    name = word_tag(language, spelling)
    if language.is_rtl:
        return (("bidi", name),)
    if language.is_wide:
        return (("val", _LATIN), ("eastAsia", name))
    if language.script in _COMPLEX:
        return (("val", _LATIN), ("bidi", name))
    return (("val", name),)


def font_slot(language: Language) -> str:
    """Name the fonts of Word's that a language's letters are set in, where they are not those of Latin letters."""
    if language.is_wide:
        return "eastAsia"
    return "cs" if language.is_rtl or language.script in _COMPLEX else ""


@cache
def lang(language: Language, spelling: Spelling = ()) -> str:
    """Give the `w:lang` element of a run."""
    return "<w:lang" + "".join(f' w:{key}="{value}"' for key, value in lang_attributes(language, spelling)) + "/>"


class SplitAtLanguage(Struct, frozen=True):
    """A part of the letterhead, open at the one element that names the document's language."""

    before: str
    element: str
    kept: tuple[tuple[str, str], ...]
    after: str

    def named(self, language: Language, spelling: Spelling) -> bytes:
        """Close the part with a language; what the language does not say stays as the letterhead has it."""
        attributes = dict(self.kept) | dict(lang_attributes(language, spelling))
        inside = "".join(f' w:{key}="{value}"' for key, value in sorted(attributes.items()))
        return f"{self.before}<w:{self.element}{inside}/>{self.after}".encode()


def split_at_language(tree: etree._Element, element: etree._Element) -> SplitAtLanguage:
    """Open a part at an element of `w:lang`'s kind, which is taken out."""
    kept = tuple((key, value) for key in ("val", "eastAsia", "bidi") if (value := element.get(tag(key))))
    parent = element.getparent()
    if parent is None:  # a part is never the element alone
        raise ValueError(element.tag)
    parent.replace(element, etree.Comment(_PLACE))
    before, after = source(tree).split(f"<!--{_PLACE}-->")
    return SplitAtLanguage(before, etree.QName(element).localname, kept, after)
