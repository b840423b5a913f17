"""Files as they were built in; where one of some names stands in them, or what could not be read, out.

It is the last look before anything is written: at what came out, whatever it was made from. Word files share most of
their parts, packs hold what was made before, and every format says the same: what had no name is not looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec import Struct

from pipeline.names.person import WithheldPerson
from pipeline.search.found import FoundText

if TYPE_CHECKING:
    from pipeline.names.finding import Names

_BETWEEN = "\n\n"
_MOST_KNOWN = 50_000
_NOT_PLAIN = re.compile(rb"<[!?]")
_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r"=\s*(\"[^\"]*\"|'[^']*')")


class Leak(Struct, frozen=True):
    """Where a name stands in a file, and whose it is; or why a part of the file could not be read."""

    file: str
    where: str
    person: WithheldPerson | None
    why: str = ""


def leaks(
    files: Mapping[str, bytes], people: tuple[WithheldPerson, ...], item: str = "", others: tuple[str, ...] = ()
) -> Iterator[Leak]:
    """Look into files for the names of people, what is packed last; `item` and `others` are those of `Names.find`."""
    if not people:
        return
    from pipeline.names.finding import Names  # noqa: PLC0415 - heavy, and most newsrooms withhold no name
    from pipeline.search.texts import texts_in  # noqa: PLC0415 - as above

    names = Names.of(people)
    clean, said = _clean(people, (item, *others) if others else ()), set[str]()
    for name, data in sorted(files.items(), key=lambda each: (each[0].endswith(".zip"), each[0])):
        met = [blake2b(data, digest_size=16).digest()]

        def is_known(content: bytes, met: list[bytes] = met) -> bool:
            met.append(blake2b(content, digest_size=16).digest())
            return met[-1] in clean or _is_plainly_clean(content, names)

        found = tuple(texts_in(name, data, is_known))
        inside = tuple(_leaks(name, found, said, names, item, others))
        yield from inside
        if not inside:
            clean.update(met if len(clean) < _MOST_KNOWN else ())
            said.update(each.text for each in found)


def _leaks(  # noqa: PLR0917 - the file and its texts, then whom to look for
    file: str, found: tuple[FoundText, ...], said: set[str], names: Names, item: str, others: tuple[str, ...]
) -> Iterator[Leak]:
    yield from (Leak(file, each.where, None, each.text) for each in found if each.reading == "unread")
    # most files have no name in them: so all is looked through at once before it is looked at text by text
    if names.may_surely_have(_BETWEEN.join({each.text: None for each in found if each.text not in said})):
        for each in found:
            person = names.surely_in(each.text, item, others)
            if person:
                yield Leak(file, each.where, person)


def _is_plainly_clean(content: bytes, names: Names) -> bool:
    """Say whether a part of a Word file has no name, without taking it apart: not in its words, nor in its attributes.

    What has comments, instructions or data of its own is taken apart.
    """
    if not content.startswith(b"<?xml") or _NOT_PLAIN.search(content, 1):
        return False
    text = content.decode(errors="replace")
    attributes = _BETWEEN.join(dict.fromkeys(_ATTRIBUTE.findall(text)))
    return not (names.may_surely_have(_TAG.sub("", text)) or names.may_surely_have(attributes))


@lru_cache(maxsize=2)
def _clean(people: tuple[WithheldPerson, ...], others: tuple[str, ...]) -> set[bytes]:
    """Give the digests of files without these names that this process has looked into."""
    del people, others
    return set()
