"""Spaces: special ones where they do not belong, two in a row, one before a comma.

A no-break space belongs into a number, before a unit, beside a short word, a name or a dash, and before French marks; a
thin one likewise; an ideographic one into Chinese and Japanese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.i18n.language import Language
from pipeline.i18n.quotation_marks import DOUBLE, SINGLE, TURNED, characters
from pipeline.proofreading.passage import Passage, Slip

_ALL = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WIDE = "\u3000"
_NO_BREAK = "\u00a0\u202f"
_TYING = _NO_BREAK + "\u2007\u2009"
_SPACES = frozenset(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
_SPECIAL = re.compile(f"[{_ALL}]")
_AT_THE_START = re.compile(f"^([ \t]*)[{_ALL}][ \t{_ALL}]*", re.MULTILINE)
_AT_THE_END = re.compile(f"(?<![ \t{_ALL}])[ \t]*+[{_ALL}][ \t{_ALL}]*+$", re.MULTILINE)
_BEHIND_A_MARK = re.compile(f"^([ \t>]*(?:#{{1,6}}|[-*+])) ?[{_ALL}][ \t{_ALL}]*(?=\\S)", re.MULTILINE)
_TAB = re.compile(r"(?<=\S) *\t[ \t]*(?=\S)")
_DOUBLE = re.compile(f"(?<=[^\\s|])[ {_ALL}]{{2,}}(?=[^\\s|])")
_LIST_MARK = re.compile(r"\s*(?:[-*+>]|#{1,6}|\d+[.)]|\[\^[^\]]*\]:)$")
# A bullet with a tab behind it is told as a bullet (list_marks.py).
_MARK_BEFORE_A_TAB = re.compile(r"\s*(?:(?:[-*+>]|#{1,6}) +)?(?:[^\w\s§]|[oØüvq]|\d+[.)]|\[\^[^\]]*\]:)$")
_BEFORE_A_MARK = re.compile(
    f"(?<=[\\w)\\]’”»\"'*%])[ {_ALL}]+(?=[,،、，](?![\\d,])|[。؛]|\\.(?![\\w.]| *\\.))",
)
_BESIDE = characters((*DOUBLE, *SINGLE, *TURNED)) + "–—―…/\"'"
_FRENCH_MARKS = ";:!?»"
_SHORT, _LONGEST = 3, 80
# Thai and all scripts beyond it, most of which set no spaces between words.
_UNSPACED = re.compile("[\u0e00-\U0010ffff]")
_WORD, _LAST_WORD = re.compile(r"[^\W_]+"), re.compile(r"[^\W_]+\Z")
_NAMES = {
    "\u00a0": "no-break space",
    "\u2007": "figure space",
    "\u2009": "thin space",
    "\u202f": "narrow no-break space",
    "\u3000": "ideographic space",
}


def odd(passage: Passage) -> Iterator[Slip]:
    """Give special spaces that do not belong where they stand, and tabs between words."""
    if not passage.text.isascii() and _SPECIAL.search(passage.text):
        at_edges = list(_at_edges(passage))
        yield from at_edges
        taken = {at for slip in at_edges for at in range(slip.start, slip.end)}
        yield from (slip for slip in _between(passage) if slip.start not in taken)
    if passage.rich and "\t" in passage.text:
        yield from _tabs(passage)


def _at_edges(passage: Passage) -> Iterator[Slip]:
    """Give special spaces at the end of a line, behind a mark of Markdown's at its start, and at its start."""
    until = 0
    forms = (_AT_THE_END, _BEHIND_A_MARK, _AT_THE_START) if passage.rich else (_AT_THE_END, _AT_THE_START)
    every = [(found, form) for form in forms for found in form.finditer(passage.text)]
    for found, form in sorted(every, key=lambda each: each[0].start()):
        run = found[0]
        if found.start() < until or (form is _AT_THE_START and passage.language.is_wide and not run.strip(_WIDE)):
            continue  # it is told already; or a paragraph begins with the empty squares of Chinese or Japanese
        until = found.end()
        special = next(character for character in run if character in _SPACES)
        if form is _BEHIND_A_MARK:
            yield _odd(*found.span(), special, f"{found[1]} ", "one space")
        else:
            yield _odd(*found.span(), special, found[1] if form is _AT_THE_START else "", "no space")


def _between(passage: Passage) -> Iterator[Slip]:
    """Give single special spaces between words that a plain one would part as well."""
    text = passage.text
    for found in _SPECIAL.finditer(text):
        at = found.start()
        if at not in passage.spared and not _is_beside_a_space(text, at):
            fix = _in_its_place(text, at, passage.language)
            if fix != found[0]:
                yield _odd(at, at + 1, found[0], fix, "one space")


def _tabs(passage: Passage) -> Iterator[Slip]:
    """Give tabs between words; what stands in columns in Word is a table."""
    text = passage.text
    for found in _TAB.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if not _MARK_BEFORE_A_TAB.match(line) and not passage.is_in_a_table(found.start()):
            yield Slip(
                "odd-space",
                *found.span(),
                "a tab stands between words, and is printed as one space",
                "one space; or a table, each row as ‘| one | two |’",
                "type a space, or make a table of these lines",
            )


def double(passage: Passage) -> Iterator[Slip]:
    """Give two spaces in a row between words; an indent, a table's columns and a line's end are Markdown's own."""
    text = passage.text
    if "  " not in text and (text.isascii() or not _SPECIAL.search(text)):
        return
    for found in _DOUBLE.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if _LIST_MARK.match(line) or line.lstrip().startswith("|") or (_WIDE in found[0] and passage.language.is_wide):
            continue
        yield Slip(
            "double-space",
            *found.span(),
            f"{len(found[0])} spaces stand in a row",
            "one space",
            "delete the others",
            _one_of(text, found, passage.language),
        )


def before_marks(passage: Passage) -> Iterator[Slip]:
    """Give spaces before a comma or a full stop."""
    text = passage.text
    for found in _BEFORE_A_MARK.finditer(text):
        if found.start() in passage.spared:
            continue
        mark = text[found.end()]
        yield Slip(
            "space-before-mark",
            *found.span(),
            f"a space stands before ‘{mark}’",
            f"‘{mark}’ right behind the word",
            "delete the space",
            "",
        )


def _odd(start: int, end: int, found: str, fix: str, expected: str) -> Slip:
    name = _NAMES.get(found, "special space")
    return Slip(
        "odd-space",
        start,
        end,
        f"a {name} (U+{ord(found):04X}) stands where it does not belong",
        expected,
        "delete it" if expected == "no space" else "type a plain space in its place",
        fix,
    )


def _is_beside_a_space(text: str, at: int) -> bool:
    return text[at - 1 : at].isspace() or text[at + 1 : at + 2].isspace()


def _one_of(text: str, found: re.Match[str], language: Language) -> str:
    """Give the one space that stays of several: a no-break space where it belongs."""
    before, after = text[max(0, found.start() - _LONGEST) : found.start()], text[found.end() : found.end() + _LONGEST]
    for space in found[0]:
        if space in _NO_BREAK and _in_its_place(f"{before}{space}{after}", len(before), language) == space:
            return space
    return " "


def _in_its_place(text: str, at: int, language: Language) -> str:
    """Give the space that belongs where a special one stands: most often itself, or a plain one."""
    space, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if before.isdigit() and after.isdigit():
        return space  # 10 000: a figure is never touched
    if space == _WIDE:
        return space if language.is_wide else " "
    if language.data.spaced_marks and (after in _FRENCH_MARKS or before == "«"):
        return space if space in _NO_BREAK else "\u202f"
    if space in _TYING and (before.isdigit() or after.isdigit()):
        return space
    if space in _TYING + "\u200a" and (before in _BESIDE or after in _BESIDE):
        return space
    if space in _TYING and not (before.isalpha() and after.isalpha() and _are_plain_words(text, at)):
        return space
    return " "


def _are_plain_words(text: str, at: int) -> bool:
    """Say whether words stand on both sides that nobody ties together: neither short, nor a name, nor Chinese."""
    left = _LAST_WORD.search(text, max(0, at - _LONGEST), at)
    right = _WORD.match(text, at + 1, at + 1 + _LONGEST)
    return bool(left and right and _is_plain(left[0]) and _is_plain(right[0]))


def _is_plain(word: str) -> bool:
    return len(word) > _SHORT and word.isalpha() and word[0] == word[0].lower() and not _UNSPACED.match(word)
