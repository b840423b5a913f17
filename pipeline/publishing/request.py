"""What a publication is asked for, and what comes of it, as values."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from pipeline.building.build_log import BuildLog
from pipeline.building.scan import Scan
from pipeline.fault import Fault
from pipeline.ledger.entry import Bypass
from pipeline.publishing.batch import LeftFile, PublishedItem
from pipeline.publishing.prepared import PreparedItems
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.output_folder import OutputFolder


class PublishRequest(Struct, frozen=True):
    """What is asked for: the chosen slugs (empty for all), by whom, and whether unsigned texts go out as well.

    `goes_on` says that the ledger is to be taken as it is, although entries are missing from it. `on_item` is told each
    item that is done. `agreed` has the stamps of items as somebody was shown them, by key: of such an item nothing goes
    out where another stamp holds by now. `prepared` is what was made beforehand. `folders` are all items as
    they were found a moment ago, for a plan that is only to be shown; without them they are found now.
    """

    newsroom: NewsroomFolder
    output: OutputFolder
    log: BuildLog
    by: str
    chosen: frozenset[str] = frozenset()
    bypass: Bypass | None = None
    goes_on: bool = False
    on_item: Callable[[str], None] = lambda _slug: None
    agreed: Mapping[str, str] = {}
    prepared: PreparedItems = PreparedItems()
    folders: tuple[ItemFolder, ...] = ()


class PublishResult(Struct, frozen=True):
    """What came of a publication; `known` is what was learned of the newsroom."""

    items: tuple[PublishedItem, ...]
    left: tuple[LeftFile, ...]
    strays: tuple[str, ...]
    faults: tuple[Fault, ...]
    known: Scan
    is_recovered: bool = False
