"""What changes of an item by itself, in words."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.publishing.upcoming import ChangeKind, Upcoming

_SAID: Mapping[ChangeKind, tuple[str, str]] = {
    # with what it is about, and without
    "lifts": ("the embargo lifts", "the embargo lifts"),
    "closes": ("the appeal closes", "the appeal closes"),
    "deadline": ("the last day to write is over", "the last day to write is over"),
    "rights-end": ("the rights to {about} end", "the rights to a file end"),
    "consent-ends": ("the consent to name person {about} ends", "a consent to print a name ends"),
    "term-ends": ("‘{about}’ leaves office", "a target leaves office"),
    "check-address": ("the address of ‘{about}’ has to be checked again", "an address has to be checked again"),
}


def told(change: Upcoming) -> str:
    """Say what happens, as in a list: the embargo lifts."""
    about, alone = _SAID[change.kind]
    return about.replace("{about}", change.about) if change.about else alone
