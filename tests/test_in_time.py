"""No test is lost between the runs: what `make test` leaves out is in `make test-long`, and CI runs both."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples import one_in

ROOT = Path(__file__).parent.parent
KINDS = """
import pytest
from hypothesis import given, strategies as st

def test_plain(): ...

@pytest.mark.long
def test_long(): ...

@pytest.mark.readers
@pytest.mark.builds
def test_of_other_marks(): ...

@given(st.integers())
def test_property(number): ...

@pytest.mark.parametrize("share", [0, pytest.param(1, marks=pytest.mark.long)])
def test_share(share): ...
"""


def options(target: str) -> list[str]:
    """Give the arguments with which a target of the Makefile runs pytest, without those that spread it over cores."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert recipe
    (line,) = re.findall(r"-m pytest (.*)", recipe[1])
    given = shlex.split(line)
    while "-n" in given:
        del given[given.index("-n") : given.index("-n") + 2]
    return [each for each in given if not each.startswith("--dist")]


def collected(arguments: list[str], file: Path) -> set[str]:
    """Give the tests that pytest selects of a file."""
    command = [sys.executable, "-m", "pytest", "-q", "--collect-only", "-p", "no:cacheprovider", "-p", "tests.conftest"]
    answer = subprocess.run(
        [*command, "-c", ROOT / "pyproject.toml", "--rootdir", ROOT, *arguments, file],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return set(re.findall(r"::(\S+)$", answer.stdout, re.MULTILINE))


@pytest.fixture
def kinds(tmp_path: Path) -> Path:
    """Give a file that has a test of each kind."""
    file = tmp_path / "test_kinds.py"
    file.write_text(KINDS, encoding="utf-8")
    return file


def test_what_one_run_leaves_out_the_other_has(kinds: Path) -> None:
    usual, long = (collected(options(each), kinds) for each in ("test", "test-long"))
    assert usual == {"test_plain", "test_of_other_marks", "test_property", "test_share[0]"}
    assert long == {"test_long", "test_share[1]", "test_property"}


def test_the_two_runs_differ_by_marks_alone() -> None:
    assert options("test") == ["-m", "not long"]
    assert options("test-long") == ["-m", "long or hypothesis", "--hypothesis-profile=long"]


def test_ci_runs_both() -> None:
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert ci[-3:] == ["make", "make test", "make test-long"]


@pytest.mark.parametrize(("profile", "tried"), one_in(2, [("long", 50), ("press", 2)]))
def test_a_long_run_tries_each_property_with_more_examples(tmp_path: Path, profile: str, tried: int) -> None:
    file = tmp_path / "test_counted.py"
    file.write_text(
        "from hypothesis import given, strategies as st\n"
        "from tests.examples import examples\n"
        "seen = []\n"
        "@examples(10)\n"
        "@given(st.floats())\n"
        "def test_few(number): seen.append(number)\n"
        "def test_count(): print('tried', len(seen))\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", "-p", "tests.conftest"]
    answer = subprocess.run(
        [*command, "-c", ROOT / "pyproject.toml", "--rootdir", ROOT, f"--hypothesis-profile={profile}", file],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert re.findall(r"tried (\d+)", answer.stdout) == [str(tried)]
