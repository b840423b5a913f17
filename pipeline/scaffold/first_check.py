"""The files of a newsroom that is still to be written, in; what ‘press check’ will find in them, out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.fault import Fault, Faults
from pipeline.i18n.language import is_tag, language
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import Scalar
from pipeline.templating.engine_templates import template_files


def faults_of(files: Mapping[str, bytes], moment: datetime) -> tuple[Fault, ...]:
    """Give the faults of newsroom.yaml and of the releases."""
    shared = SharedFiles.of(files["newsroom.yaml"], template_files())
    sources = {name.split("/")[1]: data for name, data in files.items() if name.startswith("releases/")}
    files_of = (ItemFiles("releases", slug, data, {}, {}) for slug, data in sources.items())
    items = tuple(TaskItem(each, is_to_be_made=False) for each in files_of)
    result = run_task(Task(shared, items, BuildOptions(), moment))
    own = result.settings.faults if result.settings else ()
    return (*own, *(fault for item in result.items for fault in item.faults))


def headline_in(tag: str) -> str:
    """Give a headline to begin with, in a language that has interface words: what a press release is called."""
    words = template_files()
    near = language(tag).fallbacks if is_tag(tag) else ()
    data = next((words[name] for each in (*near, "en") if (name := f"words/{each}.yaml") in words), b"")
    source = decode("words", data, Faults())
    tree = read(source, Faults()) if source else None
    found = tree.values.get("press_release") if tree else None
    return found.text if isinstance(found, Scalar) else "Press release"
