"""A name at risk is printed only when it is public and consent is on record; a withheld name stands in no text."""

from __future__ import annotations

from pipeline.desk.item import Variant
from pipeline.desk.load import Desk
from pipeline.document.appeal import Appeal
from pipeline.fault import Faults


def check(desk: Desk, faults: Faults) -> None:
    """Check every person at risk, in every language."""
    for item in desk.items:
        document = item.source.document
        if not isinstance(document, Appeal):
            continue
        _consent(item.source, document, faults)
        for variant in item.variants:
            if isinstance(variant.document, Appeal):
                names = [
                    person.name
                    for each in (document, variant.document)
                    for person in each.persons_at_risk
                    if person.name_public == "no"
                ]
                _withheld(variant, sorted(set(names)), faults)


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


def _withheld(variant: Variant, names: list[str], faults: Faults) -> None:
    for unit in variant.texts():
        if unit.route[0] == "persons_at_risk" and unit.route[-1] == "name":
            continue
        for number, line in enumerate(unit.scalar.text.split("\n"), 1):
            for name in names:
                column = line.find(name)
                if column >= 0:
                    faults.add(
                        "withheld-name",
                        "a name that must not be printed stands in this text",
                        unit.scalar.at(number, column + 1, len(name)),
                        expected="the person’s pseudonym",
                        hint="replace it in every language; check pictures and their captions too",
                    )
