"""A language in; the punctuation out that joins a label to its value and names to each other.

Only what the interface words leave open: a comma between name and role, a colon after a label, brackets round a remark.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from pipeline.i18n.language import Language


class Punctuation(Struct, frozen=True):
    """How a language joins short texts; spaces belong to the marks."""

    comma: str
    semicolon: str
    colon: str
    open_bracket: str
    close_bracket: str


_WESTERN = Punctuation(", ", "; ", ": ", " (", ")")
_BY_SCRIPT = {
    "Arab": Punctuation("، ", "؛ ", ": ", " (", ")"),
    "Hans": Punctuation("，", "；", "：", "（", "）"),
    "Hant": Punctuation("，", "；", "：", "（", "）"),
    # Japanese has no semicolon.
    "Jpan": Punctuation("、", "、", "：", "（", "）"),
}
# French sets a no-break space before the colon, and a narrow one before the semicolon (Lexique des règles
# typographiques en usage à l'Imprimerie nationale).
_BY_LANGUAGE = {"fr": Punctuation(", ", "\u202f; ", "\u00a0: ", " (", ")")}


@cache
def punctuation(language: Language) -> Punctuation:
    """Give a language's punctuation."""
    for tag in language.fallbacks:
        if tag in _BY_LANGUAGE:
            return _BY_LANGUAGE[tag]
    return _BY_SCRIPT.get(language.script, _WESTERN)
