"""Dates, clocks, numbers and marks as other languages write them, with the form of this one's press in their place.

Which these are is data of each language (`habits` in its folder).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.i18n.conventions import locale_of
from pipeline.i18n.held import month_forms
from pipeline.languages.data import Habit
from pipeline.languages.registry import data_of
from pipeline.proofreading.passage import Passage, Slip

_GAP = "[ \u00a0\u202f]"
_DAY = r"(?:[1-9]|[12]\d|3[01])"
_GROUP = re.compile(r"\{(\d)(:lower)?\}")
_BEGINS_A_LIST = re.compile(r"(\d{1,9}[.)]) ")
_NO_PATH = re.compile(rf"\d+/\d+{_GAP}\d{{4}}")
_MAY_BE_A_MARK = re.compile(r"\d+\.\w")  # 1.Mai, which is told as the mark of a list (list_marks.py)
_NO_BREAK = "\u00a0"


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each, with the form of the language in its place where that is the only one that may be meant."""
    if passage.is_name or not passage.language.data.habits:
        return
    until = 0
    for found, habit in sorted(_found(passage), key=lambda each: each[0].start()):
        start, end = found.span()
        is_address = not passage.spared.isdisjoint(range(start, end)) and not _NO_PATH.fullmatch(found[0])
        is_list_mark = _MAY_BE_A_MARK.match(found[0]) and _begins_a_line(passage, start)
        if start < until or is_address or is_list_mark:
            continue
        until = end
        fix = _fix(passage, found, habit)
        yield Slip(
            "local-form",
            start,
            end,
            f"‘{found[0]}’ is not how the press of this language writes it",
            f"‘{fix}’" if fix else habit.rule,
            f"type it so: {habit.rule}" if fix else "look which is meant, and type it so",
            fix,
        )


def _found(passage: Passage) -> list[tuple[re.Match[str], Habit]]:
    tag = passage.language.tag
    return [
        (found, habit)
        for pattern, habit in _habits(tag)
        if tag not in habit.but_not
        for found in pattern.finditer(passage.text)
    ]


def _fix(passage: Passage, found: re.Match[str], habit: Habit) -> str | None:
    if habit.right is None:
        return None
    fix = _GROUP.sub(lambda group: found[int(group[1])].lower() if group[2] else found[int(group[1])], habit.right)
    # at the start of a line “17. mai” would begin a list
    return _BEGINS_A_LIST.sub(rf"\1{_NO_BREAK}", fix, count=1) if _begins_a_line(passage, found.start()) else fix


def _begins_a_line(passage: Passage, start: int) -> bool:
    return passage.rich and not passage.text[passage.text.rfind("\n", 0, start) + 1 : start].strip(" >")


@cache
def _habits(tag: str) -> tuple[tuple[re.Pattern[str], Habit], ...]:
    locale = locale_of(tag)
    named = month_forms(locale, tag) if locale else frozenset()
    months = "|".join(sorted(map(re.escape, named), key=len, reverse=True)) or r"(?!)"
    habits = data_of(tag).habits
    said = [each.wrong.replace("~", _GAP).replace("{day}", _DAY).replace("{month}", f"(?:{months})") for each in habits]
    return tuple((re.compile(pattern), habit) for pattern, habit in zip(said, habits, strict=True))
