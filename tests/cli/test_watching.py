"""A program that stays up ends when the system asks it to: after what it is doing, and with exit code 0."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.examples import one_in

PROGRAM = """
import time
from datetime import timedelta
from pipeline.cli.watching import stay_up
from pipeline.publishing.watch import Agenda

class Newsroom:
    files = 0
    def look(self, moment):
        self.files += 1
        return Agenda((), {}, str(self.files))
    def prepare(self, moment):
        pass
    def publish(self, moment, waiting):
        print("begun", flush=True)
        time.sleep(1)
        print("whole", flush=True)

stay_up(Newsroom(), timedelta(hours=1))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows ends a program without asking it")
@pytest.mark.parametrize("asked", one_in(2, [signal.SIGTERM, signal.SIGINT]))
def test_it_ends_cleanly_after_what_it_is_doing(asked: signal.Signals) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    lines = [running.stdout.readline() for _ in range(2)]
    assert lines[1] == "begun\n"
    running.send_signal(asked)
    started = time.monotonic()
    out, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (0, "")
    assert out.startswith("whole\n")
    assert out.endswith("press watch has ended\n")
    assert time.monotonic() - started < 5
