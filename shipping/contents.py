"""A wheel or a source archive in; the names of its files, as the repository has them, and what is wrong, out."""

from __future__ import annotations

import subprocess
import tarfile
import zipfile
from pathlib import Path

_CARRIED = ("pipeline/", "templates/")
# Where the wheel keeps what stands beside the package in a checkout: pyproject.toml says so.
_MOVED = "pipeline/_defaults/"
# What the build itself adds.
_ADDED = ("PKG-INFO", "METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")


def of_wheel(path: Path) -> frozenset[str]:
    """Give the names in a wheel; what describes it goes by its name alone."""
    with zipfile.ZipFile(path) as wheel:
        names = [name for name in wheel.namelist() if not name.endswith("/")]
    return frozenset(
        name.removeprefix(_MOVED) if ".dist-info/" not in name else name.partition(".dist-info/")[2] for name in names
    )


def of_archive(path: Path) -> frozenset[str]:
    """Give the names in a source archive, without the folder that all of them lie in."""
    with tarfile.open(path) as archive:
        return frozenset(member.name.partition("/")[2] for member in archive if member.isfile())


def committed(root: Path) -> frozenset[str]:
    """Give the names of all files that git knows, or is about to."""
    listed = ["git", "ls-files", "-z", "--cached"]
    done = subprocess.run(listed, cwd=root, check=True, capture_output=True)  # noqa: S603 - git, on our own folder
    return frozenset(name for name in done.stdout.decode().split("\0") if name and (root / name).exists())


def faults(files: frozenset[str], known: frozenset[str]) -> list[str]:
    """Say what is missing of the program, and what is there that nobody committed."""
    wanted = {name for name in known if name.startswith(_CARRIED)}
    return [
        *(f"{name} is missing" for name in sorted(wanted - files)),
        *(f"{name} is not in the repository" for name in sorted(files - known - set(_ADDED))),
    ]
