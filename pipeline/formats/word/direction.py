"""A text in; the stretches of it that run left to right and right to left out, in reading order.

Word does not run the Unicode bidirectional algorithm over a paragraph as browsers do: the direction of digits, spaces
and marks follows the run that they stand in (ECMA-376 part 1, 17.3.2.30, `rtl`). So a text is cut where its direction
changes, and each stretch becomes a run of its own. LibreOffice ignores runs and does run the algorithm. So what that
would turn round stands between marks, U+200E on both sides: they hold for both, and python-docx and screen readers
still find the text, which they do not inside `w:dir`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from pipeline.i18n import direction
from pipeline.i18n.character_kinds import DIGITS
from pipeline.i18n.direction import leaning, runs_one_way, steadied
from pipeline.i18n.language import Direction

# The isolates that the edition puts round what it fills into a line: a time, a name.
_ISOLATE = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069")
_OPENING = re.compile("[\u202a\u202b\u202d\u202e\u2066-\u2069\u202c]")
_DIGIT_OR_LETTER = re.compile(rf"(?P<digit>[{DIGITS}])|[^\W\d_]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_BRACKET = re.compile(r"[()\[\]]")
_LRM, _RLM, _LRE, _RLE, _PDF = "\u200e", "\u200f", "\u202a", "\u202b", "\u202c"


class DirectionalRun(Struct, frozen=True):
    """Text of one direction; an address (URL, e-mail, number) is closed against what stands around it."""

    text: str
    rtl: bool
    address: bool = False


def isolated(text: str) -> str:
    """Hold an address left to right, whatever the paragraph's direction."""
    steady = steadied(text)
    if steady != text and _BRACKET.search(text):
        # brackets round an Arabic number take its side (UAX #9, N0), but for those in an embedding
        steady = f"{_LRE}{steady}{_PDF}"
    return f"{_LRM}{steady}{_LRM}"


def held(text: str, *, rtl: bool, line_rtl: bool) -> str:
    """Keep digits and marks at the ends of a foreign text on its own side: “119160 Москва” in an Arabic list."""
    if rtl == line_rtl or not text or (text[0].isalpha() and text[-1].isalpha()):
        return text
    mark = _RLM if rtl else _LRM
    return f"{mark}{text}{mark}"


@lru_cache(maxsize=4096)
def stretches(text: str, *, rtl: bool) -> tuple[DirectionalRun, ...]:
    """Cut a text of a right-to-left or left-to-right language where its direction changes."""
    if not rtl and text.isascii():
        return (DirectionalRun(text, rtl=False),)
    parts = _ISOLATE.split(text)
    if len(parts) > 1:
        return tuple(
            stretch
            for odd, part in enumerate(parts)
            for stretch in (_inside(part, rtl=rtl) if odd % 2 else stretches(part, rtl=rtl))
            if stretch.text
        )
    text = _closed(text)
    if runs_one_way(text, _name(rtl=rtl)):
        return (DirectionalRun(text, rtl),)
    return tuple(_cut(text, rtl=rtl))


def in_line(text: str, *, rtl: bool, line_rtl: bool) -> tuple[DirectionalRun, ...]:
    """Cut a text that stands in a line of its own direction or of the other; in that, it stays one phrase."""
    found = stretches(text, rtl=rtl)
    if len(found) == 1 and found[0].address:  # a number by itself is held on both sides already
        return found
    if line_rtl or not rtl or len(found) == 1:
        return stretches(held(text, rtl=rtl, line_rtl=line_rtl), rtl=rtl)
    shown = "".join(each.text for each in found)
    if not _LATIN.search(shown):  # one run is one phrase for Word, too
        return (DirectionalRun(f"{_RLE}{shown}{_PDF}", rtl=True),)
    return (DirectionalRun(_RLE, rtl=True), *found, DirectionalRun(_PDF, rtl=True))


def _name(*, rtl: bool) -> Direction:
    return "rtl" if rtl else "ltr"


def _inside(text: str, *, rtl: bool) -> tuple[DirectionalRun, ...]:
    """Set what an isolate holds. Its marks fall away: runs say the same, and older Words show the marks as boxes."""
    own = leaning(text) or _name(rtl=rtl)
    if own == _name(rtl=rtl):
        return stretches(text, rtl=rtl)
    if rtl:
        return (DirectionalRun(isolated(_closed(text)), rtl=False, address=True),)
    return stretches(_closed(text), rtl=False)


def _cut(text: str, *, rtl: bool) -> Iterator[DirectionalRun]:
    found = direction.stretches(text, _name(rtl=rtl))
    last = len(found) - 1
    for at, each in enumerate(found):
        if not each.foreign:
            between = at > 0 and _touches(each.text, ends=at == last)
            yield DirectionalRun((_RLM if rtl else _LRM) + each.text if between else each.text, rtl)
        elif each.held and rtl:
            yield DirectionalRun(isolated(each.text), rtl=False, address=True)
        elif each.held:
            yield DirectionalRun(_phrase(each.text), rtl=True)
        else:
            yield DirectionalRun(each.text, not rtl)


def _phrase(text: str) -> str:
    """Hold a right-to-left phrase together in a left-to-right paragraph, with the numbers inside as they were typed.

    It is one run, for Word; LibreOffice, to which the marks round a number would end it, needs an embedding.
    """
    inner = list(_cut(text, rtl=True))
    if len(inner) == 1 and text[0].isalpha() and text[-1].isalpha():
        return text
    return f"{_RLE}{''.join(each.text for each in inner)}{_PDF}"


def _touches(text: str, *, ends: bool) -> bool:
    """Say whether what follows a foreign stretch would run with it: a number, or marks up to the next one."""
    first = _DIGIT_OR_LETTER.search(text)
    return not ends if first is None else first["digit"] is not None


def _closed(text: str) -> str:
    """Close every embedding, override and isolate that a text opens: it cannot turn what follows (UAX #9, 3.3.2)."""
    if not _OPENING.search(text):
        return text
    open_marks: list[str] = []
    for mark in _OPENING.findall(text):
        if mark in "\u2066\u2067\u2068":
            open_marks.append("\u2069")
        elif mark in "\u202a\u202b\u202d\u202e":
            open_marks.append("\u202c")
        elif open_marks and open_marks[-1] == mark:
            open_marks.pop()
        elif mark == "\u2069" and mark in open_marks:
            del open_marks[len(open_marks) - 1 - open_marks[::-1].index(mark) :]
    return text + "".join(reversed(open_marks))
