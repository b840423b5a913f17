"""A build's unit of work and what comes of it, as values: they can be kept, and sent to another process or machine.

Nothing here reads a document, so that a build that finds nothing to do need not load what does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field

from pipeline import fingerprint
from pipeline.fault import Fault
from pipeline.formats.artefact import Artefact, Role
from pipeline.ledger.history import PublishedText
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.newsroom.summary import ItemSummary
from pipeline.newsroom.uses import Uses
from pipeline.signoff.standing import ToSign
from pipeline.state.earlier_stage import EarlierStage
from pipeline.state.fields import StateFields
from pipeline.state.listing import ItemListing


class BuildOptions(Struct, frozen=True):
    """Which formats and languages to make; empty means all. `drafts` adds what may not go out yet.

    In a `preview` all that is made is marked as one of the build's moment.
    """

    formats: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    drafts: bool = False
    preview: bool = False

    @property
    def is_whole(self) -> bool:
        """Say whether every format and language is built, so that a pack can be."""
        return not (self.formats or self.languages)


class ForPublic(Struct, frozen=True):
    """What goes out of an item: the languages to make, and all that its readers may be told of."""

    languages: frozenset[str]
    named: frozenset[str]


class TaskItem(Struct, frozen=True):
    """One item to check, and to make. `stages` are the earlier appeals that it may link: None while they are unknown.

    An appeal that names earlier ones is only checked until they are known. `faulty` names the item's files at fault
    where an earlier build found them: then it is not checked again. `unchanged` are artefacts that would come out as
    they are, by format: they are packed, and not made again. `is_whole` asks for every format and language, whatever
    the options name. `stands` names what stands already where a part of the item is to be put; None where it is put
    nowhere, and no page can lead to a file. `published` has the last version of each language that went out;
    `for_public` says what is made to go out now: then no draft, nor a language that is not named, has any part in what
    is made.
    """

    files: ItemFiles
    stages: Mapping[str, EarlierStage] | None = None
    is_to_be_made: bool = True
    faulty: frozenset[str] | None = None
    unchanged: Mapping[str, tuple[Artefact, ...]] = field(default_factory=dict)
    is_whole: bool = False
    stands: tuple[str, ...] | None = ()
    published: Mapping[str, PublishedText] = field(default_factory=dict)
    for_public: ForPublic | None = None


class Task(Struct, frozen=True):
    """A few items, and all that they need: a task can be done anywhere.

    `settings_are_clean` says that an earlier task found no fault in newsroom.yaml and the words: then only the words
    that are used are read, and nobody reports on them again. `withheld` are the people whose names may not be printed,
    of the whole newsroom; None stands for those of these items. `is_summary` asks for nothing but the items' summaries.
    """

    shared: SharedFiles
    items: tuple[TaskItem, ...]
    options: BuildOptions
    moment: datetime
    settings_are_clean: bool = False
    withheld: tuple[WithheldPerson, ...] | None = None
    is_summary: bool = False


class ArtefactInfo(Struct, frozen=True, array_like=True):
    """What the build log keeps of an artefact, by its path: the format that made it, and all but its bytes."""

    format: str
    media_type: str
    language: str
    role: Role


class RenderedItem(Struct, frozen=True):
    """What is made of one item: its files by path, its pack when it is whole, and how many editions they are.

    `artefacts` describe the files that formats made, and `pictures` are the others. `refused` says why nothing was made
    although the item's files are in order: a promise of the outputs would not hold. `leaks` say the same where a
    withheld name would have come out. `attached` names the recordings and documents that its pages lead to.
    """

    files: Mapping[str, bytes]
    packs: Mapping[str, bytes]
    editions: int
    refused: str | None = None
    artefacts: Mapping[str, ArtefactInfo] = field(default_factory=dict)
    leaks: tuple[Fault, ...] = ()
    pictures: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Give the fingerprint of what was made, as that of what stands in a folder."""
        files = {f"media/{name}": data for name, data in self.files.items()}
        return fingerprint.of_files(files | {f"packs/{name}": data for name, data in self.packs.items()})


class TextFacts(Struct, frozen=True, array_like=True):
    """What publication needs to know of a text: the digest of its own words, and how a change of it is labelled.

    `is_dated_ahead`: one of its corrections names a moment to come.
    """

    words: str
    corrections: int
    minor_change: str | None
    is_dated_ahead: bool = False


class ItemResult(Struct, frozen=True):
    """What came of one item. `rendered` is None when nothing was made; `changes` are moments at which it differs.

    `warnings` are moments at which only its faults do. `uses` is None for an item at fault, which may depend on
    everything that items share. `fields` are those of an item that could be made. `listing` is what a list shows of it,
    where its source can be read. `is_lost` is true when the process that read the item died of it. `to_sign` is what is
    to be signed of an item without fault, where newsroom.yaml asks for that. `facts` are those of each language of an
    item that went out before, or is to go out now; `words` are its own words as they are kept, where it is to go out.
    """

    summary: ItemSummary
    faults: tuple[Fault, ...]
    earlier: EarlierStage | None = None
    changes: tuple[datetime, ...] = ()
    warnings: tuple[datetime, ...] = ()
    rendered: RenderedItem | None = None
    uses: Uses | None = None
    fields: StateFields | None = None
    listing: ItemListing | None = None
    is_lost: bool = False
    to_sign: ToSign | None = None
    facts: Mapping[str, TextFacts] = field(default_factory=dict)
    words: Mapping[str, bytes] = field(default_factory=dict)


class SettingsCheck(Struct, frozen=True, array_like=True):
    """The faults of newsroom.yaml and of the words, and whether items can be made under them."""

    faults: tuple[Fault, ...]
    is_sound: bool


class TaskResult(Struct, frozen=True):
    """What came of a task: its items in their order, and the settings; None when nobody had to read them."""

    items: tuple[ItemResult, ...]
    settings: SettingsCheck | None = None
