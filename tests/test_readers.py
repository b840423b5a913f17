"""A reader that is missing is told where readers are required, so that no promise goes untested in silence."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples import one_in

ROOT = Path(__file__).parent.parent
SKIPPED = """
import pytest
from tests.readers.installed import checker

@pytest.mark.readers
def test_reads():
    checker("no-such-checker/reads.js")

def test_plain():
    pytest.skip("not about readers")
"""


@pytest.mark.parametrize(("readers", "code"), one_in(2, [("required", 1), ("", 0)]))
def test_a_skipped_reader_fails_where_readers_are_required(tmp_path: Path, readers: str, code: int) -> None:
    (tmp_path / "test_one.py").write_text(SKIPPED, encoding="utf-8")
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.conftest", "-c",
         ROOT / "pyproject.toml", "--rootdir", ROOT, tmp_path / "test_one.py"],
        cwd=ROOT, env=os.environ | {"READERS": readers}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == code, answer.stdout
    assert ("1 failed, 1 skipped" if code else "2 skipped") in answer.stdout


def test_the_checkers_are_pinned_by_checksum_and_their_scripts_stay_off() -> None:
    lock = json.loads((ROOT / "tests/readers/package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((ROOT / "tests/readers/package.json").read_text(encoding="utf-8"))["dependencies"]
    for name, version in wanted.items():
        pinned = lock["packages"][f"node_modules/{name}"]
        assert pinned["version"] == version
        assert pinned["integrity"].startswith("sha512-")
    assert "resolved" not in json.dumps(lock)
    script = (ROOT / "tests/install-readers").read_text(encoding="utf-8")
    assert re.findall(r"npm (?:ci|install)[^)&|]*", script) == ["npm ci --ignore-scripts --no-audit --no-fund"]


def test_ci_installs_the_readers_and_requires_them() -> None:
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert ci.index("tests/install-readers") < ci.index("export READERS=required") < ci.index("make test")
