"""Characters where a reader sees them, in a browser or on a printed page; the lines they make, from left to right."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pypdfium2
from msgspec import Struct


class Letter(Struct, frozen=True):
    """A character where a reader sees it; `top` and `bottom` grow downwards."""

    character: str
    left: float
    top: float
    bottom: float


def lines_of(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Give letters by the lines that they stand in, each line as it is seen from left to right."""
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda each: each.top + each.bottom):
        middle = (letter.top + letter.bottom) / 2
        # a raised mark stands within the height of its line
        line = next((line for line in lines[-3:] if line[0].top <= middle <= line[0].bottom), None)
        if line is None:
            lines.append([letter])
        else:
            line.append(letter)
    return [sorted(line, key=lambda each: each.left) for line in lines]


# The library that reads printed files gives the other bracket of a pair in what it takes for right to left.
MIRRORED = str.maketrans("()[]<>«»≤≥", "||||||||||")


def printed_lines(pdf: Path) -> list[str]:
    """Give the lines of a printed file, each as it is seen from left to right, without its spaces."""
    lines: list[str] = []
    document = pypdfium2.PdfDocument(pdf)
    for sheet in document:
        text = sheet.get_textpage()
        letters = []
        for at in range(text.count_chars()):
            left, bottom, _, top = text.get_charbox(at, loose=True)
            letters.append(Letter(text.get_text_range(at, 1), left, -top, -bottom))
        found = lines_of(each for each in letters if each.character.strip())
        lines += ["".join(each.character for each in line) for line in found]
    document.close()
    return lines
