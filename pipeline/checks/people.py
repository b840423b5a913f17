"""A name at risk is printed only when it is public and consent is on record; what a group is called names nobody."""

from __future__ import annotations

from pipeline.document.appeal import Appeal, PersonAtRisk
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every person at risk."""
    for item in newsroom.items:
        document = item.source.document
        for index, person in enumerate(document.persons_at_risk if isinstance(document, Appeal) else ()):
            if isinstance(person, PersonAtRisk) and person.name_public == "yes" and person.consent is None:
                faults.add(
                    "consent-missing",
                    "this name is to be printed, and no consent is on record",
                    item.source.place("persons_at_risk", index, "name"),
                    expected="‘consent’ with who agreed and on which day",
                    hint="ask first; until then set ‘name_public: no’ and a pseudonym",
                )
