"""The house rules that no linter knows: small modules, honest names, one clock, one door to the disk.

Which floor may import which is import-linter's business (see pyproject.toml).
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

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
    "pipeline/report/explain": "reads the engine's own catalogue of faults, which never changes while it runs",
    "pipeline/report/fields": "reads the engine's own labels of fields, which never change while it runs",
    "pipeline/desk/words": "reads the desk's own words, which never change while it runs",
    "pipeline/desk/pages": "reads the desk's own pages, scripts and style, which never change while it runs",
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


def _calls(source: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))


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


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=_name)
def test_a_module_has_a_name_and_a_docstring_that_say_what_it_does(path: Path) -> None:
    assert path.stem.removeprefix("test_") not in EMPTY_NAMES, f"{_name(path)}: name it for what it does"
    source = path.read_text(encoding="utf-8")
    assert not source or ast.get_docstring(ast.parse(source)), f"{_name(path)} has no docstring"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_short_or_has_a_reason_not_to_be(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if _name(path) in LONGER:
        assert lines > LONGEST, f"{_name(path)} has become short: take it off the list"
    else:
        assert lines <= LONGEST, f"{_name(path)} has {lines} lines: split it, or give a reason in LONGER"


def _private(source: str) -> list[str]:
    """Name what a test takes or exchanges of the pipeline that is the business of one module only."""
    tree = ast.parse(source)
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


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_a_test_says_what_it_means_through_what_is_public(path: Path) -> None:
    assert _private(path.read_text(encoding="utf-8")) == []


def test_the_rule_of_tests_sees_what_is_private() -> None:
    assert _private("from pipeline.facts.dates import _ISO\npatch.setattr(digits, '_PARTS', 1)") == ["_ISO", "_PARTS"]


def test_every_exception_names_a_module_that_exists() -> None:
    assert [name for name in LONGER if not (ROOT / name).is_file()] == []


def _classes(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node.name for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]


def test_a_class_name_stands_for_one_thing() -> None:
    steps = {name for path in MODULES if _belongs(path, STEPS) for name in _classes(path)}
    others = Counter(name for path in MODULES if not _belongs(path, STEPS) for name in _classes(path))
    assert {name for name, count in others.items() if count > 1} == set(TWICE)
    assert steps & others.keys() == set(), "a step of the flow has a class of this name: say which of the two it is"


@pytest.mark.parametrize("path", [path for path in MODULES if not _belongs(path, CLOCK_READERS)], ids=_name)
def test_only_the_top_floor_reads_the_clock(path: Path) -> None:
    assert _clock_reads(path.read_text(encoding="utf-8")) == [], "take the moment as an argument"


@pytest.mark.parametrize("path", [path for path in MODULES if not _belongs(path, tuple(FILE_READERS))], ids=_name)
def test_only_storage_touches_files(path: Path) -> None:
    assert _file_touches(path.read_text(encoding="utf-8")) == [], "take bytes as an argument"


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


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_group_of_a_pattern_is_held_by_a_plus(path: Path) -> None:
    """Python up to 3.11.4 takes too little then (gh-106052), as Debian's does; (?>…) holds a group everywhere."""
    held = [text for text in _strings(ast.parse(path.read_text("utf-8"))) if "(?" in text and POSSESSIVE.search(text)]
    assert held == []
