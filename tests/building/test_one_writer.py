"""One command at a time writes: two builds leave what the later one alone would leave, whichever begins first."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.building.small_newsroom import contents, write, write_newsroom
from tests.command import press
from tests.examples import one_in
from tests.small import RELEASE
from tests.unpacked import unpacked

ROOT = Path(__file__).parents[2]
RARE = "Quagmire"
PRESS = (sys.executable, "-m", "pipeline")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    write_newsroom(tmp_path)
    return tmp_path


def start(newsroom: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [*PRESS, *arguments, "--newsroom", str(newsroom)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended(process: subprocess.Popen[str]) -> int:
    """Wait for a process, and close its pipes; give its exit code."""
    process.communicate(timeout=120)
    return process.returncode


def hold(newsroom: Path) -> int:
    """Hold the lock of build/ as another command would; give what to close."""
    (newsroom / "build").mkdir(exist_ok=True)
    (newsroom / "build/.made-by-press").touch()
    (newsroom / "build/.lock-holder").write_text("press build (process 123)")
    descriptor = os.open(newsroom / "build/.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


@pytest.mark.parametrize("arguments", one_in(2, [(("build",),), (("translate", "record"),)]))
def test_the_second_says_for_whom_it_waits_and_then_goes_on(newsroom: Path, arguments: tuple[str, ...]) -> None:
    held = hold(newsroom)
    waiting = start(newsroom, *arguments)
    assert waiting.stderr
    assert waiting.stderr.readline() == "press: waiting for press build (process 123), which is writing here\n"
    with pytest.raises(subprocess.TimeoutExpired):
        waiting.wait(0.5)
    os.close(held)
    assert ended(waiting) == 0


@pytest.mark.parametrize("arguments", one_in(2, [(("translate", "record"),), (("build",),)]))
def test_or_it_ends_with_four(newsroom: Path, arguments: tuple[str, ...]) -> None:
    held = hold(newsroom)
    before = contents(newsroom)
    refused = start(newsroom, *arguments, "--no-wait")
    _, told = refused.communicate(timeout=60)
    assert refused.returncode == 4
    assert told.startswith("press: nothing was written: press build (process 123) is writing into ")
    assert contents(newsroom) == before
    os.close(held)


@pytest.mark.long
def test_what_changed_while_it_waited_is_built_as_it_is_then(newsroom: Path) -> None:
    write(newsroom, "releases/one/release.yaml", RELEASE.replace("Three hundred", RARE))
    assert ended(start(newsroom, "build")) == 0
    held = hold(newsroom)
    waiting = start(newsroom, "build")
    assert waiting.stderr
    waiting.stderr.readline()
    text = RELEASE.replace("Three hundred", RARE).replace("approved", "withdrawn")
    write(newsroom, "releases/one/release.yaml", text + "withdrawn: {at: 2026-05-02 10:00, notice: It was wrong.}\n")
    os.close(held)
    ended(waiting)
    built = newsroom / "build"
    assert not [path for path in built.rglob("*") if path.is_file() and RARE.encode() in unpacked(path.read_bytes())]


@pytest.mark.parametrize("order", one_in(4, range(4)))
def test_two_builds_leave_what_one_leaves(newsroom: Path, order: int) -> None:
    both = [start(newsroom, "build")]
    time.sleep(order * 0.15)
    both.append(start(newsroom, "build", *(("--format", "html") if order % 2 else ())))
    assert [ended(each) for each in both] == [0, 0]
    left = contents(newsroom / "build")
    assert press("build", "--out", str(newsroom / "alone"), cwd=newsroom).returncode == 0
    assert left == contents(newsroom / "alone")


@pytest.mark.long
def test_a_lock_ends_with_who_held_it(newsroom: Path) -> None:
    write(newsroom, "releases/one/release.yaml", RELEASE)
    killed = start(newsroom, "build")
    while killed.poll() is None and not (newsroom / "build/.lock-holder").exists():
        time.sleep(0.01)
    killed.send_signal(signal.SIGKILL)
    ended(killed)
    assert ended(start(newsroom, "build", "--no-wait")) == 0
