"""What later appeals print of an earlier one: a few facts, and in which languages it is public.

So a later stage is made from its own files and these facts, and made again when one of them changes, not with every
word of the stages before it.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class EarlierStage(Struct, frozen=True, array_like=True):
    """An earlier stage at a moment: the languages that it stands in, and those in which anybody may read it."""

    slug: str
    stage: str
    number: str | None
    issued: date
    source: str
    languages: tuple[str, ...]
    public: tuple[str, ...]

    def read_in(self, tag: str) -> str | None:
        """Give the language in which a reader of a language may read this stage; None where it is not public."""
        found = tag if tag in self.languages else self.source
        return found if found in self.public else None
