"""Try changes in every module that guards, or in one: `python -m mutants [pipeline/document/merge.py]`.

Fails where fewer than 95 in 100 die, where one lives that is not in the list of those that may, or where one of that
list does not live any more.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import yaml

_ROOT = Path(__file__).parents[1]
_WORK = _ROOT / "build/mutants"
_AT_LEAST = 95
_NEEDED = (
    "appeals", "docs", "gallery", "Makefile", "newsroom.yaml", "pyproject.toml", "README.md", "releases", "schema",
    "templates", "tests",
)  # fmt: skip
_CONFIG = """[mutmut]
source_paths=pipeline
use_git_change_detection=false
track_dependencies=false
timeout_multiplier=6
only_mutate={module}
pytest_add_cli_args=
    -n
    0
    -m
    not long
    -p
    no:cacheprovider
pytest_add_cli_args_test_selection=
    {tests}
also_copy=
    {copied}
"""


class Change(NamedTuple):
    """A line, and what becomes of it."""

    module: str
    line: str
    becomes: str

    def __str__(self) -> str:
        """Give it as a reader compares it."""
        return f"{self.module}\n    - {self.line}\n    + {self.becomes}"


class Tried(NamedTuple):
    """What became of a module's changes."""

    tried: int
    alive: list[Change]


def try_module(module: str, tests: list[str]) -> Tried:
    """Change a module one thing at a time, and run its tests on each."""
    folder = _WORK / Path(module).relative_to("pipeline").with_suffix("").as_posix().replace("/", ".")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("pipeline", *_NEEDED):
        (folder / name).symlink_to(_ROOT / name)
    lists = {"tests": "\n    ".join(tests), "copied": "\n    ".join(_NEEDED)}
    (folder / "setup.cfg").write_text(_CONFIG.format(module=module, **lists), encoding="utf-8")
    with (folder / "log.txt").open("w", encoding="utf-8") as log:
        command = [sys.executable, str(_ROOT / "mutants/trying.py")]
        done = subprocess.run(command, cwd=folder, stdout=log, stderr=log, check=False)  # noqa: S603 - our own script
    if done.returncode:
        raise SystemExit(f"{module}: mutmut stopped; see {folder}/log.txt")
    found = json.loads((folder / "tried.json").read_text(encoding="utf-8"))
    return Tried(found["tried"], [Change(module, line, becomes) for _, line, becomes in found["alive"]])


def main() -> int:
    """Try every module that guards, or those that are named; tell module by module what died and what lives."""
    guards = yaml.safe_load((_ROOT / "mutants/guards.yaml").read_text(encoding="utf-8"))
    may_live = {Change(each["module"], each["line"], each["becomes"]) for each in guards["may_live"]}
    modules = {each["module"]: each["tests"] for each in guards["guards"]}
    chosen = sys.argv[1:] or list(modules)
    tried = died = 0
    faults = []
    for module in chosen:
        if module not in modules:
            raise SystemExit(f"{module} is not in mutants/guards.yaml")
        found = try_module(module, modules[module])
        tried += found.tried
        died += found.tried - len(found.alive)
        sys.stdout.write(f"{module}: {found.tried - len(found.alive)} of {found.tried} died\n")
        sys.stdout.flush()
        faults += [f"lives, and is in no list: {each}" for each in found.alive if each not in may_live]
        faults += [
            f"is listed, and does not live: {each}"
            for each in sorted(may_live)
            if each.module == module and each not in found.alive
        ]
    share = 100 * died / tried
    sys.stdout.write("".join(f"{each}\n" for each in faults) + f"{died} of {tried} died: {share:.1f} in 100\n")
    return 1 if faults or share < _AT_LEAST else 0


if __name__ == "__main__":
    sys.exit(main())
