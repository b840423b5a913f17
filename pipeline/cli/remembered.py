"""The texts that a newsroom remembers: those that went out, and those that were signed.

The ledger and the signatures say which they are; `ledger/texts` has their words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.comparing.choosing import Remembered
from pipeline.comparing.comparison import Passages
from pipeline.finding.found import TextThatWentOut
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.texts_index import folder_stamps


class KeptTexts:
    """The words that are kept of texts, each once."""

    def __init__(self, newsroom: NewsroomFolder) -> None:
        self._newsroom = newsroom

    def passages(self, words: str) -> Passages | None:
        """Give a text by the digest of its words; None where it is not kept."""
        del words
        return None

    def stamps(self, now: int) -> dict[str, str]:
        """Give the folders of `ledger/texts`, each with its stamp; `now` is the moment by the disk's clock."""
        return folder_stamps(self._newsroom.root / "ledger" / "texts", now=now)

    def in_folder(self, folder: str) -> Mapping[str, str]:
        """Give the texts of a folder by their digests, as they are searched: the words, without their names."""
        del folder
        return {}

    def published(self, words: Iterable[str]) -> tuple[TextThatWentOut, ...]:
        """Give every version that went out with some words, the last one first."""
        del words
        return ()


class RememberedTexts(KeptTexts):
    """What is remembered of one item."""

    def __init__(self, newsroom: NewsroomFolder, item: ItemFolder) -> None:
        super().__init__(newsroom)
        self._item = item

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the languages in which anything is remembered."""
        return ()

    def of(self, language: str) -> Remembered:
        """Give what is remembered in a language."""
        del language
        return Remembered()
