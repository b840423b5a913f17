"""Copies of a process answer what they are asked; one that dies is told, whoever else holds its line open."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from pipeline.copies import aside

ROOT = Path(__file__).parents[2]
# A process of its own, since the tests' has threads, and is not copied then.
BEGIN = """\
import os, signal, sys
sys.path.insert(0, {root!r})
import pipeline.copies
pipeline.copies.cores = lambda: 2
from pipeline.copies import *
here = os.getpid()
LONG = "x" * 500_000
"""
ASIDE = """\
def find():
    if os.getpid() != here:
        {there}
    return [os.getpid() == here, LONG]
ask = aside(find)
try:
    is_here, text = ask()
    print(is_here, len(text), ask() is ask())
except ValueError as error:
    print(error)
"""
LINE = """\
def do(work):
    match work:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "fail":
            raise ValueError("as told")
        case "half":
            os.write(ends[3], b"no answer")
            os.kill(os.getpid(), signal.SIGKILL)
    return work + " done" + LONG
line = Line()
ends = line._hears, line._asks, line._reads, line._answers
number = copy(lambda: line.answer(do))
asker = line.asker()
for work in {works!r}:
    try:
        print(asker.ask(work)()[:8], end=" ")
    except (CopyDiedError, ValueError) as error:
        print(error, end=" ")
asker.close()
print(os.waitpid(number, 0)[1])
"""
needs_copies = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no copies of processes")


def said(program: str) -> str:
    code = BEGIN.format(root=str(ROOT)) + program
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert not done.stderr
    return done.stdout.strip()


@needs_copies
@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ("pass", "False 500000 True"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "True 500000 True"),
        ("raise ValueError('as told')", "as told"),
    ],
)
def test_a_copy_finds_it_out_or_the_process_itself(there: str, expected: str) -> None:
    assert said(ASIDE.format(there=there)) == expected


def test_it_is_found_out_once_and_when_asked_for_where_there_are_no_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.copies.cores", lambda: 1)
    counter = count()
    ask: Callable[[], int] = aside(lambda: next(counter))
    assert next(counter) == 0, "nobody has asked"
    assert (ask(), ask()) == (1, 1)


GONE = "a copy of this process ended before it answered"


@needs_copies
@pytest.mark.parametrize(
    ("works", "expected"),
    [
        (["a", "b"], "a donexx b donexx 0"),
        (["a", "fail", "b"], "a donexx as told b donexx 0"),
        (["a", "die", "b"], f"a donexx {GONE} {GONE} 9"),
        (["half"], f"{GONE} 9"),
    ],
)
def test_a_line_tells_answers_errors_and_the_death_of_who_answers(works: list[str], expected: str) -> None:
    assert said(LINE.format(works=works)) == expected


@needs_copies
def test_what_was_asked_is_answered_in_its_order_also_when_nobody_waited_for_the_first() -> None:
    """Both tell half a megabyte, and a pipe holds a tenth of it: who only told would wait for ever."""
    program = LINE.format(works=[]).replace(
        "asker.close()",
        "first, second = asker.ask('a' + LONG), asker.ask('b' + LONG); print(second()[0], first()[0], end=' ');"
        " asker.close()",
    )
    assert said(program) == "b a 0"


@needs_copies
def test_a_copy_ends_when_who_made_it_is_killed() -> None:
    program = LINE.format(works=["a"]).replace("asker.close()", "print(number, flush=True); os.kill(here, 9)")
    number = int(said(program).split()[-1])
    late = time.monotonic() + 60
    while is_alive(number):
        assert time.monotonic() < late, "it waits for somebody who is dead"
        time.sleep(0.01)


def is_alive(number: int) -> bool:
    told = subprocess.run(["ps", "-o", "stat=", "-p", str(number)], capture_output=True, encoding="utf-8", check=False)
    return bool(told.stdout) and not told.stdout.startswith("Z")
