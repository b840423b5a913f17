"""What is measured is what a command costs, and nothing of who measures it."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.items import LANGUAGES
from bench.measure import apart, run
from bench.scan import count
from bench.vocabulary import vocabulary


def test_the_scan_sees_every_file(tmp_path: Path) -> None:
    (tmp_path / "one/two").mkdir(parents=True)
    for name in ("a", "one/b", "one/two/c"):
        (tmp_path / name).touch()
    assert count(str(tmp_path)) == 3


def test_what_a_command_leaves_behind_is_counted(tmp_path: Path) -> None:
    work = "import sys\nwhile __import__('time').process_time() < 0.4: pass"
    leave = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {work!r}])"
    (tmp_path / "here").mkdir()
    assert run([sys.executable, "-c", leave], tmp_path / "here").cpu > 0.4


def test_what_is_called_apart_leaves_this_process_as_it_was() -> None:
    before = vocabulary.cache_info().misses
    assert apart(_words) == 40_000 * len(LANGUAGES)
    assert vocabulary.cache_info().misses == before


def _words() -> int:
    vocabulary.cache_clear()
    return sum(len(vocabulary(language).words) for language in LANGUAGES)
