"""A Markdown text in; its stars and underscores out, settled: which of them are marks, and which are text.

CommonMark decides by the signs on both sides, which knows neither Chinese punctuation (`**重要：**请看`) nor the star
inside a word (`Bürger*innen`) or between figures (`5*3`). Here they are paired as their author meant them. What is text
gets a backslash; pairs that CommonMark would not see get signs beside them that nobody writes (`signs.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from msgspec import Struct, field

from pipeline.marks.delimiter_runs import UNUSUAL, DelimiterRun, is_in_a_word, run_at
from pipeline.marks.pairing import pair
from pipeline.marks.rewritten import Rewrite
from pipeline.marks.segments import Segment, segments
from pipeline.marks.signs import (
    LETTER,
    OPENER,
    is_figure,
    is_punctuation,
    is_space,
    is_symbol,
    is_word,
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
        if not any(text.find(sign, start, end) >= 0 for start, end in segment for sign in "*_"):
            continue
        runs = _paired(text, segment, settled)
        dress = not all(_is_plain(run) for run in runs)
        for place, run in enumerate(runs):
            _change(run, settled, dress=dress)
            settled.loose += 0 if run.role == "inner" or is_in_a_word(run) else run.left
            if _is_sum(run, text):
                settled.sums.append((run.at, len(run.signs)))
            if _is_alone(run, islice(runs, place + 1, None), text):
                settled.alone.append((run.at, len(run.signs)))
    return settled


def _paired(text: str, segment: Segment, settled: Stars) -> list[DelimiterRun]:
    runs: list[DelimiterRun] = []
    open_runs: list[DelimiterRun | None] = []  # None where a link's words start: nothing pairs across
    brackets: list[int] = []
    tokens = [token for start, end in segment for token in _TOKENS.finditer(text, start, end)]
    starts, ends = _links(tokens)
    for token in tokens:
        kind, at = token.lastgroup, token.start()
        if kind == "open" and at in starts:
            brackets.append(len(open_runs))
            open_runs.append(None)
        elif kind == "target" and at in ends and brackets:
            del open_runs[brackets.pop() :]
        elif kind == "address":
            settled.changes += _in_address(token, open_runs)
            for tail in _TAIL.finditer(text, _tail(token, open_runs), token.end()):
                runs.append(run_at(text, segment, tail))
                pair(runs[-1], open_runs, text)
        elif kind == "run":
            run = run_at(text, segment, token)
            runs.append(run)
            pair(run, open_runs, text)
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


def _links(tokens: Iterable[re.Match[str]]) -> tuple[set[int], set[int]]:
    """Give where the words of links start, and where they end."""
    starts, ends, brackets = set(), set(), []
    for token in tokens:
        if token.lastgroup == "open":
            brackets.append(token.start())
        elif token.lastgroup in {"close", "target"} and brackets:
            start = brackets.pop()
            if token.lastgroup == "target":
                starts.add(start)
                ends.add(token.start())
    return starts, ends


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
        if not (is_space(run.before) and is_space(run.behind)) or (run.signs[0] == "*" and len(run.signs) >= UNUSUAL):
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
