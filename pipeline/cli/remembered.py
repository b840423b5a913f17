"""The texts that a newsroom remembers: those that went out, and those that were signed.

The ledger and the signatures say which they are; `ledger/texts` has their words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from pipeline.comparing.choosing import Remembered
from pipeline.comparing.comparison import KnownVersion, Passages
from pipeline.finding.found import TextThatWentOut
from pipeline.signoff.passages import read_back
from pipeline.signoff.signature import Signature, read_signatures
from pipeline.storage.ledger_folder import LedgerFolder
from pipeline.storage.ledger_index import LedgerIndex
from pipeline.storage.ledger_texts import LedgerTexts
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.texts_index import folder_stamps


class KeptTexts:
    """The words that are kept of texts, each once."""

    def __init__(self, newsroom: NewsroomFolder) -> None:
        self._newsroom, self._texts = newsroom, LedgerTexts(newsroom.root)

    @cached_property
    def _ledger(self) -> LedgerIndex:
        return LedgerIndex(LedgerFolder(self._newsroom.root), self._newsroom.root / "build")

    def passages(self, words: str) -> Passages | None:
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
            for item, language, version in self._ledger.versions_with(words)
        ]
        return tuple(sorted(found, key=lambda each: (each.at, each.item, each.language), reverse=True))

    def _public(self, item: str, words: str) -> tuple[str, ...]:
        """Name the files that are public now and have these words, and the packs that hold them."""
        standing = self._ledger.standing_of(item)
        if not any(each.words == words for each in standing):
            return ()
        return tuple(each.file for each in standing if each.words == words or not each.language)


class RememberedTexts(KeptTexts):
    """What is remembered of one item."""

    def __init__(self, newsroom: NewsroomFolder, item: ItemFolder) -> None:
        super().__init__(newsroom)
        self._item = item

    @cached_property
    def _signatures(self) -> tuple[Signature, ...]:
        found = self._item.read_texts()
        return read_signatures(found.signatures_name, found.signatures).signatures

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the languages in which anything is remembered."""
        out = self._ledger.last_versions(self._item.key)
        return tuple(dict.fromkeys((*out, *(each.language for each in self._signatures))))

    def of(self, language: str) -> Remembered:
        """Give what is remembered in a language."""
        out = self._ledger.versions(self._item.key, language)
        ours = (each for each in self._signatures if each.language == language)
        signed = max(ours, key=lambda each: each.at, default=None)
        return Remembered(
            tuple(KnownVersion(each.at, each.words, each.number) for each in out),
            KnownVersion(signed.at, signed.words) if signed else None,
        )
