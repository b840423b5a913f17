"""Text of a newsroom in; text that a terminal shows, and does not obey, out.

A file may hold characters that move the cursor, change colours or turn the direction of what follows: YAML escapes,
or a U+202E that came along with pasted text. Shown by their numbers they can be seen, and do nothing.
"""

from __future__ import annotations

import re
import unicodedata

from pipeline.i18n.display_width import width

_TAB = "    "
# Controls, line ends, soft hyphens, zero-width spaces, the controls of UAX #9. Joiners stay: Persian words need them.
_ACTING = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
# What looks like a plain space, or like nothing: special spaces, joiners, signs for private use, an object's place.
_SPECIAL = re.compile("[\u00a0\u1680\u2000-\u200d\u202f\u205f\u3000\ue000-\uf8ff\ufffc]")
_RTL = {"R", "AL", "AN"}
_ISOLATE, _POP = "\u2066", "\u2069"


def visible(text: str) -> str:
    """Give text with acting characters as `<U+202E>`, and tabs as four spaces."""
    return _ACTING.sub(lambda found: f"<U+{ord(found.group()):04X}>", text.replace("\t", _TAB))


def visible_spaces(text: str) -> str:
    """Give visible text whose special spaces, and signs of no font, are shown by their numbers too."""
    return visible(_SPECIAL.sub(lambda found: f"<U+{ord(found.group()):04X}>", text))


def columns(text: str) -> int:
    """Give the columns that visible text takes on a terminal: two for each Chinese character, none for an accent."""
    return width(text)


def is_right_to_left(text: str) -> bool:
    """Say whether a terminal may reorder some of a text."""
    return any(unicodedata.bidirectional(character) in _RTL for character in text)


def isolated(text: str) -> str:
    """Keep a text's direction to itself (UAX #9, left-to-right isolate), so that what follows it stays to its right."""
    return f"{_ISOLATE}{text}{_POP}" if text else ""
