"""What is found out aside is what would be found out here; a copy that dies, or fails, costs its answer only."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from pipeline.aside import aside

ROOT = Path(__file__).parents[2]
# A process of its own, since the tests' has threads, and is not copied then.
ASIDE = """\
import os, signal, sys
sys.path.insert(0, {root!r})
import pipeline.aside
pipeline.aside.cores = lambda: 2
here = os.getpid()
def find():
    if os.getpid() != here:
        {there}
    return [os.getpid() == here, "x" * 500_000]
ask = pipeline.aside.aside(find)
is_here, text = ask()
print(is_here, len(text), ask() is ask())
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no copies of processes")
@pytest.mark.parametrize(
    ("there", "said"),
    [
        ("pass", "False 500000 True"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "True 500000 True"),
        ("raise ValueError", "True 500000 True"),
    ],
)
def test_a_copy_finds_it_out_or_the_process_itself(there: str, said: str) -> None:
    code = ASIDE.format(root=str(ROOT), there=there)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=True)
    assert done.stdout.strip() == said


def test_it_is_found_out_once_and_when_asked_for_where_there_are_no_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.aside.cores", lambda: 1)
    counter = count()
    ask: Callable[[], int] = aside(lambda: next(counter))
    assert next(counter) == 0, "nobody has asked"
    assert (ask(), ask()) == (1, 1)
