"""Quotation marks in a translation are curly and turned the right way: „so“, «so», “so”, 「so」; never "so" or »so«."""

from __future__ import annotations

import re

from pipeline.checks.translated import Translated
from pipeline.fault import Faults, Severity
from pipeline.i18n.quotation_marks import BOOK_TITLE, CURLY, DOUBLE, EAST_ASIAN, SINGLE, closing, opening, turning

# A straight mark that a number has before it stands for inches or seconds.
_STRAIGHT = re.compile(r'(?<!\d)"|(?<!\w)\'(?=\w)|(?<=\w)\'(?!\w)')
_LINK_TITLE = re.compile(r'\]\([^)\s]*\s+"[^"]*"\)')
# Of pairs that stand round words without spaces, one mark is looked for with its own partner only.
_WITHOUT_SPACES = (*EAST_ASIAN, CURLY, BOOK_TITLE)
_BEFORE_OPENING = re.compile(f"[\\s(\\[{{—–\u00a0\u202f{opening((*DOUBLE, *SINGLE, *EAST_ASIAN))}*_]")
# “ closes as well: „so“; so does ‘, but behind an elision it opens: l’«‘so’»
_AFTER_CLOSING = re.compile(f"[\\s).,;:!?\\]}}—–\u00a0\u202f{closing((*DOUBLE, *EAST_ASIAN))}’*_،؛؟。，、；：！？…]")


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
    turned = turning(each.variant.language)
    marks = turned.opens + turned.closes
    if not any(map(each.text.__contains__, marks)):
        return None
    for match in re.finditer(f"[{marks}]", each.text):
        start, end = match.span()
        before, after = each.text[start - 1 : start] if start else " ", each.text[end : end + 1] or " "
        opens = bool(_BEFORE_OPENING.match(before)) and not _AFTER_CLOSING.match(after)
        closes = bool(_AFTER_CLOSING.match(after)) and not _BEFORE_OPENING.match(before)
        is_opening = match[0] in turned.opens
        if closes if is_opening else opens:
            faults.add(
                "mirrored-quotes",
                f"the mark {match[0]} {'opens' if is_opening else 'closes'} a quotation in this language, "
                "and stands the other way round here",
                each.place(start),
                expected="marks that are turned to the words between them",
                hint="exchange it for its partner",
                severity=level,
            )
    return None


def _unopened(each: Translated, level: Severity, faults: Faults) -> None:
    """Look for marks that close what none has opened: no spaces say there which way a mark is turned."""
    for first, last in _WITHOUT_SPACES:
        if last not in each.text:
            continue
        depth = 0
        for match in re.finditer(f"[{first}{last}]", each.text):
            depth += 1 if match[0] == first else -1
            if depth < 0:
                faults.add(
                    "mirrored-quotes",
                    f"the mark {last} closes a quotation that none has opened",
                    each.place(match.start()),
                    expected=f"{first} before the words and {last} behind them",
                    hint="exchange the two",
                    severity=level,
                )
                break
