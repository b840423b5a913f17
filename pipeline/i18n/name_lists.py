"""Names and a language in; the names as its sentences list them out: A, B and C.

Where a name holds the word that joins them, or a comma, nobody could tell where it ends: semicolons stand between all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from babel import Locale
from msgspec import Struct

from pipeline.i18n.conventions import locale_name
from pipeline.i18n.language import Language, language
from pipeline.i18n.punctuation import punctuation
from pipeline.languages.data import Pair
from pipeline.languages.registry import data_of

_COMMAS = ",،、，;；؛&"
_FEW = 2


class _Manner(Struct, frozen=True):
    """What stands between names, before the last of many, and between two; and what could be misread, with its sign."""

    between: str
    last: str
    two: str
    last_before: Pair | None
    doubt: re.Pattern[str]
    sure: str


def listed(names: Sequence[str], locale: Locale, *, marks: Sequence[str] = (), in_sentence: bool = False) -> str:
    """Give names as a list; `marks` stand in their places, and `in_sentence` the last is joined by its word anyway."""
    if not names:
        return ""
    how = _manner(locale)
    *first, last = marks or names
    if not first:
        return last
    word, two = (how.two if len(names) == _FEW else how.last), how.two
    if how.last_before and re.match(how.last_before[0], names[-1], re.IGNORECASE):
        word = two = how.last_before[1]
    if any(how.doubt.search(name) for name in names):
        with_word = in_sentence and how.sure[-1].isspace() and any(letter.isalpha() for letter in two)
        return f"{how.sure.join(first)}{how.sure.rstrip() + two if with_word else how.sure}{last}"
    return f"{how.between.join(first)}{word}{last}"


def separator(names: Iterable[str], tongue: Language) -> str:
    """Give what stands between names that no word joins: a comma, or a semicolon where a name has a comma."""
    marks = punctuation(tongue)
    is_clear = not marks.semicolon.strip() or not any((set(_COMMAS) - {"&"}) & set(name) for name in names)
    return marks.comma if is_clear else marks.semicolon


@cache
def _manner(locale: Locale) -> _Manner:
    """Give it by CLDR, and by the language's own folder where the press has another."""
    tag = language(locale_name(locale))
    own, marks = data_of(tag.tag), punctuation(tag)
    patterns = {key: str(each).replace("{0}", "").replace("{1}", "") for key, each in _patterns(locale)}
    between, last = own.names_joined or (patterns["middle"], patterns["end"])
    two = last if own.names_joined else patterns["2"]
    sure = marks.semicolon if marks.semicolon.strip() else ", "
    if tag.script in {"Hans", "Hant"}:
        sure = between
    # a word that is written onto others is looked for with the space before it, or without any
    word = two.strip() if sure == ", " or tag.is_wide else two
    joining = {word, " and ", " or ", *data_of(tag.tag).joining_words.split()}
    doubts = (re.sub(r"(?:\\?\s)+", r"\\s", re.escape(each)) for each in joining if each.strip(", "))
    return _Manner(between, last, two, own.last_name_before, re.compile("|".join([f"[{_COMMAS}]", *doubts])), sure)


def _patterns(locale: Locale) -> list[tuple[str, object]]:
    return list(locale.list_patterns["standard"].items())
