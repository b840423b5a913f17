"""A quote is written without its quotation marks: the build sets the language's own; typed ones would be doubled."""

from __future__ import annotations

from pipeline.fault import Faults
from pipeline.i18n.quotation_marks import APOSTROPHES, CLOSED_BY
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every quote in every language."""
    for item in newsroom.items:
        for variant in item.variants:
            for key, quote in variant.document.quotes.items():
                text = quote.text.strip()
                if is_in_marks(text):
                    faults.add(
                        "quote-in-quotation-marks",
                        f"this quote stands in {text[0]}…{text[-1]}, and would be printed with two pairs of marks",
                        variant.place("quotes", key, "text"),
                        expected="the words alone: the build sets each language’s own marks",
                        hint="remove the first and the last mark; marks inside the quote stay",
                    )


def is_in_marks(text: str) -> bool:
    """Say whether one pair of quotation marks holds the whole text."""
    opening, closing = text[:1], CLOSED_BY.get(text[:1], "")
    if len(text) < 2 or text[-1] not in closing:  # noqa: PLR2004 - one mark on each side
        return False
    depth = 0
    for position, character in enumerate(text):
        if character in closing and depth and not _is_apostrophe(text, position):
            depth -= 1
            if depth == 0:
                return position == len(text) - 1
        elif character == opening:
            depth += 1
    return False


def _is_apostrophe(text: str, position: int) -> bool:
    if text[position] not in APOSTROPHES:
        return False
    return text[position - 1].isalpha() and text[position + 1 : position + 2].isalpha()
