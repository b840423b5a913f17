"""A text in; out its letters in one form, whatever its capitals, accents, vowel signs and disguises.

`opened` undoes how a text is written down (entities, percent signs, full-width letters, invisible characters), and
keeps capitals and what stands between words; `folded` brings letters to one form.
"""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import unquote

# Soft hyphens, marks of direction, joiners, selectors, tatweel, the byte-order mark: nobody sees them.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]+"
)
_APOSTROPHES = re.compile("[`\u00b4\u02b9-\u02c1\u02c8\u02ca\u02cb\u2018-\u201b\u2032\u2035\ua78c\uff07\uff40]")
# Accents, Hebrew points, Arabic vowel signs and what makes alef with hamza of alef.
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
)
_MARKS = re.compile(f"[{MARKS}]+")
_LETTERS = str.maketrans({
    "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n", "ə": "a",
    "ƒ": "f", "ŧ": "t", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɛ": "e", "ɔ": "o",
    "ґ": "г", "і": "и",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه",
    "ە": "ه", "ۃ": "ه", "ۀ": "ه", "ء": "",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
})  # fmt: skip
_OTHER_LETTERS = re.compile(f"[{''.join(map(chr, _LETTERS))}]")
# Letters of two scripts that look alike, by which a name can be hidden from a search and from nobody else.
_CYRILLIC, _GREEK = "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅ", "αεορνικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_AS_CYRILLIC, _AS_GREEK = "aeopcyxijsdhqwABEKMHOPCTYXIJS", "aeopvikuABEZHIKMNOPTYX"
_ALIKE = str.maketrans(_CYRILLIC + _GREEK, _AS_CYRILLIC + _AS_GREEK)
_CYRILLIC_ALIKE, _GREEK_ALIKE = str.maketrans(_AS_CYRILLIC, _CYRILLIC), str.maketrans(_AS_GREEK, _GREEK)
_OTHERS = "\u0370-\u03ff\u0400-\u052f"
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_MEET = re.compile(
    f"[{_LATIN}][{_OTHERS}]|[{_OTHERS}][{_LATIN}]|[\u0370-\u03ff][\u0400-\u052f]|[\u0400-\u052f][\u0370-\u03ff]"
)
_MIXED = re.compile(f"[^\\W\\d_]*(?:{_MEET.pattern})[^\\W\\d_]*")
_HIDDEN = re.compile(r"%[0-9A-Fa-f]{2}|&\w|&#")
_MOST_TURNS = 3
_ESCAPED = re.compile(r"\\(?=[^\w\s])")
_PUNYCODE = re.compile(r"xn--[a-z0-9-]+", re.IGNORECASE)

# What belongs to a word, beside what Python takes for letters.
MARKS_IN_WORDS = (
    MARKS + "\u0900-\u0963\u0970-\u0dff\u0e30-\u0e3a\u0e40-\u0e4e\u0eb0-\u0ecd\u0f71-\u0fbc\u1000-\u109f\u1780-\u17d3"
    "\u3099\u309a"
)
_VOWEL_SIGN = re.compile(f"[{MARKS_IN_WORDS}]")
_BETWEEN = re.compile(r"[\W_]+")
_BETWEEN_WITH_SIGNS = re.compile(f"[^\\w{MARKS_IN_WORDS}]+|_+")


def opened(text: str) -> str:
    """Give a text as its reader sees it, one apostrophe for all kinds of them."""
    for _ in range(_MOST_TURNS):
        if not _HIDDEN.search(text):
            break
        text = _without_percent(html.unescape(text))
    if "\\" in text:
        text = _ESCAPED.sub("", text)
    if "xn--" in text.lower():
        text = _PUNYCODE.sub(_host, text)
    if text.isascii():
        return text.replace("`", "'")
    text = unicodedata.normalize("NFKC", _APOSTROPHES.sub("'", _INVISIBLE.sub("", text)))
    return _MIXED.sub(lambda found: _one_script(found[0]), text) if _MEET.search(text) else text


def folded(text: str) -> str:
    """Give letters in one form; what is no letter stays."""
    if text.isascii():
        return text.lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    plain = unicodedata.normalize("NFC", plain)
    return plain.translate(_LETTERS) if _OTHER_LETTERS.search(plain) else plain


def squeezed(text: str) -> str:
    """Give the letters and digits of a text in one form, without anything between them."""
    letters = folded(opened(text))
    between = _BETWEEN if letters.isascii() or not _VOWEL_SIGN.search(letters) else _BETWEEN_WITH_SIGNS
    return between.sub("", letters)


def _without_percent(text: str) -> str:
    plain = unquote(text)
    return unquote(text, "latin-1") if "\ufffd" in plain and "\ufffd" not in text else plain


def _one_script(word: str) -> str:
    """Give a word of letters of two scripts in one of them, where all the others only look like that one’s."""
    latin = word.translate(_ALIKE)
    if not re.search(f"[{_OTHERS}]", latin):
        return latin
    cyrillic = latin.translate(_CYRILLIC_ALIKE)
    return cyrillic if not re.search(f"[{_LATIN}\u0370-\u03ff]", cyrillic) else word


def alike(word: str) -> tuple[str, ...]:
    """Give a word, folded, in letters of another script, where it can be written so that nobody sees the difference."""
    pairs = (
        (form, form.translate(table))
        for form in (word, word.upper())
        for table in (_CYRILLIC_ALIKE, _GREEK_ALIKE, _ALIKE)
    )
    return tuple(dict.fromkeys(folded(other) for form, other in pairs if all(map(str.__ne__, form, other))))


def _host(found: re.Match[str]) -> str:
    try:
        return found[0].encode().decode("idna")
    except UnicodeError:
        return found[0]
