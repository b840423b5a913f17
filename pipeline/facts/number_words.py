"""A language's tag in; its list of number words out, and whether they are known at all."""

from __future__ import annotations

from pipeline.facts.lexicon import (
    ar,
    bn,
    cjk,
    cs,
    da,
    de,
    el,
    en,
    es,
    fa,
    fi,
    fr,
    he,
    hi,
    hu,
    id_,
    is_,
    it,
    ko,
    nb,
    nl,
    pl,
    pt,
    ro,
    ru,
    sv,
    th,
    tr,
    uk,
    ur,
    vi,
)

LEXICONS = {
    "ar": ar.LEXICON,
    "bn": bn.LEXICON,
    "cs": cs.LEXICON,
    "da": da.LEXICON,
    "de": de.LEXICON,
    "el": el.LEXICON,
    "en": en.LEXICON,
    "es": es.LEXICON,
    "fa": fa.LEXICON,
    "fi": fi.LEXICON,
    "fr": fr.LEXICON,
    "he": he.LEXICON,
    "hi": hi.LEXICON,
    "hu": hu.LEXICON,
    "id": id_.LEXICON,
    "is": is_.LEXICON,
    "it": it.LEXICON,
    "ja": cjk.JAPANESE,
    "ko": ko.LEXICON,
    "nb": nb.LEXICON,
    "nl": nl.LEXICON,
    "nn": nb.LEXICON,
    "no": nb.LEXICON,
    "pl": pl.LEXICON,
    "pt": pt.LEXICON,
    "ro": ro.LEXICON,
    "ru": ru.LEXICON,
    "sv": sv.LEXICON,
    "th": th.LEXICON,
    "tr": tr.LEXICON,
    "uk": uk.LEXICON,
    "ur": ur.LEXICON,
    "vi": vi.LEXICON,
    "zh": cjk.CHINESE,
}
_WITH_CHARACTERS = frozenset({"ja", "zh"})
"""Languages whose numbers in characters are read without a list (numerals.py)."""


def words_are_known(tag: str) -> bool:
    """Say whether a language's number words are known; where they are not, figures are compared by digits only."""
    base = tag.partition("-")[0]
    return base in _WITH_CHARACTERS or (base in LEXICONS and bool(LEXICONS[base].cardinals))
