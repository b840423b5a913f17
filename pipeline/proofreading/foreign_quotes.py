"""Quotation marks of another language, and those of the language itself inside their own kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.i18n.quotation_marks import DOUBLE, EAST_ASIAN, SINGLE, Convention, characters, convention, opening
from pipeline.i18n.quotations import Quotation
from pipeline.proofreading import spoken
from pipeline.proofreading.passage import Passage, Slip

_CURVED = frozenset(characters((*DOUBLE, *SINGLE, *EAST_ASIAN)))
_OPENING = re.compile(f"[{opening((*DOUBLE, *SINGLE, *EAST_ASIAN))}]")
_COMMAS = re.compile(r"(?<!\S),,(?=[^\W\d_])")
_SPACES = " \u00a0\u202f\u2009"


def slips(passage: Passage) -> Iterator[Slip]:
    """Give both marks of each such pair, with the language's own in their places."""
    setting = convention(passage.language)
    if setting and ",," in passage.text:
        yield from _commas(passage, setting)
    if setting is None or not _OPENING.search(passage.text) or spoken.is_in_marks_whole(passage):
        return
    for start, paragraph in passage.paragraphs:
        if not _OPENING.search(paragraph):
            continue
        around: list[Quotation] = []
        for each in passage.quotations(start, paragraph).found:
            while around and around[-1].end < each.start:
                around.pop()
            why = _why(each, around[-1] if around else None, setting, is_spoken=passage.is_spoken)
            around.append(each)
            if why:
                depth = each.depth + passage.is_spoken
                stays_single = (each.first, each.last) in SINGLE and setting.inner in SINGLE
                yield from _pair(start, paragraph, each, setting.pair(depth or int(stays_single)), why)


def _commas(passage: Passage, setting: Convention) -> Iterator[Slip]:
    """Give two commas that open a quotation: ,,so“."""
    for found in _COMMAS.finditer(passage.text):
        first = setting.outer[0]
        yield Slip(
            "foreign-quotes",
            *found.span(),
            "two commas stand here in the place of a quotation mark",
            first,
            f"type {first} in their place",
            first if first == "„" else None,
        )


def _why(each: Quotation, outer: Quotation | None, setting: Convention, *, is_spoken: bool) -> str:
    """Say what is wrong with a pair; empty where nothing is."""
    pair = (each.first, each.last)
    if each.first not in _CURVED:
        return ""
    if pair not in setting.known:
        return "belong to another language"
    if outer and (outer.first, outer.last) == pair:
        return "stand inside marks of their own kind"
    if setting.inner_needs_outer and pair == setting.inner and not outer and not is_spoken:
        return "stand in this language only inside others"
    return ""


def _pair(start: int, paragraph: str, each: Quotation, wanted: tuple[str, str], why: str) -> Iterator[Slip]:
    first, last = each.start + 1, each.end
    while first < last and paragraph[first] in _SPACES:
        first += 1
    while last > first and paragraph[last - 1] in _SPACES:
        last -= 1
    shown = "…".join(mark.strip() for mark in wanted)
    for begin, end, fix in ((each.start, first, wanted[0]), (last, each.end + 1, wanted[1])):
        yield Slip(
            "foreign-quotes",
            start + begin,
            start + end,
            f"the marks {each.first}…{each.last} {why}",
            shown,
            f"type {shown} in their place",
            fix,
        )
