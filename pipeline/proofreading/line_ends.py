"""Line ends that were meant: an address, a signature, a verse, lines with numbers of their own. Markdown joins them.

Text that an editor has wrapped is told from them by its widths: a wrapped line is full, and a meant one ends before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.i18n.display_width import width
from pipeline.proofreading.list_marks import BEGINS_A_LINE
from pipeline.proofreading.passage import Passage, Slip

_BLOCK = re.compile(
    r"\s*(?:#{1,6}(?:\s|$)|#(?=[^\W\d_])|>|\||\{|!\[|\[\^|<|[-*+](?:\s|$)|(?P<number>[0-9]{1,9})[.)](?:\s|$)"
    r"|[0-9]{1,2}[.)][^\W\d_]{2}|[-=]{3,}\s*$|[–—―·●○■□◆◇►▶]\s)"
)
_NUMBERED = re.compile(
    r"\s*(?:[^\W\d_] ?[:：]\s*\S"
    r"|\(?(?:[a-zа-я]|[ivx]{1,4}|[IVX]{1,4}|[A-Z]|\d{1,2}|[٠-٩۰-۹]{1,2}|[一二三四五六七八九十]{1,3}|[أ-ي])"
    r"[).、．）-](?:\s|(?=[^\W\d_]))\s*\S)"
)
_COUNTED = re.compile(r"\s*(?P<number>\d{1,2})[.)]\s+\S")
# What is a line of an address in whatever language: a postcode and a town, c/o, a street and its number.
_POSTCODE = re.compile(
    r"(?:[A-Z]{1,2}-)?\d{4,6} [^\W\d_]\D*|\d{3} \d{2} [^\W\d_]\D*|(?i:c/o|p\. ?o\. box|postboks|postfach) .*"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?! [^\W\d_]+$)")
_STREET = re.compile(r"#?\d{1,4}[a-zA-Z]?[.,]? [^\W\d_]\D{2,}|[^\W\d]\D{3,}[ ,]\d{1,4} ?[a-zA-Z]?")
# but not: pre- and post-war, Ein- und Ausfuhr
_DIVIDED = re.compile(
    r"((?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*-)(?=\n[ \t]*(?!(?:and|or|to|und|oder|bis|bzw|et|ou|og|eller|y|o|e|en|of)\b)"
    r"[^\W\d_])"
)
_SENTENCE_ENDS = ".!?…。！？؟۔।"
_ENDS = tuple(_SENTENCE_ENDS)
_COLONS = (":", "：")
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
        lines = _before_a_block(body.split("\n"))
        if any(line.endswith(("\\", "  ")) for line in lines) or BEGINS_A_LINE.search(body):
            continue
        if len([line for line in lines if line.strip()]) < 2:  # noqa: PLR2004 - one line is a line
            continue
        if _are_numbered(lines) or _are_meant(lines, widest, capitals_tell=not passage.language.data.noun_capitals):
            lead = len(body) - len(body.lstrip())
            first = body.find("\n", lead)
            yield Slip(
                "lines-run-together",
                start + lead,
                start + first,
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


def _before_a_block(lines: Sequence[str]) -> Sequence[str]:
    """Give the lines of a paragraph before a list or the like begins in it; only a number 1 begins one below words."""
    for index, line in enumerate(lines):
        block = _BLOCK.match(line)
        if block and not (index and block["number"] and int(block["number"]) != 1):
            return lines[:index]
    return lines


def _are_numbered(lines: Sequence[str]) -> bool:
    """Say whether lines begin with numbers or letters that make no list in Markdown: a) b), (1) (2), 一、二、.

    Words may stand before them: “They ask: ⏎ 2. one ⏎ 3. two”.
    """
    first = next((index for index, line in enumerate(lines) if _NUMBERED.match(line)), len(lines))
    numbered = lines[first:]
    if len(numbered) < 2 or not all(map(_NUMBERED.match, numbered)):  # noqa: PLR2004 - one is no list
        return False
    counted = [int(found["number"]) for line in numbered if (found := _COUNTED.match(line))]
    in_order = len(counted) == len(numbered) and all(one + 1 == other for one, other in pairwise(counted))
    return not first or in_order or lines[first - 1].rstrip()[-1:] in _COLONS


def _are_an_address(lines: Sequence[str], widths: Sequence[int]) -> bool:
    """Say whether lines without any end of a sentence hold a postcode with its town, c/o, or a street’s number."""
    if max(widths) > _MOST or any(line[-1:] in _SENTENCE_ENDS for line in lines):
        return False
    named = [line for line in lines[1:] if _has_a_name(line)]
    return any(map(_POSTCODE.fullmatch, named)) or (len(lines) >= _LINES and any(map(_STREET.fullmatch, named)))


def _has_a_name(line: str) -> bool:
    """Say whether a capital stands in a line, or its script has none; and no year, which no house has for a number."""
    return (any(map(str.isupper, line)) or not any(map(str.islower, line))) and not _YEAR.search(line)


def _are_meant(lines: Sequence[str], widest: int, *, capitals_tell: bool) -> bool:
    lines = [line.strip().rstrip(",،，") for line in lines if line.strip()]
    widths = [width(line) for line in lines]
    if max(widths) > _VERSE:
        return False
    if _are_an_address(lines, widths):
        return True
    nexts = [_begins(line) for line in lines[1:]]
    unended = sum(line[-1:] not in _SENTENCE_ENDS for line in lines[:-1])
    # how many lines end although the next word would have fitted into the widest of the text
    early = sum(
        own + 1 + width(line.split(" ")[0]) + _MARGIN <= widest
        for own, line in zip(widths[:-1], lines[1:], strict=True)
    )
    half = (len(lines) - 1) / 2
    if (
        len(lines) >= _VERSES
        and unended >= half
        and (early >= half or (max(widths) <= _NARROW and (capitals_tell or not lines[-1].endswith(_ENDS))))
    ):
        return True
    if "small" in nexts or max(widths) > _MOST:
        return False
    if "none" in nexts:
        pauses = any(line[-1:] in _SENTENCE_ENDS + _PAUSES for line in lines[:-1])
        return len(lines) >= _LINES and max(widths) <= _NARROW and not pauses
    if len(lines) >= _LINES:
        signed = not any(line[-1:] in _SENTENCE_ENDS + _PAUSES for line in lines) and max(widths) <= _PAIR
        return unended >= half if capitals_tell else signed
    ends = lines[-1][-1:] in _SENTENCE_ENDS + _PAUSES or lines[0][-1:] in _SENTENCE_ENDS + _PAUSES
    return max(widths) <= _PAIR and not ends and capitals_tell


def _begins(line: str) -> str:
    """Say how a line begins: with a capital or a figure, a small letter, or a letter of a script that has neither."""
    first = next((character for character in line if character.isalnum() or character == "+"), "")
    if first.isdigit() or first == "+" or first.isupper():
        return "capital"
    return "small" if first.islower() else "none"
