"""A text in; the columns of a terminal that it takes out: Chinese letters fill two, combining marks none.

By wcwidth, which knows every script, emoji and sequence. Loading it takes as long as setting an edition, so what it
says of the letters of most releases stands here too; a test compares.
"""

from __future__ import annotations

from functools import lru_cache

# First and last letter, and the columns that each takes. What changes its neighbours (joiners, variation selectors,
# Indic signs) is not among them: a text with such a letter is measured by wcwidth, whole.
_KNOWN = (
    *((0x20, 0x7E, 1), (0xA0, 0x2FF, 1), (0x370, 0x377, 1), (0x384, 0x482, 1), (0x48A, 0x52F, 1), (0x5D0, 0x5EA, 1)),
    *((0x60C, 0x60D, 1), (0x61B, 0x61B, 1), (0x61D, 0x64A, 1), (0x660, 0x66F, 1), (0x671, 0x6D3, 1)),
    *((0x2010, 0x2027, 1), (0x202F, 0x2049, 1), (0x20A0, 0x20BF, 1)),
    *((0x300, 0x36F, 0), (0x64B, 0x65F, 0), (0x670, 0x670, 0), (0x200E, 0x200F, 0), (0x2066, 0x2069, 0)),
    *((0x3000, 0x3029, 2), (0x3041, 0x3096, 2), (0x309B, 0x30FF, 2), (0x4E00, 0x9FFF, 2), (0xAC00, 0xD7A3, 2)),
    (0xFF01, 0xFF60, 2),
)


class _Columns(dict[str, int]):
    """The columns of each letter, as they are met."""

    def __missing__(self, letter: str) -> int:
        code = ord(letter)
        for first, last, columns in _KNOWN:
            if first <= code <= last:
                self[letter] = columns
                return columns
        raise KeyError(letter)


_COLUMNS = _Columns()
# The letters that take one column, as they stand in a set of a regular expression.
NARROW = "".join(f"{chr(first)}-{chr(last)}" for first, last, each in _KNOWN if each == 1)


@lru_cache(8192)  # a Chinese text is measured character by character
def width(text: str) -> int:
    """Measure a text in columns."""
    if text.isascii() and text.isprintable():
        return len(text)
    try:
        return sum(map(_COLUMNS.__getitem__, text))
    except KeyError:
        return measured(text)


def measured(text: str) -> int:
    """Measure any text."""
    from wcwidth import wcswidth, wcwidth  # noqa: PLC0415 - see above

    columns = wcswidth(text)
    return columns if columns >= 0 else sum(max(wcwidth(character), 0) for character in text)
