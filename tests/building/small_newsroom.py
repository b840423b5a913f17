"""A small newsroom on disk that tests change, and builds of it: a real one beside a clean one, in this process."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from pipeline.building.build import build
from pipeline.building.build_log import BuildLog
from pipeline.building.build_log_file import decode_parts
from pipeline.building.executors.dispatch import dispatch
from pipeline.building.executors.in_process import InProcessExecutor
from pipeline.building.request import BuildRequest, BuildResult
from pipeline.building.scan import BuildContext, RunTasks
from pipeline.building.task import BuildOptions, Task, TaskResult
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
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


def write_newsroom(root: Path) -> None:
    """Write a newsroom with two releases, one of them under embargo, and two stages of an appeal."""
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "releases/one/release.yaml", RELEASE + "index_number: A 1\n")
    write(root, "releases/one/nb.yaml", NB.replace("HEADLINE", "Nei"))
    write(root, "releases/two/release.yaml", RELEASE + EMBARGO)
    write(root, "appeals/first/appeal.yaml", APPEAL + CLOSED)
    write(root, "appeals/second/appeal.yaml", LATER)


def write(root: Path, name: str, text: str | bytes) -> None:
    """Write one file."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def copied(built: Path, folder: Path) -> Path:
    """Copy what was built once into a test's own folder; a build there reads all items again, and makes none."""
    shutil.copytree(built, folder, symlinks=True, dirs_exist_ok=True)
    return folder


def in_this_process(tasks: Iterator[Task], count: int) -> Iterator[tuple[Task, TaskResult]]:
    """Have tasks done by this process."""
    del count
    return dispatch(tasks, InProcessExecutor())


def build_newsroom(  # noqa: PLR0917 - a test names what it is about
    root: Path,
    out: Path,
    moment: datetime,
    run: RunTasks = in_this_process,
    on_item: Callable[[str], None] = lambda _slug: None,
    chosen: frozenset[str] = frozenset(),
    options: BuildOptions | None = None,
) -> BuildResult:
    """Build a newsroom into a folder as the command does."""
    newsroom, output = NewsroomFolder(root), OutputFolder(out)
    output.open()
    output.begin()
    request = BuildRequest(lambda: newsroom.item_folders(before=output.begun_at), chosen, output, on_item)
    return build(request, ENGINE, BuildContext(newsroom.shared_files(), options or BuildOptions(), moment, run))


def log_of(root: Path) -> BuildLog:
    """Read the log of the last build of a newsroom into its own folder."""
    return decode_parts(OutputFolder(root / "build").read_log(), ENGINE)


def clean(root: Path, out: Path, moment: datetime) -> BuildResult:
    """Build a newsroom into a folder that was not there before."""
    shutil.rmtree(out, ignore_errors=True)
    return build_newsroom(root, out, moment)


def contents(out: Path) -> dict[str, str]:
    """Give the digest of every file below a folder, but of the build log, which knows times."""
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.relative_to(out).as_posix().startswith((".build-log", ".standing", ".lock"))
    }


def sound(out: Path, built: BuildResult) -> dict[str, str]:
    """Give the digests of what stands of items without fault; one at fault may keep what was made of it last."""
    faulty = {slug for fault in built.faults if fault.severity == "error" for slug in _slug(fault.place.source.name)}
    return {
        name: digest
        for name, digest in contents(out).items()
        if not faulty & {name.split("/")[1:2][0] if name.startswith("media/") else _packed(name)}
    }


def _slug(name: str) -> list[str]:
    return name.split("/")[1:2] if name.startswith(("releases/", "appeals/")) else []


def _packed(name: str) -> str:
    return name.removeprefix("packs/").removeprefix("EMBARGOED-").removeprefix("DRAFT-").removesuffix(".zip")


def stood(built: BuildResult) -> dict[str, tuple[tuple[str, ...], tuple[str, ...], int]]:
    """Give what stands of each item without fault, by name."""
    faulty = {slug for fault in built.faults if fault.severity == "error" for slug in _slug(fault.place.source.name)}
    return {each.slug: (each.files, each.packs, each.editions) for each in built.items if each.slug not in faulty}


def told(built: BuildResult) -> list[tuple[str, tuple[str, int, int], str | None, str | None, str]]:
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
