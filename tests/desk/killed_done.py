"""Puts a working copy in place in processes that are killed, each at another moment at which it touches the disk.

`python -m tests.desk.killed_done FOLDER` prints for each kill what stood in the place then (old, new or mixed), what a
reader found who came next, what stood there after another Done, and what was left of the copy.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from pipeline.cli.newsroom import find_newsroom
from pipeline.desk.workspace import Workspace
from pipeline.storage.desk_folder import DeskFolder
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.desk.serving import newsroom
from tests.small import RELEASE

KEY = "releases/2026-05-01-eviction"
OLD = {"release.yaml": RELEASE, "nb.yaml": "language: nb\nstatus: draft\ntext:\n  headline: Gammel\n"}
NEW = {"release.yaml": RELEASE.replace("Villagers face", "No"), "nb.yaml": OLD["nb.yaml"].replace("Gammel", "Ny")}


def main(folder: Path) -> int:
    """Kill at the first moment, then at the second, until it gets through."""
    for moment in count(1):
        shutil.rmtree(folder, ignore_errors=True)
        copied(folder)
        child = os.fork()
        if not child:
            killed_at(moment, folder)
            workspace(folder).put_in_place(KEY)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        then = standing(folder)
        found = standing(find_newsroom(folder).root)
        workspace(folder).put_in_place(KEY)
        kept = {path.relative_to(folder / ".desk") for path in (folder / ".desk").rglob("*") if path.is_file()}
        left = [path.as_posix() for path in kept if path.parts[0] in {"working", "base", "unfinished"}]
        sys.stdout.write(f"{then} {found} {standing(folder)} {left}\n")
        if status == 0:
            return 0
    return 1


def workspace(folder: Path) -> Workspace:
    """Give a desk's workspace, as after a new start."""
    return Workspace(NewsroomFolder(folder), DeskFolder.of(folder), lambda: datetime(2026, 5, 4, 9, tzinfo=UTC))


def copied(folder: Path) -> None:
    """Lay an approved item that is edited in a copy."""
    newsroom(folder, {f"{KEY}/{name}": text for name, text in OLD.items()})
    for name, text in NEW.items():
        workspace(folder).save(KEY, name, OLD[name].encode(), text.encode())


def killed_at(moment: int, folder: Path) -> None:
    """Have this process killed when it is about to touch the newsroom for the so-manieth time."""
    touched = count(1)

    def watch(_event: str, given: tuple[object, ...]) -> None:
        if any(str(folder) in str(each) for each in given if isinstance(each, str | Path)) and next(touched) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def standing(folder: Path) -> str:
    """Say whether what stands in the place is the old item, the new one, or some of each."""
    found = {name: (folder / KEY / name).read_text(encoding="utf-8") for name in OLD}
    return "old" if found == OLD else "new" if found == NEW else "mixed"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
