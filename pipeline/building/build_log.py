"""What the last build found and made, item by item, with what each of it depends on.

An item's findings (faults, summary) hold while its files, what it uses of the settings and the engine are the same, and
no moment has passed at which it changes. What a format made holds while, besides, the templates that it starts from and
what is said of earlier appeals are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import astuple

from pipeline import fingerprint
from pipeline.building.dependencies import Dependencies, SharedFingerprints
from pipeline.building.task import ArtefactInfo, BuildOptions, ItemResult, SettingsCheck, TextFacts
from pipeline.fault import Fault
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.summary import ItemSummary
from pipeline.newsroom.uses import Uses
from pipeline.signoff.signature import SignatureLog, read_signatures
from pipeline.signoff.standing import ToSign
from pipeline.state.earlier_stage import EarlierStage
from pipeline.state.listing import ItemListing


class MadeFrom(Struct, frozen=True, array_like=True):
    """The fingerprints of what an item’s editions were made from, and of what each format and the pack have besides."""

    editions: str
    formats: Mapping[str, str]

    def changed_since(self, before: MadeFrom) -> frozenset[str]:
        """Name the formats, and the pack, that were made from something else before."""
        if self.editions != before.editions:
            return frozenset(self.formats)
        return frozenset(name for name, each in self.formats.items() if each != before.formats.get(name))


class BuiltFiles(Struct, frozen=True, array_like=True):
    """What was made of an item: its files in media/<slug>/, the names of its packs, and how many editions.

    `files` are those that formats made, and `pictures` lie beside them. `content` is the fingerprint of the bytes that
    were written; `stamp` is the file stamp that they had then. `drafts` says whether drafts were made too.
    """

    made_from: MadeFrom
    stamp: str
    content: str
    files: Mapping[str, ArtefactInfo]
    packs: tuple[str, ...]
    editions: int
    drafts: bool = False
    pictures: tuple[str, ...] = ()


class LogEntry(Struct, frozen=True, array_like=True):
    """What is known of an item.

    `stamp` is the file stamp of its folder (empty: not to be trusted), `content` the fingerprint of its files. `uses`
    is what it uses of the settings, `settings` the fingerprint of that when it was checked, at `moment`. `files` are
    short fingerprints of each file, which say what has changed. `withholds` is true of an appeal that withholds a name.
    `listing` is what a list shows of the item. `to_sign` is what is to be signed of it, `signed` its signatures. What
    is made differs at `changes`, and only its faults at `warnings`. `published` is the fingerprint of what had gone out
    of it, and `facts` are those of its texts then.
    """

    stamp: str
    content: str
    uses: Uses | None
    settings: str
    moment: datetime
    changes: tuple[datetime, ...]
    summary: ItemSummary
    faults: tuple[Fault, ...]
    earlier: EarlierStage | None
    files: Mapping[str, str]
    built: BuiltFiles | None = None
    withholds: bool = False
    listing: ItemListing | None = None
    to_sign: ToSign | None = None
    signed: SignatureLog = SignatureLog()
    warnings: tuple[datetime, ...] = ()
    published: str = ""
    facts: Mapping[str, TextFacts] = {}

    def holds(self, content: str, dependencies: Dependencies, moment: datetime, published: str = "") -> bool:
        """Say whether the findings are still those of these files, under these settings, at this moment."""
        return (
            self.content == content
            and self.published == published
            and self.settings == dependencies.of_findings(self.uses, has_printed=self.has_printed)
            and not self._changed_until(moment)
        )

    @property
    def has_printed(self) -> bool:
        """Say whether the findings depend on what editions print: letters are composed, or signatures are asked for."""
        return self.summary.is_appeal or self.to_sign is not None

    def _changed_until(self, moment: datetime) -> bool:
        first, last = sorted((self.moment, moment))
        return any(first < change <= last for change in (*self.changes, *self.warnings))

    def made_from(
        self, dependencies: Dependencies, options: BuildOptions, stages: Mapping[str, EarlierStage], moment: datetime
    ) -> MadeFrom:
        """Give the fingerprints of what the item would be made from at a moment."""
        passed = sum(change <= moment for change in self.changes)
        earlier = [astuple(stages[slug]) for slug in sorted(stages)]
        printed = dependencies.of_editions(self.uses)
        # a preview prints its moment
        shown_at = [moment.isoformat()] if options.preview else []
        of_editions = fingerprint.of_values([self.content, printed, passed, options.drafts, earlier, *shown_at])
        return MadeFrom(of_editions, dependencies.of_formats(is_appeal=self.summary.is_appeal))


def entry_of(
    files: ItemFiles, made: ItemResult, uses: Uses | None, dependencies: Dependencies, moment: datetime
) -> LogEntry:
    """Give what is known of an item once it was checked; what it was found by is left to whoever keeps it."""
    has_printed = made.summary.is_appeal or made.to_sign is not None
    return LogEntry(
        stamp="",
        content="",
        uses=uses,
        settings=dependencies.of_findings(uses, has_printed=has_printed),
        moment=moment,
        changes=made.changes,
        summary=made.summary,
        faults=made.faults,
        earlier=made.earlier,
        files={name: fingerprint.short(data) for name, data in files.by_name.items()},
        listing=made.listing,
        to_sign=made.to_sign,
        signed=read_signatures(files.signatures_name, files.signatures),
        warnings=made.warnings,
        facts=made.facts,
    )


def earlier_stages(entry: LogEntry, entries: Mapping[str, LogEntry], faulty: frozenset[str]) -> dict[str, EarlierStage]:
    """Give what is known of the earlier appeals that an item names: of those that are whole."""
    named = (entries.get(f"appeals/{each.text}") for each in entry.summary.previous)
    return {
        each.summary.slug: each.earlier for each in named if each and each.earlier and each.summary.source not in faulty
    }


class SharedNames(Struct, frozen=True, array_like=True):
    """What the search for withheld names found in newsroom.yaml, words and templates, and the fingerprint of both."""

    fingerprint: str = ""
    faults: tuple[Fault, ...] = ()


class BuildLog(Struct):
    """The entries by item (`releases/2026-05-01-dam`), and the engine and the settings that they were made under.

    `check` is what was found in the settings, `parts` the fingerprints of the parts of all that items share, and
    `shared_names` what the search for withheld names found in what all items share. `looked_for` is the fingerprint of
    the names that the log was looked through for when it was written.
    """

    engine: str
    settings: str = ""
    check: SettingsCheck | None = None
    parts: SharedFingerprints = field(default_factory=SharedFingerprints)
    entries: dict[str, LogEntry] = field(default_factory=dict)
    shared_names: SharedNames = field(default_factory=SharedNames)
    looked_for: str = ""
    is_of_another_engine: bool = False
    """Whether there was a log that another program, or other libraries, had written."""
