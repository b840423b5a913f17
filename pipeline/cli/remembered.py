"""The texts of an item that a newsroom remembers: those that went out, and those that were signed.

The ledger and the signatures say which they are; `ledger/texts` has their words.
"""

from __future__ import annotations

from pipeline.comparing.choosing import Remembered
from pipeline.comparing.comparison import Passages
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder


class RememberedTexts:
    """What is remembered of one item."""

    def __init__(self, newsroom: NewsroomFolder, item: ItemFolder) -> None:
        self._newsroom, self._item = newsroom, item

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the languages in which anything is remembered."""
        return ()

    def of(self, language: str) -> Remembered:
        """Give what is remembered in a language."""
        del language
        return Remembered()

    def passages(self, words: str) -> Passages | None:
        """Give a text by the digest of its words; None where it is not kept."""
        del words
        return None
