"""Entries as they stand in a file, in; the same without repetitions, or the faults that make them unusable, out."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from msgspec.structs import replace

from pipeline.exchange.bounds import LONGEST_TEXT, too_large
from pipeline.exchange.segment import ExchangeSegment
from pipeline.fault import Faults
from pipeline.reader.deadline import NEVER, Deadline
from pipeline.reader.decode import CONTROL, control_hint
from pipeline.source import Place, Source

# How many lines of a file one translation can span before its end is no longer looked for.
_LONGEST = 400


def gather(
    entries: Iterable[ExchangeSegment], faults: Faults, deadline: Deadline = NEVER
) -> tuple[ExchangeSegment, ...]:
    """Give every entry once, with line ends as a newsroom's files have them."""
    found: dict[str, ExchangeSegment] = {}
    for raw in entries:
        deadline.check()
        if max(len(raw.source), len(raw.target)) > LONGEST_TEXT and raw.place:
            too_large(raw.place.source, f"a segment of this file has more than {LONGEST_TEXT:,} characters", faults)
            return ()
        entry = replace(raw, target=_line_ends(raw))
        first = found.setdefault(entry.name, entry)
        if first is not entry and (first.source, first.target) != (entry.source, entry.target) and entry.place:
            faults.add(
                "repeated-segment",
                f"the segment ‘{entry.name}’ stands here a second time, and differs from the first",
                entry.place,
                expected="each segment once",
                hint="remove one of the two; the files of two translators may have been joined",
            )
        _control(entry, faults)
    return tuple(found.values())


def _line_ends(entry: ExchangeSegment) -> str:
    # programs of Windows write line ends of two characters; a text that has them by itself keeps them
    return entry.target if "\r" in entry.source else entry.target.replace("\r\n", "\n").replace("\r", "\n")


def _control(entry: ExchangeSegment, faults: Faults) -> None:
    found = CONTROL.search(entry.target)
    if found and entry.place:
        faults.add(
            "control-character",
            f"an invisible character (U+{ord(found.group()):04X}) stands in the translation of ‘{entry.name}’",
            entry.place,
            expected="text that can be printed",
            hint=control_hint(found.group()),
        )


def not_ours(source: Source, what: str, faults: Faults) -> None:
    """Collect the fault of a file that `press translate export` has not written."""
    faults.add(
        "not-our-file",
        what,
        Place.start_of(source),
        expected="a file that ‘press translate export’ has written, translated",
        hint="export the item again and move the translation over, or look for the right file",
    )


def still_fuzzy(name: str, place: Place, faults: Faults) -> None:
    """Collect that what was typed is left out, because its translator marks it as a text to work on."""
    faults.add(
        "still-fuzzy",
        f"the translation of ‘{name}’ is still marked as needing work (fuzzy), and is left out",
        place,
        expected="a translation without that mark",
        hint="when it is right, take the mark away in the translator’s program, and import the file again",
        severity="warning",
    )


def narrowed(place: Place, words: str | None) -> Place:
    """Give the place of words inside the translation that starts at a place, or that place itself."""
    forms = _as_written(words) if words else ()
    for number in range(place.line, place.line + _LONGEST) if forms else ():
        line = place.source.line(number)
        for form in forms:
            column = line.find(form, place.column - 1 if number == place.line else 0)
            if column >= 0:
                return Place(place.source, number, column + 1, column + 1 + len(form))
        if not line.strip() or "</target>" in line:
            break
    return place


def _as_written(words: str) -> tuple[str, ...]:
    """Give words as they may stand in a file: as they are, as XML has them, as PO has them."""
    in_po = words.replace("\\", "\\\\").replace('"', '\\"')
    return tuple(dict.fromkeys((words, escape(words, quote=False), in_po)))
