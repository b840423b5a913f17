"""Run in a folder whose setup.cfg names a module and its tests: try each change with mutmut, and write what lives.

What is changed: comparisons, conditions, numbers, arguments that have a default, branches, returned values. Not the
words of messages (`tests/faulty` and the golden editions hold these), and little that mypy refuses anyhow.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import libcst as cst
from mutmut.__main__ import cli
from mutmut.mutation import mutators
from mutmut.mutation.diff_apply import get_diff_for_mutant

_DEAD = {1, 3, 24, -24, 36, 152, 255}  # a test failed, or never came to an end
_WORDS = {"expected", "hint"}
_LEFT_OUT = (
    mutators.operator_string,
    mutators.operator_assignment,
    mutators.operator_augmented_assignment,
    mutators.operator_dict_arguments,
    mutators.operator_arg_removal,
)


def _other_way(node: cst.If | cst.While | cst.CompIf) -> Iterable[cst.CSTNode]:
    """Turn a condition round; one with an operator is changed at its operator."""
    if not isinstance(node.test, cst.Comparison | cst.BooleanOperation | cst.UnaryOperation):
        around = node.test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
        yield node.with_changes(test=cst.UnaryOperation(cst.Not(), around))


def _returns_nothing(node: cst.Return) -> Iterable[cst.CSTNode]:
    if node.value is not None and not (isinstance(node.value, cst.Name) and node.value.value == "None"):
        yield node.with_changes(value=cst.Name("None"), whitespace_after_return=cst.SimpleWhitespace(" "))


def _without_named_argument(node: cst.Call) -> Iterable[cst.CSTNode]:
    """Leave an argument to its default, where it has one."""
    for place, argument in enumerate(node.args):
        if argument.keyword and argument.keyword.value not in _WORDS:
            yield node.with_changes(args=[*node.args[:place], *node.args[place + 1 :]])


def _results() -> Iterator[tuple[str, int | None]]:
    for meta in sorted(Path("mutants/pipeline").rglob("*.meta")):
        yield from json.loads(meta.read_text())["exit_code_by_key"].items()


def _change(name: str) -> tuple[str, str]:
    """Give the line before and after a change, as it stands in the list of those that may live."""
    lines = [each for each in get_diff_for_mutant(name).splitlines() if not each.startswith(("---", "+++"))]
    before, after = (" ".join(each[1:].strip() for each in lines if each.startswith(sign)) for sign in "-+")
    return before, after


def main() -> None:
    """Try all changes; arguments are names of changes to try again."""
    kept = [each for each in mutators.mutation_operators if each[1] not in _LEFT_OUT]
    kept += [(kind, _other_way) for kind in (cst.If, cst.While, cst.CompIf)]
    kept += [(cst.Return, _returns_nothing), (cst.Call, _without_named_argument)]
    mutators.mutation_operators[:] = kept
    cli(["run", *sys.argv[1:]], standalone_mode=False)
    results = dict(_results())
    alive = [(name, *_change(name)) for name, code in results.items() if code not in _DEAD]
    Path("tried.json").write_text(json.dumps({"tried": len(results), "alive": alive}), encoding="utf-8")


if __name__ == "__main__":
    main()
