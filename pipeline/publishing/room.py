"""The places that a publication reads and writes, and the two ways in which it does so: commit, and recover."""

from __future__ import annotations

from collections.abc import Callable, Collection

from pipeline import fingerprint
from pipeline.building import standing
from pipeline.building.published import PublishedTexts
from pipeline.building.standing import StandingItems
from pipeline.ledger.history import Ledger
from pipeline.publishing.acts import Acts
from pipeline.publishing.gone_out import published_in
from pipeline.storage.door import printable, read
from pipeline.storage.ledger_folder import LedgerFolder
from pipeline.storage.ledger_index import LedgerIndex
from pipeline.storage.ledger_texts import LedgerTexts
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.public_folder import PublicFolder
from pipeline.storage.publishing_folder import KnownPublication, PublicationJournal, PublishingFolder


class OlderCopyError(Exception):
    """The ledger lacks entries that were there: a copy from an earlier day was put back, or a branch was left."""


class BrokenLedgerError(Exception):
    """Entries of the ledger name others that are not there, or not as they were."""


class PublishingRoom:
    """The ledger, build/public/, and what is known of both; only who holds the lock of build/ may write."""

    def __init__(self, newsroom: NewsroomFolder, output: OutputFolder) -> None:
        self.output, self.ledger_folder = output, LedgerFolder(newsroom.root)
        self.texts = LedgerTexts(newsroom.root)
        self.index = LedgerIndex(self.ledger_folder, output.root)
        self.public = PublicFolder(output.root / "public")
        self.folder = PublishingFolder(output.root / ".publishing")
        self.known: KnownPublication = self.folder.known()
        self.stands: StandingItems = standing.decode(self.known.standing.encode() or None)

    def close(self) -> None:
        """Let go of the index."""
        self.index.close()

    def published(self) -> PublishedTexts:
        """Give what has gone out, for the findings of items."""
        return published_in(self.ledger_folder.newsroom, self.output.root)

    def ledger(self) -> Ledger:
        """Give what the ledger says by now."""
        self.index.refresh()
        return self.index.ledger()

    def digests(self) -> dict[str, str]:
        """Give the SHA-256 of every file in public."""
        stamps = self.public.stamped(self.known.stamps)
        self.known.stamps = {file: each for file, each in stamps.items() if printable(file) == file}
        return {file: digest for file, (_, digest) in stamps.items()}

    def make_sure(self, *, goes_on: bool) -> None:
        """Make sure that the ledger is whole and has every entry that it had, unless somebody says to go on."""
        broken = self.index.missing()
        if broken:
            raise BrokenLedgerError(f"it lacks {_count(len(broken))} that others name")
        lost = [each for each in self.known.last if not self.index.has(each)]
        unknown = [] if self.known.last else sorted(self.digests().keys() - self.index.ledger().standing.keys())
        if goes_on:
            return
        if lost:
            raise OlderCopyError(f"the ledger lacks {_count(len(lost))} that stood in it when something last went out")
        if unknown:
            raise OlderCopyError(f"build/public/ holds files that the ledger knows nothing of, such as {unknown[0]}")

    def commit(self, acts: Acts) -> None:
        """Do acts in one step: from the moment when the journal is there, whoever comes next completes it."""
        if acts.is_nothing:
            return
        entries = tuple(each.data.decode() for each in acts.entries)
        removes = tuple(file for file in acts.removes if printable(file) == file)
        for file in {*acts.removes} - {*removes}:  # a name that no journal can hold is none of ours
            self.public.remove(file)
        journal = PublicationJournal(entries, tuple(acts.places), removes)
        self.folder.begin(journal, acts.places)
        self._carry_out(journal, frozenset())

    def recover(self, leaving: Callable[[Ledger], Collection[str]]) -> bool:
        """Complete a publication that was cut off, or discard it where nothing of it is in the ledger; say if so.

        `leaving` names the files that must not stand by now: these are not placed, and leave as anything else does.
        """
        journal = self.folder.journal()
        if journal is None:
            self.folder.end()
            return False
        entries = journal.read_entries
        if entries and not any(self.ledger_folder.read(each.name) == each.data for each in entries):
            self.folder.end()
            return False
        for entry in entries:
            self.ledger_folder.add(entry)
        ledger = self.ledger()
        # others may have published since, or taken out: only what stands by the ledger is placed
        gone = {file for file in journal.places if not self._stands(file, ledger)}
        self._carry_out(journal, {*leaving(ledger), *gone})
        return True

    def _stands(self, file: str, ledger: Ledger) -> bool:
        """Say whether the bytes that wait to be placed are those that the ledger has as public."""
        entry, staged = ledger.standing.get(file), read(self.folder.staged(file))
        return entry is not None and isinstance(staged, bytes) and fingerprint.of_bytes(staged) == entry.digest

    def _carry_out(self, journal: PublicationJournal, left_out: Collection[str]) -> None:
        for file in journal.removes:
            self.public.remove(file)
        for entry in journal.read_entries:
            self.ledger_folder.add(entry)
        for file in journal.places:
            if file not in left_out and self.folder.is_staged(file):
                self.public.place(file, self.folder.staged(file))
        self.keep_last(journal)
        self.folder.end()

    def keep_last(self, journal: PublicationJournal) -> None:
        """Keep the last entry, by which a copy from an earlier day is noticed."""
        if journal.entries:
            self.known.last = (journal.read_entries[-1].id,)
            self.folder.keep(self.known)

    def keep(self) -> None:
        """Keep what is known of what went out."""
        self.known.standing = standing.encode(self.stands).decode()
        self.index.refresh()
        self.known.last = self.index.last()
        self.digests()
        if self.known != self.folder.known():
            self.folder.keep(self.known)


def _count(number: int) -> str:
    return "an entry" if number == 1 else f"{number} entries"
