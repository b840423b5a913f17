"""A folder's name is plain, for it names every file that is made; and no two items share one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.fault import Faults
from pipeline.i18n.file_names import is_reserved
from pipeline.newsroom.summary import ItemSummary
from pipeline.source import Place, Source

_LONGEST = 120
"""A file's name has at most 255 bytes, and begins with the folder's."""
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(summaries: Sequence[ItemSummary], faults: Faults) -> None:
    """Check the folder names of all items."""
    seen: dict[str, str] = {}
    for summary in summaries:
        if not is_plain(summary.slug):
            faults.add(
                "folder-name",
                f"‘{summary.slug}’ cannot name a folder",
                Place.start_of(Source(summary.source, "")),
                expected=f"small letters a to z, digits and single hyphens, {_LONGEST} in all at most",
                hint="rename the folder; its name becomes the name of every file",
            )
        if summary.slug in seen:
            faults.add(
                "folder-name",
                f"the folder name ‘{summary.slug}’ is taken by {seen[summary.slug]}/",
                Place.start_of(Source(summary.source, "")),
                expected="a name of its own for each release and appeal",
                hint="rename one of the two",
            )
        seen[summary.slug] = summary.folder


def is_plain(slug: str) -> bool:
    """Say whether a folder's name can name files."""
    return len(slug) <= _LONGEST and _PLAIN.fullmatch(slug) is not None and not is_reserved(slug)
