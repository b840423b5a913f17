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
from shipping import contents

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
    assert {"pipeline/py.typed", "licenses/LICENSE"} <= contents.of_wheel(wheel)
    assert "words/en.yaml" in carried
    assert carried == {name: data.hex() for name, data in template_files().items()}
    assert list(carried) == sorted(carried, key=lambda name: name.split("/"))


def test_what_is_missing_or_uncommitted_in_an_archive_is_told() -> None:
    known = frozenset({"pipeline/a.py", "templates/b.txt", "tests/c.py", "README.md"})
    assert contents.faults(frozenset({"pipeline/a.py", "templates/b.txt", "README.md", "METADATA"}), known) == []
    assert contents.faults(frozenset({"pipeline/a.py", "templates/b.txt", "build/page.html"}), known) == [
        "build/page.html is not in the repository"
    ]
    assert contents.faults(frozenset({"pipeline/a.py"}), known) == ["templates/b.txt is missing"]


def test_the_workflow_takes_no_right_that_it_does_not_need_and_its_actions_are_pinned() -> None:
    workflow = (ROOT / ".github/workflows/checks.yml").read_text(encoding="utf-8")
    actions = re.findall(r"uses: (.+)$", workflow, re.MULTILINE)
    assert actions
    assert [each for each in actions if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []
    assert "\npermissions: {}\n" in workflow
    assert set(re.findall(r"^ {6}(\w+: \w+)$", workflow.replace("fail-fast", ""), re.MULTILINE)) == {"contents: read"}
    assert workflow.count("persist-credentials: false") == len(re.findall("actions/checkout@", workflow))
    assert re.findall(r"^      - run: (\.ci/run|make dist)$", workflow, re.MULTILINE)[:2] == [".ci/run", "make dist"]


def test_pre_commit_runs_the_ruff_of_make_lint() -> None:
    hooks = re.findall(
        r"entry: \S+ (-m ruff [a-z -]+?) --force-exclude$", _text(".pre-commit-config.yaml"), re.MULTILINE
    )
    assert hooks == [each.strip() for each in re.findall(r"\$\(PY\) (-m ruff [a-z -]+?) --quiet", _text("Makefile"))]


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


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
