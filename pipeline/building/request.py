"""What a build is asked for, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from pipeline.building.outputs import BuiltItem
from pipeline.building.standing import Removal
from pipeline.fault import Fault
from pipeline.storage.newsroom_folder import ItemFolder
from pipeline.storage.output_folder import OutputFolder


class BuildResult(Struct, frozen=True):
    """Every fault of the newsroom, what stands of each item that was asked for, and what had to go."""

    faults: tuple[Fault, ...]
    items: tuple[BuiltItem, ...]
    removals: tuple[Removal, ...] = ()
    reasons: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    """Why each format of each item was made, by slug."""


class BuildRequest(Struct, frozen=True):
    """What a build is asked for: how to find the items' folders, the chosen slugs (empty for all), where to write.

    `on_item` is told each item that is as it ought to be.
    """

    find: Callable[[], tuple[ItemFolder, ...]]
    chosen: frozenset[str]
    output: OutputFolder
    on_item: Callable[[str], None]
