"""A headline in; whether it holds a word too wide for a telephone out."""

from __future__ import annotations

import re
from itertools import groupby

# So many letters of scripts that put spaces between words; Chinese, Japanese and Korean break anywhere.
_WIDE = 16
_LETTERS = re.compile(rf"[^\W\d_]{{{_WIDE},}}")
# To compile a set of these letters takes longer than to set a page.
_BREAKING = ("\u2e80", "\uffff")


def has_wide_word(text: str) -> bool:
    """Say whether a text holds a word that would not fit a telephone at a headline's size."""
    return any(
        len(list(letters)) >= _WIDE
        for found in _LETTERS.findall(text)
        for breaks, letters in groupby(found, _breaks)
        if not breaks
    )


def _breaks(letter: str) -> bool:
    first, last = _BREAKING
    return first <= letter <= last
