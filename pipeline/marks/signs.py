"""Classes of characters that the reading of marks asks for."""

from __future__ import annotations

import re
from unicodedata import category

OPENER = "\U00012474"
"""A punctuation mark of a script that nobody writes: between a letter and stars, it says that these open or close."""
LETTER = "\U000187f6"
"""A Tangut letter: beside it, stars open or close whatever follows."""
OWN = (OPENER, LETTER)
# Zero-width spaces and joiners, soft hyphens, marks of direction and of the byte order.
UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
# Every space but the plain one and those that end a line; Markdown sees no space in them.
# Those of them that never belong into an address; joiners do, in Persian ones.
HIDDEN = UNSEEN.replace("\u200b-\u200f", "\u200b\u200e\u200f")
OTHER_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

# Thai, Lao, Tibetan, Burmese, Khmer, and the scripts of Chinese, Japanese and Korean.
_UNPARTED = re.compile(
    "[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\ua4cf\ua960-\ua97f\ua9e0-\ua9ff\uaa60-\uaa7f\uac00-\ud7ff"
    "\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)


def is_space(sign: str) -> bool:
    """Say whether nothing stands there, or white space."""
    return not sign or sign.isspace()


def is_word(sign: str) -> bool:
    """Say whether a sign is a letter or a figure of any script, or a vowel or accent upon one."""
    return sign.isalnum() or (sign != "" and category(sign)[0] == "M")


def is_figure(sign: str) -> bool:
    """Say whether a sign is a digit of any script."""
    return sign.isdecimal()


def has_cases(sign: str) -> bool:
    """Say whether a letter has a capital: such scripts part words by spaces, and put stars into them (Bürger*innen)."""
    return sign.isalpha() and sign.lower() != sign.upper()


def parts_words(sign: str) -> bool:
    """Say whether a sign is a letter or figure of a script that parts its words by spaces.

    Korean does, but its endings stand close behind words of any kind, as the words of Chinese and Thai do.
    """
    return is_word(sign) and not _UNPARTED.match(sign)


def is_punctuation(sign: str) -> bool:
    """Say whether a sign is punctuation; symbols are left open, for CommonMark's own mind about them has changed."""
    return category(sign).startswith("P") if sign else False


def is_symbol(sign: str) -> bool:
    """Say whether a sign is a symbol."""
    return category(sign).startswith("S") if sign else False


def only_opens(sign: str) -> bool:
    """Say whether a bracket or mark can only stand before words."""
    return bool(sign) and (category(sign) == "Ps" or sign in "¿¡")


def only_closes(sign: str) -> bool:
    """Say whether a bracket or mark can only stand behind words."""
    return bool(sign) and (category(sign) == "Pe" or sign in ".,;:!?…。，、；：！？،؛؟۔%")


def is_quotation_mark(sign: str) -> bool:
    """Say whether a sign is a quotation mark, which language by language opens or closes."""
    return bool(sign) and (category(sign) in {"Pi", "Pf"} or sign in "\"'")
