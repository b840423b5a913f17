"""The lines that docs/commands.md gives for a shell make that shell complete commands and the names of items."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs/commands.md").read_text(encoding="utf-8")
LINES = dict(re.findall(r"^\| (\w+)[^|]* \| .+? \| `(.+)` \|$", PAGE.replace("\\|", "¦"), re.MULTILINE))
PRESS = Path(sys.executable).parent / "press"
FOLDER = "2026-05-01-dam"
SECONDS = 60
TYPED = {"bash": ("--norc", ""), "zsh": ("-f", "autoload -Uz compinit; compinit -u -D; ")}


def installed(shell: str) -> str:
    return shutil.which(shell) or pytest.skip(f"no {shell} on this machine")


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "newsroom.yaml").touch()
    (tmp_path / "releases" / FOLDER).mkdir(parents=True)
    (tmp_path / "appeals/2025-01-01-mine").mkdir(parents=True)
    monkeypatch.setenv("PATH", f"{PRESS.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PS1", "> ")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@contextmanager
def terminal(*command: str) -> Iterator[int]:
    """Start a program that takes what is written to it for a person's typing."""
    process, keys = pty.fork()
    if not process:  # pragma: no cover - the other program from here on
        os.execvp(command[0], command)  # noqa: S606 - its keyboard is this program
    try:
        yield keys
    finally:
        os.close(keys)
        os.kill(process, 9)
        os.waitpid(process, 0)


def shown(keys: int, until: str) -> bool:
    """Read what a terminal shows, until a pattern stands there or nobody would wait any longer."""
    text, end = "", time.monotonic() + SECONDS
    while time.monotonic() < end:
        if select.select([keys], [], [], 0.2)[0]:
            text += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|.\x08", "", os.read(keys, 4096).decode(errors="replace"))
        if re.search(until, text):
            return True
    return False


@pytest.mark.parametrize("shell", sorted(TYPED))
def test_the_tab_key_completes_a_command_and_an_item(shell: str, newsroom: Path) -> None:
    option, before = TYPED[shell]
    assert newsroom == Path.cwd()
    with terminal(installed(shell), option) as keys:
        os.write(keys, f"{before}{LINES[shell]}; echo rea''dy\n".encode())
        assert shown(keys, r"\bready\b"), "the documented line is taken"
        os.write(keys, b"press bu\t")
        assert shown(keys, "build "), "the command"
        os.write(keys, b"2026\t")
        assert shown(keys, FOLDER), "the item"


def test_fish_completes_a_command_and_an_item(newsroom: Path) -> None:
    script = f"{LINES['fish'].replace('¦', '|')}; complete -C 'press bu'; complete -C 'press sign 2'"
    fish = [installed("fish"), "--no-config", "-c", script]
    done = subprocess.run(fish, cwd=newsroom, capture_output=True, encoding="utf-8", check=True, timeout=SECONDS)
    assert [line.partition("\t")[0] for line in done.stdout.splitlines()] == ["build", "2025-01-01-mine", FOLDER]


def test_where_there_is_no_newsroom_no_item_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_PRESS_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "press build ")
    monkeypatch.setenv("COMP_CWORD", "2")
    (tmp_path / "newsroom.yaml").touch()
    (tmp_path / "releases").touch()  # no folder: nothing can be listed
    for folder in (tmp_path, Path("/")):
        done = subprocess.run([PRESS], cwd=folder, capture_output=True, encoding="utf-8", check=True, timeout=SECONDS)
        assert (done.stdout.strip(), done.stderr) == ("", "")
