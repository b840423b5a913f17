"""Every later stage of an appeal names the stage before it, and that is an appeal of this desk."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.desk.card import Card
from pipeline.fault import Faults, did_you_mean


def check(cards: Sequence[Card], faults: Faults) -> None:
    """Check the chains of all appeals."""
    appeals = {card.slug for card in cards if card.is_appeal}
    for card in cards:
        if card.follows:
            faults.add(
                "missing-previous",
                f"a ‘{card.follows.text}’ names no stage before it",
                card.follows.place,
                expected="‘previous:’ with the folder name of the appeal that it follows",
                hint=did_you_mean("", appeals),
            )
        for named in card.previous:
            if named.text not in appeals:
                faults.add(
                    "unknown-previous",
                    f"there is no appeal ‘{named.text}’",
                    named.place,
                    expected="the name of a folder in appeals/",
                    hint=did_you_mean(named.text, appeals),
                )
