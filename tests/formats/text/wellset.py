"""What a news agency asks of a text, measured without the code that sets it: Unicode's own data, and another's bidi."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bidi import get_display

from pipeline.i18n.language import Language
from tests.saying.facts import Fact

# Kinsoku (JIS X 4051, GB/T 15834): what may not start a line, and what may not end one.
NOT_FIRST = frozenset("、。，．：；？！）」』】〉》”’々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ")
NOT_LAST = frozenset("（「『【〈《“‘")
_CONTROLS = re.compile("[\u200e\u200f\u2066-\u2069]")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+|\S+\.(?:txt|html)\b\S*")
_RULER = re.compile(r"-+(?:  -+)+")
_GAP = 2


def bare(text: str) -> str:
    """Take away what only says in which direction to read."""
    return _CONTROLS.sub("", text)


def cells(line: str) -> Iterator[str]:
    """Give what stands in each cell of a terminal; the second cell of a wide character is empty."""
    for character in bare(line):
        if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
            continue
        yield character
        if unicodedata.east_asian_width(character) in {"W", "F"}:
            yield ""


def columns(line: str) -> int:
    """Measure a line in cells (UAX #11)."""
    return sum(1 for _ in cells(line))


def too_wide(text: str, most: int) -> list[str]:
    """Give lines that are wider than asked, but for those that hold nothing but an address that is wider itself."""
    return [
        line
        for line in text.splitlines()
        if columns(line) > most and columns(_ADDRESS.sub("", bare(line)).strip(" -[]0123456789().:")) > 0
    ]


def wrongly_broken(text: str) -> list[str]:
    """Give lines that start or end with a mark that may not stand there."""
    lines = [bare(line).strip() for line in text.splitlines()]
    return [line for line in lines if line and (line[0] in NOT_FIRST or line[-1] in NOT_LAST)]


def unclean(text: str) -> list[str]:
    """Give lines with blanks at their ends, tabs or carriage returns."""
    return [line for line in text.split("\n") if line != line.rstrip() or "\t" in line or "\r" in line]


def crooked(text: str) -> list[str]:
    """Give rows of tables whose cells do not keep to the columns that the ruler under the header shows."""
    lines = text.splitlines()
    found = []
    for number, line in enumerate(lines):
        if not _RULER.fullmatch(bare(line).strip()):
            continue
        ruler = list(cells(line))
        gaps = [place for place in range(ruler.index("-"), len(ruler)) if ruler[place] == " "]
        header = next(back for back in range(number - 1, -2, -1) if back < 0 or not lines[back].strip()) + 1
        end = next((on for on in range(number, len(lines)) if not lines[on].strip()), len(lines))
        for row in lines[header:end]:
            shown = list(cells(row))
            if any(place < len(shown) and shown[place] != " " for place in gaps):
                found.append(row)
    return found


def unreadable(text: str, facts: list[Fact], language: Language) -> list[Fact]:
    """Give addresses and numbers that are broken, or that a reader of this direction sees in another order."""
    base = "R" if language.is_rtl else "L"
    lines = [line for line in text.splitlines() if line.strip()]
    seen = [bare(get_display(line, base_dir=base)) for line in lines]
    return [fact for fact in facts if not any(fact.text in line for line in seen)]
