"""A text that was pasted in; the same text out, mended as `press check --fix` would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from pipeline.i18n.language import Language
from pipeline.proofreading.passage import Passage
from pipeline.proofreading.read import FigureTouchedError, applied, edits, slips


class Pasted(Struct, frozen=True):
    """A mended text, and how many stretches of it changed."""

    text: str
    mended: int
    left: Mapping[str, int]
    """By code, how many slips are left to whoever pasted it."""


def cleaned(text: str, language: Language, *, rich: bool = True) -> Pasted:
    """Mend what slipped into a text in pasting; `rich` says that it is Markdown."""
    passage = Passage(text, language, rich=rich)
    try:
        changes = edits(passage)
    except FigureTouchedError:
        changes = ()
    mended = applied(text, changes)
    left = Counter(slip.code for slip in slips(Passage(mended, language, rich=rich)))
    return Pasted(mended, len(changes), dict(left))
