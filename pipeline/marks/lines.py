"""A Markdown text in; the marks at the starts of its lines out, settled: those that are meant take effect.

A no-break space behind ## or -, and a mark of direction before it, hide a mark from Markdown. A year with a stop
(1945. It was) looks like an entry of a list, and so does a day with its month (17. mai).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.marks.dates import starts_with_a_date
from pipeline.marks.rewritten import Rewrite
from pipeline.marks.signs import OTHER_SPACES, UNSEEN

_START = re.compile(
    rf"""(?P<lead>(?:[ ]{{0,3}}>[ ]?)*[ \t]*)
    (?P<unseen>[{UNSEEN}]*)
    (?:(?P<number>\d{{1,9}})(?P<stop>[.)])|(?P<mark>\#{{1,6}}|[-*+]|>(?=[ ])|\|))
    (?P<within>[{UNSEEN}]*)
    (?P<spaces>[ \t]*[{OTHER_SPACES}][ \t{OTHER_SPACES}]*|[ \t]+)?
    (?P<first>\S?)""",
    re.VERBOSE,
)
_NUMBERED = re.compile(r"[ \t>]*(\d{1,9})[.)](?:[ \t]|$)")
_DAY = re.compile(r"[ \t>]*(?:(?:[-*+]|\[\^[^\]\s]+\]:)[ \t]+)*(\d{1,2})\.(?=[ \t])")
_UNDERLINE = re.compile(r"[ \t>]*(=+|-+)[ \t]*")
_LIST = re.compile(r"(?:[ ]{0,3}>[ ]?)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
# A list of as many entries was hardly meant; a year is.
_NO_ENTRY = 100


def settle_lines(text: str) -> list[Rewrite]:
    """Give what is to be changed at the starts of lines."""
    changes: list[Rewrite] = []
    lines = text.split("\n")
    no_entries = _no_entries(lines)
    dates = days(lines)
    at = 0
    for place, line in enumerate(lines):
        if under := underline(lines, place):
            changes.append(Rewrite(at + under[0], under[1], ""))  # it is told: what stands above stays a paragraph
        found = None if line[:1].isalpha() else _START.match(line)
        if place in dates:
            changes.append(Rewrite(at + dates[place], 0, "\\"))
        elif found and place in no_entries:
            changes.append(Rewrite(at + found.end("number"), 0, "\\"))
        elif found:
            changes += _shown(found, at)
        at += len(line) + 1
    return changes


def underline(lines: Sequence[str], place: int) -> tuple[int, int] | None:
    """Give where the hyphens stand that make a heading of the paragraph above, and how many; None elsewhere."""
    found = _UNDERLINE.fullmatch(lines[place]) if lines[place].rstrip()[-1:] in {"-", "="} else None
    above = lines[place - 1] if place else ""
    if found is None or not above.strip(" \t>") or _UNDERLINE.fullmatch(above) or _LIST.match(above):
        return None
    return found.start(1), len(found[1])


def _no_entries(lines: Sequence[str]) -> set[int]:
    """Give the lines whose number and stop are text: no other continues them, and they are a year or in a sentence."""
    numbers = [
        (place, int(found[1]))
        for place, line in enumerate(lines)
        if line.lstrip(" \t>")[:1].isdigit() and (found := _NUMBERED.match(line))
    ]
    numbered = {place for place, _ in numbers}
    around = [None, *(number for _, number in numbers), None]
    return {
        place
        for (place, number), above, below in zip(numbers, around, around[2:], strict=False)
        if above != number - 1
        and below != number + 1
        and (number >= _NO_ENTRY or (number == 1 and _goes_on(lines, place)))
        and not any(other in numbered for step in (1, -1) for other in _paragraph(lines, place, step))
    }


def days(lines: Sequence[str]) -> dict[int, int]:
    """Give the lines that start with a day and its month, and where the stop stands: no list starts there.

    A list, of whose entries some start so, stays one.
    """
    found = {
        place: day.end(1)
        for place, line in enumerate(lines)
        if "." in line and (day := _DAY.match(line)) and starts_with_a_date(line, day.end(1) + 1, int(day[1]))
    }
    return {
        place: stop
        for place, stop in found.items()
        if not any(
            _NUMBERED.match(lines[other]) and other not in found
            for step in (1, -1)
            for other in _paragraph(lines, place, step)
        )
    }


def days_that_run_on(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give where a day follows another in the same paragraph, whose line was not ended: the line, and the stop."""
    found = days(lines)
    for place, stop in found.items():
        above = lines[place - 1] if place else ""
        if place - 1 in found and _NUMBERED.match(lines[place]) and not above.endswith(("\\", "  ")):
            yield place, stop


def _paragraph(lines: Sequence[str], place: int, step: int) -> Iterator[int]:
    """Give the lines of a paragraph behind one of them, or before it."""
    place += step
    while 0 <= place < len(lines) and lines[place].strip(" \t>"):
        yield place
        place += step


def _goes_on(lines: Sequence[str], place: int) -> bool:
    """Say whether a line stands within a paragraph that is no entry of a list."""
    above = lines[place - 1] if place else ""
    return above.strip(" \t>") != "" and not _LIST.match(above)


def _shown(found: re.Match[str], at: int) -> list[Rewrite]:
    """Bring a mark to the start of its line, and a plain space behind it."""
    spaces, mark = found["spaces"], found["mark"]
    unseen = found["unseen"] + found["within"]
    if not spaces or not (mark or unseen):
        return []
    is_other = bool(spaces.strip(" \t"))
    if mark == "+" and found["first"].isdecimal():  # + 47 is a telephone number
        return [Rewrite(at + found.start("mark"), 0, "\\")]
    if mark in {"+", "|", ">"} and is_other:
        return []
    if (found["number"] or (mark == "-" and found["first"].isdecimal())) and is_other:
        return []  # “1. Mai” and “- 5 °C” are held together by such a space; lists of them are told
    if not unseen and not is_other:
        return []
    start, end = found.start("unseen"), found.end("spaces")
    sign = mark or f"{found['number']}{found['stop']}"
    return [Rewrite(at + start, end - start, f"{sign} {unseen}")]
