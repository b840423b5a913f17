"""Two parts of a name with a comma between them in; whether they are one name, or of two people of a list, out.

“Sample, Amira” is a name with the family's first. In “Karim Sample, Amira Hassan” two others are named.
"""

from __future__ import annotations

from typing import Literal

from pipeline.names.plain_words import CONJUNCTIONS, HONORIFICS
from pipeline.names.words import Gap, SeenText, SeenWord


def around_a_comma(text: SeenText, first: int, last: int) -> Literal["sure", "likely"] | None:
    """Judge a name with a comma in it by the words beside it; `first` and `last` are the numbers of its own."""
    before = text.words[first - 1] if first and text.words[first].gap <= Gap.TIGHT else None
    behind = text.words[last + 1] if last + 1 < len(text.words) and text.words[last + 1].gap is Gap.TIGHT else None
    if before is None and behind is None:
        return "sure"
    if not _has_case(text.words[first]):
        return None if before and behind else "likely"
    is_named_before = before is not None and before.is_capital and before.fold not in HONORIFICS
    is_named_behind = behind is not None and behind.is_capital and behind.fold not in CONJUNCTIONS
    if is_named_before and (is_named_behind or not _begins_a_sentence(text, first - 1)):
        return None
    return "likely" if is_named_before or is_named_behind else "sure"


def _has_case(word: SeenWord) -> bool:
    return word.fold[0].upper() != word.fold[0].lower()


def _begins_a_sentence(text: SeenText, number: int) -> bool:
    return number == 0 or text.words[number].gap >= Gap.LOOSE
