"""A newsroom's ledger in; what has gone out of every item, for checks and builds, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Literal

from msgspec import Struct

from pipeline.building.published import PublishedTexts
from pipeline.ledger.entry import LedgerEntry
from pipeline.ledger.history import PublishedText
from pipeline.storage.ledger_folder import LedgerFolder


class PublicItem(Struct, frozen=True):
    """What the ledger says of one item: the files of it that stand in public, and each language as it last went out.

    `fingerprint` is that of the latter, as findings are kept with it.
    """

    standing: tuple[LedgerEntry, ...] = ()
    texts: Mapping[str, PublishedText] = {}
    fingerprint: str = ""


def public_item(newsroom: Path, build: Path, key: str) -> PublicItem:
    """Give what the ledger of a newsroom says of one item."""
    ledger = LedgerFolder(newsroom)
    if not ledger.months():
        return PublicItem()
    from pipeline.storage.ledger_index import LedgerIndex  # noqa: PLC0415 - it loads SQLite, and many have no ledger yet
    from pipeline.storage.ledger_texts import LedgerTexts  # noqa: PLC0415 - as above

    texts = LedgerTexts(newsroom)
    with closing(LedgerIndex(ledger, build)) as index:
        last = index.last_versions(key)
        return PublicItem(
            index.standing_of(key),
            {tag: PublishedText(each, texts.read(each.words)) for tag, each in last.items()},
            index.published_of(key),
        )


def published_in(newsroom: Path, build: Path) -> PublishedTexts:
    """Give what has gone out of each item of a newsroom, by its key; `build` is where the index of its ledger lies."""
    ledger = LedgerFolder(newsroom)
    if not ledger.months():
        return PublishedTexts()
    from pipeline.storage.ledger_index import LedgerIndex  # noqa: PLC0415 - it loads SQLite, and many have no ledger yet
    from pipeline.storage.ledger_texts import LedgerTexts  # noqa: PLC0415 - as above

    texts = LedgerTexts(newsroom)

    def of_item(key: str) -> dict[str, PublishedText]:
        with closing(LedgerIndex(ledger, build)) as index:
            return {tag: PublishedText(each, texts.read(each.words)) for tag, each in index.last_versions(key).items()}

    with closing(LedgerIndex(ledger, build)) as index:
        return PublishedTexts(index.published(), index.last_words(), of_item)


def differences(newsroom: Path, build: Path) -> Iterator[tuple[str, Literal["lost", "altered", "stray"]]]:
    """Give the files in which build/public/ is not as the ledger says."""
    from pipeline.storage.ledger_index import LedgerIndex  # noqa: PLC0415 - it loads SQLite
    from pipeline.storage.public_folder import PublicFolder  # noqa: PLC0415 - as above

    with closing(LedgerIndex(LedgerFolder(newsroom), build)) as index:
        standing = index.ledger().standing
    there = PublicFolder(build / "public").stamped({})
    for file in sorted({*standing, *there}):
        if file not in there:
            yield file, "lost"
        elif file not in standing:
            yield file, "stray"
        elif there[file][1] != standing[file].digest:
            yield file, "altered"
