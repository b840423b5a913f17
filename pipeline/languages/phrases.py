"""How a headline of a language without spaces is broken between phrases, and not just between two letters or words."""

from __future__ import annotations

from msgspec import Struct


class Phrases(Struct, frozen=True, kw_only=True):
    """What tells phrases in a language. Names of countries are CLDR's, and never cut."""

    model: str
    """BudouX's name of its model of the language: simplified_chinese."""
    by_words: bool = True
    """Whether a phrase also ends with a word of ICU's dictionary: each errs where the other does not."""
    leads: str = ""
    """Words that belong to what follows: and, with, of, not. No line ends with one."""
    sounds: str = ""
    """The letters that foreign names are written with, as a set of a regular expression; three together are a name."""
    cut_anyway: bool = False
    """Whether browsers end a line between any two words, so that each phrase has to be held together: Thai."""
