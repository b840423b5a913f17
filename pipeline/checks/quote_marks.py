"""Quotation marks in a translation are curly and turned the right way: „so“, «so», “so”, 「so」; never "so" or »so«."""

from __future__ import annotations

import re

from pipeline.checks.translated import Translated
from pipeline.fault import Faults, Severity

# A straight mark that a number has before it stands for inches or seconds.
_STRAIGHT = re.compile(r'(?<!\d)"|(?<!\w)\'(?=\w)|(?<=\w)\'(?!\w)')
_LINK_TITLE = re.compile(r'\]\([^)\s]*\s+"[^"]*"\)')
# Which marks open and which close; a mark that is in neither list may do both, and ’ is an apostrophe as well.
_OPENING, _CLOSING = "“‘«‹「『„‚", "”»›」』"
_OTHERWISE = {
    # „so“ ‚so‘, and in books »so« ›so‹
    "de": ("„‚", ""),
    "da": ("„‚", ""),
    "cs": ("„‚", ""),
    "sk": ("„‚", ""),
    "sl": ("„‚", ""),
    "hr": ("„‚", ""),
    "hu": ("„", "”"),
    "pl": ("„«", "”»"),
    "sv": ("", ""),
    "fi": ("", ""),
    # «so», and „so“ inside
    "ru": ("«„", "»"),
    "uk": ("«„", "»"),
    "bg": ("„", ""),
    "sr": ("„", ""),
    # “so” and ”so“ are both in use
    "ar": ("«", "»"),
    "fa": ("«", "»"),
    "ur": ("", ""),
    "he": ("", ""),
}
_PAIRS = (("「", "」"), ("『", "』"), ("“", "”"), ("《", "》"))
_BEFORE_OPENING = re.compile("[\\s(\\[{—–\u00a0\u202f“‘«„‚「『*_]")
_AFTER_CLOSING = re.compile("[\\s).,;:!?\\]}—–\u00a0\u202f”’»“」』*_،؛؟。，、；：！？…]")


def check_straight(each: Translated, level: Severity, faults: Faults) -> None:
    """Look for straight marks."""
    text = each.text
    if '"' not in text and "'" not in text:
        return
    titles = [match.span() for match in _LINK_TITLE.finditer(text)]
    for match in _STRAIGHT.finditer(text):
        if any(start <= match.start() < end for start, end in titles):
            continue
        faults.add(
            "straight-quotes",
            f"a straight mark {match[0]} stands here",
            each.place(match.start()),
            expected="the quotation marks of the language",
            hint="type the curly marks; a word processor does it by itself",
            severity=level,
        )


def check_turned(each: Translated, level: Severity, faults: Faults) -> None:
    """Look for marks that are turned the wrong way."""
    if each.variant.language.is_wide:
        return _unopened(each, level, faults)
    opening, closing = _OTHERWISE.get(each.variant.language.tag.split("-")[0], (_OPENING, _CLOSING))
    marks = opening + closing
    if not any(map(each.text.__contains__, marks)):
        return None
    for match in re.finditer(f"[{marks}]", each.text):
        start, end = match.span()
        before, after = each.text[start - 1 : start] if start else " ", each.text[end : end + 1] or " "
        opens = bool(_BEFORE_OPENING.match(before)) and not _AFTER_CLOSING.match(after)
        closes = bool(_AFTER_CLOSING.match(after)) and not _BEFORE_OPENING.match(before)
        if (match[0] in opening and closes) or (match[0] not in opening and opens):
            turned = "opens" if match[0] in opening else "closes"
            faults.add(
                "mirrored-quotes",
                f"the mark {match[0]} {turned} a quotation in this language, and stands the other way round here",
                each.place(start),
                expected="marks that are turned to the words between them",
                hint="exchange it for its partner",
                severity=level,
            )
    return None


def _unopened(each: Translated, level: Severity, faults: Faults) -> None:
    """Look for marks that close what none has opened: no spaces say there which way a mark is turned."""
    for opening, closing in _PAIRS:
        if closing not in each.text:
            continue
        depth = 0
        for match in re.finditer(f"[{opening}{closing}]", each.text):
            depth += 1 if match[0] == opening else -1
            if depth < 0:
                faults.add(
                    "mirrored-quotes",
                    f"the mark {closing} closes a quotation that none has opened",
                    each.place(match.start()),
                    expected=f"{opening} before the words and {closing} behind them",
                    hint="exchange the two",
                    severity=level,
                )
                break
