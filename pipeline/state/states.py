"""The states that a text can be in, and what its author may say of it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

Status = Literal["draft", "in-review", "approved", "withdrawn"]
"""What stands in the file."""
State = Literal["draft", "in-review", "embargoed", "published", "corrected", "withdrawn"]
"""What follows from that, from the embargo, and from the moment."""
Marking = State | Literal["preview"]
"""What the name of a file is marked for: the state that it stands in, or that it is a preview of a moment."""


def state_of(
    status: Status, translation: str | None, lifts_at: datetime | None, moment: datetime, *, is_corrected: bool
) -> State:
    """Give the state of one language of an item at a moment; an embargo lifts at its very second.

    `translation` is the status of the language's own file, and None for the source.
    """
    if status != "approved":
        return status
    if translation not in (None, "approved"):
        return "draft" if translation == "draft" else "in-review"
    if lifts_at and moment < lifts_at:
        return "embargoed"
    return "corrected" if is_corrected else "published"
