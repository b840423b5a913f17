"""A Markdown text in; the marks out that were meant as marks and take no effect, so that a reader would see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from unicodedata import category

from msgspec import Struct

from pipeline.marks.lines import days_that_run_on, underline
from pipeline.marks.signs import OTHER_SPACES, UNSEEN, has_cases, is_word

_TARGET = r"\]\((?:\\.|[^()\s\\]|\((?:\\.|[^()\s\\])*\))*\)"
_ADDRESS = rf"(?:https?://|www\.)[^\s<>()]*|{_TARGET}|<[A-Za-z][A-Za-z0-9+.-]+:[^<>\s]*>"
_GAP = rf"[ \t{UNSEEN}{OTHER_SPACES}]*"
_SCHEME = r"(?:https?:|www\.|mailto:|tel:)"
# What is looked for in a line; the first name is what may hold such signs and is no mark.
_MARKS = re.compile(
    rf"""(?P<passed>\\.|{_ADDRESS})
    | (?P<struck>~~(?=[^\s~])(?:[^~]*[^\s~]~~)?|(?<=[^\s~])~~)
    | (?P<lit>(?<!=)==(?=[^\s=])[^=]*[^\s=]==(?!=))
    | (?P<raised>\^[^\s^\[\]]+\^)
    | (?P<parted>\](?:\s+|[{UNSEEN}]+)\(\s*(?:{_SCHEME}|[^\s()@]+@[^\s()]+\.)[^()]*\))
    | (?P<squared>\]\[\s*{_SCHEME}[^\[\]]*\])
    | (?P<unclosed>(?<!\\)\[[^\[\]()]*\((?:https?:|mailto:|tel:)[^()\s]*\)(?![^\[]*\]))
    | (?P<bracketed>(?<!\]\()<\s*{_SCHEME}[^<>]*>)
    | (?P<named>\[\^(?:\]|[^\]]*\s[^\]]*\]))""",
    re.VERBOSE,
)
_PARTED_BY_A_LINE = re.compile(rf"\]{_GAP}\n[ \t>]*\([ ]*(?:{_SCHEME}|[^\s()@]+@[^\s()]+\.)[^()\n]*\)")
_SOUGHT = re.compile(r"~~|==|\^|\[|\]|<")
_ENTITY = re.compile(rf"\\.|{_TARGET}|(?P<name>&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]*);)")
# What nobody sees, but for white space; the straight quotation mark is told where it is typed as such.
_UNTOLD = frozenset('"\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0')
_NOBODY_SEES = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
_BULLETS = frozenset("•‣◦▪▫●○■□–—-*+·")
_HASHES = re.compile(r"[ \t>]*(?:[-*+][ \t]+)?(#+)([^#]?)")
_UNSEEN = re.compile(f"[{UNSEEN}]")
_HASHTAG = re.compile(r"#[^\s#]+")
# A star with a space behind it that another one closes, and no third.
_STAR = re.compile(
    rf"([ \t>]*\*)(?:[ ]+[^*]+(?<!\\)\*{_GAP}$|[{UNSEEN}]*[{OTHER_SPACES}][^*]*(?<![\s\\*])\*(?![\w*])[^*]*$)"
)
_ENTRY_OF_A_STAR = re.compile(rf"^[ \t>]*\*(?=[ \t{OTHER_SPACES}])", re.MULTILINE)
_NOTE_MARK = re.compile(r"(?<=[^\W_])\*(?![\w*])")
_HELD = re.compile(rf"[ \t>]*(?:\d{{1,9}}[.)][{UNSEEN}]*[{OTHER_SPACES}]|-[{UNSEEN}]*[{OTHER_SPACES}](?=\d))")
_SENTENCE_ENDS = '.!?…:;。！？：；،؟۔।”»")’'
_MOST_HASHES = 6


class IdleMark(Struct, frozen=True):
    """A mark without effect: where it stands, how long it is, and what to type instead."""

    at: int
    length: int
    message: str
    expected: str
    hint: str
    code: str = "mark-without-effect"


_TOLD: Mapping[str, tuple[str, str, str]] = {
    "struck": (
        "‘~~’ strikes nothing out: a reader would see it",
        "the words as they are to be read",
        "remove the ‘~~’",
    ),
    "lit": ("‘==’ highlights nothing: a reader would see it", "the words as they are to be read", "use **bold**"),
    "raised": (
        "‘^’ raises nothing: a reader would see it",
        "the words as they are to be read",
        "use the raised sign itself, such as ² or ³",
    ),
    "named": (
        "a footnote’s name holds no space: a reader would see this mark",
        "a mark such as [^1]",
        "name the note by a number, in both places",
    ),
}


def idle_marks(
    text: str, alone: Sequence[tuple[int, int]], sums: Sequence[tuple[int, int]] = (), loose: int = 0
) -> Iterator[IdleMark]:
    """Give the marks without effect; stars without a partner, those of sums and loose ones come from `emphasis.py`."""
    entries = list(_ENTRY_OF_A_STAR.finditer(text)) if loose and _NOTE_MARK.search(text) else []
    if len(entries) == 1:
        yield IdleMark(
            entries[0].end() - 1,
            1,
            "this star makes an entry of a list, and vanishes; another one in the text seems to call it as a note",
            "a note that starts with its own star, or an entry behind ‘- ’",
            "write ‘\\*’ for the star itself, or ‘- ’ for an entry",
        )
    for at, length in sums:
        mark = text[at : at + length]
        signs = "".join(f"\\{sign}" for sign in mark)
        yield IdleMark(
            at,
            length,
            f"‘{mark}’ stands between figures here: it would vanish, and emphasise what follows",
            "signs that can mean one thing only",
            f"write × or ‘{signs}’ for the sign itself; to emphasise, "
            + ("use _…_" if mark == "*" else "put a word between the figures"),
        )
    for at, length in alone:
        mark = text[at : at + length]
        yield IdleMark(
            at,
            length,
            f"‘{mark}’ has no partner: a reader would see it",
            f"‘{mark}’ on both sides of the words, or on none",
            "write the other one, or ‘" + "".join(f"\\{sign}" for sign in mark) + "’ for the signs themselves",
        )
    at = 0
    lines = text.split("\n")
    for found in _PARTED_BY_A_LINE.finditer(text) if "]" in text else ():
        yield _parted(found.start())
    for place, line in enumerate(lines):
        yield from _entities(line, at)
        yield from _in_line(line, at)
        yield from _at_start(lines, place, at)
        at += len(line) + 1


def _entities(line: str, at: int) -> Iterator[IdleMark]:
    """Give the names that bring in what would be told if it were typed."""
    for found in _ENTITY.finditer(line) if "&" in line else ():
        signs = unescape(found["name"] or "")
        starts = not line[: found.start()].strip(" \t>")
        if signs == found["name"] or not any(_is_untold(sign, starts=starts) for sign in signs):
            continue
        yield IdleMark(
            at + found.start(),
            len(found.group()),
            f"‘{found.group()}’ stands for U+{ord(signs[0]):04X}, which is not to be brought in by its name",
            "letters and signs as they are to be read",
            "leave it out, or type the sign itself",
            "text-changed",
        )


def _is_untold(sign: str, *, starts: bool) -> bool:
    return sign in _UNTOLD or category(sign) in _NOBODY_SEES or (starts and sign in _BULLETS)


def _in_line(line: str, at: int) -> Iterator[IdleMark]:
    if not _SOUGHT.search(line):
        return
    for found in _MARKS.finditer(line):
        kind, start = found.lastgroup or "", at + found.start()
        if kind in _TOLD:
            yield IdleMark(start, len(found.group()), *_TOLD[kind])
        elif kind == "parted":
            yield _parted(start)
        elif kind in {"squared", "unclosed"}:
            yield IdleMark(
                start,
                len(found.group()),
                f"‘{found.group()}’ is no link as it stands: a reader would see its marks",
                "[words](address)",
                "put the words into square brackets and the address into round ones",
                "bad-link",
            )
        elif kind == "bracketed":
            yield IdleMark(
                start,
                len(found.group()),
                f"the link ‘{found.group()}’ cannot be followed: a reader would see its marks",
                "a whole address without spaces, such as <https://example.org/russia>",
                "write [words](address), with a space in the address as %20",
                "bad-link",
            )


def _parted(at: int) -> IdleMark:
    return IdleMark(
        at,
        1,
        "something stands between ‘]’ and ‘(’, so this is no link: a reader would see its marks",
        "[words](address), without a space between the brackets",
        "remove what stands between ‘]’ and ‘(’; it may be invisible",
        "bad-link",
    )


def _at_start(lines: Sequence[str], place: int, at: int) -> Iterator[IdleMark]:
    line = lines[place]
    above, below = lines[place - 1] if place else "", lines[place + 1] if place + 1 < len(lines) else ""
    hashes = _HASHES.match(line) if "#" in line else None
    if hashes:
        yield from _hashes(hashes, line, at, is_alone=not (above.strip(" \t>") or below.strip(" \t>")))
    under = underline(lines, place)
    if under:
        yield IdleMark(
            at + under[0],
            under[1],
            "a line below a paragraph makes a heading of it, and vanishes",
            "an empty line between the paragraph and whatever follows",
            "write ‘## ’ before the words for a crosshead; else remove the line",
            "outside-the-set",
        )
    if star := _STAR.match(line):
        yield IdleMark(
            at + star.end(1) - 1,
            1,
            "this star makes an entry of a list: what was meant as its partner, a reader would see",
            "*emphasis* without a space behind the first star, or an entry behind ‘- ’",
            "remove the space behind the star, or write ‘- ’ for an entry and ‘\\*’ for a star",
        )
    if run_on := dict(days_that_run_on((above, line))).get(1):
        yield IdleMark(
            at,
            run_on + 1,
            "this day would follow the one above on the same line",
            "each day in a paragraph of its own, or at a line end of its own",
            "leave a line empty above it, or end the line above with a backslash",
        )
    held = _HELD.match(line)
    if held and (_HELD.match(above) or _HELD.match(below)):
        yield IdleMark(
            at + held.end() - 1,
            1,
            "a no-break space stands behind the mark of a list’s entry, so this is no list",
            "a plain space behind ‘-’ or ‘1.’",
            "type the space again",
        )


def _hashes(found: re.Match[str], line: str, at: int, *, is_alone: bool) -> Iterator[IdleMark]:
    count, words = len(found[1]), _UNSEEN.sub("", line[found.start(1) :]).strip()
    start = at + found.start(1)
    if not words.strip("#"):
        yield IdleMark(
            start,
            count,
            "this crosshead has no words",
            "‘## ’ and its words, on one line",
            "write its words behind ‘## ’, or remove the line",
            "outside-the-set",
        )
    elif (count > 1 and not found[2].isspace()) or count > _MOST_HASHES:
        yield IdleMark(
            start,
            count,
            f"‘{found[1]}’ makes no crosshead without a space behind it: a reader would see it",
            "‘## ’ and its words, on a line of their own",
            f"write ‘## {words.strip('#')[:20].strip()}…’",
        )
    elif count == 1 and not found[2].isspace() and is_alone and not _reads_as_text(words):
        yield IdleMark(
            start,
            1,
            "this line may be a crosshead or a hashtag: as it stands, a reader would see the ‘#’",
            "‘## ’ before a crosshead, ‘\\#’ before a hashtag",
            f"write ‘## {words[1:20].strip()}…’ for a crosshead, ‘\\{words[:19].strip()}…’ for a hashtag",
        )


def _reads_as_text(words: str) -> bool:
    """Say whether a line that starts with a hashtag is a sentence, or one hashtag or several."""
    tags = words.split()
    if len(tags) == 1:
        return words[-1] in _SENTENCE_ENDS or _is_plainly_a_hashtag(words[1:])
    return words[-1] in _SENTENCE_ENDS or all(map(_HASHTAG.fullmatch, tags))


def _is_plainly_a_hashtag(word: str) -> bool:
    """Say whether one word behind # is no heading: #FreeAda, #freeada, #Free_Ada, #Ada2026, #释放艾达#, #الحرية.

    A heading of one word has a capital first, and no other; a script without capitals does not say.
    """
    name = word.removesuffix("#")
    if not name or not all(is_word(sign) or sign == "_" for sign in name):
        return False
    return word != name or not (name[0].isupper() and name[1:].islower() and name.isalpha() and has_cases(name[-1]))
