"""Names and a text in; where the text has one of them, out. Texts that have none cost little.

Most texts have not even the beginning of a name in them. So a text is folded once and looked through for the stems of
the names, and only taken apart into words where it has those of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from pipeline.names.letters import squeezed
from pipeline.names.matching import Grade, grade
from pipeline.names.name import Name, names_of
from pipeline.names.person import WithheldPerson
from pipeline.names.words import SeenText, is_wide

# Where a text may be cut to learn which stretch of it is the name.
_CUTS = re.compile(r"(?<=\S)(?=\s)|(?<=\s)(?=\S)|(?<=\w)(?=\W)|(?<=\W)(?=\w)|_")

_MOST_TOLD = 20
"""Nobody needs to be told of more places in one text."""


class Found(Struct, frozen=True):
    """A name that stands in a text: how sure that is, whose it is, and the stretch of the text that has it."""

    grade: Grade
    person: WithheldPerson
    start: int
    end: int


class Names(Struct, frozen=True, dict=True):
    """The names of some people, ready to be looked for."""

    people: tuple[WithheldPerson, ...]
    _ready: tuple[tuple[WithheldPerson, Name], ...]

    @classmethod
    def of(cls, people: Iterable[WithheldPerson]) -> Names:
        """Make them ready."""
        return _ready(tuple(people))

    def narrowed(self, text: str) -> Names:
        """Give the names of which a text has the beginnings: no other can stand in any part of it."""
        letters = squeezed(text) if self._ready else ""
        return Names(self.people, tuple(each for each in self._ready if _may_be(letters, each[1])))

    @property
    def is_empty(self) -> bool:
        """Say whether there is no name to look for."""
        return not self._ready

    def may_surely_have(self, text: str) -> bool:
        """Say whether a text has all letters of a name behind one another; without them, none surely stands there."""
        letters = squeezed(text) if self._ready else ""
        return any(order.letters in letters for _, name in self._ready for order in name.orders)

    def find(self, text: str, *, tag: str | None = None, item: str = "", others: tuple[str, ...] = ()) -> Found | None:
        """Give the first name that surely stands in a text, or else that likely does.

        `tag` is the text's language, `item` the item that it belongs to, and `others` are stretches of text that mean
        somebody else; in the person's own item none means somebody else by their very name.
        """
        letters = squeezed(text) if self._ready else ""
        likely: tuple[WithheldPerson, Name, str] | None = None
        for person, name in self._ready:
            if not _may_be(letters, name):
                continue
            is_own = person.item == item
            bare = _without(text, others, name, tag, is_own=is_own)
            found = grade(SeenText.of(bare), name, tag=tag, is_own=is_own)
            if found == "sure":
                return _located("sure", person, name, bare, tag, is_own=is_own)
            likely = likely or ((person, name, bare) if found else None)
        if likely is None:
            return None
        person, name, bare = likely
        return _located("likely", person, name, bare, tag, is_own=person.item == item)

    def find_all(
        self, text: str, *, tag: str | None = None, item: str = "", others: tuple[str, ...] = ()
    ) -> Iterator[Found]:
        """Give every place of a text that has a name; the arguments are as `find` has them."""
        for _ in range(_MOST_TOLD):
            found = self.find(text, tag=tag, item=item, others=others)
            if found is None:
                return
            yield found
            text = text[: found.start] + "\ufffc" * (found.end - found.start) + text[found.end :]

    def surely_in(self, text: str, item: str = "", others: tuple[str, ...] = ()) -> WithheldPerson | None:
        """Give somebody whose name surely stands in a text."""
        letters = squeezed(text) if self._ready else ""
        for person, name in self._ready:
            if any(order.letters in letters for order in name.orders):
                bare = _without(text, others, name, None, is_own=person.item == item)
                if grade(SeenText.of(bare), name) == "sure":
                    return person
        return None


@lru_cache(4)
def _ready(people: tuple[WithheldPerson, ...]) -> Names:
    found = {(person, name): None for person in people for written in person.names for name in names_of(written)}
    return Names(people, tuple(found))


def _may_be(letters: str, name: Name) -> bool:
    """Say whether a text has letters enough for a name: of its last part, or of its first and another."""
    stems = name.stems
    if stems[-1] in letters:
        return True
    return stems[0] in letters and any(stem in letters for stem in stems[1:])


def _without(text: str, others: Iterable[str], name: Name, tag: str | None, *, is_own: bool) -> str:
    """Give a text without the stretches that look like a name and mean somebody else, each as long as it was.

    What does not look like the whole name says nothing about it: else “Amira” would hide every Amira Sample. The very
    name stays in the person's own item.
    """
    for other in others:
        looks = grade(SeenText.of(other), name, tag=tag, is_own=is_own)
        if looks and not (is_own and looks == "sure"):
            text = _stretch(other).sub(lambda found: "\ufffc" * len(found[0]), text)
    return text


@lru_cache(1024)
def _stretch(words: str) -> re.Pattern[str]:
    """Give what finds words, whatever parts them: a space, a line’s end, a hyphen in an address, nothing."""
    pieces = re.findall(r"\w+", words)
    start, end = ("", "") if is_wide(words) else (r"(?<![^\W_])", r"(?![^\W_])")
    return re.compile(start + r"[\W_]{0,8}".join(map(re.escape, pieces)) + end if pieces else r"(?!)", re.IGNORECASE)


def _located(found: Grade, person: WithheldPerson, name: Name, text: str, tag: str | None, *, is_own: bool) -> Found:
    """Find the shortest stretch of a text that still has the name, by cutting it from both ends."""

    def has(stretch: str) -> bool:
        here = grade(SeenText.of(stretch), name, tag=tag, is_own=is_own)
        return here == "sure" if found == "sure" else here is not None

    cuts = (
        range(len(text) + 1) if is_wide(text) else sorted({0, len(text), *(at.start() for at in _CUTS.finditer(text))})
    )
    low, high = 0, len(cuts) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if has(text[: cuts[middle]]) else (middle + 1, high)
    end = cuts[high]
    low = 0
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if has(text[cuts[middle] : end]) else (low, middle - 1)
    start = cuts[low]
    return Found(found, person, start, end) if has(text[start:end]) else Found(found, person, 0, len(text))
