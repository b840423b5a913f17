"""What a fresh clone relies on: pinned requirements, a wheel that carries its templates, a plain Makefile."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from pipeline.templating.engine_templates import template_files

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^([a-z0-9-]+)==([^ ;]+)", re.MULTILINE)
NAME = re.compile(r"^[A-Za-z0-9-]+")


def _pins(kind: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")))


def _wanted(requirements: list[str]) -> set[str]:
    found = (NAME.match(requirement) for requirement in requirements)
    return {match.group().lower() for match in found if match}


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_every_requirement_is_pinned_with_hashes_and_names_no_address(kind: str) -> None:
    text = (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert blocks
    assert [block for block in blocks if "--hash=sha256:" not in block or not PIN.match(block)] == []
    assert re.findall(r"https?:|file:|--index|--find-links", text) == []


def test_the_requirements_hold_what_pyproject_asks_for() -> None:
    run = _wanted(PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["build"])
    dev = _wanted(PROJECT["dependency-groups"]["dev"])
    assert run - set(_pins("run")) == set()
    assert (run | dev) - set(_pins("dev")) == set()


def test_the_tests_run_in_the_very_versions_that_are_shipped() -> None:
    assert {name: _pins("dev").get(name) for name in _pins("run")} == _pins("run")


def test_a_wheel_carries_its_templates_and_words(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=ROOT, check=True,
        capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    program = (
        f"import sys; sys.path.insert(0, {str(installed)!r})\n"
        "import json, pipeline.templating.engine_templates as d\n"
        "print(json.dumps([str(d.folder()), {n: b.hex() for n, b in d.template_files().items()}]))"
    )
    answer = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True, capture_output=True, text=True)
    folder, carried = json.loads(answer.stdout)
    assert Path(folder).is_relative_to(installed)
    assert "words/en.yaml" in carried
    assert carried == {name: data.hex() for name, data in template_files().items()}
    assert list(carried) == sorted(carried, key=lambda name: name.split("/"))


def test_every_make_target_is_explained_by_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^\.PHONY: (\S+)$", makefile, re.MULTILINE)
    answer = subprocess.run(["make", "help"], cwd=ROOT, check=True, capture_output=True, text=True)
    assert re.findall(r"^  make (\S+)", answer.stdout, re.MULTILINE) == targets


def test_ci_runs_the_two_commands_of_the_readme_and_the_long_tests() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    shown = re.findall(r"^\$ (.+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert shown[:2] == ["make", "make test"]
    assert [line for line in ci if line.startswith("make")] == [*shown[:2], "make test-long"]
