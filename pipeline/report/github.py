"""Faults for a CI page: GitHub's workflow commands, which put each fault beside its line."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.fault import Fault


def render(faults: Sequence[Fault]) -> str:
    """Give one command a fault."""
    return "".join(f"{_command(fault)}\n" for fault in faults)


def _command(fault: Fault) -> str:
    place = fault.place
    fields = {"file": place.source.name, "line": place.line, "col": place.column, "endColumn": place.end, "title": fault.code}
    told = ". ".join(part for part in (fault.message, fault.expected and f"expected: {fault.expected}", fault.hint) if part)
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    return f"::{fault.severity} {properties}::{_message(told)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
