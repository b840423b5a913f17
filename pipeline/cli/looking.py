"""A newsroom's folder and a moment in; what is known of every item out, as lists and schedules need it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from pipeline.cli.running import run_here
from pipeline.storage.engine import engine
from pipeline.storage.output_folder import OutputFolder

if TYPE_CHECKING:
    from pipeline.building.scan import Scan
    from pipeline.newsroom.shared_files import SharedFiles
    from pipeline.storage.newsroom_folder import NewsroomFolder


def look(newsroom: NewsroomFolder, shared: SharedFiles, moment: datetime, who: str, *, keeps: bool) -> Scan:
    """Learn what is known of every item, and keep what was new for the next time, unless the moment is another one.

    `who` is the command, for others that wait for it.
    """
    from pipeline.building.scan import BuildContext, scan  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.building.task import BuildOptions  # noqa: PLC0415 - as above
    from pipeline.overview.learned import Learned  # noqa: PLC0415 - as above
    from pipeline.publishing.gone_out import published_in  # noqa: PLC0415 - as above

    output, settings = OutputFolder(newsroom.root / "build"), shared.settings_fingerprint
    before = output.begun_if_writable()
    folders = newsroom.item_folders(before=before)
    learned = Learned.read(output, engine())
    context = BuildContext(shared, BuildOptions(), moment, run_here(), published_in(newsroom.root, output.root))
    known = scan(folders, learned.log(folders, settings), context)
    if keeps and before is not None:
        learned.keep(output, known, settings, who)
    return known
