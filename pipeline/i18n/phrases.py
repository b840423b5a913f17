"""A headline in; the phrases between which its lines may end out, in languages that set no spaces.

Two judges have to agree on each end, for each cuts words that the other knows. What neither may cut: names of
countries, other names that the caller knows, foreign names by their sounds, figures with what they count, dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from pipeline.i18n.conventions import locale_of
from pipeline.i18n.language import Language
from pipeline.i18n.unbroken import UNBROKEN
from pipeline.languages.phrases import Phrases

if TYPE_CHECKING:
    from budoux import Parser

_FIGURES = r"[\dA-Za-z][\d.,:%A-Za-z万萬亿億]*[^\W\d_]?"
_HELD = re.compile("\\S?[\u00a0\u202f]+\\S?")
# No line begins with one, and none ends with one.
_CLOSING, _OPENING = frozenset("、，。．：；？！）」』】〉》”’…ー々 "), frozenset("（「『【〈《“‘")
_PAUSES = frozenset("、，。．：；？！… ")
_AFTER = _PAUSES | frozenset("）」』】〉》”’")
_SHORT = 2  # letters of what stands with its neighbour


@lru_cache(maxsize=512)
def phrases(text: str, language: Language, names: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Give the phrases of a text, which joined are the text; one where its language has spaces, or is not known."""
    how = language.data.phrases
    if how is None or language.data.script != language.script or text.isascii():
        return (text,)
    ends = _ends(text, language, how) - _inside(text, language, how, names)
    parts = [text[a:b] for a, b in pairwise([0, *sorted(ends), len(text)])]
    return tuple(_joined(parts, frozenset(how.leads.split())))


def _ends(text: str, language: Language, how: Phrases) -> set[int]:
    """Give the places where phrases end."""
    found = set(accumulate(map(len, _parser(how.model).parse(text))))
    if how.by_words:
        from icu4py.breakers import WordBreaker  # noqa: PLC0415 - few texts need it

        found &= set(accumulate(map(len, WordBreaker(text, language.tag))))
    places = range(1, len(text))
    found |= {at for at in places if text[at - 1] in _AFTER or text[at] in _OPENING}
    return {at for at in places if at in found and text[at] not in _CLOSING and text[at - 1] not in _OPENING}


def _inside(text: str, language: Language, how: Phrases, names: Iterable[str]) -> set[int]:
    """Give the places inside what is never cut."""
    patterns = [_names(language.tag), UNBROKEN, _HELD, re.compile(_FIGURES)]
    if how.sounds:
        patterns.append(re.compile(f"[{how.sounds}]{{3,}}"))
    if names:
        patterns.append(_any_of(names))
    spans = (each.span() for pattern in patterns for each in pattern.finditer(text))
    return {at for start, end in spans for at in range(start + 1, end)}


def _joined(parts: list[str], leads: frozenset[str]) -> list[str]:
    """Join what leads to the next, and a single letter to what it ends."""
    found: list[str] = []
    before = ""
    for part in parts:
        whole = before + part
        before = whole if part in leads else ""
        if not before and len(whole) < _SHORT and found and found[-1][-1] not in _PAUSES:
            found[-1] += whole
        elif not before:
            found.append(whole)
    return [*found, before] if before else found


@cache
def _names(tag: str) -> re.Pattern[str]:
    locale = locale_of(tag)
    return _any_of(str(name) for name in locale.territories.values()) if locale else re.compile(r"(?!)")


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted({name for name in names if len(name) >= _SHORT}, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


@cache
def _parser(model: str) -> Parser:
    """Open a model when a text first needs it."""
    import budoux  # noqa: PLC0415 - few texts need it

    found: Parser = getattr(budoux, f"load_default_{model}_parser")()
    return found
