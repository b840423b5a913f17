"""Large pictures are decoded one at a time on a machine, and a process that dies in its turn keeps nobody waiting."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pipeline.pictures.prepare import Prepared, forget, keep_in, prepare
from pipeline.pictures.turns import take_turns
from pipeline.storage.one_at_a_time import holding

HOLDER = """
import sys, time
from pathlib import Path
from pipeline.storage.one_at_a_time import holding
with holding(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


@pytest.fixture
def turns() -> Iterator[list[str]]:
    """Give what was done in turns, and leave the process without any."""
    taken: list[str] = []

    @contextmanager
    def turn() -> Iterator[None]:
        taken.append("begins")
        yield
        taken.append("ends")

    forget(10**9)
    keep_in(None)  # what was kept on disk is not decoded again
    take_turns(turn)
    yield taken
    take_turns(nullcontext)


def png(side: int) -> bytes:
    kept = BytesIO()
    Image.new("RGB", (side, side), (side % 256, 0, 0)).save(kept, "PNG")
    return kept.getvalue()


def test_a_large_picture_waits_for_its_turn_each_time_that_it_is_decoded(turns: list[str]) -> None:
    picture = prepare(png(3000))
    assert isinstance(picture, Prepared)
    assert turns == ["begins", "ends"]
    assert picture.for_page.fallback.data
    assert picture.for_word.data
    assert turns == ["begins", "ends"] * 3


def test_a_small_picture_waits_for_nobody(turns: list[str]) -> None:
    picture = prepare(png(300))
    assert isinstance(picture, Prepared)
    assert picture.for_page.fallback.data
    assert turns == []


def holder(path: Path, seconds: int) -> subprocess.Popen[str]:
    """Start a process that holds a file, and wait until it does."""
    command = [sys.executable, "-c", HOLDER, str(path), str(seconds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_a_file_is_held_by_one_process_at_a_time(tmp_path: Path) -> None:
    with holder(tmp_path / "turn", 1) as other, holding(tmp_path / "turn"):
        assert other.poll() is not None or other.wait(5) == 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_a_process_that_is_killed_in_its_turn_gives_it_up(tmp_path: Path) -> None:
    with holder(tmp_path / "turn", 600) as other:
        other.kill()
        with holding(tmp_path / "turn"):
            pass


def test_where_no_file_can_be_held_nobody_waits(tmp_path: Path) -> None:
    (tmp_path / "a-file").touch()
    with holding(tmp_path / "a-file" / "turn"), holding(tmp_path / "a-file" / "turn"):
        pass
