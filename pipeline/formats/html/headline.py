"""A headline in; whether it holds a word too wide for a telephone out."""

from __future__ import annotations

import re
from itertools import groupby

# Sixteen letters; twelve of Cyrillic's, which are wider. Chinese, Japanese and Korean break anywhere.
_WIDE, _LETTER, _WIDE_LETTER = 48, 3, 4
_LETTERS = re.compile(rf"[^\W\d_]{{{_WIDE // _WIDE_LETTER},}}")
# To compile a set of these letters takes longer than to set a page.
_BREAKING = ("\u2e80", "\uffff")
_WIDE_LETTERS = ("\u0400", "\u058f")  # Cyrillic and Armenian


def has_wide_word(text: str) -> bool:
    """Say whether a text holds a word that would not fit a telephone at a headline's size."""
    return any(
        sum(_WIDE_LETTER if _is_in(_WIDE_LETTERS, letter) else _LETTER for letter in letters) >= _WIDE
        for found in _LETTERS.findall(text)
        for breaks, letters in groupby(found, lambda letter: _is_in(_BREAKING, letter))
        if not breaks
    )


def _is_in(span: tuple[str, str], letter: str) -> bool:
    return span[0] <= letter <= span[1]
