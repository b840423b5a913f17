"""What a unit of work is given, and what comes of it: values that can be kept, and sent to another process or machine.

Nothing here reads a document, so that a build that finds nothing to do need not load what does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field

from pipeline.desk.card import Card
from pipeline.desk.files import ItemFiles
from pipeline.desk.uses import Uses
from pipeline.edition.earlier import Earlier
from pipeline.fault import Fault
from pipeline.formats.artefact import Artefact, Role

_WORDS = "words/"


class Choice(Struct, frozen=True):
    """Which formats and languages to make; empty means all. `drafts` adds what may not go out yet."""

    formats: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    drafts: bool = False

    @property
    def is_whole(self) -> bool:
        """Say whether every format and language is built, so that a pack can be."""
        return not (self.formats or self.languages)


class Kit(Struct, frozen=True, eq=False):
    """What all items share: newsroom.yaml, and templates and words by name. Kits are compared by their digests.

    `office` is the digest of what an item's faults depend on beside its own files, `look` of what its outputs do.
    """

    newsroom: bytes | None
    templates: Mapping[str, bytes]
    office: str
    look: str

    def __eq__(self, other: object) -> bool:
        """Compare digests."""
        return isinstance(other, Kit) and (self.office, self.look) == (other.office, other.look)

    def __ne__(self, other: object) -> bool:
        """Compare likewise: the base would compare identities."""
        return not self == other

    def __hash__(self) -> int:
        """Give the hash of the digests."""
        return hash((self.office, self.look))

    @classmethod
    def of(cls, newsroom: bytes | None, templates: Mapping[str, bytes]) -> Kit:
        """Give the kit of these files."""
        words = {name: data for name, data in templates.items() if name.startswith(_WORDS)}
        own = {} if newsroom is None else {"newsroom.yaml": newsroom}
        return cls(newsroom, templates, digest(own | words), digest(templates))

    @property
    def words(self) -> dict[str, bytes]:
        """Give the files of interface words by tag."""
        return {
            name.removeprefix(_WORDS).removesuffix(".yaml"): data
            for name, data in self.templates.items()
            if name.startswith(_WORDS) and name.endswith(".yaml")
        }


def digest(files: Mapping[str, bytes]) -> str:
    """Give a digest of files by name; no two sets of files have the same."""
    found = hashlib.sha256()
    for name, data in sorted(files.items()):
        found.update(f"{len(name)} {name} {len(data)} ".encode(errors="surrogateescape"))
        found.update(data)
    return found.hexdigest()


class Order(Struct, frozen=True):
    """One item to check, and to make. `stages` are the earlier appeals that may be linked: None while unknown.

    An appeal that names earlier ones is only checked until they are known. `faulty` names the item's files at fault
    where that is known already: it is not checked again. `standing` are artefacts that would come out as they are, by
    format: they are packed, and not made again.
    """

    files: ItemFiles
    stages: Mapping[str, Earlier] | None = None
    is_to_be_made: bool = True
    faulty: frozenset[str] | None = None
    standing: Mapping[str, tuple[Artefact, ...]] = field(default_factory=dict)


class Job(Struct, frozen=True):
    """A few orders, and all that they need.

    `is_office_clean` says that an earlier run found no fault in the office: then of its words only those are read that
    are used, and nobody reports on it again.
    """

    kit: Kit
    orders: tuple[Order, ...]
    choice: Choice
    moment: datetime
    is_office_clean: bool = False


class Entry(Struct, frozen=True, array_like=True):
    """What a ledger keeps of an artefact, beside its name: all but its bytes, and the format that made it."""

    format: str
    media_type: str
    language: str
    role: Role


class Output(Struct, frozen=True):
    """What is made of one item: its files by name, its pack when it is whole, and how many editions they are.

    `entries` describe the files. `refused` says why nothing was made although the item's files are in order: a promise
    of the outputs would not hold.
    """

    files: Mapping[str, bytes]
    packs: Mapping[str, bytes]
    editions: int
    refused: str | None = None
    entries: Mapping[str, Entry] = field(default_factory=dict)


class Made(Struct, frozen=True):
    """What came of one order. `output` is None for what was not made; `changes` are the moments at which it differs.

    `uses` is None of an item at fault, which may depend on everything that items share. `is_lost` is true of one over
    which the process that read it died.
    """

    card: Card
    faults: tuple[Fault, ...]
    earlier: Earlier | None = None
    changes: tuple[datetime, ...] = ()
    output: Output | None = None
    uses: Uses | None = None
    is_lost: bool = False


class OfficeFacts(Struct, frozen=True, array_like=True):
    """The faults of newsroom.yaml and of the words, and whether items can be made under them."""

    faults: tuple[Fault, ...]
    is_sound: bool


class Batch(Struct, frozen=True):
    """What came of a job: its items in their order, and the office; None when nobody came to read it, or had to."""

    made: tuple[Made, ...]
    office: OfficeFacts | None = None
