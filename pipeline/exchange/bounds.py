"""How large a translators' file may be; what is larger was not made by `press translate export`, and is not read."""

from __future__ import annotations

from pipeline.fault import Faults
from pipeline.source import Place, Source

LARGEST = 4 * 1024 * 1024
"""Bytes. The longest item of the samples is a file of 60 KB, with offers from the memory of 200 KB."""
MOST_LINES = 50_000
"""Ten lines a segment, and as many again for a program that sets long texts on many lines."""
MOST_SEGMENTS = 2_000
"""An item has as many paragraphs, captions and names as a booklet at the most."""
LONGEST_TEXT = 100_000
"""Characters of one segment, which is a paragraph: a booklet has less in all."""


def is_in_bounds(name: str, text: bytes, faults: Faults) -> bool:
    """Say whether a file, in UTF-8, has no more bytes and lines than may be; else collect the fault."""
    lines = text.count(b"\n") + text.count(b"\r")
    if len(text) > LARGEST:
        too_large(Source(name, ""), f"this file has more than {LARGEST // 1024**2} MB", faults)
    elif lines > MOST_LINES:
        too_large(Source(name, ""), f"this file has more than {MOST_LINES:,} lines", faults)
    else:
        return True
    return False


def too_large(source: Source, what: str, faults: Faults) -> None:
    """Collect the fault of a file that is not read any further."""
    faults.add(
        "too-large-to-import",
        f"{what}, and was not read",
        Place.start_of(source),
        expected="one item in one language, as ‘press translate export’ writes it",
        hint="look for the right file, or export the item again and move the translation over",
    )
