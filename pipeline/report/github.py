"""Faults for a CI page: GitHub's workflow commands, which put each fault beside its line.

The escapes are those of actions/toolkit: a message has its percent signs and line ends escaped, a property also its
colons and commas.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.fault import Fault


def render(faults: Sequence[Fault]) -> str:
    """Give one command a fault."""
    return "".join(f"{_command(fault)}\n" for fault in faults)


def _command(fault: Fault) -> str:
    place = fault.place
    properties = {
        "file": place.source.name,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.end),
        "title": fault.code,
    }
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    told = fault.message
    if fault.expected:
        told += f"\nexpected: {fault.expected}"
    if fault.hint:
        told += f"\nhint: {fault.hint}"
    return f"::{fault.severity} {given}::{_message(told)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
