"""A text and its language in; the text in capitals as that language writes them, out.

Python's own capitals know no language: a Turkish i loses its dot, a Greek capital keeps an accent that nobody writes.
"""

from __future__ import annotations

import unicodedata

from pipeline.i18n.language import Language

_DOTTED = str.maketrans({"i": "İ", "ı": "I"})
_ACUTE = frozenset("\u0300\u0301\u0342\u0313\u0314\u0345")


def capitals(text: str, own: Language) -> str:
    """Give a text in capitals; a script without them, or with capitals that few fonts have, stays as it is."""
    if own.script == "Geor":
        return text
    if own.script == "Latn" and own.data.dotted_i:
        text = text.translate(_DOTTED)
    if own.script == "Armn":
        text = text.replace("և", "եվ")  # և has no capital of its own
    raised = text.upper()
    if own.script == "Grek":
        apart = unicodedata.normalize("NFD", raised)
        raised = unicodedata.normalize("NFC", "".join(sign for sign in apart if sign not in _ACUTE))
    return raised
