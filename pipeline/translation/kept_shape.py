"""A unit beside its translation in; what its translation has lost or added of the source's shape out, with places.

An import compares in the same way what its translator sent back (`exchange/accept.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from pipeline.exchange.problem import TranslationProblem
from pipeline.exchange.protect import shape_problems
from pipeline.fault import Faults, Severity, did_you_mean
from pipeline.reader.tree import MapNode, Scalar
from pipeline.source import Place
from pipeline.translation.units import PairedUnit, own_shapes


class ShapeProblem(Struct, frozen=True):
    """One thing that a translation has lost or added, and where in its file and in the source's."""

    problem: TranslationProblem
    place: Place
    source_place: Place


class _Stretch(Struct, frozen=True):
    """A text, or a paragraph of it, beside its translation; each with the number of lines before it."""

    source: str
    target: str
    source_before: int = 0
    target_before: int = 0


def shape_problems_of(each: PairedUnit, confirmed: Collection[str] = ()) -> Iterator[ShapeProblem]:
    """Compare a unit's shape. What is stale is not compared, unless somebody confirms it by its name."""
    if each.target is None or each.own_shape:
        return
    for stretch in _stretches(each, each.target.text, confirmed):
        for problem in shape_problems(stretch.source, stretch.target, markdown=each.unit.mark.rich):
            if not _is_told_otherwise(problem, stretch):
                place = _place(each.target, problem.line and problem.line + stretch.target_before, problem.found)
                line = problem.source_line and problem.source_line + stretch.source_before
                yield ShapeProblem(problem, place, _place(each.unit.scalar, line, None))


def _stretches(each: PairedUnit, target: str, confirmed: Collection[str]) -> Iterator[_Stretch]:
    unit, source = each.unit, each.unit.scalar.text
    if each.is_current or unit.name in confirmed:
        yield _Stretch(source, target)
        return
    compared = [
        segment
        for segment in each.pairing.segments
        if segment.target and (segment.state != "stale" or segment.name in confirmed)
    ]
    if len(compared) == len(each.pairing.segments) and not each.pairing.is_moved:
        yield _Stretch(source, target)
        return
    for segment in compared:
        yield _Stretch(
            segment.source, segment.target, _lines_before(source, segment.source), _lines_before(target, segment.target)
        )


def _lines_before(text: str, part: str) -> int:
    return text.count("\n", 0, max(0, text.find(part)))


def _is_told_otherwise(problem: TranslationProblem, stretch: _Stretch) -> bool:
    """Say whether another rule tells the same, of a text that is compared with no other or as a fact."""
    mark = problem.mark
    if problem.code == "footnote-changed":
        note = mark.rstrip(":")
        if mark.endswith(":") and not (note in stretch.source and note in stretch.target):
            return True  # its mark is told
        # half of a footnote is at fault in any language
        return (f"{note}:" in stretch.target) != (note in stretch.target.replace(f"{note}:", ""))
    is_address = problem.code == "link-changed" and not mark.startswith("](")
    # an address that stands in one of the texts only differs as a fact, and may be allowed
    return is_address and not (mark in stretch.source and mark in stretch.target)


def _place(scalar: Scalar, line: int, words: str | None) -> Place:
    lines = scalar.text.split("\n")
    if not 0 < line <= len(lines):
        return scalar.place
    text = lines[line - 1]
    shown = words if words and words in text else text.strip()
    return scalar.at(line, text.index(shown) + 1, len(shown))


def tell_shape(each: PairedUnit, faults: Faults, severity: Severity, confirmed: Collection[str] = ()) -> None:
    """Collect what a unit's translation has lost or added."""
    for found in shape_problems_of(each, confirmed):
        problem, name = found.problem, each.unit.name
        faults.add(
            problem.code,
            f"{name}: {problem.message}",
            found.place,
            expected=f"the shape of the source, line {found.source_place.line} of {found.source_place.source.name}",
            hint=f"{problem.hint}; a shape that is meant is a line of this file: own_shape: [{name}]",
            severity=severity,
        )


def lost_quotes(units: Iterable[PairedUnit]) -> frozenset[str]:
    """Give the keys of the quotes that translations of some units have lost, which is told of each of these."""
    found = (each.problem for unit in units for each in shape_problems_of(unit))
    marks = (each.mark.strip("{} ") for each in found if each.code == "placement-changed")
    return frozenset(mark.removeprefix("quote").lstrip(" :") for mark in marks if mark.startswith("quote"))


def tell_unused_shapes(units: Collection[PairedUnit], own: MapNode, faults: Faults) -> None:
    """Collect the units that need not say that their shape is their own: left there, it would let a slip pass."""
    found = own_shapes(own)
    named = {each.unit.name: each for each in units} if found else {}
    for name, place in found.items():
        each = named.get(name)
        if each is None:
            message, hint = f"there is no text ‘{name}’", did_you_mean(name, named)
        elif each.target is None:
            message, hint = f"‘{name}’ is not translated here", "remove its name"
        elif not shape_problems(each.unit.scalar.text, each.target.text, markdown=each.unit.mark.rich):
            message = f"‘{name}’ has the shape of its source"
            hint = "remove its name: left here, it would let the next slip pass"
        else:
            continue
        faults.add(
            "unused-allowance",
            message,
            place,
            expected="a text of the source, which has another shape here",
            hint=hint,
            severity="warning",
        )
