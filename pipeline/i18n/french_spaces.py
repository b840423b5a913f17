"""A French text in; the same with the spaces that stand before its marks held, so that no line begins with a mark.

The narrow no-break space stands before ; ! ?, the ordinary one before : and within « » (Lexique des règles
typographiques en usage à l'Imprimerie nationale). Only a space that was typed is held, and none is added.
"""

from __future__ import annotations

import re

_WIDE, _NARROW = "\u00a0", "\u202f"
# What may follow a mark of its sentence; anything else is a face :) or a sign of something else.
_AFTER = r"(?=[\s\u00bb\u201d\u2019\"')\]\u2026]|$)"
_BEFORE_NARROW = re.compile(rf"(?<!\s) (?=[;!?]+{_AFTER})")
_BEFORE_WIDE = re.compile(r"(?<!\s) (?=\u00bb|:(?:\s|$))")
_WITHIN = re.compile(r"(?<=\u00ab) (?!\s)")
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-4]) : [0-5]\d(?!\d)")


def held(text: str) -> str:
    """Give a French text with no-break spaces before its marks; times typed as 18 : 30 stay as they are."""
    if " " not in text:
        return text
    kept, at = "", 0
    for time in _TIME.finditer(text):
        kept += _held(text[at : time.start()]) + time[0]
        at = time.end()
    return kept + _held(text[at:])


def _held(text: str) -> str:
    return _WITHIN.sub(_WIDE, _BEFORE_WIDE.sub(_WIDE, _BEFORE_NARROW.sub(_NARROW, text)))
