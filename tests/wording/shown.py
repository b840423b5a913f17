"""Changes as one line each, as a test can read them: [-removed-]{+added+}."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.i18n.language import language
from pipeline.wording.runs import Run, runs_between

_MARKS = {"kept": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}


def line(runs: Iterable[Run]) -> str:
    """Give runs on a line."""
    return "".join(f"{_MARKS[run.kind][0]}{run.text}{_MARKS[run.kind][1]}" for run in runs)


def between(before: str, after: str, tag: str = "en") -> str:
    """Give what lies between two texts, on a line."""
    return line(runs_between(before, after, language(tag)))
