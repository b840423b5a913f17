"""Faults as values: what is wrong, where, what was found, what was expected, and what to type instead.

A fault's code is its public name; `faults.yaml` explains each for `press explain` and for the docs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline.source import Place

# A list of more names than this is longer than the hint is worth.
_FEW = 12

Severity = Literal["error", "warning"]


class Fault(Struct, frozen=True, array_like=True):
    """One fault at one place. `message` says what was found; `expected` what should stand there; `hint` what to do."""

    code: str
    message: str
    place: Place
    expected: str | None = None
    hint: str | None = None
    severity: Severity = "error"

    @property
    def alone(self) -> Fault:
        """Give the fault with nothing of its file but the line at fault, to be kept or sent."""
        return replace(self, place=self.place.alone)


class Faults(Struct):
    """A collector: content never stops at the first fault."""

    _found: dict[tuple[object, ...], Fault] = field(default_factory=dict)

    def add(
        self,
        code: str,
        message: str,
        place: Place,
        *,
        expected: str | None = None,
        hint: str | None = None,
        severity: Severity = "error",
    ) -> None:
        """Collect one fault; the same fault at the same place is kept once (translations share their source's)."""
        fault = Fault(code, message, place, expected, hint, severity)
        self._found.setdefault((code, message, place.sort_key), fault)

    def extend(self, faults: Iterable[Fault]) -> None:
        """Collect the faults of another collector."""
        for fault in faults:
            self._found.setdefault((fault.code, fault.message, fault.place.sort_key), fault)

    def __iter__(self) -> Iterator[Fault]:
        """Give the faults sorted by place, then code."""
        return iter(sorted(self._found.values(), key=lambda fault: (fault.place.sort_key, fault.code, fault.message)))

    def __len__(self) -> int:
        """Count the faults."""
        return len(self._found)

    @property
    def errors(self) -> bool:
        """Say whether any fault is an error."""
        return any(fault.severity == "error" for fault in self._found.values())


def files_at_fault(faults: Iterable[Fault]) -> frozenset[str]:
    """Name the files that an error stands in."""
    return frozenset(fault.place.source.name for fault in faults if fault.severity == "error")


def did_you_mean(found: str, known: Iterable[str]) -> str | None:
    """Give a hint that names the nearest known word, or the known words when there are few."""
    words = sorted(known)
    near = get_close_matches(found, words, n=1, cutoff=0.6)
    if near:
        return f"did you mean ‘{near[0]}’?"
    if 0 < len(words) <= _FEW:
        return "use one of: " + ", ".join(words)
    return None
