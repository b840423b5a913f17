"""A run of stars and the runs that are open before it; which of them it closes, as their author meant it."""

from __future__ import annotations

import re

from pipeline.marks.delimiter_runs import DelimiterRun, is_between_terms
from pipeline.marks.signs import has_cases

_SPACE = re.compile(r"\s")
_DEEPEST = 32  # nobody opens more, one inside another


def pair(run: DelimiterRun, open_runs: list[DelimiterRun | None], text: str) -> None:
    """Close what a run closes, and keep it open if it opens; None among the open ones is where a link starts."""
    if run.role in {"closes", "both", "inner"}:
        _close(run, open_runs, text)
    if run.left and run.role in {"opens", "both", "inner"} and not run.closed:
        open_runs.append(run)


def _close(run: DelimiterRun, open_runs: list[DelimiterRun | None], text: str) -> None:
    """Close what is open: as many stars as these, or three by one and two."""
    while run.left:
        place = _partner(run, open_runs, text)
        opening = open_runs[place] if place is not None else None
        if place is None or opening is None:
            return
        taken = min(run.left, opening.left)
        del open_runs[place + 1 :]
        opening.left -= taken
        opening.opened += taken
        opening.partner = run
        run.left -= taken
        run.closed += taken
        if not opening.left:
            open_runs.pop()


def _partner(run: DelimiterRun, open_runs: list[DelimiterRun | None], text: str) -> int | None:
    """Give where the run stands that another closes: the nearest of as many stars, else one that it fits."""
    fitting: int | None = None
    for place in range(len(open_runs) - 1, max(-1, len(open_runs) - 1 - _DEEPEST), -1):
        opening = open_runs[place]
        if opening is None:
            break
        if opening.signs[0] == run.signs[0] and _fits(run, opening) and _may_pair(opening, run, text):
            if opening.left == run.left:
                return place
            fitting = place if fitting is None else fitting
    return fitting


def _may_pair(opening: DelimiterRun, closing: DelimiterRun, text: str) -> bool:
    """Say whether two runs are a pair: what stands within a word, only with what stands at the edge of one."""
    if "inner" not in {opening.role, closing.role}:
        return True
    if opening.role == closing.role:
        return False
    inner = opening if opening.role == "inner" else closing
    if not (has_cases(inner.before) and has_cases(inner.behind)) and not is_between_terms(inner):
        return True  # a short word is written on: و**كلمة وكلمة**
    # what starts at the edge of a word may end within it (**so**word)
    return inner is closing and not _SPACE.search(text, opening.at, closing.at)


def _fits(run: DelimiterRun, opening: DelimiterRun) -> bool:
    """Say whether a run closes another: three stars are one and two, and no other number is two numbers."""
    return opening.left == run.left or max(opening.left, run.left) == 3  # noqa: PLR2004
