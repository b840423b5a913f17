"""How a language's texts are set: its fonts, on pages and in Word, and what its lines need."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Stress = Literal["slant", "weight", "dots below", "dots above", "sesame above"]


class Setting(Struct, frozen=True, kw_only=True):
    """The fonts of a language or a script, and how its lines are set.

    Fonts are families that ordinary machines have, one at least of Windows, of macOS, of Android and of Linux. On pages
    they are listed as CSS lists them: `text` for text and headlines (empty: the labels'), `labels` for what is small.
    `word` are two, for text and for headings. Where nothing is said, they are the style sheet's and the letterhead's.
    """

    letters: tuple[str, ...] = ()
    """How Unicode's names of the letters begin that the fonts are made for."""
    text: str = ""
    labels: str = ""
    word: tuple[str, str] | None = None
    leading: float = 1.6
    """The height of a line of text, by the size of its letters."""
    tight: float = 1.1
    """The same in headlines."""
    tracked: bool = True
    """Whether the letters of a large headline may stand closer; not where they join."""
    measure: str = ""
    """The width of a column of text, as CSS has it; empty: the usual."""
    stress: Stress = "weight"
    """What an emphasised word is told by: most scripts do not slant their letters."""
    whole_words: bool = False
    """Whether a line ends between words alone, though Unicode lets it end between any two letters: Korean."""
    full_width: bool = False
    """Whether punctuation is as wide as a letter, so that it is trimmed where a line begins and beside another mark."""
