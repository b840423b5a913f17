"""A name at risk is printed only when it is public and consent is on record; a withheld name stands nowhere.

A name is looked for as a reader would see it: whatever its capitals and spaces, the lines that it is broken over, the
marks of emphasis in it, and the characters that are invisible.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.document.appeal import Appeal
from pipeline.fault import Faults
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar
from pipeline.search.seen import as_seen
from pipeline.source import Place


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every person at risk, in every language, and the names of folder and pictures."""
    for item in newsroom.items:
        document = item.source.document
        if isinstance(document, Appeal):
            _consent(item.source, document, faults)
            names = _withheld_names(item)
            for variant in item.variants:
                _withheld(variant, names, faults)
            for name in (item.slug, *item.media, *item.unlisted, *item.unread):
                if holds(name.replace("_", " "), names):
                    tell(item.source.place("type"), f"the file name ‘{name}’", faults)


def _consent(variant: Variant, document: Appeal, faults: Faults) -> None:
    for index, person in enumerate(document.persons_at_risk):
        if person.name_public == "yes" and person.consent is None:
            faults.add(
                "consent-missing",
                "this name is to be printed, and no consent is on record",
                variant.place("persons_at_risk", index, "name"),
                expected="‘consent’ with who agreed and on which day",
                hint="ask first; until then set ‘name_public: no’ and a pseudonym",
            )


def _withheld_names(item: Item) -> frozenset[str]:
    """Give the names that may not be printed, in every language that has them, as they are compared."""
    return frozenset(
        as_seen(person.name)
        for variant in item.variants
        if isinstance(variant.document, Appeal)
        for person in variant.document.persons_at_risk
        if person.name_public == "no"
    )


def holds(text: str, names: frozenset[str]) -> bool:
    """Say whether a text has one of some names, as a reader would see it."""
    seen = as_seen(text)
    return any(name in seen for name in names)


def _withheld(variant: Variant, names: frozenset[str], faults: Faults) -> None:
    for route, scalar in _scalars(variant.tree, ()):
        if route[0] == "persons_at_risk" and route[-1] == "name":
            continue
        if holds(scalar.text, names):
            tell(_place(scalar, names), "this text", faults)


def _scalars(node: Node, route: Route) -> Iterator[tuple[Route, Scalar]]:
    match node:
        case Scalar():
            yield route, node
        case ListNode():
            for index, item in enumerate(node.items):
                yield from _scalars(item, (*route, index))
        case MapNode():
            for key, value in node.values.items():
                yield from _scalars(value, (*route, key))


def _place(scalar: Scalar, names: frozenset[str]) -> Place:
    """Give the line that holds the name, or the start of a text in which it is broken over lines."""
    for number, line in enumerate(scalar.text.split("\n"), 1):
        if holds(line, names):
            start = next((line.casefold().find(name) for name in names if name in line.casefold()), 0)
            return scalar.at(number, start + 1)
    return scalar.place


def tell(place: Place, where: str, faults: Faults) -> None:
    """Collect that a name stands where it must not."""
    faults.add(
        "withheld-name",
        f"a name that must not be printed stands in {where}",
        place,
        expected="the person’s pseudonym",
        hint="replace it in every language; check pictures and their captions too",
    )
