"""Straight quotation marks, with the language's own in their place where it is certain which way each is turned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.i18n.quotation_marks import SINGLE, Convention, convention
from pipeline.i18n.quotations import Quotations
from pipeline.languages.data import Pair
from pipeline.proofreading import spoken
from pipeline.proofreading.passage import Passage, Slip

_CURLY = "type the curly marks; a word processor does it by itself"
_HALVES = "a quote is only what was said: what stands between its halves is ‘attribution’, the second half ‘continued’"
_LETTER = re.compile(r"[^\W\d_]")
_STRAIGHT = "\"'＂"


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each mark; an apostrophe, a prime and a link's title are none."""
    if not any(mark in passage.text for mark in _STRAIGHT) or spoken.is_in_marks_whole(passage):
        return
    first = passage.text.strip()[0]
    if first in _STRAIGHT and spoken.is_in_halves(passage):
        yield _slip(passage.text.index(first), first, None, _HALVES)
        return
    for start, paragraph in passage.paragraphs:
        if any(mark in paragraph for mark in _STRAIGHT):
            read = passage.quotations(start, paragraph)
            fixes = _fixes(passage, paragraph, read)
            for at in read.marks:
                if paragraph[at] in _STRAIGHT:
                    yield _slip(start + at, paragraph[at], fixes.get(at))


def _fixes(passage: Passage, paragraph: str, read: Quotations) -> dict[int, str]:
    setting = convention(passage.language)
    if setting is None:
        return {}
    found: dict[int, str] = {}
    around: list[tuple[int, Pair]] = []
    for each in read.found:
        while around and around[-1][0] < each.start:
            around.pop()
        outside = around[-1][1] if around else setting.outer if passage.is_spoken else None
        pair: Pair = (each.first, each.last)
        # around figures or nothing they may be minutes, feet or a slip: nobody can say
        if each.first in _STRAIGHT and _LETTER.search(paragraph, each.start, each.end):
            depth = _depth(each.first, outside, setting)
            found[each.start], found[each.end] = setting.pair(depth)
            pair = (setting.outer, setting.inner)[depth]
        around.append((each.end, pair))
    return found


def _depth(mark: str, outside: Pair | None, setting: Convention) -> int:
    """Say whether a pair becomes the outer one (0) or the inner one (1); a single mark stays single where it can."""
    if outside in (setting.outer, setting.inner):
        return int(outside == setting.outer)
    return int(mark == "'" and setting.inner in SINGLE)


def _slip(at: int, mark: str, fix: str | None, hint: str = _CURLY) -> Slip:
    return Slip(
        "straight-quotes",
        at,
        at + 1,
        f"a straight mark {mark} stands here",
        f"the quotation marks of the language{f': {fix.strip()}' if fix else ''}",
        hint,
        fix,
    )
