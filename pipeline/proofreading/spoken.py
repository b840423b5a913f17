"""A quote whose whole text stands in quotation marks: with those that the build sets there would be two pairs."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.i18n.quotation_marks import CLOSED_BY
from pipeline.i18n.quotations import is_in_marks
from pipeline.proofreading.passage import Passage, Slip


def slips(passage: Passage) -> Iterator[Slip]:
    """Give the whole text, without its first and its last mark."""
    if not is_in_marks_whole(passage):
        return
    text = passage.text.strip()
    start = passage.text.index(text)
    yield Slip(
        "quote-in-quotation-marks",
        start,
        start + len(text),
        f"this quote stands in {text[0]}…{text[-1]}, and would be printed with two pairs of marks",
        "the words alone: the build sets each language’s own marks",
        "remove the first and the last mark; marks inside the quote stay",
        text[1:-1].strip() or None,
    )


def is_in_marks_whole(passage: Passage) -> bool:
    """Say whether one pair of marks holds the whole of a quote."""
    return passage.is_spoken and is_in_marks(passage.text.strip())


def is_in_halves(passage: Passage) -> bool:
    """Say whether a quote begins and ends in marks, perhaps with others’ words between: “We go,” he said. “We do.”."""
    text = passage.text.strip()
    return passage.is_spoken and len(text) > 1 and text[-1] in CLOSED_BY.get(text[0], "")
