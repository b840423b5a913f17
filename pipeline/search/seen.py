"""A text in; the form out in which names are compared, as a reader would see them.

It is light, and apart from the search: the checks compare names where nothing has been built yet.
"""

from __future__ import annotations

import html
import re
import unicodedata

# Invisible inside a word, and Markdown's marks, which vanish when it is set.
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069*_\\\\]")
_BETWEEN = re.compile(r"[\s.\-–—/]+")
_MARK = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]")


def as_seen(text: str) -> str:
    """Bring text to the form in which names are compared; words are parted by single spaces."""
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", html.unescape(text))).casefold()
    return _BETWEEN.sub(" ", plain).strip()


def bare(text: str) -> str:
    """Take accents and vowel signs away: a text in ASCII has none, and who types a name may leave them out."""
    return _MARK.sub("", unicodedata.normalize("NFD", text))
