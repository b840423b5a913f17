"""Characters that stand for something that was lost on the way: �, an object's place, a sign of Word's own fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.proofreading.list_marks import BEGINS_A_LINE
from pipeline.proofreading.passage import Passage, Slip

_LOST = re.compile("[\ufffc\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each; one that begins a line as a list's mark is told as that."""
    if passage.text.isascii():
        return
    marks = {found.start(1) for found in BEGINS_A_LINE.finditer(passage.text)}
    for found in _LOST.finditer(passage.text):
        if found.start() not in marks:
            yield Slip(
                "lost-character",
                *found.span(),
                f"U+{ord(found[0]):04X} stands here, which shows as an empty box or a question mark",
                "the letter or sign that was meant",
                "look into the document that it was copied from, and type it again",
            )
