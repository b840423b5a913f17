"""A Markdown text in; its stars and underscores out, settled: which of them are marks, and which are text.

CommonMark decides by the signs on both sides, which knows neither Chinese punctuation (`**重要：**请看`) nor the star
inside a word (`Bürger*innen`) or between figures (`5*3`). Here they are paired as their author meant them. What is text
gets a backslash; pairs that CommonMark would not see get signs beside them that nobody writes (`signs.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import Literal
from unicodedata import category

from msgspec import Struct, field

from pipeline.marks.rewritten import Rewrite
from pipeline.marks.segments import Segment, segments
from pipeline.marks.signs import (
    LETTER,
    OPENER,
    UNSEEN,
    has_cases,
    is_figure,
    is_punctuation,
    is_quotation_mark,
    is_space,
    is_symbol,
    is_word,
    only_closes,
    only_opens,
    parts_words,
)

# What holds stars and underscores that are no marks, and what brackets them.
_TOKENS = re.compile(
    r"""(?P<escaped>\\[!-/:-@\[-`{-~])
    | (?P<code>(?<!`)(`+)(?!`).+?(?<!`)\3(?!`))
    | (?P<target>\]\((?:<[^<>\n]*>|(?:\\.|[^()\s\\]|\((?:\\.|[^()\s\\])*\))*)
                 (?:\s+(?:"[^"]*"|'[^']*'))?\s*\))
    | (?P<label>\[\^[^\]\s]+\])
    | (?P<tag><[^<>\s][^<>]*>)
    | (?P<address>(?:(?:https?://|www\.)[^\s<>()*]* | (?<![\w.@-])(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/[^\s<>()*]*)
                  (?:(?<=[!-~])(?<![,;:!"'])\*+[A-Za-z0-9/%~@$&=+\#?_-][^\s<>()*]* | \([^\s<>()]*\)[^\s<>()*]*)*
                  (?:(?<=[!-~])(?<![.,;:!?])[*_]*|(?<![!-~]))
                 | (?<!\w)[@\#]\w*[^\W_]
                 | (?:[^\W_]|[.+-])[\w.+-]{0,63}@[\w.-]*[^\W_])
    | (?P<open>!?\[) | (?P<close>\])
    | (?P<run>\*+|_+)""",
    re.VERBOSE,
)
_IN_ADDRESS = re.compile(r"(?<!\\)(?:(?<![^\W_])_|_(?![^\W_])|\*)")
_TAIL = re.compile(r"\*+|_+")
_YEAR = re.compile(r"(?<!\d)\d{4}\s+$")
_SPACE = re.compile(r"\s")
_UNSEEN_OR_ACCENT = re.compile(f"[{UNSEEN}\u0300-\u036f]")
_DEEPEST = 32  # nobody opens more, one inside another
_UNUSUAL = 4  # stars or underscores side by side that are no marks: a line to fill in, a word left out

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


class Stars(Struct):
    """What is to be changed in a text, and the marks without a partner: where they stand, and how long they are."""

    changes: list[Rewrite] = field(default_factory=list)
    alone: list[tuple[int, int]] = field(default_factory=list)
    sums: list[tuple[int, int]] = field(default_factory=list)
    """Pairs that stand between figures, and may be signs of a sum."""
    loose: int = 0
    """How many stars and underscores stand at a word's edge as a mark would, and are none."""


def settle(text: str) -> Stars:
    """Settle the stars and underscores of a text."""
    settled = Stars()
    if "*" not in text and "_" not in text:
        return settled
    for segment in segments(text):
        runs = _paired(text, segment, settled)
        dress = not all(_is_plain(run) for run in runs)
        for place, run in enumerate(runs):
            _change(run, settled, dress=dress)
            settled.loose += 0 if run.role == "inner" or _is_in_a_word(run) else run.left
            if _is_sum(run, text):
                settled.sums.append((run.at, len(run.signs)))
            if _is_alone(run, islice(runs, place + 1, None), text):
                settled.alone.append((run.at, len(run.signs)))
    return settled


def _paired(text: str, segment: Segment, settled: Stars) -> list[DelimiterRun]:
    runs: list[DelimiterRun] = []
    open_runs: list[DelimiterRun | None] = []  # None where a link's words start: nothing pairs across
    brackets: list[int] = []
    starts, ends = _links(text, segment)
    for token in _tokens(text, segment):
        kind, at = token.lastgroup, token.start()
        if kind == "open" and at in starts:
            brackets.append(len(open_runs))
            open_runs.append(None)
        elif kind == "target" and at in ends and brackets:
            del open_runs[brackets.pop() :]
        elif kind == "address":
            settled.changes += _in_address(token, open_runs)
            for tail in _TAIL.finditer(text, _tail(token, open_runs), token.end()):
                runs.append(_run(text, segment, tail))
                _pair(runs[-1], open_runs, text)
        elif kind == "run":
            run = _run(text, segment, token)
            runs.append(run)
            _pair(run, open_runs, text)
    return runs


def _tail(address: re.Match[str], open_runs: list[DelimiterRun | None]) -> int:
    """Give where an address ends that stands between marks: stars that end it are its own, if none is open before."""
    written = address.group().rstrip("*_")
    behind = address.group()[len(written) :]
    is_open = {run.signs[0] for run in open_runs if run and run.role == "opens"}
    own = next((place for place, sign in enumerate(behind) if sign in is_open), len(behind))
    return address.start() + len(written) + own


def _in_address(address: re.Match[str], open_runs: list[DelimiterRun | None]) -> Iterator[Rewrite]:
    """Make text of the stars and underscores of an address; underscores between letters are so to everybody."""
    for found in _IN_ADDRESS.finditer(address.group()[: _tail(address, open_runs) - address.start()]):
        yield Rewrite(address.start() + found.start(), 0, "\\")


def _tokens(text: str, segment: Segment) -> Iterator[re.Match[str]]:
    for start, end in segment:
        yield from _TOKENS.finditer(text, start, end)


def _links(text: str, segment: Segment) -> tuple[set[int], set[int]]:
    """Give where the words of links start, and where they end."""
    starts, ends, brackets = set(), set(), []
    for token in _tokens(text, segment):
        if token.lastgroup == "open":
            brackets.append(token.start())
        elif token.lastgroup in {"close", "target"} and brackets:
            start = brackets.pop()
            if token.lastgroup == "target":
                starts.add(start)
                ends.add(token.start())
    return starts, ends


def _run(text: str, segment: Segment, token: re.Match[str]) -> DelimiterRun:
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
    if len(run.signs) >= _UNUSUAL or (is_space(before) and is_space(behind)) or _is_in_a_word(run):
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


def _is_in_a_word(run: DelimiterRun) -> bool:
    """Say whether a run stands inside a word or a figure, where it is text."""
    before, behind = run.before, run.behind
    if run.signs[0] == "_":
        return is_word(before) and is_word(behind)
    if is_figure(before) and is_figure(behind):
        return True
    return len(run.signs) == 1 and (
        _is_between_terms(run) or all(is_figure(sign) or has_cases(sign) for sign in (before, behind))
    )


def _is_between_terms(run: DelimiterRun) -> bool:
    """Say whether a run stands between a figure and a bracket, as in a sum."""
    before, behind = run.before, run.behind
    return (is_figure(before) and behind in "([{") or (before in ")]}" and is_figure(behind))


def _is_within(run: DelimiterRun) -> bool:
    """Say whether a run stands within a word, and is a mark only if its partner stands at the edge of one.

    Such are two stars in cased scripts (a**hole, **so**word), and any in Arabic, Hebrew or Hindi, which write short
    words together with the next one.
    """
    return _is_between_terms(run) or (parts_words(run.before) and parts_words(run.behind))


def _pair(run: DelimiterRun, open_runs: list[DelimiterRun | None], text: str) -> None:
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
    if not (has_cases(inner.before) and has_cases(inner.behind)) and not _is_between_terms(inner):
        return True  # a short word is written on: و**كلمة وكلمة**
    # what starts at the edge of a word may end within it (**so**word)
    return inner is closing and not _SPACE.search(text, opening.at, closing.at)


def _fits(run: DelimiterRun, opening: DelimiterRun) -> bool:
    """Say whether a run closes another: three stars are one and two, and no other number is two numbers."""
    return opening.left == run.left or max(opening.left, run.left) == 3  # noqa: PLR2004


def _is_plain(run: DelimiterRun) -> bool:
    """Say whether CommonMark sees a run as it was settled, whatever stands around it."""
    if run.left or (run.opened and run.closed):
        return False
    before, behind = run.before, run.behind
    # pandoc makes one of two that stand side by side
    if any(is_symbol(sign) or (sign and sign in "*_") for sign in (before, behind)):
        return False
    left = not is_space(behind) and (not is_punctuation(behind) or is_space(before) or is_punctuation(before))
    right = not is_space(before) and (not is_punctuation(before) or is_space(behind) or is_punctuation(behind))
    return (left, right) == (bool(run.opened), bool(run.closed))


def _change(run: DelimiterRun, settled: Stars, *, dress: bool) -> None:
    if run.is_text:
        # a mark between spaces is text to everybody; a word that is left out (****) is no pair of marks
        if not (is_space(run.before) and is_space(run.behind)) or (run.signs[0] == "*" and len(run.signs) >= _UNUSUAL):
            settled.changes += (Rewrite(run.at + place, 0, "\\") for place in range(len(run.signs)))
        return
    spare = run.left
    if run.opened:
        # what has no partner stands outside of the pair
        settled.changes += (Rewrite(run.at + place, 0, "\\") for place in range(spare))
        if dress:
            settled.changes += (Rewrite(run.at + spare, 0, OPENER), Rewrite(run.at + len(run.signs), 0, LETTER))
    else:
        if dress:
            settled.changes += (Rewrite(run.at, 0, LETTER), Rewrite(run.at + run.closed, 0, OPENER))
        settled.changes += (Rewrite(run.at + run.closed + place, 0, "\\") for place in range(spare))


def _is_alone(run: DelimiterRun, following: Iterable[DelimiterRun], text: str) -> bool:
    """Say whether a run was meant as a mark, and has no partner, or one for a part of it."""
    if not run.is_text:
        return run.left > 1
    signs, length = run.signs[0], len(run.signs)
    in_same_word = takewhile(lambda other: not _SPACE.search(text, run.at, other.at), following)
    if run.role == "inner":  # a**hole is text; wo**r**d was meant to be bold
        return length > 1 and any(other.role == "inner" and other.signs == run.signs for other in in_same_word)
    if signs == "*" and length in {2, 3}:
        return not (is_figure(run.before) and is_figure(run.behind))
    if signs == "_":
        is_blank = is_space(run.before) and is_space(run.behind)  # a line to fill in
        return length == 2 and not is_blank and not (is_word(run.before) and is_word(run.behind))  # noqa: PLR2004
    if run.role != "opens":
        return False
    # *Times*s: the second star would have closed the first, did it not stand inside a word
    return any(other.in_word and other.is_text for other in in_same_word)


def _is_sum(run: DelimiterRun, text: str) -> bool:
    """Say whether a pair may be signs between figures (5 *3 m, 4* 2 m), which would vanish.

    One star behind a figure that is no year is told too; *In 2024 **12 people*** is not.
    """
    if run.partner is None or not run.between_figures:
        return False
    return run.partner.between_figures or (run.signs == "*" and not _YEAR.search(text, max(0, run.at - 8), run.at))
