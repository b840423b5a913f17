"""A language in; the punctuation out that joins a label to its value and names to each other.

Only what the interface words leave open: a comma between name and role, a colon after a label, brackets round a remark.
"""

from __future__ import annotations

from pipeline.i18n.language import Language
from pipeline.languages.data import Punctuation

_WESTERN = Punctuation(", ", "; ", ": ", " (", ")")
_BY_SCRIPT = {
    "Arab": Punctuation("، ", "؛ ", ": ", " (", ")"),
    "Beng": Punctuation(", ", "; ", ": ", " (", ")", stop="।"),
    "Deva": Punctuation(", ", "; ", ": ", " (", ")", stop="।"),
    "Hans": Punctuation("，", "；", "：", "（", "）", stop="。"),
    "Hant": Punctuation("，", "；", "：", "（", "）", stop="。"),
    # Japanese has no semicolon.
    "Jpan": Punctuation("、", "、", "：", "（", "）", stop="。"),
}


def punctuation(language: Language) -> Punctuation:
    """Give a language's punctuation."""
    return language.data.punctuation or _BY_SCRIPT.get(language.script, _WESTERN)
