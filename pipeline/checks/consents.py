"""A name is printed while the consent lasts; who is to be called what after it is known before. Asks what time it is.

No fault says the name.
"""

from __future__ import annotations

from datetime import date, datetime

from pipeline.document.appeal import Appeal, PersonAtRisk
from pipeline.fault import Faults
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Route
from pipeline.source import Place
from pipeline.state.due_dates import SOON
from pipeline.state.moments import aware
from pipeline.state.of_document import consent_end


def check(newsroom: Newsroom, moment: datetime, faults: Faults) -> None:
    """Check the consent of every person at risk at a moment."""
    zone = newsroom.settings.timezone
    for item in newsroom.items:
        document = item.source.document
        for index, person in enumerate(document.persons_at_risk if isinstance(document, Appeal) else ()):
            if isinstance(person, PersonAtRisk) and person.name_public == "yes" and person.consent:
                route: Route = ("persons_at_risk", index, "consent")
                if person.consent.withdrawn_on:
                    today = aware(moment, zone).date()
                    _withdrawn(person.consent.withdrawn_on, today, item.source.at((*route, "withdrawn_on")), faults)
                elif end := consent_end(person, zone):
                    _limited(person, end, moment, item.source.at((*route, "until")), faults)


def _withdrawn(day: date, today: date, place: Place, faults: Faults) -> None:
    faults.add(
        "consent-ended",
        f"the consent was withdrawn on {day}: this name is withheld in every text, although this file says"
        " ‘name_public: yes’",
        place,
        expected="‘name_public: no’ and a pseudonym",
        hint="write that here; then look through texts, captions and pictures for the name",
        severity="warning",
    )
    if day > today:
        faults.add(
            "moment-to-come",
            f"the consent is said to be withdrawn on a day to come, {day}, and the name is withheld already",
            place,
            expected="the day on which it was withdrawn",
            hint="a consent that holds until a day has ‘until’",
            severity="warning",
        )


def _limited(person: PersonAtRisk, end: datetime, moment: datetime, place: Place, faults: Faults) -> None:
    if end <= moment:
        faults.add(
            "consent-ended",
            f"the consent ended on {person.last_day}: this name is withheld in every text, although this file says"
            " ‘name_public: yes’",
            place,
            expected="a later day; or ‘name_public: no’ and a pseudonym",
            hint="ask again; until somebody agrees, write that the name is not public",
            severity="warning",
        )
        return
    if person.pseudonym is None:
        faults.add(
            "no-pseudonym",
            f"the consent ends on {person.last_day}, and there is no pseudonym for the time after it",
            place,
            expected="‘pseudonym’ beside the name",
            hint="add what readers are to call this person then; do not make it of the name",
        )
    if end - SOON <= moment:
        faults.add(
            "consent-ends-soon",
            f"the consent ends on {person.last_day}; after it this name is withheld in every text and file",
            place,
            hint="ask for more time and give the new day; or write the pseudonym in the texts now: a text that has the"
            " name goes, and nothing stands in its place",
            severity="warning",
        )
