"""A text in; the stretches of it that read against its direction out: Latin names, numbers and addresses in Arabic.

The bidirectional algorithm (UAX #9) puts a digit that follows an Arabic letter on that letter’s side, so that the
number of a house leaves its street, and turns round what stands between two numbers: “+44 (0)20 7946” becomes
“7946 20(0) 44+”. Formats keep such stretches together, each by its own means.

A number reads from left to right as it is typed, in whatever digits, with its sign, its brackets and what joins its
parts: phone and index numbers, dates, spans (14:00-16:00, ۱۰–۱۲), paragraphs (19(3)), per cents (20%). Numbers with a
comma and a space between them are several, and so are 2014. 300: the second begins a sentence. The Arabic per cent sign
stays where its readers look for it (CLDR): left of the number. A number with single separators needs no help.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from unicodedata import bidirectional

from msgspec import Struct

from pipeline.i18n.character_kinds import NATIVE_DIGITS, RTL_SET, kinds
from pipeline.i18n.language import Direction

_RTL_LETTER = re.compile(f"(?![٫٬])[{RTL_SET}]")

# From here on patterns are of kinds. A group is held by (?>…), never by a sign + behind it: Python up to 3.11.4 takes
# too little then, where something in it goes back (gh-106052).
# A phrase of a left-to-right text goes on over numbers, and over what belongs to one; a comma parts two of a list.
_OF_NUMBER = (
    r"[9fT]|[,:'](?=[89])|[–—+#$%=&°/](?=[ \u00a0]?[-+$#=(\[]*[89fT])|(?<=[89fT$%)\]])[+$%°/]"
    r"|\([-–+#$%=°/.,:'89fT]+\)|\[[-–+#$%=°/.,:'89fT]+\]"
)
_RTL_WORDS = (
    rf"(?:(?<![^\s«\"(\[])[-+$#=%T.]+(?=8))?[R8]m*+(?:(?>(?:[ \u00a0\u200c\u200d.-]|{_OF_NUMBER})*)[R8]m*+)*"
    r"(?:(?<=8)(?:[f%$°+]|\(8+\))+(?![L89]))?"
)
# What quotation marks or brackets hold, and a whole line that begins so, is a phrase with all that is in it.
_ANY = r"[^LT\n«»\"()\[\]]|T[^LT\n]*+T|\((?>(?:[^L\n«»\"()]|\([^L\n«»\"()]*+\))*)\)|\[[^L\n«»\"\[\]]*+\]|«[^L\n«»\"]*+»"
_RTL_WITHIN = rf"(?<=[«\"(\[])(?=[^ \u00a0])(?=(?:{_ANY})*?R)(?>(?:{_ANY})+)(?<![ \u00a0])(?=[»\")\]])"
_RTL_LINE = r"(?<![^\n])(?=[R89fT«\"(\[$+@#=%°&–-]|\.[89])(?=[^L\n]*R)[^L\n]++(?<![ \u00a0])(?![^\n])"
_RTL_RUN = re.compile(f"{_RTL_LINE}|{_RTL_WITHIN}|{_RTL_WORDS}")
_PARTING = r"«»\"()\[\]\u2066-\u2069"
_INSIDE = rf"[^R\s{_PARTING}]"
_ATTACHED = rf"\({_INSIDE}+\)|\[{_INSIDE}+\]"
_SIGN = (
    rf"(?:(?<![^\s{_PARTING}$=+])(?:[-–](?=\$?[89])|\.(?=[L89]))"
    r"|[+@#]|[$%=](?=[-+$=]{0,3}[89])|\$[ \u00a0](?=[89])){0,4}"
)
_AFTER = (
    r"(?:(?<=[89fm])(?:[ \u00a0]?%|\$(?![89])|[ \u00a0]\$(?![ \u00a0]?[89])|°)"
    r"|\+{1,2}(?![L89])|(?<=L)\#(?![L89])|®|/)*"
)
# A word may hold anything inside but ends in a letter or digit, or in what belongs to it: a full stop stays out.
_WORD = rf"{_SIGN}[L89fT]m*(?:(?:{_INSIDE}|{_ATTACHED})*(?:[L89fT]m*|{_ATTACHED}))?{_AFTER}"
_TOKEN = re.compile(rf"(?P<word>{_WORD})|\([^R\n()]*\)|[«\"][^R\n«»\"]*[»\"]")
_SPACE = "[ \u00a0]"
_NUMBERS = f"{_SPACE}?[–-]{_SPACE}?|—|{_SPACE}(?:[/&+=:]{_SPACE})?"
# What may stand between two words of one stretch, by what they are: with a letter (L) or of digits alone (8, 9).
# Between letters anything neutral may, as in the algorithm.
_BETWEEN = {
    "LL": re.compile(rf"[^R\n{_PARTING}]*"),
    "L9": re.compile(rf"[.,:;']{{0,2}}{_SPACE}|{_SPACE}[–—/&+=-]{_SPACE}|"),
    "9L": re.compile(f",?{_SPACE}|"),
    "99": re.compile(f"{_NUMBERS}|"),
    "88": re.compile(f"{_NUMBERS}|"),
}
_PLAIN_NUMBER = re.compile("[89]+(?:[.,:][89]+)*|f")
_DIGITS = re.compile("9+|8+")
_WORD_FOLLOWS = re.compile(f"{_SPACE}L")
_COUNTS = re.compile(f"{_SPACE}R")
# What the algorithm keeps together by itself: from a Latin letter to a letter, a digit or a bracket that closes.
_SURE = re.compile(r"L(?:[^8fT@]*[L9)\]]m*)?")
_STRONG = re.compile("[RL89fT]")

# Of characters again. What needs no look at kinds: Arabic, marks that begin no stretch, numbers in the midst of Arabic.
_ARABIC = "\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff"
_NUMBER = f"(?<![^ ({_ARABIC}])[0-9{NATIVE_DIGITS}]+(?:[.,:][0-9{NATIVE_DIGITS}]+)*"
_ONLY_RTL = (
    rf"(?>(?:[\0-\"%-),-/:-?\[-`{{-~\u00a0«»\u2000-\u206f{_ARABIC}]++|{_NUMBER}(?=[.,:;]? ?[{_ARABIC}]|[.,:;]?\Z))*)"
)
_RTL_ALPHABET = f"(?![{NATIVE_DIGITS}٫٬])[{RTL_SET}]"
_LETTER = re.compile(f"(?P<rtl>{_RTL_ALPHABET}|\u200f)|[^\\W\\d_]")
# These the algorithm takes to the right-to-left side even in an isolate, and turns what stands between two of them.
_ARABIC_NUMBER = re.compile("[\u0660-\u0669]+(?:[.,:/٫٬][\u0660-\u0669]+)*")
_LRM = "\u200e"


class DirectedPiece(Struct, frozen=True):
    """A piece of a text. A foreign one reads against the text; a held one would not without a format's help."""

    text: str
    foreign: bool = False
    held: bool = False


def runs_one_way(text: str, direction: Direction) -> bool:
    """Say whether a text plainly holds nothing that could read against its direction, as most do."""
    return _only_rtl().fullmatch(text) is not None if direction == "rtl" else not has_rtl(text)


def has_rtl(text: str) -> bool:
    """Say whether a text shows a letter that reads from right to left, or a digit of its script."""
    return not text.isascii() and _RTL_LETTER.search(text) is not None


@cache
def _only_rtl() -> re.Pattern[str]:
    """Compile it when there is a text of this direction: many newsrooms have none."""
    return re.compile(_ONLY_RTL)


@lru_cache(maxsize=2048)  # each format asks about the same texts
def stretches(text: str, direction: Direction) -> tuple[DirectedPiece, ...]:
    """Give a text in pieces, in their order."""
    if runs_one_way(text, direction):
        return (DirectedPiece(text),) if text else ()
    return tuple(parted(text, direction))


def parted(text: str, direction: Direction) -> Iterator[DirectedPiece]:
    """Give the same by the kinds of all characters."""
    found = kinds(text)
    runs = list(_in_rtl(found, 0, len(found)) if direction == "rtl" else _in_ltr(found))
    end = 0
    for (start, stop), (following, _) in pairwise([*runs, (len(text), 0)]):
        if start > end:
            yield DirectedPiece(text[end:start])
        piece = text[start:stop]
        sure = _stays_one(piece) if direction == "ltr" else _SURE.fullmatch(found, start, stop)
        yield DirectedPiece(piece, foreign=True, held=not sure or _touches(found, stop, following, direction))
        end = stop
    if end < len(text):
        yield DirectedPiece(text[end:])


def _stays_one(phrase: str) -> bool:
    """Say whether the algorithm keeps a right-to-left phrase together: from letter to letter, its numbers in order."""
    ends = bidirectional(phrase[0]), bidirectional(phrase[-1])
    return (
        ends[0] in {"R", "AL", "AN"}
        and ends[1] in {"R", "AL", "AN", "NSM"}
        and not any(each.foreign for each in stretches(phrase, "rtl"))
    )


def _touches(found: str, stop: int, following: int, direction: Direction) -> bool:
    """Say whether a number or another stretch comes next, to which the algorithm would join this one."""
    after = _STRONG.search(found, stop, following)
    if after is None:
        return following < len(found)
    return after[0] != ("R" if direction == "rtl" else "L")


def _in_ltr(found: str) -> Iterator[tuple[int, int]]:
    return (run.span() for run in _RTL_RUN.finditer(found))


def _in_rtl(found: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Find words, and join those between which nothing parts them; a number that needs no help is left out."""
    start = end = first
    nature = last_nature = ""
    for token in _TOKEN.finditer(found, first, last):
        begins, ends = token.span()
        own = _nature(token[0])
        word = token["word"] is not None
        before = "8" if own == last_nature == "8" else nature
        if nature and (_joins if word else _takes_in)(found, (end, begins, ends), before + own):
            end, nature, last_nature = ends, "L" if own == "L" else nature, own
            continue
        if nature and not _PLAIN_NUMBER.fullmatch(found, start, end):
            yield start, end
        if word:
            start, end, nature, last_nature = begins, ends, own, own
        else:
            yield from _in_rtl(found, begins + 1, ends - 1)
            nature = last_nature = ""
    if nature and not _PLAIN_NUMBER.fullmatch(found, start, end):
        yield start, end


def _nature(word: str) -> str:
    return "L" if "L" in word else "8" if "8" in word else "9"


def _joins(found: str, place: tuple[int, int, int], natures: str) -> bool:
    """Say whether a word belongs to the stretch before it."""
    end, begins, ends = place
    if natures == "L8":  # a number in Arabic digits is of the text, but for one with parts: MDE ١٣/٥٦٢٣/٢٠٢٢
        return begins - end == 1 and not found[end:begins].strip(" \u00a0") and "/" in found[begins:ends]
    if natures == "L9" and not {",", ":", ";"}.isdisjoint(found[end:begins]) and _COUNTS.match(found, ends):
        return False  # BBC: 12 שבויים
    between = _BETWEEN.get(natures)
    return between is not None and between.fullmatch(found, end, begins) is not None


def _takes_in(found: str, place: tuple[int, int, int], natures: str) -> bool:
    """Say whether words in brackets or quotation marks belong to the stretch before them."""
    end, begins, ends = place
    if found[end:begins] not in (" ", "\u00a0"):
        return False
    if found[begins] != "(":
        return natures == "LL" and _WORD_FOLLOWS.match(found, ends) is not None
    if natures[0] == "L":
        return _STRONG.search(found, begins, ends) is not None
    return _DIGITS.fullmatch(found, begins + 1, ends - 1) is not None  # 2139 (2014)


def leaning(text: str) -> Direction | None:
    """Give the direction of a text's first letter, or None where it has none."""
    first = _LETTER.search(text)
    return None if first is None else "rtl" if first["rtl"] else "ltr"


def steadied(text: str) -> str:
    """Keep Arabic numbers in what reads from left to right in their order, by the mark U+200E around each."""
    return _ARABIC_NUMBER.sub(f"{_LRM}\\g<0>{_LRM}", text) if turns(text) else text


def turns(text: str) -> bool:
    """Say whether a text that reads from left to right holds Arabic numbers, which would turn it even in an isolate.

    Where it holds Arabic letters too (an address of the web), nobody would expect it in the order of its letters.
    """
    return not text.isascii() and _ARABIC_NUMBER.search(text) is not None and not re.search(_RTL_ALPHABET, text)
