"""The texts that have a system publish, read by those systems' own rules, with paths that are hard to write."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from pipeline.publishing.timers import cron, systemd, windows

NOW = datetime(2026, 11, 22, 12, 34, 56, tzinfo=UTC)
HARD = ("/opt/press office/100% ours/$HOME/press", "publish", 'a "quoted" word', "back\\slash\\")
FOLDER = "/srv/the newsroom, 100%"


def units(text: str, folder: Path) -> list[Path]:
    """Write each unit into a file by the name in the comment at its top."""
    found = re.split(r"^# (\S+)\n", text, flags=re.MULTILINE)[1:]
    paths = [folder / name for name in found[::2]]
    for path, unit in zip(paths, found[1::2], strict=True):
        path.write_text(unit, encoding="utf-8")
    return paths


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_takes_both_units(tmp_path: Path) -> None:
    program = tmp_path / "the press, 100%" / "press"
    program.parent.mkdir()
    program.symlink_to("/bin/true")
    service, timer = units(systemd((str(program), "publish"), str(program.parent)), tmp_path)
    done = subprocess.run(["systemd-analyze", "verify", service, timer], capture_output=True, text=True, check=False)
    about_ours = [line for line in done.stderr.splitlines() if "press-publish" in line]
    assert (done.returncode, about_ours) == (0, [])
    program.unlink()
    wrong = subprocess.run(["systemd-analyze", "verify", service], capture_output=True, text=True, check=False)
    assert "press, 100%/press is not executable" in wrong.stderr, "it is this very program that systemd looks for"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_the_timer_goes_off_each_minute_and_catches_up_once() -> None:
    text = systemd(("press", "publish"), "/srv")
    (when,) = re.findall(r"OnCalendar=(.*)", text)
    done = subprocess.run(
        ["systemd-analyze", "calendar", "--base-time=2026-11-22 12:34:56 UTC", "--iterations=2", when],
        capture_output=True, text=True, check=True, env={"TZ": "UTC", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert re.findall(r"12:\d\d:\d\d", done.stdout)[:2] == ["12:35:00", "12:36:00"]
    assert "Persistent=true" in text


def test_cron_runs_the_very_words_in_the_very_folder(tmp_path: Path) -> None:
    folder = tmp_path / "the newsroom, 100%"
    folder.mkdir()
    say = (sys.executable, "-c", "import os, sys; print(os.getcwd(), sys.argv[1:])", *HARD)
    line = cron(say, str(folder))
    assert line.startswith("* * * * * ")
    assert line.count("\n") == 1
    bare = line.removeprefix("* * * * * ")
    assert not re.search(r"(?<!\\)%", bare), "cron ends a command at a per cent sign"
    done = subprocess.run(["sh", "-c", bare.replace(r"\%", "%")], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{folder} {list(HARD)}"
    assert shlex.split(bare.replace(r"\%", "%"))[1] == str(folder)


def test_the_windows_task_is_well_formed_and_has_the_words_whole() -> None:
    root = etree.fromstring(
        windows((r"C:\Press & Co\press.exe", "publish", *HARD[2:]), r"C:\news <ours>", NOW).encode()
    )
    name = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    said = {str(each.tag).removeprefix(name): each.text for each in root.iter()}
    assert said["Command"] == r"C:\Press & Co\press.exe"
    assert said["Arguments"] == r'publish "a \"quoted\" word" back\slash' + "\\"
    assert said["WorkingDirectory"] == r"C:\news <ours>"
    assert (said["Interval"], said["StartBoundary"]) == ("PT1M", "2026-11-22T12:34:00Z")
    order = [str(each.tag).removeprefix(name) for each in root]
    assert order == ["RegistrationInfo", "Triggers", "Settings", "Actions"], "the schema of tasks is a sequence"
