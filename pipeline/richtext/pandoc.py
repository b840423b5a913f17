"""Fragments of Markdown in; pandoc's JSON for each out. The only door to pandoc, and one process for all fragments.

Starting pandoc costs about 25 ms and reading a fragment about 1, so fragments never go one by one.
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

_FILTER = Path(__file__).with_name("read-fragments.lua")
# Of pandoc’s types: what every pandoc since 3.0 reads. Asking it would be starting it once more.
_API_VERSION = (1, 23)


class PandocError(Exception):
    """Pandoc cannot be started, or stopped; the message says what it said."""


class PandocCrashError(PandocError):
    """Pandoc was started, and died or refused what it was given."""


def read_fragments(fragments: Sequence[str], *, positions: bool = False) -> list[list[Element]]:
    """Give each fragment's blocks as pandoc's JSON; with `positions`, every element carries line and column."""
    if not fragments:
        return []
    classes = ["positions"] if positions else []
    blocks = [{"t": "CodeBlock", "c": [["", classes, []], f"{text}\n"]} for text in fragments]
    given = json.dumps({"pandoc-api-version": _API_VERSION, "meta": {}, "blocks": blocks})
    document = json.loads(_run(["--from=json", "--to=json", f"--lua-filter={_FILTER}"], given))
    return [block["c"][1] for block in document["blocks"]]


def version() -> str:
    """Give pandoc's version."""
    return _run(["--version"], "").split("\n", 1)[0].removeprefix("pandoc ")


def _run(arguments: list[str], given: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the program is the wheel's own pandoc, and nothing passes through a shell
            [_program(), "--sandbox", *arguments], input=given, capture_output=True, encoding="utf-8", check=False
        )
    except OSError as error:
        raise PandocError(str(error)) from error
    if done.returncode:
        raise PandocCrashError(done.stderr.strip() or f"pandoc stopped with code {done.returncode}")
    return done.stdout


@cache
def _program() -> str:
    """Give the wheel's own pandoc, which requirements/ pins, even where the machine has a newer one.

    PYPANDOC_PANDOC names another. Only where the wheel has none is pypandoc asked, which tries every pandoc it finds.
    """
    named = os.environ.get("PYPANDOC_PANDOC")
    if named:
        return named
    wheel = find_spec("pypandoc")
    own = Path(wheel.origin).parent / "files" if wheel and wheel.origin else Path()
    found = next((own / name for name in ("pandoc", "pandoc.exe") if (own / name).is_file()), None)
    if found:
        return str(found)
    import pypandoc  # noqa: PLC0415 - seldom needed, and it loads half of the library of the web

    return str(pypandoc.get_pandoc_path())
