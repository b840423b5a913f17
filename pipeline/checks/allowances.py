"""The differences from its source that a translation allows, each for one fact of one text, with a reason.

An allowance that allows nothing is told: left there, it would let the next slip pass.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pipeline.facts.prepared import prepared
from pipeline.fault import Faults, did_you_mean
from pipeline.newsroom.item import Variant
from pipeline.reader.tree import follow


class Allowances:
    """One translation's allowances, and which of them allowed something."""

    def __init__(self, variant: Variant) -> None:
        self._variant = variant
        self._all = variant.translation.allowed_differences if variant.translation else ()
        self._used: set[int] = set()

    def allow(self, unit: str, written: Iterable[str]) -> bool:
        """Say whether a fact may differ in a text; `written` is how the source, or the translation, writes it."""
        forms = {_form(each) for each in written}
        found = [
            index for index, allowed in enumerate(self._all) if allowed.unit == unit and _form(allowed.fact) in forms
        ]
        self._used.update(found)
        return bool(found)

    def tell_unused(self, units: Collection[str], faults: Faults) -> None:
        """Collect those that allowed nothing; `units` are the names of the source's texts."""
        for index, allowed in enumerate(self._all):
            if index in self._used or self._variant.own is None:
                continue
            if allowed.unit not in units:
                message, hint = f"there is no text ‘{allowed.unit}’", did_you_mean(allowed.unit, units)
            else:
                message = f"‘{allowed.unit}’ does not differ from its source in ‘{allowed.fact}’"
                hint = "remove this entry: left here, it would let the next slip pass"
            faults.add(
                "unused-allowance",
                message,
                follow(self._variant.own, ("allowed_differences", index)).place,
                expected="a text of the source, and a fact that differs in it",
                hint=hint,
                severity="warning",
            )


def _form(written: str) -> str:
    """Give a fact as it is compared with an allowance: in plain digits, whatever its spaces."""
    return "".join(prepared(written).split())
