"""Faults for a program: a JSON array, one object a fault, always with the same keys. Lines and columns count from 1."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pipeline.fault import Fault


def render(faults: Sequence[Fault]) -> str:
    """Give the array."""
    found = [
        {
            "code": fault.code,
            "severity": fault.severity,
            "message": fault.message,
            "expected": fault.expected,
            "hint": fault.hint,
            "file": fault.place.source.name,
            "line": fault.place.line,
            "column": fault.place.column,
            "end_column": fault.place.end,
        }
        for fault in faults
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
