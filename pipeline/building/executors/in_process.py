"""The executor that does tasks in this process: few items are made here before another process has started."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import Struct

from pipeline.building.task import Task, TaskResult
from pipeline.richtext.pandoc import PandocCrashError


class InProcessExecutor(Struct):
    """This process."""

    workers: int = 0
    losses: tuple[type[BaseException], ...] = (PandocCrashError,)

    def submit(self, task: Task) -> Callable[[], TaskResult]:
        """Do the task when its result is asked for."""
        # whoever hands out tasks need not load what does them
        from pipeline.building.run import run_task  # noqa: PLC0415
        from pipeline.pictures.prepare import keep_in  # noqa: PLC0415
        from pipeline.storage.clock import worked  # noqa: PLC0415
        from pipeline.storage.user_cache import compiled_templates, picture_cache  # noqa: PLC0415

        keep_in(picture_cache())  # an edit beside a picture need not scale it again
        return partial(run_task, task, compiled_templates(), worked)

    def shutdown(self, *, cancel: bool) -> None:
        """There is nobody to end."""
