"""Line ends that were meant: an address, a signature, a verse, lines with numbers of their own. Markdown joins them.

Text that an editor has wrapped is told from them by its widths: a wrapped line is full, and a meant one ends before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.i18n.display_width import width
from pipeline.proofreading.list_marks import BEGINS_A_LINE
from pipeline.proofreading.passage import Passage, Slip

_BLOCK = re.compile(
    r"\s*(?:#|>|\||\{|!\[|\[\^|<|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|\d{1,2}[.)][^\W\d_]{2}|[-=]{3,}\s*$|[–—―·●○■□◆◇►▶]\s)"
)
_NUMBERED = re.compile(
    r"\s*\(?(?:[a-zа-я]|[ivx]{1,4}|[IVX]{1,4}|[A-Z]|\d{1,2}|[٠-٩۰-۹]{1,2}|[一二三四五六七八九十]{1,3}|[أ-ي])[).、．）-](?:\s|(?=[^\W\d_]))\s*\S"
)
# but not: pre- and post-war, Ein- und Ausfuhr
_DIVIDED = re.compile(
    r"((?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*-)(?=\n[ \t]*(?!(?:and|or|to|und|oder|bis|bzw|et|ou|og|eller|y|o|e|en|of)\b)"
    r"[^\W\d_])"
)
_SENTENCE_ENDS = ".!?…。！？؟۔।"
_PAUSES = ",;:，、；：،؛–—-("
_MOST = 45
_VERSE = 50
_NARROW = 30
_PAIR = 40
_MARGIN = 6
_LINES, _VERSES = 3, 4


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each paragraph whose lines were meant as lines."""
    if not passage.rich or "\n" not in passage.text.strip("\n"):
        return
    widest = max(map(width, passage.text.split("\n")))
    for start, paragraph in passage.paragraphs:
        body = paragraph.rstrip("\n")
        if "\n" not in body:
            continue
        lines = body.split("\n")
        if any(_BLOCK.match(line) or line.endswith(("\\", "  ")) for line in lines) or BEGINS_A_LINE.search(body):
            continue
        if _are_numbered(lines) or _are_meant(lines, widest, capitals_tell=not passage.language.tag.startswith("de")):
            lead = len(body) - len(body.lstrip())
            yield Slip(
                "lines-run-together",
                start + lead,
                start + len(lines[0]),
                f"these {len(lines)} lines are printed as one, with spaces in the place of the line ends",
                "one sentence after the other; or ‘\\’ at the end of each line that is to stay one",
                "where they are meant, end each line but the last with ‘\\’; a list’s entries begin with ‘- ’ or ‘1. ’",
            )


def divided(passage: Passage) -> Iterator[Slip]:
    """Give words that a PDF, or an editor, has divided at the end of a line: they are printed with a gap."""
    if passage.rich and "-\n" in passage.text:
        for found in _DIVIDED.finditer(passage.text):
            yield Slip(
                "divided-word",
                *found.span(1),
                f"‘{found[1]}’ ends its line with a hyphen, and is printed with a space behind it",
                "the whole word on one line",
                "join the two lines; keep the hyphen only where the word has one",
            )


def _are_numbered(lines: Sequence[str]) -> bool:
    """Say whether lines begin with numbers or letters that make no list in Markdown: a) b), (1) (2), 一、二、."""
    numbered = [line for line in lines if _NUMBERED.match(line)]
    return len(numbered) > 1 and len(numbered) == len(lines)


def _are_meant(lines: Sequence[str], widest: int, *, capitals_tell: bool) -> bool:
    lines = [line.strip() for line in lines]
    widths = [width(line) for line in lines]
    if max(widths) > _VERSE:
        return False
    nexts = [_begins(line) for line in lines[1:]]
    unended = sum(line[-1:] not in _SENTENCE_ENDS for line in lines[:-1])
    # how many lines end although the next word would have fitted into the widest of the text
    early = sum(
        own + 1 + width(line.split(" ")[0]) + _MARGIN <= widest
        for own, line in zip(widths[:-1], lines[1:], strict=True)
    )
    half = (len(lines) - 1) / 2
    if len(lines) >= _VERSES and unended >= half and (early >= half or max(widths) <= _NARROW):
        return True
    if "small" in nexts or max(widths) > _MOST:
        return False
    if "none" in nexts:
        pauses = any(line[-1:] in _SENTENCE_ENDS + _PAUSES for line in lines[:-1])
        return len(lines) >= _LINES and max(widths) <= _NARROW and not pauses
    if len(lines) >= _LINES:
        return unended >= half and (capitals_tell or bool(early))
    ends = lines[-1][-1:] in _SENTENCE_ENDS + _PAUSES or lines[0][-1:] in _SENTENCE_ENDS + _PAUSES
    return max(widths) <= _PAIR and not ends and capitals_tell


def _begins(line: str) -> str:
    """Say how a line begins: with a capital or a figure, a small letter, or a letter of a script that has neither."""
    first = next((character for character in line if character.isalnum() or character == "+"), "")
    if first.isdigit() or first == "+" or first.isupper():
        return "capital"
    return "small" if first.islower() else "none"
