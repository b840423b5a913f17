"""The catalogue of faults is the engine's codes, no more and no fewer, and each has a file that shows it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.report.explain import UnknownCodeError, catalogue, explain
from pipeline.source import Source

ROOT = Path(__file__).parent.parent.parent
ENTRIES = catalogue()

# What gives a fault its code: the function's name, and for `add` whose it is (a set has an `add` too).
FUNCTIONS = {"refuse", "Fault", "Problem", "MarkdownProblem", "Slip", "TranslationProblem"}
METHODS = {"_stop", "_problem"}
# A pack's problems are no faults of content: `press verify` tells them, with words and places of their own.
NOT_CONTENT = "pipeline/pack/"
# Calls whose code is no literal: where, the expression as it stands there, and the codes that it can be.
WORKED_OUT: dict[tuple[str, str], set[str]] = {
    ("pipeline/checks/placements.py", "f'unknown-{kind}'"): {"unknown-quote", "unknown-box"},
    ("pipeline/richtext/closed_set.py", "code"): {"raw-html", "outside-the-set"},
    ("pipeline/richtext/unaccounted.py", "told.code"): {
        "outside-the-set",
        "mark-without-effect",
        "list-number",
        "bad-link",
        "text-changed",
    },
    ("pipeline/richtext/unaccounted.py", "mark.code"): {"outside-the-set", "mark-without-effect", "bad-link"},
    ("pipeline/document/addresses.py", "code"): {"bad-link", "invalid-email"},
    # codes that were given elsewhere, and are handed on
    ("pipeline/checks/proofread.py", "slip.code"): set(),
    ("pipeline/exchange/accept.py", "problem.code"): set(),
    ("pipeline/translation/kept_shape.py", "problem.code"): set(),
    ("pipeline/document/schema.py", "kind"): set(),
    ("pipeline/fault.py", "code"): set(),
    ("pipeline/reader/events.py", "code"): set(),
    ("pipeline/richtext/closed_set.py", "refusal.type"): set(),
    ("pipeline/richtext/reading.py", "problem.code"): set(),
}
# What a file shows: a code that it expects, or that a test of it names.
SHOWN = re.compile(r"(?:# expect: |<!-- expect: |\")([a-z0-9-]+)(?=[ \"])")
# Words that belong to programmers. A press officer's page has none of them.
JARGON = re.compile(
    r"\b(string|boolean|integer|array|parse[sdr]?|parsing|null|schema|syntax|scalar|token|mapping|node|regex|"
    r"exception|validat\w+|instance|tuple|dict|stdin|stdout|whitespace|deprecated)\b",
    re.IGNORECASE,
)


@cache
def calls() -> tuple[tuple[str, ast.expr], ...]:
    """Give every expression of the engine that is a fault's code, and its module."""
    return tuple(_calls())


def _calls() -> Iterator[tuple[str, ast.expr]]:
    for path in sorted((ROOT / "pipeline").rglob("*.py")):
        if path.relative_to(ROOT).as_posix().startswith(NOT_CONTENT):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            match node.func:
                case ast.Attribute(attr="add", value=ast.Name(id="faults") | ast.Attribute(attr="faults" | "_faults")):
                    yield path.relative_to(ROOT).as_posix(), node.args[0]
                case ast.Name(id=name) if name in FUNCTIONS:
                    yield path.relative_to(ROOT).as_posix(), node.args[0]
                case ast.Attribute(attr=name) if name in METHODS:
                    yield path.relative_to(ROOT).as_posix(), node.args[0]
                case _:
                    continue


def codes() -> set[str]:
    """Give the engine's codes."""
    found: set[str] = set()
    for module, given in calls():
        if isinstance(given, ast.Constant):
            found.add(str(given.value))
        else:
            written = (module, ast.unparse(given))
            assert written in WORKED_OUT, f"{written}: say in WORKED_OUT which codes this can be"
            found |= WORKED_OUT[written]
    return found


def test_every_code_is_explained_and_every_explanation_has_its_code() -> None:
    known = codes()
    assert len(known) > 60
    assert known - ENTRIES.keys() == set(), "add these to pipeline/report/faults.yaml"
    assert ENTRIES.keys() - known == set(), "no fault has these codes any more"


def test_every_code_that_is_worked_out_is_still_in_the_engine() -> None:
    written = {(module, ast.unparse(given)) for module, given in calls() if not isinstance(given, ast.Constant)}
    assert WORKED_OUT.keys() == written


def test_every_code_has_a_faulty_file_or_is_made_by_the_test_of_them() -> None:
    shown = {
        code
        for path in [
            *(ROOT / "tests/faulty").glob("*.yaml"),
            *(ROOT / "tests/exchange/faulty").iterdir(),
            ROOT / "tests/test_faulty.py",
            ROOT / "tests/exchange/test_bounds.py",
        ]
        for code in SHOWN.findall(path.read_text(encoding="utf-8"))
    }
    assert ENTRIES.keys() - shown == set(), "add a file to tests/faulty/ for these"


def test_an_explanation_is_in_plain_words_and_short_lines() -> None:
    for code, entry in ENTRIES.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code), code
        assert not JARGON.search(f"{entry.title}\n{entry.means}"), code
        assert not entry.title.endswith("."), code
        assert entry.means.rstrip().endswith((".", "?")), code
        assert max(len(line) for line in explain(code).splitlines()) <= 120, code
        assert max(len(line) for line in entry.means.splitlines()) <= 90, code
        assert entry.wrong.strip() != entry.right.strip(), code


def test_what_is_shown_as_right_can_be_read() -> None:
    for code, entry in ENTRIES.items():
        example = entry.right
        blocks = re.split(r"(?m)^# .*\.yaml.*\n", example) if re.search(r"(?m)^# .*\.yaml", example) else [example]
        for block in blocks:
            if block.strip() and not block.lstrip().startswith("#"):
                faults = Faults()
                assert read(Source(code, block), faults) is not None, (code, list(faults))


def test_an_explanation_is_shown_with_wrong_and_right() -> None:
    assert explain("unknown-topic") == (
        "unknown-topic: newsroom.yaml has no such topic\n"
        "\n"
        "Topics are keys of the list ‘topics’ in newsroom.yaml, so that the same topic has the\n"
        "same name everywhere. Check the spelling, or add the topic there.\n"
        "\n"
        "Wrong:\n"
        "\n"
        "    topics: [evictions]\n"
        "\n"
        "Right:\n"
        "\n"
        "    topics: [eviction]\n"
    )


@pytest.mark.parametrize("written", ["error[unknown-key]", "warning[unknown-key]:", " Unknown-Key ", "[unknown-key]"])
def test_a_code_is_known_as_the_report_prints_it(written: str) -> None:
    assert explain(written) == explain("unknown-key")


def test_an_unknown_code_gets_a_hint() -> None:
    with pytest.raises(UnknownCodeError, match="did you mean ‘unknown-key’"):
        explain("unknow-key")
    with pytest.raises(UnknownCodeError, match=r"docs/faults\.md"):
        explain("xyzzy")
