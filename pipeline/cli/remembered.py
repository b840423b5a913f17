"""The texts that a newsroom remembers of an item: those that went out, and those that were signed.

The ledger and the signatures say which they are; `ledger/texts` has their words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from pipeline.building import build_log_file
from pipeline.building.withheld import gather
from pipeline.cli.kept_texts import KeptTexts
from pipeline.comparing.choosing import Remembered
from pipeline.comparing.comparison import KnownVersion
from pipeline.names.masked import NameMask
from pipeline.newsroom.withheld import others_of
from pipeline.signoff.signature import Signature, read_signatures
from pipeline.storage.clock import now
from pipeline.storage.engine import engine
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.output_folder import OutputFolder


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
        out = self.ledger.last_versions(self._item.key)
        return tuple(dict.fromkeys((*out, *(each.language for each in self._signatures))))

    def of(self, language: str) -> Remembered:
        """Give what is remembered in a language."""
        out = self.ledger.versions(self._item.key, language)
        ours = (each for each in self._signatures if each.language == language)
        signed = max(ours, key=lambda each: each.at, default=None)
        return Remembered(
            tuple(KnownVersion(each.at, each.words, each.number) for each in out),
            KnownVersion(signed.at, signed.words) if signed else None,
        )


def name_mask(newsroom: NewsroomFolder, item: ItemFolder, folders: Iterable[ItemFolder]) -> NameMask:
    """Give what hides the names that are withheld now; the last build’s log says which of all folders have none."""
    settings = newsroom.shared_files().settings
    log = build_log_file.decode_parts(OutputFolder(newsroom.root / "build").read_log(), engine())
    people = gather(folders, log, now(), settings).people
    return NameMask(people, item.key, others_of(item.read_texts(), settings) if people else ())
