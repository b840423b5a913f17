"""Hands that make themselves ready while this process still looks what there is to do: for the few items of an edit.

They are two copies of this process. The reader loads what reads and checks; the setter, who comes with the first job
and so knows what all items share, loads what sets. So an edit's texts are read on one core while their templates are
made ready on another, and what was read is set on the one while it is checked on the other.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from pipeline.copies import Asker, CopyDiedError, Line, can_copy, copy, end
from pipeline.job import Batch, Job, Kit, Output
from pipeline.richtext.pandoc import PandocCrashError
from pipeline.store import store

if TYPE_CHECKING:
    from pipeline.manuscript import ToSet

_ToReader: TypeAlias = Line[Job, Batch]
_ToSetter: TypeAlias = "Line[ToSet, tuple[Output, ...]]"
# The reader is who everybody waits for: the setter takes what he leaves of the cores.
_STEPS_BACK = 10


class Early:
    """A crew of a reader and a setter."""

    hands = 1
    losses: tuple[type[BaseException], ...] = (CopyDiedError, PandocCrashError)

    def __init__(self) -> None:
        self._copies: list[int] = []
        self._to_setter: _ToSetter | None = Line()
        self._reader: Asker[Job, Batch] | None = self._hire(partial(_read_and_have_set, to_setter=self._to_setter))

    def _hire(self, read: Callable[[_ToReader], None]) -> Asker[Job, Batch]:
        line: _ToReader = Line()
        self._copies.append(copy(lambda: read(line)))
        return line.asker()

    def _hire_setter(self, line: _ToSetter, kit: Kit, reader: Asker[Job, Batch]) -> None:
        if can_copy():
            self._copies.append(copy(lambda: _set(line, kit, reader)))
        line.close()  # where nobody hears, the reader sets

    def submit(self, job: Job) -> Callable[[], Batch]:
        """Hand a job to the reader. When he is gone, the next gets another, who also sets; or it is done here."""
        if self._to_setter and self._reader:
            self._hire_setter(self._to_setter, job.kit, self._reader)
            self._to_setter = None
        if self._reader is None:
            if not can_copy():
                from pipeline.make import make  # noqa: PLC0415 - who hands jobs to others need not load what does them

                return partial(make, job)
            self._reader = self._hire(_read_and_set)
        reader = self._reader
        answer = reader.ask(job)

        def done() -> Batch:
            try:
                return answer()
            except CopyDiedError:
                reader.close()
                if self._reader is reader:
                    self._reader = None
                raise

        return done

    def leave(self, *, at_once: bool) -> None:
        """Stay for what may come, unless all is to end at once."""
        if at_once:
            self.end()

    def end(self) -> None:
        """End, whatever anybody is doing."""
        if self._reader:
            self._reader.close()
            self._reader = None
        if self._to_setter:
            self._to_setter.close()
            self._to_setter = None
        while self._copies:
            end(self._copies.pop())


def _read_and_have_set(to_reader: _ToReader, *, to_setter: _ToSetter) -> None:
    setter = to_setter.asker()
    from pipeline.make import make  # noqa: PLC0415 - as above

    _keep_pictures()
    to_reader.answer(partial(make, elsewhere=setter.ask))


def _read_and_set(to_reader: _ToReader) -> None:
    from pipeline.make import make  # noqa: PLC0415 - as above

    _keep_pictures()
    to_reader.answer(make)


def _set(to_setter: _ToSetter, kit: Kit, reader: Asker[Job, Batch]) -> None:
    os.nice(_STEPS_BACK)
    reader.close()  # or the reader would not see that nobody asks him any more
    from pipeline.output import outputs, ready  # noqa: PLC0415 - as above

    _keep_pictures()
    ready(kit)
    to_setter.answer(outputs)


def _keep_pictures() -> None:
    """Keep what is made of pictures from one edit to the next. A build of many items has no use for it."""
    from pipeline.pictures.prepare import keep_in  # noqa: PLC0415 - as above

    keep_in(store())
