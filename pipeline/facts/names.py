"""A name and a text in; whether the text has that name out, whatever its case, its case ending or what is joined to it.

The rule is mild on purpose: one word of the name is enough, and its end may differ (Бенхадду, Бенхадду; Нурволл,
Нурволла; بنحدّو, وبنحدّو). It tells a name that is missing or another person's, and no false alarm.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from pipeline.facts.prepared import MARKS, is_wide, prepared

_WORD = re.compile(r"[^\W\d_]+")
_CLITICS = ("وال", "بال", "ال", "لل", "و", "ف", "ب", "ل", "ك")
_SHORTEST = 3
_ENDING = 2
_LONGEST_ENDING = 4


def has_exactly(text: str, name: str) -> bool:
    """Say whether a text has a whole name as it is written, at the edges of words."""
    found = text.find(name)
    end = found + len(name)
    return found >= 0 and not _is_letter(text[max(0, found - 1) : found]) and not _is_letter(text[end : end + 1])


def mentions(text: str, name: str) -> bool:
    """Say whether a text speaks of a name, in whatever form its language gives it there."""
    wanted = _words(name)
    if is_wide(name):
        return any(word in text for word in wanted) or name[:1] in text
    stems = [word[: max(_SHORTEST, len(word) - _ENDING)] for word in wanted if len(word) >= _SHORTEST] or wanted
    longest = max(map(len, wanted), default=0) + _LONGEST_ENDING
    forms = (form for word in _words(text) for form in _forms(word))
    return any(form.startswith(stem) and len(form) <= longest for form in forms for stem in stems)


def has_words(text: str, term: str) -> bool:
    """Say whether a text has every word of a term, each perhaps with another ending."""
    if is_wide(term):
        return term in text
    forms = {form for word in _words(text) for form in _forms(word)}
    return all(
        any(form.startswith(word[: max(_SHORTEST, len(word) - _ENDING)]) for form in forms) for word in _words(term)
    )


def _words(text: str) -> list[str]:
    plain = MARKS.sub("", unicodedata.normalize("NFD", prepared(text).casefold()))
    return _WORD.findall(plain)


def _forms(word: str) -> Iterable[str]:
    yield word
    for clitic in _CLITICS:
        if word.startswith(clitic):
            yield word[len(clitic) :]


def _is_letter(character: str) -> bool:
    return character.isalpha() and not is_wide(character)
