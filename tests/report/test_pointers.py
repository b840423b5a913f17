"""Whatever a message sends somebody to is there: a page, a section, a command, an option, a field, an example."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from pipeline.cli import main
from pipeline.document.appeal import Appeal
from pipeline.document.outline import outline_of
from pipeline.document.release import Release
from pipeline.document.schema import models_in
from pipeline.document.settings import Settings
from pipeline.document.translation import Translation
from pipeline.report.explain import catalogue

ROOT = Path(__file__).parent.parent.parent
WORD = "[a-z][a-z-]*"
COMMAND = re.compile(rf"(?:[‘`]|^|: |type )press ({WORD}(?: {WORD})*)?((?:(?: [^\s’`]+)*? --{WORD})*)")
FIELD_OF_NEWSROOM = re.compile(r"‘([a-z_.]+)’ (?:in|of) newsroom\.yaml")
FIELD = re.compile(r"(?:under|field|beside|with|below|list|a line) ‘([a-z_]+)(?:: ?[^’]*)?’")
# Stands for any field.
NO_FIELDS = {"field", "attested"}
EXAMPLES = "an example of"
OWN_WORDS = "templates/words/"
"""Where a newsroom puts words of its own; ours has none."""


@cache
def messages() -> Mapping[str, str]:
    """Give every text of the engine that somebody may be shown, by where it stands: its strings, and the catalogue."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "pipeline").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Expr | ast.JoinedStr | ast.Constant)]
        docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        inner = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in nodes:
            place = f"{path.relative_to(ROOT)}:{node.lineno}:{node.col_offset}"
            if isinstance(node, ast.JoinedStr):
                parts = [str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values]
                found[place] = "".join(parts)
            elif isinstance(node, ast.Constant) and id(node) not in docstrings | inner:
                found[place] = str(node.value)
    for code, entry in catalogue().items():
        found[f"faults.yaml: {code}"] = f"{entry.title}\n{entry.means}"
        found[f"{EXAMPLES} {code}"] = f"{entry.wrong}\n{entry.right}"
    return found


def named(pattern: str | re.Pattern[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Give what a pattern finds in every message, with its place."""
    for place, text in messages().items():
        for found in re.finditer(pattern, text, re.MULTILINE if isinstance(pattern, str) else 0):
            yield place, found


def fields() -> set[str]:
    """Give the name of every field of every model."""
    found: set[str] = set()
    left: list[type[BaseModel]] = [Release, Appeal, Settings, Translation]
    seen: set[type[BaseModel]] = set()
    while left:
        model = left.pop()
        if model not in seen:
            seen.add(model)
            found |= model.model_fields.keys()
            left += [each for info in model.model_fields.values() for each in models_in(info.annotation)]
    return found


def test_every_page_and_file_that_a_message_names_is_there() -> None:
    found = list(named(r"\b(?:docs|templates|schema)/[\w./-]*\w/?"))
    assert len(found) > 3
    # an example may have a file of its own
    real = [(place, each[0]) for place, each in found if not place.startswith(EXAMPLES)]
    assert [each for each in real if each[1] != OWN_WORDS and not (ROOT / each[1]).exists()] == []


def test_the_field_reference_has_what_messages_send_somebody_there_for() -> None:
    reference = (ROOT / "docs/fields.md").read_text(encoding="utf-8")
    assert "**needed**" in reference
    assert "ISO 3166" in reference
    about = [(place, each[0]) for place, each in named(r"[^.;:‘]*field reference[^.;:’]*")]
    assert about
    assert [each for each in about if "example" in each[1] or "link" in each[1]] == []


def _command(words: list[str]) -> tuple[click.Command, list[str]]:
    """Follow words as far as they are commands."""
    command: click.Command = main
    while words and isinstance(command, click.Group):
        inner = command.get_command(click.Context(command), words[0])
        if inner is None:
            break
        command, words = inner, words[1:]
    return command, words


def test_every_command_and_option_that_a_message_names_is_there() -> None:
    found = [(place, each) for place, each in named(COMMAND) if each[1]]
    assert len(found) > 10
    for place, each in found:
        words = each[1].split()
        command, rest = _command(words)
        assert len(words) > len(rest), (place, each[0])
        options = {option for param in command.params for option in param.opts}
        assert set(re.findall(rf"--{WORD}", each[2])) <= options, (place, each[0])


def test_every_fault_that_a_message_explains_has_an_explanation() -> None:
    named_codes = [(place, each[1]) for place, each in named(rf"press explain ({WORD})")]
    assert {code for _, code in named_codes} >= {"wrong-shape"}
    assert [each for each in named_codes if each[1] not in catalogue()] == []


def test_every_target_of_make_that_a_message_names_is_there() -> None:
    targets = set(re.findall(rf"(?m)^({WORD}):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    assert [each for each in named(rf"`make ({WORD})`") if each[1][1] not in targets] == []


def test_every_field_that_a_message_names_is_there() -> None:
    known = fields()
    of_newsroom = [(place, each[1]) for place, each in named(FIELD_OF_NEWSROOM)]
    assert len(of_newsroom) > 2
    assert [each for each in of_newsroom if each[1].split(".")[0] not in Settings.model_fields] == []
    others = [(place, each[1]) for place, each in named(FIELD)]
    assert len(others) > 10
    assert [each for each in others if each[1] not in known | NO_FIELDS] == []


DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
PAGES = [*sorted((ROOT / "docs").glob("*.md")), *DECISIONS, ROOT / "README.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_page_and_a_section_that_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", re.sub(r"(?s)```.*?```|`[^`\n]*`", "", text)):
        if not re.search(r"[/#]|\.md$", target):  # “[words](address)” explains a link, “![](dam.jpg)” a picture
            continue
        name, _, section = target.partition("#")
        where = page.parent / name if name else page
        assert where.exists(), target
        if section:
            heads = re.findall(r"(?m)^#+ (.*)$", where.read_text(encoding="utf-8"))
            assert section in {re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-") for head in heads}, (
                target
            )


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_every_file_that_a_decision_names_is_there(page: Path) -> None:
    files = re.findall(r"`([\w./*-]+\.(?:py|css|html|js|txt|sha256))`", page.read_text(encoding="utf-8"))
    folders = (ROOT, ROOT / "pipeline", *(path.parent for path in (ROOT / "pipeline").rglob("__init__.py")))
    named = [file for file in files if file.startswith(("pipeline/", "tests/", "templates/"))]
    assert [file for file in named if not any(ROOT.glob(file))] == []
    beside = [file for file in files if file not in named]
    assert [file for file in beside if not any(any(folder.glob(file)) for folder in folders)] == []


def test_the_index_of_decisions_has_every_page() -> None:
    index = (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| \[[^\]]+\]\(([\w-]+\.md)\)", index, re.MULTILINE)) == {
        page.name for page in DECISIONS if page.name != "README.md"
    }


def test_outlines_and_models_name_the_same_fields() -> None:
    assert set(outline_of(Release).fields) == set(Release.model_fields)
