"""The desk in; editorial faults out. One rule a module, listed once below."""

from __future__ import annotations

from pipeline.checks import (
    appeals,
    directory,
    index_numbers,
    lengths,
    letters,
    moments,
    people,
    pictures,
    placements,
    quotations,
    signatures,
)
from pipeline.desk.load import Desk
from pipeline.fault import Faults

CHECKS = (
    appeals.check,
    directory.check,
    index_numbers.check,
    lengths.check,
    letters.check,
    moments.check,
    people.check,
    pictures.check,
    placements.check,
    quotations.check,
    signatures.check,
)


def check_desk(desk: Desk, faults: Faults) -> None:
    """Apply every rule to every item."""
    for check in CHECKS:
        check(desk, faults)
