"""A small newsroom on disk that tests change, and builds of it: a real one beside a clean one, in this process."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from pipeline.build import Built, Request, build
from pipeline.crew import Alone, work
from pipeline.job import Batch, Choice, Job
from pipeline.survey import Circumstances, Do
from pipeline.world import Output as Folder
from pipeline.world import World
from tests.small import APPEAL, NEWSROOM, RELEASE

ENGINE = "this engine"
EMBARGO = "embargo: {lifts_at: 2026-12-01 18:00, timezone: Europe/Oslo}\n"
CLOSED = "closed: {at: 2026-12-10 12:00, thanks: Thank you}\n"
NB = "language: nb\nstatus: approved\ntext: {headline: HEADLINE, body: Brød., dateline: {place: Oslo}}\n"
LATER = (
    APPEAL.replace("stage: first", "stage: further-information\nprevious: [first]")
    .replace("Stop the eviction", "Still there")
    .replace("2026-05-01", "2026-06-01")
)


def lay(root: Path) -> None:
    """Lay a newsroom with two releases, one of them under embargo, and two stages of an appeal."""
    put(root, "newsroom.yaml", NEWSROOM)
    put(root, "releases/one/release.yaml", RELEASE + "index_number: A 1\n")
    put(root, "releases/one/nb.yaml", NB.replace("HEADLINE", "Nei"))
    put(root, "releases/two/release.yaml", RELEASE + EMBARGO)
    put(root, "appeals/first/appeal.yaml", APPEAL + CLOSED)
    put(root, "appeals/second/appeal.yaml", LATER)


def put(root: Path, name: str, text: str | bytes) -> None:
    """Write one file."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def alone(jobs: Iterator[Job], most: int) -> Iterator[tuple[Job, Batch]]:
    """Have jobs done by this process."""
    del most
    return work(jobs, Alone())


def made(
    root: Path, out: Path, moment: datetime, do: Do = alone, settled: Callable[[str], None] = lambda _slug: None
) -> Built:
    """Build a newsroom into a folder as the command does."""
    world, output = World(root), Folder(out)
    output.open()
    request = Request(world.look(before=output.opened_at), frozenset(), output, settled)
    return build(request, ENGINE, Circumstances(world.kit(), Choice(), moment, do))


def clean(root: Path, out: Path, moment: datetime) -> Built:
    """Build a newsroom into a folder that was not there before."""
    shutil.rmtree(out, ignore_errors=True)
    return made(root, out, moment)


def contents(out: Path) -> dict[str, str]:
    """Give the digest of every file below a folder, but of the ledger, which knows times."""
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != ".ledger.json"
    }


def told(built: Built) -> list[tuple[str, tuple[str, int, int], str | None, str | None, str]]:
    """Give what a report would tell of each fault, the line at fault with it."""
    return [
        (
            f"{fault.severity} {fault.code} {fault.message}",
            fault.place.sort_key,
            fault.expected,
            fault.hint,
            fault.place.source.line(fault.place.line),
        )
        for fault in built.faults
    ]
