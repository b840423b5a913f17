"""An item's files as they are edited in; what a check finds in them out. What is known is not worked out again."""

from __future__ import annotations

from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building.build_log import BuildLog, LogEntry, entry_of
from pipeline.building.dependencies import Dependencies
from pipeline.building.run import run_task
from pipeline.building.task import TaskItem
from pipeline.desk.desk import Desk
from pipeline.newsroom.files import ItemFiles
from pipeline.publishing.gone_out import PublicItem


def findings_of(desk: Desk, files: ItemFiles, public: PublicItem) -> LogEntry:
    """Give what the last look found, or the last page of the item, where it is still so; else check it now."""
    people, log = desk.known.people(), desk.known.log or BuildLog(desk.engine)
    task, content = desk.task, fingerprint.of_files(files.by_name)
    withheld = desk.known.withheld.fingerprint if people and desk.known.withheld else ""
    dependencies = Dependencies(task.shared, log.parts, withheld)
    for known in (log.entries.get(files.key), desk.checked.get(files.key)):
        if known and known.holds(content, dependencies, task.moment, public.fingerprint):
            return known
    item = TaskItem(files, is_to_be_made=False, published=public.texts)
    result = run_task(replace(task, items=(item,)))
    found = entry_of(files, result.items[0], None, dependencies, task.moment)
    desk.checked[files.key] = found = replace(found, content=content, published=public.fingerprint)
    return found
