"""Faults in; those that several places share together out: the first of them, and where the others are.

The same misspelt key in forty files is one thing to mend. Whoever reads forty faults of five lines misses the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from msgspec import Struct

from pipeline.fault import Fault
from pipeline.source import Place

# Names of files are long: so many places stand where a person still reads them. Programs are given all.
_MOST_PLACES = 60
_WIDTH = 118
_FEW = 2
_QUOTED = re.compile("‘[^‘’]*’")


class SharedFault(Struct, frozen=True):
    """A fault as it stands in its first place, and the others that say the same of another place."""

    first: Fault
    others: tuple[Fault, ...] = ()

    @property
    def hint(self) -> str | None:
        """Give the hint; where the others have another one each, that is said."""
        hint = self.first.hint
        if hint and any(other.hint != hint for other in self.others):
            return f"{hint} (so it is here; likewise in the other places)"
        return hint


def shared(faults: Iterable[Fault]) -> tuple[SharedFault, ...]:
    """Put together what is the same but for its place, in the order of the first places.

    Hints may name another word, file or command each; where they say another thing, both are told.
    """
    found: dict[tuple[object, ...], list[Fault]] = {}
    for fault in faults:
        found.setdefault((fault.severity, fault.code, fault.message, fault.expected, _saying(fault.hint)), []).append(
            fault
        )
    return tuple(SharedFault(same[0], tuple(same[1:])) for same in found.values())


def _saying(hint: str | None) -> str:
    """Give a hint without the one or two words that it quotes; a list of names is something that it says."""
    return _QUOTED.sub("‘’", hint) if hint and hint.count("‘") <= _FEW else hint or ""


def places(faults: Sequence[Fault], indent: str) -> Iterator[str]:
    """Give the lines that name some places, by file: a.yaml:3:1 and 7:1, b.yaml:3:1."""
    shown, left = faults[:_MOST_PLACES], len(faults) - _MOST_PLACES
    files: dict[str, list[Place]] = {}
    for fault in shown:
        files.setdefault(fault.place.source.name, []).append(fault.place)
    named = [f"{name}:{', '.join(f'{each.line}:{each.column}' for each in found)}" for name, found in files.items()]
    told = "; ".join(named) + (f"; and {left:,} more, which ‘press check --format json’ lists" if left > 0 else "")
    yield from wrap(
        told, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
