"""An item's files and a moment in; what readers would get in one format and language out, with the faults.

It is made by the task that a build makes it by, in this process, which is warm: nothing is written.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from pipeline.building.executors.in_process import InProcessExecutor
from pipeline.building.task import BuildOptions, RenderedItem, Task, TaskItem
from pipeline.fault import Fault
from pipeline.formats.text.render import ASCII_ENDING

View = Literal["html", "docx", "txt", "mail", "letter"]
"""What the desk shows beside a form: three formats, the mail that comes with the text, and an appeal's letters."""


class ShownFile(Struct, frozen=True):
    """A file as readers would get it: its name, bytes and media type."""

    name: str
    data: bytes
    media_type: str


class MadeView(Struct, frozen=True):
    """What came of an item: its files in this view, by name; none where the language is at fault. Every fault of it."""

    files: tuple[ShownFile, ...]
    faults: tuple[Fault, ...]


def preview(beside: Task, item: TaskItem, view: View, language: str, moment: datetime, *, is_marked: bool) -> MadeView:
    """Make one view of an item; `beside` is a task without items, and says what the whole newsroom shares.

    `is_marked` is for another moment than now: the file says then that it is a preview of it.
    """
    formats = frozenset({_FORMAT_OF.get(view, view)})
    options = BuildOptions(formats, frozenset({language}), drafts=True, preview=is_marked)
    task = Task(beside.shared, (item,), options, moment, withheld=beside.withheld)
    result = InProcessExecutor().submit(task)()
    own = result.items[0]
    settings = result.settings.faults if result.settings else ()
    rendered = own.rendered
    return MadeView(
        _files(rendered, view) if rendered else (), (*settings, *own.faults, *(rendered.leaks if rendered else ()))
    )


_FORMAT_OF = {"mail": "txt", "letter": "docx"}
_ROLE_OF = {"mail": "mail", "letter": "letter"}


def _files(rendered: RenderedItem, view: View) -> tuple[ShownFile, ...]:
    role = _ROLE_OF.get(view, "text")
    made = {name: each for name, each in rendered.artefacts.items() if each.role == role}
    return tuple(
        ShownFile(name.rpartition("/")[2], rendered.files[name], each.media_type)
        for name, each in sorted(made.items())
        if not name.endswith(ASCII_ENDING)
    )
