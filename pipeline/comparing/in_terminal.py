"""Comparisons in; the lines of `press diff` out, each as wide as the terminal is at most.

What was removed and added stands between signs, which a printer and a screen reader have too; colours come besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import click
from msgspec import Struct

from pipeline.comparing.comparison import Comparison
from pipeline.comparing.labels import Labels
from pipeline.comparing.shown import ShownRun, lines, shortened, shown
from pipeline.comparing.told import counts_told, place_told
from pipeline.formats.text.wrap import wrap
from pipeline.i18n.bidi import isolate, settle
from pipeline.i18n.language import Language
from pipeline.report.visible import visible
from pipeline.wording.passages import ChangedPassage
from pipeline.wording.runs import RunKind

SIGNS = {"kept": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
_COLOURS: dict[RunKind, str] = {"removed": "red", "added": "green"}
_INDENT = "  "
# Isolates, which are closed at each line's end and opened again on the next, and the spaces that a line ends at.
_PASSED_OVER = re.compile("[\\s\u200e\u200f\u2066-\u2069]")


class DiffScreen(Struct, frozen=True):
    """What the lines are for: how many columns there are (None: no limit), colours, and whether all is shown."""

    columns: int | None
    colours: bool
    is_whole: bool = False


def diff_lines(found: Comparison, screen: DiffScreen, labels: Labels | None = None) -> Iterator[str]:
    """Give the lines of one language."""
    yield _styled(f"{found.item}  {found.language.tag}", screen, bold=True)
    yield f"from {visible(found.before.title)}"
    yield f"to   {visible(found.after.title)}"
    for change in found.changes:
        yield ""
        yield from passage_lines(change, found.item, found.language, screen, labels or Labels())
    yield ""
    yield counts_told(found)


def passage_lines(
    change: ChangedPassage, item: str, language: Language, screen: DiffScreen, labels: Labels
) -> Iterator[str]:
    """Give the lines of one passage that has changed: what it is called, and its words."""
    place = place_told(change, lambda name: labels.of(item, name))
    yield _styled(visible(labels.of(item, change.name)), screen, bold=True) + (f"  ({place})" if place else "")
    for line in lines(shown(change.runs)):
        runs = line if screen.is_whole else shortened(line)
        if screen.is_whole or change.how == "moved" or any(run.kind != "kept" for run in runs):
            yield from _set(runs, language, screen)


def _set(runs: Sequence[ShownRun], language: Language, screen: DiffScreen) -> Iterator[str]:
    """Break one line of a passage into lines of the terminal, and colour what was removed and added."""
    text = "".join(_between_signs(run, language) for run in runs)
    room = None if screen.columns is None else max(screen.columns - len(_INDENT), 1)
    found = wrap(isolate(text, "rtl") if language.is_rtl else text, room)
    coloured = _coloured(found, runs, language) if screen.colours else found
    yield from (f"{_INDENT}{line}" for line in coloured)


def _between_signs(run: ShownRun, language: Language) -> str:
    first, last = SIGNS[run.kind]
    return f"{first}{settle(run.text, language.direction)}{last}"


def _coloured(found: Iterable[str], runs: Sequence[ShownRun], language: Language) -> Iterator[str]:
    """Colour each sign that is seen by the run that it is of."""
    kinds = iter([
        run.kind for run in runs for sign in _between_signs(run, language) if not _PASSED_OVER.match(sign)
    ])  # fmt: skip
    for line in found:
        last: RunKind = "kept"
        coloured = part = ""
        for sign in line:
            kind: RunKind = last if _PASSED_OVER.match(sign) else next(kinds, "kept")
            if kind != last:
                coloured += _part(part, last)
                part = ""
                last = kind
            part += sign
        yield coloured + _part(part, last)


def _part(text: str, kind: RunKind) -> str:
    return click.style(text, fg=_COLOURS[kind]) if text and kind in _COLOURS else text


def _styled(text: str, screen: DiffScreen, *, bold: bool) -> str:
    return click.style(text, bold=bold) if screen.colours else text
