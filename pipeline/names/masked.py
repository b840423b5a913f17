"""Earlier words and the withheld names in; what a press officer is shown of them out: no name, a mask in its place.

The one rule of what is shown of a name: whoever edits a file sees all that stands in it, and where words are told that
are no longer there, or are compared, there is no withheld name, and none that likely is one. A search shows what it was
asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from pipeline.names.finding import Names
from pipeline.names.person import WithheldPerson

WITHHELD = "[a name withheld]"
# Unicode keeps this place for no letter: no text has it, and no name is found in it.
_COVER = "\ufdd0"
_COVERS = re.compile(f"{_COVER}+")


class NameMask(Struct, frozen=True):
    """Puts a mask over the names of some people in the texts of an item; `others` are words that mean somebody else."""

    people: tuple[WithheldPerson, ...] = ()
    item: str = ""
    others: tuple[str, ...] = ()

    def over(self, passages: Iterable[tuple[str, str]], tag: str, mask: str = WITHHELD) -> tuple[tuple[str, str], ...]:
        """Give passages, each with its name, in a language; keys of the newsroom's in their names are masked too."""
        given = tuple(passages)
        names = Names.of(self.people).narrowed("\n".join(part for pair in given for part in pair))
        if names.is_empty:
            return given

        def masked(text: str, own: str | None) -> str:
            while found := names.find(text, tag=own, item=self.item, others=self.others):
                text = text[: found.start] + _COVER * (found.end - found.start) + text[found.end :]
            return _COVERS.sub(lambda _: mask, text)

        def masked_key(name: str) -> str:
            return ".".join(masked(part, None) for part in name.split("."))

        return tuple((masked_key(name), masked(text, tag)) for name, text in given)
