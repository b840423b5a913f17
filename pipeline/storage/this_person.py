"""Who works here, as this machine knows: by git's `user.name`, or else by the name that the user is logged in under.

git itself is not started: a newsroom may come from elsewhere, and a program of that name could lie in it.
"""

from __future__ import annotations

import getpass
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

from msgspec import Struct

from pipeline.storage.door import read

_MOST = 100_000
_SECTION = re.compile(r"\s*\[\s*([^\]]*?)\s*\]")
_NAME = re.compile(r"(?:\s*\[[^\]]*\])?\s*name\s*=\s*(\"(?:[^\"\\]|\\.)*\"|[^#;]*)", re.IGNORECASE)


class ThisPerson(Struct, frozen=True):
    """Somebody's name, and where it is from."""

    name: str
    source: Literal["git", "login"]


def this_person(newsroom: Path) -> ThisPerson:
    """Give who works in a newsroom's folder; the name is empty where nobody knows."""
    for path in _git_files(newsroom):
        found = read(path, _MOST)
        name = user_name(found.decode("utf-8", "replace")) if isinstance(found, bytes) else ""
        if name:
            return ThisPerson(name, "git")
    with suppress(OSError, KeyError, ImportError):  # a user without a name
        return ThisPerson(getpass.getuser(), "login")
    return ThisPerson("", "login")


def user_name(config: str) -> str:
    """Give `user.name` of a file of git's settings, the last that stands there; empty where there is none."""
    section, name = "", ""
    for line in config.splitlines():
        begun = _SECTION.match(line)
        if begun:
            section = begun[1].casefold()
        found = _NAME.match(line) if section == "user" else None
        if found:
            name = found[1].strip().strip('"').replace('\\"', '"').strip()
    return name


def _git_files(newsroom: Path) -> Iterator[Path]:
    """Give where git looks, the nearest first: in the repository, then at home."""
    yield from (folder / ".git" / "config" for folder in (newsroom, *newsroom.parents))
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - it raises nothing where there is no home
    yield home / ".gitconfig"
    yield Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "git" / "config"
