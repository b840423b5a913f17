"""Keep text of two directions apart with Unicode's isolates (UAX #9, 2.4), so that no number reads backwards.

In: text in a known direction. Out: the same characters, with U+2066, U+2067 and U+2069 around the foreign parts, and
U+200E around numbers in Arabic digits inside them.
A newline ends every isolate (rule X8), so an isolate that runs over several lines is closed and opened again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.i18n.direction import DirectedPiece, has_rtl, leaning, runs_one_way, steadied, stretches
from pipeline.i18n.language import Direction

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_OPENERS = LRI + RLI + FSI
_OF_OPENER: Mapping[str, Direction] = {LRI: "ltr", RLI: "rtl"}
_RLM = "\u200f"

# Embeddings, overrides and isolates. The marks U+200E and U+200F act on nothing beyond themselves.
_CONTROL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_ISOLATES = re.compile(r"[\u2066-\u2069]")
_ISOLATED = re.compile(r"([\u2066-\u2068][^\u2066-\u2069]*\u2069)")


def settle(text: str, direction: Direction) -> str:
    """Isolate what runs against the direction of its own text; contain controls that the author typed.

    Parts that are isolated already (names and times filled into a word) stay as they are.
    """
    if text.isascii() and direction == "ltr":
        return text
    # what can be printed has no control in it, and most texts can be, every letter of them
    if text.isprintable() or not _CONTROL.search(text):
        return _islands(text, direction)
    parts = _ISOLATED.split(text)
    if any(_CONTROL.search(part) for part in parts[::2]):
        return isolate(text, direction)
    return "".join(_inside(part, direction) if odd % 2 else _islands(part, direction) for odd, part in enumerate(parts))


def _inside(part: str, direction: Direction) -> str:
    """Isolate in a name or time, which stands in an isolate itself, what would not keep together alone."""
    inner = part[1:-1]
    if _CONTROL.search(inner):
        return part
    own = _OF_OPENER.get(part[0]) or leaning(inner) or direction
    return (
        part[0] + "".join(_island(each, own) if each.held else each.text for each in stretches(inner, own)) + part[-1]
    )


def _islands(text: str, direction: Direction) -> str:
    if runs_one_way(text, direction):
        return text
    return "".join(_island(each, direction) if each.foreign else each.text for each in stretches(text, direction))


def _island(foreign: DirectedPiece, around: Direction) -> str:
    return f"{LRI}{steadied(foreign.text)}{PDI}" if around == "rtl" else f"{RLI}{_islands(foreign.text, 'rtl')}{PDI}"


def ltr(text: str) -> str:
    """Isolate a number, address or URL, which reads from left to right everywhere."""
    return isolate(steadied(text), "ltr")


def isolate(text: str, direction: Direction) -> str:
    """Wrap a whole text in an isolate, whatever controls it holds; a stray closing isolate does not let it out."""
    opened = strays = 0
    for control in _ISOLATES.findall(text):
        if control != PDI:
            opened += 1
        elif opened:
            opened -= 1
        else:
            strays += 1
    opener = RLI if direction == "rtl" else LRI
    return opener * (1 + strays) + text + PDI * (1 + opened)


def enclosed(text: str, direction: Direction, around: Direction) -> str:
    """Give a text with its own foreign parts isolated, and isolated itself where it runs against what is around it."""
    settled = settle(text, direction)
    return settled if direction == around else isolate(settled, direction)


def begun(line: str, direction: Direction) -> str:
    """Put U+200F before a right-to-left line whose first letter is not of it, or that has none.

    Programs that show it take their direction from that letter, and many do not look past an
    isolate, as the algorithm would (rule P2), but at the first letter there is.
    """
    return _RLM + line if direction == "rtl" and line.strip() and leaning(line) != "rtl" else line


def standing_alone(text: str, direction: Direction) -> str:
    """Give lines that are shown where nothing says in which direction they read: the fields of a mail, say."""
    if text.isascii() and direction == "ltr":
        return text
    return "\n".join(begun(settle(line, direction), direction) for line in text.split("\n"))


def carry(lines: list[str]) -> list[str]:
    """Close at the end of each line the isolates that are open there, and open them again on the next."""
    if all(map(str.isprintable, lines)) or not any(map(_ISOLATES.search, lines)):
        return lines
    carried: list[str] = []
    opened: list[str] = []
    for line in lines:
        start = "".join(opened)
        for control in _ISOLATES.findall(line):
            if control in _OPENERS:
                opened.append(control)
            elif opened:
                opened.pop()
        carried.append(start + line + PDI * len(opened))
    return carried


def on_own_side(line: str) -> str:
    """Put U+200F before a line of a right-to-left text that has no letter of it outside isolates: a Latin name, say.

    It stays on the side where the lines around it begin: in an address block, or below a letter.
    """
    return line if _has_side(_outside(line)) else _RLM + line


def anchor(line: str) -> str:
    """Put U+200F before a line of a right-to-left text that shows no letter of it, so that readers set it to the right.

    A line that is isolated as a whole (an address, a letter in another language) keeps its own side.
    """
    outside = _outside(line)
    return _RLM + line if outside.strip() and not _has_side(outside) else line


def _outside(line: str) -> str:
    """Give a line without what is isolated in it."""
    outside = line
    while PDI in outside and outside != (inner := _ISOLATED.sub("", outside)):
        outside = inner
    return outside


def _has_side(outside: str) -> bool:
    return has_rtl(outside) or _RLM in outside
