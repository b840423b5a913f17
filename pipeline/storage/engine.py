"""What the engine is: this program, Python, its libraries, pandoc and the time zones, as one fingerprint."""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import which

from pipeline.storage.file_stamps import file_stamp

PROGRAM = Path(__file__).parents[1]
_TIME_ZONES = Path("/usr/share/zoneinfo/tzdata.zi")


def engine() -> str:
    """Give a fingerprint of all that makes outputs from inputs: program, Python, every library, pandoc, time zones."""
    parts = (sys.version, sysconfig.get_platform(), program(), *libraries(), *_pandocs(), _time_zones())
    return digest_of(parts)


def versions() -> dict[str, str]:
    """Give the fingerprint of this program and the versions of all libraries, to compare with another machine's."""
    names = (name.rpartition(".")[0].partition("-") for name in libraries())
    return {"this program": program()} | {name.lower(): version for name, _, version in names}


def digest_of(parts: Iterable[str]) -> str:
    """Give one digest of several texts."""
    return hashlib.sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()


def program(folder: Path = PROGRAM) -> str:
    """Give a digest of all that the program runs by, or of one of its rooms."""
    found = hashlib.sha256()
    for name, path in sorted(_sources(folder, folder.relative_to(PROGRAM).as_posix())):
        with open(path, "rb") as file:  # noqa: PTH123 - each command reads a thousand, and a Path costs as much as a file
            found.update(f"{name}\0".encode() + file.read() + b"\0")
    return found.hexdigest()


def _sources(folder: str | Path, within: str) -> Iterator[tuple[str, str]]:
    """Give the name and the place of each file that the program runs by."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".lua", ".yaml", ".json")):
                yield f"{within}/{entry.name}", entry.path
            elif entry.name not in ("__pycache__", "_defaults") and entry.is_dir():
                yield from _sources(entry.path, f"{within}/{entry.name}")


def libraries() -> list[str]:
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
        yield f"{path} {file_stamp(Path(path).stat())}" if path and Path(path).exists() else "none"


def _time_zones() -> str:
    """Give the version of the system's time zones, which Python prefers to those of its library."""
    try:
        with _TIME_ZONES.open(encoding="utf-8") as rules:
            return rules.readline()
    except OSError:
        return os.environ.get("PYTHONTZPATH", "")
