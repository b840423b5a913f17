"""Straight quotation marks, with the language's own in their place where it is certain which way each is turned."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.i18n.quotation_marks import convention
from pipeline.i18n.quotations import Quotations
from pipeline.proofreading import spoken
from pipeline.proofreading.passage import Passage, Slip

_CURLY = "type the curly marks; a word processor does it by itself"
_HALVES = "a quote is only what was said: write the words between its halves into the text, and each half as a quote"
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
            fixes = _fixes(passage, read)
            for at in read.marks:
                if paragraph[at] in _STRAIGHT:
                    yield _slip(start + at, paragraph[at], fixes.get(at))


def _fixes(passage: Passage, read: Quotations) -> dict[int, str]:
    setting = convention(passage.language)
    if setting is None:
        return {}
    found: dict[int, str] = {}
    for each in read.found:
        if each.first in _STRAIGHT:
            found[each.start], found[each.end] = setting.pair(each.depth + passage.is_spoken)
    return found


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
