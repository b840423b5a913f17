"""A language is one folder: what it holds, that nothing else of the engine knows single languages, and who opens it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pipeline import languages
from pipeline.languages.registry import UNKNOWN, data_of, exact, known, lexicon, tag_of, with_words

ROOT = Path(__file__).parents[2]
LANGUAGES = ROOT / "pipeline/languages"
FOLDERS = sorted(path for path in LANGUAGES.iterdir() if path.is_dir() and path.name != "__pycache__")
# Modules with a list of languages that is no knowledge of them, each with its reason.
LISTS: dict[str, str] = {
    "pipeline/docs/typography_rows.py": "rows of examples, whose words look like tags",
    "pipeline/facts/phrases.py": "endings of Turkish words, which look like tags",
}
# Tags that are words of messages too, or names of elements: a row, a heading, a line.
OTHERWISE = {"hr", "id", "is", "it", "no", "so", "th", "tr"}


EDIT = """
from tests.small import *
newsroom = NEWSROOM.partition("accepted_words")[0]  # every tag in a file is looked up
shared = SharedFiles.of(newsroom.encode(), TEMPLATES.files)
items = (TaskItem(item(RELEASE{translations}), {{}}),)
assert run_task(Task(shared, items, BuildOptions(), MOMENT, settings_are_clean=True), COMPILED).items[0].rendered
"""


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_holds_what_a_language_says_and_its_words_and_nothing_else(folder: Path) -> None:
    held = {path.name for path in folder.iterdir() if path.name != "__pycache__"}
    assert {"__init__.py", "language.py"} <= held <= {"__init__.py", "language.py", "words.yaml", "numbers.py"}
    found = exact(tag_of(folder.name))
    assert found is not None
    assert (lexicon(tag_of(folder.name)) is not None) == ("numbers.py" in held)
    is_whole = tag_of(folder.name) in with_words()
    assert (found.plurals is not None) == is_whole
    assert is_whole <= ("words.yaml" in held), "words.yaml of the others has those of a letter"
    assert not found.small_words or is_whole


def test_every_folder_is_known_by_its_tag() -> None:
    assert known() == tuple(sorted(tag_of(folder.name) for folder in FOLDERS))
    assert {tag: data_of(f"{tag}-x-own") for tag in known()} == {tag: exact(tag) for tag in known()}


@pytest.mark.parametrize("tag", ["tlh", "data", "registry", "..", "en/../nb", "EN", "e", "", "en_GB", "zz-Zzzz"])
def test_what_has_no_folder_is_unknown(tag: str) -> None:
    assert exact(tag) is None
    assert data_of(tag) is UNKNOWN
    assert lexicon(tag) is None


@cache
def _tags() -> frozenset[str]:
    return frozenset({*known(), *(tag.partition("-")[0] for tag in known())}) - OTHERWISE


def _lists(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """Give every list of texts in a module: keys of a table, entries of a set or a list, and words of one text."""
    for node in ast.walk(tree):
        match node:
            case ast.Dict(keys=entries) | ast.Set(elts=entries) | ast.List(elts=entries) | ast.Tuple(elts=entries):
                texts = [each.value for each in entries if isinstance(each, ast.Constant)]
                yield node.lineno, [text for text in texts if isinstance(text, str)]
            case ast.Constant(value=str(text)):
                yield node.lineno, text.split()
            case _:
                pass


def _of_languages(source: str) -> list[int]:
    """Give the lines on which a list has two languages or more, and little else."""
    return [
        line
        for line, texts in _lists(ast.parse(source))
        if len(tags := _tags().intersection(texts)) > 1 and len(tags) * 2 >= len(texts)
    ]


def test_nothing_else_has_a_table_of_languages() -> None:
    modules = [path for path in (ROOT / "pipeline").rglob("*.py") if not path.is_relative_to(LANGUAGES)]
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in modules
        if (lines := _of_languages(path.read_text(encoding="utf-8")))
    }
    assert {name: lines for name, lines in found.items() if name not in LISTS} == {}
    assert LISTS.keys() <= found.keys()


@pytest.mark.parametrize(
    "table",
    ['{"de": 1, "fr": 2}', 'frozenset({"nb", "nn"})', 'x in ("fi", "et")', 'word_set("tr az tk")', '["zh", "ja"]'],
)
def test_a_table_of_languages_would_be_seen(table: str) -> None:
    assert _of_languages(table) == [1]


def _opened(program: str) -> set[str]:
    """Run a program in a process of its own; give the modules of languages that it has loaded."""
    tail = "\nimport sys; print('\\n'.join(name for name in sys.modules if name.startswith('pipeline.languages.')))"
    command = [sys.executable, "-c", program + tail]
    answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found = answer.stdout.partition("pipeline.languages.")[2].split("\npipeline.languages.")
    return {name.strip() for name in found if "." in name}


def test_the_command_line_opens_no_language() -> None:
    assert _opened("from pipeline.cli import main\nmain(['--help'], standalone_mode=False)") == set()


def test_an_item_opens_the_newsrooms_languages_and_a_translation_the_number_words_of_no_others() -> None:
    assert {name.split(".")[0] for name in _opened(EDIT.format(translations=""))} == {"ar", "en", "nb", "zh_hans"}
    text = "language: nb\nstatus: approved\ntext: {headline: Fem, dateline: {place: Oslo}, body: Det er fem.}\n"
    both = _opened(EDIT.format(translations=f", nb={text!r}"))
    assert {name for name in both if name.endswith(".numbers")} == {"en.numbers", "nb.numbers"}
    assert {name.split(".")[0] for name in both} <= {path.parent.name for path in LANGUAGES.glob("*/words.yaml")}


def test_a_folder_that_only_a_cache_was_left_in_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "qx" / "__pycache__").mkdir(parents=True)
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(tmp_path)])
    assert exact("qx") is None
    assert "qx" not in known.__wrapped__()
