"""The house rules that no linter knows: small modules, honest names, one clock, one door to the disk.

Which floor may import which is import-linter's business (see pyproject.toml).
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

# Found by reading a module's first lines, for to parse all of them takes seconds.
DOCSTRING = re.compile(r'"""\S')

Found = TypeVar("Found")

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "pipeline").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LONGEST = 300
# Modules that may be longer, each with the reason why splitting it would make it harder to read.
LONGER: dict[str, str] = {
    "pipeline/edition/model.py": "one list of frozen types, the contract that every format reads from top to bottom",
}

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base_utils", "tools"}

# Where a class may have another's name: a quote as it is written, as it is printed, and as a pack's manifest lists it.
STEPS = ("pipeline/document", "pipeline/edition/model", "pipeline/pack/manifest")
# Public classes that stand twice, each with the reason why they are one thing.
TWICE: dict[str, str] = {"Page": "what the templates of plain text and of Word call `page`; neither knows the other"}

# Who may ask what time it is. Everyone below is handed the moment as a value.
CLOCK_READERS = ("pipeline/storage/clock", "pipeline/cli")
CLOCK_CALLS = {
    ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"), ("time", "time"),
    ("time", "time_ns"), ("time", "localtime"), ("time", "gmtime"),
}  # fmt: skip

# Who may touch files, and why. Everyone else is handed bytes.
FILE_READERS: dict[str, str] = {
    "pipeline/storage": "the door to the newsroom's files, to build/ and to what is kept for this user",
    "pipeline/richtext/pandoc": "looks where the wheel keeps its pandoc",
    "pipeline/cli": "reads the pack that `press verify` is given",
    "pipeline/templating/engine_templates": "reads the engine's own templates, which never change while it runs",
    "pipeline/languages/registry": "looks which languages have interface words",
    "pipeline/report/explain": "reads the engine's own catalogue of faults, which never changes while it runs",
    "pipeline/report/fields": "reads the engine's own labels of fields, which never change while it runs",
    "pipeline/desk/words": "reads the desk's own words, which never change while it runs",
    "pipeline/desk/pages": "reads the desk's own pages, scripts and style, which never change while it runs",
    "pipeline/comparing/words": "reads the engine's own words, which never change while it runs",
    "pipeline/comparing/page": "reads the engine's own page of changes, which never changes while it runs",
    "pipeline/document/outlines": "reads the engine's own outlines, which never change while it runs",
    "pipeline/docs": "writes the generated pages of docs/ and schema/ and the outlines, for maintainers only",
}
FILE_METHODS = {
    "chmod", "exists", "glob", "hardlink_to", "is_dir", "is_file", "is_symlink", "iterdir", "lstat", "mkdir", "open",
    "read_bytes", "read_text", "rename", "rglob", "rmdir", "stat", "symlink_to", "touch", "unlink", "write_bytes",
    "write_text",
}  # fmt: skip


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _belongs(path: Path, owners: tuple[str, ...]) -> bool:
    name = _name(path).removesuffix(".py")
    return any(name == owner or name.startswith(f"{owner}/") for owner in owners)


@cache
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _parsed(source: str) -> ast.Module:
    return ast.parse(source)


@cache
def _calls(source: str) -> tuple[ast.Call, ...]:
    return tuple(node for node in ast.walk(_parsed(source)) if isinstance(node, ast.Call))


def _found(paths: Iterable[Path], rule: Callable[[str], list[Found]]) -> dict[str, list[Found]]:
    """Give what a rule finds, by the name of the file that it is found in."""
    return {_name(path): found for path in paths if (found := rule(_source(path)))}


def _clock_reads(source: str) -> list[int]:
    """Give the lines on which a source reads the clock, also as `datetime.datetime.now()`."""
    return [
        call.lineno
        for call in _calls(source)
        if isinstance(call.func, ast.Attribute) and (_last(call.func.value), call.func.attr) in CLOCK_CALLS
    ]


def _file_touches(source: str) -> list[int]:
    """Give the lines on which a source touches files: `open(…)`, or a method that paths have and nothing else here."""
    return [
        call.lineno
        for call in _calls(source)
        if (isinstance(call.func, ast.Name) and call.func.id == "open")
        or (isinstance(call.func, ast.Attribute) and call.func.attr in FILE_METHODS and not _in_memory(call.func.value))
    ]


def _last(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _in_memory(owner: ast.expr) -> bool:
    """Say whether a method's owner is an archive or a picture, opened from bytes that the caller already has."""
    return _last(owner).lower() in {"archive", "image", "zip"}


def test_a_module_has_a_name_and_a_docstring_that_say_what_it_does() -> None:
    every = [*MODULES, *TESTS]
    assert [_name(path) for path in every if path.stem.removeprefix("test_") in EMPTY_NAMES] == []
    assert [_name(path) for path in every if _source(path) and not DOCSTRING.match(_source(path))] == []


def test_a_module_is_short_or_has_a_reason_not_to_be() -> None:
    long = {_name(path): lines for path in MODULES if (lines := len(_source(path).splitlines())) > LONGEST}
    assert {name: lines for name, lines in long.items() if name not in LONGER} == {}, "split it, or say why in LONGER"
    assert LONGER.keys() - long.keys() == set(), "it has become short: take it off the list"


def _private(source: str) -> list[str]:
    """Name what a test takes or exchanges of the pipeline that is the business of one module only."""
    tree = _parsed(source)
    taken = [
        each.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pipeline")
        for each in node.names
    ]
    names = (
        call.args[1] for call in _calls(source) if getattr(call.func, "attr", None) == "setattr" and len(call.args) > 1
    )
    exchanged = [name.value for name in names if isinstance(name, ast.Constant) and isinstance(name.value, str)]
    return [name for name in (*taken, *exchanged) if name.startswith("_") and not name.startswith("__")]


def test_a_test_says_what_it_means_through_what_is_public() -> None:
    assert _found(TESTS, _private) == {}


def test_the_rule_of_tests_sees_what_is_private() -> None:
    assert _private("from pipeline.facts.dates import _ISO\npatch.setattr(digits, '_PARTS', 1)") == ["_ISO", "_PARTS"]


def test_every_exception_names_a_module_that_exists() -> None:
    assert [name for name in LONGER if not (ROOT / name).is_file()] == []


def _classes(path: Path) -> list[str]:
    tree = _parsed(_source(path))
    return [node.name for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]


def test_a_class_name_stands_for_one_thing() -> None:
    steps = {name for path in MODULES if _belongs(path, STEPS) for name in _classes(path)}
    others = Counter(name for path in MODULES if not _belongs(path, STEPS) for name in _classes(path))
    assert {name for name, count in others.items() if count > 1} == set(TWICE)
    assert steps & others.keys() == set(), "a step of the flow has a class of this name: say which of the two it is"


def test_only_the_top_floor_reads_the_clock() -> None:
    others = [path for path in MODULES if not _belongs(path, CLOCK_READERS)]
    assert _found(others, _clock_reads) == {}, "take the moment as an argument"


def test_only_storage_touches_files() -> None:
    others = [path for path in MODULES if not _belongs(path, tuple(FILE_READERS))]
    assert _found(others, _file_touches) == {}, "take bytes as an argument"


@pytest.mark.parametrize(
    "line",
    ["datetime.now(UTC)", "datetime.datetime.utcnow()", "dt.date.today()", "time.time()"],
)
def test_the_clock_rule_sees_every_way_to_ask(line: str) -> None:
    assert _clock_reads(f"x = 1\ny = {line}") == [2]


@pytest.mark.parametrize(
    ("line", "touches"),
    [
        ("open(name)", True),
        ("Path(name).read_text()", True),
        ("(root / name).write_bytes(data)", True),
        ("archive.open(name)", False),
        ("Image.open(buffer)", False),
        ("name.replace(a, b)", False),
    ],
)
def test_the_file_rule_tells_paths_from_archives_and_pictures(line: str, touches: bool) -> None:  # noqa: FBT001
    assert bool(_file_touches(line)) is touches


POSSESSIVE = re.compile(r"(?<!\\)\)[*+?]\+")


def _strings(tree: ast.AST) -> Iterator[str]:
    """Give the texts of a module that may be regular expressions; what is filled into one is left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(each.value) if isinstance(each, ast.Constant) else "_" for each in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _held(source: str) -> list[str]:
    return [text for text in _strings(_parsed(source)) if "(?" in text and POSSESSIVE.search(text)]


def test_no_group_of_a_pattern_is_held_by_a_plus() -> None:
    """Python up to 3.11.4 takes too little then (gh-106052), as Debian's does; (?>…) holds a group everywhere."""
    assert _found(MODULES, _held) == {}
