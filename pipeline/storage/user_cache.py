"""What the engine keeps for this user from one command to the next, to save time: nothing is lost with it.

It lies in a folder of the user's own, never in a newsroom: who opens a newsroom from elsewhere runs nothing in it.
"""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from pipeline.storage.engine import PROGRAM, digest_of, libraries, program
from pipeline.storage.one_at_a_time import holding
from pipeline.storage.picture_cache import PictureCacheFolder


def compiled_templates() -> Path | None:
    """Give the folder in which this user keeps compiled templates; None where there is none, and all are compiled."""
    return _folder(digest_of((sys.version, *libraries()))[:16])


def picture_cache() -> PictureCacheFolder | None:
    """Give this user's cache of pictures; None where there can be none.

    The same upload, scaled by the same program and libraries, is the same bytes: so names begin with a digest of these.
    """
    folder = _folder("pictures")
    version = digest_of((sys.version, program(PROGRAM / "pictures"), *libraries()))[:16]
    return PictureCacheFolder(folder, version) if folder else None


def large_picture() -> AbstractContextManager[None]:
    """Give what one process of this user holds at a time: the turn to decode a large picture."""
    folder = _folder("pictures")
    return holding(folder.with_name("large-picture.lock")) if folder else nullcontext()


def _folder(name: str) -> Path | None:
    try:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "press-pipeline" / name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder if os.access(folder, os.W_OK) else None
