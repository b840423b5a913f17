"""A quote that a sentence says who spoke in, and its language, in; the marks between its parts out.

“A,” said X. “B.” · «A», sier X. «B.» · „A“, sagte X. „B.“ · «A, — сказал X. — B». · „A – mówi X. – B”.
„A” – mondta X. „B.” · “A。”X说，“B。” · 「A」とXは語った。「B」
"""

from __future__ import annotations

from msgspec import Struct

from pipeline.i18n.language import Language
from pipeline.i18n.punctuation import punctuation

_STOPS = ".。۔।"
_COMMAS = ",،，、"
ENDS = f"{_STOPS}{_COMMAS}?!…;:？！؟；："
"""Marks that a half of a quote, or an attribution, may end in."""


class Seams(Struct, frozen=True):
    """What stands where the parts of such a quote meet.

    `first_end` ends the first words, in place of the mark that they were typed with; `before` stands behind the closing
    quotation mark, `after` behind the attribution. `is_one`: one pair of quotation marks holds it all.
    """

    first_end: str
    before: str
    after: str
    is_one: bool


def seams(language: Language, end: str, attribution: str, onward: str | None) -> Seams:
    """Give the marks round an attribution; `end` is the mark that the first words end in, `onward` what is said on."""
    manner, comma = language.data.attribution, punctuation(language).comma.strip()
    space = "" if language.is_wide else " "
    is_weak = not end or end in _STOPS or end in _COMMAS
    match manner.comma:
        case "inside":
            first, behind = (comma if is_weak else end), ""
        case "own":
            first, behind = end or (comma if language.is_wide else ""), ""
        case "none":
            first, behind = ("" if is_weak else end), ""
        case "outside":
            first, behind = ("" if is_weak else end), (comma if is_weak or manner.always else "")
    is_one = manner.dashes and manner.one_pair and onward is not None
    if is_one and manner.comma != "none":
        first, behind = (comma if is_weak else end), ""
    dash = f"{language.data.dash or '—'} " if manner.dashes else ""
    after = attribution[-1:] if attribution[-1:] in ENDS else _after(language, end, onward)
    return Seams(
        first,
        f"{behind}{space}{dash}",
        f"{after}{space}{dash if is_one else ''}" if onward is not None else after,
        is_one,
    )


def _after(language: Language, end: str, onward: str | None) -> str:
    """Give the mark behind an attribution: a comma where the sentence goes on, a full stop where the next begins."""
    stop = punctuation(language).stop
    if onward is None:
        return stop
    first = next((letter for letter in onward if letter.isalpha()), "")
    goes_on = first.islower() or (end in _COMMAS if end else not first.isupper())
    return punctuation(language).comma.strip() if goes_on or language.data.attribution.runs_on else stop


def last_end(language: Language, end: str) -> tuple[str, str]:
    """Give the mark that the last words end in, and what stands behind the closing quotation mark."""
    match language.data.attribution.stop:
        case "inside":
            return end, ""
        case "dropped":
            return ("" if end in _STOPS else end), ""
        case "moved":
            return ("", end) if end in _STOPS else (end, "")
        case "outside":
            return ("" if end in _STOPS else end), punctuation(language).stop
