"""Stars or underscores side by side in a text; what they may be, by the signs around them, out: marks or text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal
from unicodedata import category

from msgspec import Struct

from pipeline.marks.segments import Segment
from pipeline.marks.signs import (
    UNSEEN,
    has_cases,
    is_figure,
    is_quotation_mark,
    is_space,
    is_word,
    only_closes,
    only_opens,
    parts_words,
)

UNUSUAL = 4
"""Stars or underscores side by side that are no marks: a line to fill in, a word left out."""
_UNSEEN_OR_ACCENT = re.compile(f"[{UNSEEN}\u0300-\u036f]")

Role = Literal["opens", "closes", "both", "inner", "text"]
"""`inner` stands within a word, and pairs with what stands at the edge of one."""


class DelimiterRun(Struct):
    """Stars or underscores side by side, and what they turn out to be: how many of them open, and how many close."""

    at: int
    signs: str
    before: str
    behind: str
    role: Role
    left: int = 0
    opened: int = 0
    closed: int = 0
    in_word: bool = False
    """A single star that stands between letters, and could still be a mark."""
    between_figures: bool = False
    """A figure stands on both sides, on one of them behind a space: 5 *3."""
    partner: DelimiterRun | None = None
    """What closes it."""

    @property
    def is_text(self) -> bool:
        """Say whether none of it is a mark."""
        return not (self.opened or self.closed)


def run_at(text: str, segment: Segment, token: re.Match[str]) -> DelimiterRun:
    """Give the run that a pattern has found in a segment of a text."""
    start, end = next((start, end) for start, end in segment if start <= token.start() < end)
    before, before_that = _seen(text, range(token.start() - 1, start - 1, -1))
    behind, behind_that = _seen(text, range(token.end(), end))
    run = DelimiterRun(token.start(), token.group(), before, behind, "text")
    run.role = _role(run, before_that, behind_that)
    run.left = len(run.signs)
    run.between_figures = is_space(before) != is_space(behind) and all(
        is_figure(sign)
        for sign in (before_that if is_space(before) else before, behind_that if is_space(behind) else behind)
    )
    run.in_word = run.role == "text" and run.signs == "*" and has_cases(before) and has_cases(behind)
    return run


def _seen(text: str, places: Iterable[int]) -> tuple[str, str]:
    """Give the next two signs that are seen."""
    found: list[str] = []
    for place in places:
        if not _UNSEEN_OR_ACCENT.match(text[place]):
            found.append(text[place])
            if len(found) == 2:  # noqa: PLR2004 - two signs
                break
    return (*found, "", "")[0], (*found, "", "")[1]


def _role(run: DelimiterRun, before_that: str, behind_that: str) -> Role:
    before, behind = run.before, run.behind
    if len(run.signs) >= UNUSUAL or (is_space(before) and is_space(behind)) or is_in_a_word(run):
        return "text"
    if is_space(before):
        return "opens"
    if is_space(behind):
        return "closes"
    if _is_within(run):
        return "inner"
    if run.signs == "*" and has_cases(before) and only_opens(behind):  # f*(x)*y
        return "closes"
    if run.signs == "*" and category(before) == "Pe" and has_cases(behind):
        return "opens"
    if before in "'’" and is_word(before_that) and is_word(behind):  # l’*Humanité*
        return "opens"
    if only_opens(before) or (is_quotation_mark(before) and _ends(before_that, only_opens(before_that))):
        return "opens"
    if only_closes(behind) or (is_quotation_mark(behind) and _ends(behind_that, only_closes(behind_that))):
        return "closes"
    return "both"


def _ends(sign: str, bracket: bool) -> bool:  # noqa: FBT001 - private, and read beside its one call
    return is_space(sign) or bracket


def is_in_a_word(run: DelimiterRun) -> bool:
    """Say whether a run stands inside a word or a figure, where it is text."""
    before, behind = run.before, run.behind
    if run.signs[0] == "_":
        return is_word(before) and is_word(behind)
    if is_figure(before) and is_figure(behind):
        return True
    return len(run.signs) == 1 and (
        is_between_terms(run) or all(is_figure(sign) or has_cases(sign) for sign in (before, behind))
    )


def is_between_terms(run: DelimiterRun) -> bool:
    """Say whether a run stands between a figure and a bracket, as in a sum."""
    before, behind = run.before or " ", run.behind or " "
    return (is_figure(before) and behind in "([{") or (before in ")]}" and is_figure(behind))


def _is_within(run: DelimiterRun) -> bool:
    """Say whether a run stands within a word, and is a mark only if its partner stands at the edge of one.

    Such are two stars in cased scripts (a**hole, **so**word), and any in Arabic, Hebrew or Hindi, which write short
    words together with the next one.
    """
    return is_between_terms(run) or (parts_words(run.before) and parts_words(run.behind))
