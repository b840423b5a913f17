"""Fragments of Markdown in; pandoc's JSON for each out. The only door to pandoc, and one process for all fragments.

To make a text ready costs pandoc about 1 ms, however short it is, so fragments never go one by one.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# Pandoc’s own JSON, whose types hackage.haskell.org/package/pandoc-types documents: {"t": kind, "c": content}.
Element = dict[str, Any]

_READER = "commonmark+footnotes+pipe_tables+raw_html"
# The wheel's pandoc takes 64 MB at once, most of whose pages it then touches for nothing: smaller steps save a third of
# its time. (With a first heap, -H, of 4 MB the texts of one item alone take twice the time.) Other builds of pandoc may
# not be told.
_MEMORY = "-A4m -H16m -O32m"
_FILTER = Path(__file__).with_name("read-fragments.lua")
_NONSENSE = "it does not print what pandoc prints"
# Of pandoc’s types: what every pandoc since 3.0 reads. Asking it would be starting it once more.
_API_VERSION = (1, 23)


class PandocError(Exception):
    """Pandoc cannot be started, or stopped; the message says what it said."""


class PandocCrashError(PandocError):
    """Pandoc was started, and died or refused what it was given."""


def read_apart(fragments: Sequence[str], *, positions: bool = False) -> list[list[Element]]:
    """Give each fragment's blocks, each read by itself; with `positions`, every element has its line and column."""
    if not fragments:
        return []
    reader = f"{_READER}+sourcepos" if positions else _READER
    blocks = [{"t": "CodeBlock", "c": [["", [], [["reader", reader]]], f"{text}\n"]} for text in fragments]
    given = json.dumps({"pandoc-api-version": _API_VERSION, "meta": {}, "blocks": blocks})
    blocks = _blocks(_run(["--from=json", "--to=json", f"--lua-filter={_FILTER}"], given))
    try:
        return [_elements(block["c"][1]) for block in blocks]
    except (KeyError, IndexError, TypeError) as error:
        raise PandocCrashError(_NONSENSE) from error


def read_together(fragments: Sequence[str], end: str) -> list[list[Element]]:
    """Give the same, read as one text: a thousand fragments are then hardly more to read than one.

    None of them may mean something beyond its end; behind each is a paragraph of the word `end`, which none has.
    """
    if not fragments:
        return []
    parting = {"t": "Para", "c": [{"t": "Str", "c": end}]}
    given = "".join(f"{text}\n\n{end}\n\n" for text in fragments)
    read: list[list[Element]] = [[]]
    for block in _blocks(_run([f"--from={_READER}", "--to=json"], given)):
        if block == parting:
            read.append([])
        else:
            read[-1].append(block)
    if read.pop() or len(read) != len(fragments):
        raise PandocCrashError("the texts did not come back one for one")
    return read


def probe() -> None:
    """Make sure that pandoc reads a plain text; raise PandocError when it does not, whatever it was given before."""
    expected = [{"t": "Para", "c": [{"t": "Emph", "c": [{"t": "Str", "c": "x"}]}]}]
    if read_apart(["*x*"]) != [expected] or read_together(["*x*"], "end") != [expected]:
        raise PandocError(_NONSENSE)


def version() -> str:
    """Give pandoc's version."""
    return _run(["--version"], "").split("\n", 1)[0].removeprefix("pandoc ")


def _blocks(printed: str) -> list[Element]:
    try:
        return _elements(json.loads(printed)["blocks"])
    except (ValueError, KeyError, TypeError) as error:
        raise PandocCrashError(_NONSENSE) from error


def _elements(found: object) -> list[Element]:
    if not isinstance(found, list) or not all(isinstance(each, dict) and "t" in each for each in found):
        raise PandocCrashError(_NONSENSE)
    return found


def _run(arguments: list[str], given: str) -> str:
    own = program()
    memory = {} if own != _own() else {"GHCRTS": _MEMORY}
    try:
        done = subprocess.run(  # noqa: S603 - the program is the wheel's own pandoc, and nothing passes through a shell
            [own, "--sandbox", *arguments],
            input=given,
            capture_output=True,
            encoding="utf-8",
            check=False,
            env=memory | os.environ,
        )
    except OSError as error:
        raise PandocError(str(error)) from error
    if done.returncode:
        raise PandocCrashError(done.stderr.strip() or f"pandoc stopped with code {done.returncode}")
    return done.stdout


def program() -> str:
    """Give the pandoc that is used: the one that is named, the wheel's, or whichever the machine has."""
    try:
        return _named() or _own() or _found()
    except OSError as error:
        raise PandocError(str(error)) from error


def _named() -> str | None:
    """Give the pandoc that PYPANDOC_PANDOC names, in place of the wheel's."""
    return os.environ.get("PYPANDOC_PANDOC") or None


@cache
def _own() -> str | None:
    """Give the wheel's own pandoc, which requirements/ pins, even where the machine has a newer one."""
    wheel = find_spec("pypandoc")
    own = Path(wheel.origin).parent / "files" if wheel and wheel.origin else Path()
    return next((str(own / name) for name in ("pandoc", "pandoc.exe") if (own / name).is_file()), None)


@cache
def _found() -> str:
    """Give a pandoc where the wheel has none: pypandoc tries every one that the machine has."""
    import pypandoc  # noqa: PLC0415 - seldom needed, and it loads half of the library of the web

    return str(pypandoc.get_pandoc_path())
