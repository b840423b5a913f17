"""The words that a newsroom keeps of texts that went out or were signed, and where each of them went out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from pipeline.finding.found import TextThatWentOut
from pipeline.signoff.passages import read_back
from pipeline.storage.ledger_folder import LedgerFolder
from pipeline.storage.ledger_index import LedgerIndex
from pipeline.storage.ledger_texts import LedgerTexts
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.texts_index import folder_stamps


class KeptTexts:
    """The words that are kept of texts, each once."""

    def __init__(self, newsroom: NewsroomFolder) -> None:
        self._newsroom, self._texts = newsroom, LedgerTexts(newsroom.root)

    @cached_property
    def ledger(self) -> LedgerIndex:
        """Give the index of the ledger."""
        return LedgerIndex(LedgerFolder(self._newsroom.root), self._newsroom.root / "build")

    def passages(self, words: str) -> Sequence[tuple[str, str]] | None:
        """Give a text by the digest of its words; None where it is not kept."""
        data = self._texts.read(words)
        try:
            return None if data is None else read_back(data).pairs
        except ValueError:  # it is kept under its digest, and is no text
            return None

    def stamps(self, now: int) -> dict[str, str]:
        """Give the folders of `ledger/texts`, each with its stamp; `now` is the moment by the disk's clock."""
        return folder_stamps(self._newsroom.root / "ledger" / "texts", now=now)

    def in_folder(self, folder: str) -> Mapping[str, str]:
        """Give the texts of a folder by their digests, as they are searched: the words, without their names."""
        found = {digest: self.passages(digest) for digest in self._texts.digests(folder)}
        return {digest: "\n".join(text for _, text in each) for digest, each in found.items() if each}

    def published(self, words: Iterable[str]) -> tuple[TextThatWentOut, ...]:
        """Give every version that went out with some words, the last one first."""
        found = [
            TextThatWentOut(
                item, language, version.number, version.at, version.words, self._public(item, version.words)
            )
            for item, language, version in self.ledger.versions_with(words)
        ]
        return tuple(sorted(found, key=lambda each: (each.at, each.item, each.language), reverse=True))

    def _public(self, item: str, words: str) -> tuple[str, ...]:
        """Name the files that are public now and have these words, and the packs that hold them."""
        standing = self.ledger.standing_of(item)
        if not any(each.words == words for each in standing):
            return ()
        return tuple(each.file for each in standing if each.words == words or not each.language)
