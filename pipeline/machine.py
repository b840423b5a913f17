"""What a build needs to know of the machine: what its engine is, how many cores it may use, what files look like.

A file's look is its size, its times and its number on the disk: whoever changes a file changes one of them, as long as
the change does not come within the same tick of the disk's clock as the look (git's index has the same rule).
"""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import which

# The coarsest clock of a disk in use, FAT's, goes by steps of two seconds.
COARSEST_TICK_NS = 2_000_000_000
_ENGINE = Path(__file__).parent
_TIME_ZONES = Path("/usr/share/zoneinfo/tzdata.zi")


def engine() -> str:
    """Give a digest of all that makes outputs from inputs: this program, Python, every library, pandoc, time zones."""
    parts = (sys.version, sysconfig.get_platform(), _program(), *_libraries(), *_pandocs(), _time_zones())
    return _digest(parts)


def versions() -> dict[str, str]:
    """Give the digest of this program and the versions of all libraries, to compare with those of another machine."""
    names = (name.rpartition(".")[0].partition("-") for name in _libraries())
    return {"this program": _program()} | {name.lower(): version for name, _, version in names}


def compiled_templates() -> Path | None:
    """Give the folder in which this user keeps compiled templates; None where there is none, and all are compiled."""
    return _own(_digest((sys.version, *_libraries()))[:16])


def kept_pictures() -> tuple[Path, str] | None:
    """Give the folder in which this user keeps what was made of pictures, and what today's names there begin with.

    The same upload, made by the same program and libraries, is the same bytes: so names begin with a digest of these.
    """
    folder = _own("pictures")
    return (folder, _digest((sys.version, _program(_ENGINE / "pictures"), *_libraries()))[:16]) if folder else None


def _own(name: str) -> Path | None:
    """Give a folder of the user's own, and never of a newsroom: who opens one from elsewhere runs nothing in it."""
    try:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "press-pipeline" / name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder if os.access(folder, os.W_OK) else None


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()


def _program(folder: Path = _ENGINE) -> str:
    found = hashlib.sha256()
    for path in sorted(_sources(folder)):
        found.update(f"{path.relative_to(_ENGINE).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return found.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and entry.name not in ("__pycache__", "_defaults"):
                yield from _sources(Path(entry.path))
            elif entry.name.endswith((".py", ".lua", ".yaml", ".json")):
                yield Path(entry.path)


def _libraries() -> list[str]:
    """Give every installed distribution by name and version; one more than is used only makes things again."""
    found: set[str] = set()
    for place in sys.path:
        try:
            with os.scandir(place or ".") as entries:
                found.update(entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
    return sorted(found)


def _pandocs() -> Iterator[str]:
    """Give what could stand in for the pandoc of the wheel, which is one of the libraries."""
    for path in (os.environ.get("PYPANDOC_PANDOC"), which("pandoc")):
        yield f"{path} {look(Path(path).stat())}" if path and Path(path).exists() else "none"


def _time_zones() -> str:
    """Give the version of the system's time zones, which Python prefers to those of its library."""
    try:
        with _TIME_ZONES.open(encoding="utf-8") as rules:
            return rules.readline()
    except OSError:
        return os.environ.get("PYTHONTZPATH", "")


def cores() -> int:
    """Say how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def look(facts: os.stat_result) -> str:
    """Give what a file looks like, without its content."""
    return f"{facts.st_size} {facts.st_mtime_ns} {facts.st_ctime_ns} {facts.st_ino}"


def stamp(folders: Iterable[str | Path], files: Iterable[str | Path] = (), *, before: int | None = None) -> str:
    """Give a digest of what everything in some folders, and some files, look like; what is not there is left out.

    With `before`, a moment in nanoseconds, it is empty when something is so young that it could change unseen.
    """
    found = []
    youngest = 0
    for place, facts in _looks(folders, files):
        found.append(f"{place}\0{look(facts)}")
        if before is not None:
            youngest = max(youngest, facts.st_mtime_ns, facts.st_ctime_ns)
    if before is not None and youngest + COARSEST_TICK_NS > before:
        return ""
    found.sort()
    return hashlib.sha256("\n".join(found).encode(errors="surrogateescape")).hexdigest()


def _looks(folders: Iterable[str | Path], files: Iterable[str | Path]) -> Iterator[tuple[str, os.stat_result]]:
    # text will do for places: a thousand items are looked at in each build, and a Path costs as much as a look
    for number, folder in enumerate(folders):
        try:
            with os.scandir(folder) as entries:
                found = list(entries)
        except FileNotFoundError:
            continue
        for entry in found:
            try:
                yield f"{number}/{entry.name}", entry.stat()
            except OSError:  # a link that leads nowhere is as good as no file
                continue
    for path in files:
        try:
            yield os.path.basename(path), os.stat(path)  # noqa: PTH116, PTH119 - see above
        except FileNotFoundError:
            continue
