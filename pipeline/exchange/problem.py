"""One thing that a translation has lost or broken of its source, as a value."""

from __future__ import annotations

from msgspec import Struct

from pipeline.fault import Severity


class TranslationProblem(Struct, frozen=True):
    """What a translation has lost or broken, and where: lines count from 1, and 0 is no line in particular."""

    code: str
    message: str
    hint: str
    found: str | None = None
    """The words of the translation to look at, where it has any."""
    severity: Severity = "error"
    line: int = 0
    """The line of the translation: of what differs, or behind which something is missing."""
    source_line: int = 0
    mark: str = ""
    """What was placed, linked or noted, as the text that has it writes it."""
