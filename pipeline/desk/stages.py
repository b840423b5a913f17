"""An appeal's files in; what it prints of the earlier stages that it names out."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from msgspec.structs import replace

from pipeline.building.run import run_task
from pipeline.building.task import TaskItem
from pipeline.desk.desk import Desk
from pipeline.desk.workspace import NoSuchItemError
from pipeline.fault import Faults
from pipeline.newsroom.files import ItemFiles
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, Scalar
from pipeline.source import Source
from pipeline.state.earlier_stage import EarlierStage


def stages_of(desk: Desk, files: ItemFiles) -> Mapping[str, EarlierStage]:
    """Give the earlier stages that an appeal names and this newsroom has, by slug."""
    found: dict[str, EarlierStage] = {}
    for slug in _named(files):
        with suppress(NoSuchItemError):
            item = TaskItem(desk.workspace.find(f"appeals/{slug}").read_texts(), is_to_be_made=False)
            result = run_task(replace(desk.task, items=(item,)))
            if result.items[0].earlier:
                found[slug] = result.items[0].earlier
    return found


def _named(files: ItemFiles) -> tuple[str, ...]:
    source: Source | None = (
        decode(files.source_name, files.source or b"", Faults()) if files.folder == "appeals" else None
    )
    tree = read(source, Faults()) if source else None
    previous = tree.values.get("previous") if tree else None
    items = previous.items if isinstance(previous, ListNode) else ()
    return tuple(each.text for each in items if isinstance(each, Scalar))
