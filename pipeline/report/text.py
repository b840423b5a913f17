"""Faults for a person: what is wrong, where, the line itself with a caret, what was expected, what to do.

What is the same in several places is told once, with the others below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.fault import Fault
from pipeline.report.excerpt import excerpt
from pipeline.report.shared import SharedFault, places, shared
from pipeline.report.visible import visible

_RED, _YELLOW, _BLUE, _BOLD, _PLAIN = "\033[31m", "\033[33m", "\033[34m", "\033[1m", "\033[0m"


def render(faults: Sequence[Fault], *, colour: bool = False) -> str:
    """Give all faults and a closing line that counts them; nothing for no fault."""
    if not faults:
        return ""
    return "\n".join(_one(each, colour=colour) for each in shared(faults)) + f"\n{_summary(faults)}\n"


def _one(each: SharedFault, *, colour: bool) -> str:
    def painted(text: str, code: str) -> str:
        return f"{code}{text}{_PLAIN}" if colour else text

    fault, others = each.first, each.others
    warm = _RED if fault.severity == "error" else _YELLOW
    place = fault.place
    number = str(place.line)
    gutter = " " * len(number)
    bar = painted("|", _BLUE)
    name = visible(place.source.name)
    lines = [
        f"{painted(f'{fault.severity}[{fault.code}]', _BOLD + warm)}: {visible(fault.message)}",
        f"{gutter}{painted('-->', _BLUE)} {name}:{place.line}:{place.column}",
    ]
    if place.source.line(place.line).strip():
        shown = excerpt(place)
        lines += [
            f"{gutter} {bar}",
            f"{painted(number, _BLUE)} {bar} {shown.line}",
            f"{gutter} {bar} {painted(shown.carets, warm)}",
        ]
    if fault.expected:
        lines.append(f"{gutter} = expected: {visible(fault.expected)}")
    if each.hint:
        lines.append(f"{gutter} = hint: {visible(each.hint)}")
    if others:
        lines.append(f"{gutter} = and {_counted(len(others), 'more place')}:")
        lines += [visible(line) for line in places(others, f"{gutter}   ")]
    return "\n".join(lines) + "\n"


def _summary(faults: Sequence[Fault]) -> str:
    errors = sum(fault.severity == "error" for fault in faults)
    warnings = len(faults) - errors
    counted = [_counted(errors, "error")] if errors else []
    counted += [_counted(warnings, "warning")] if warnings else []
    return f"{', '.join(counted)} in {_counted(len({fault.place.source.name for fault in faults}), 'file')}"


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}"
