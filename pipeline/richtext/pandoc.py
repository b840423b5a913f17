"""Fragments of Markdown in; pandoc's JSON for each out. The only door to pandoc, and one process for all fragments.

Starting pandoc costs about 25 ms and reading a fragment about 1, so fragments never go one by one.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pypandoc

# Pandoc’s own JSON, whose types hackage.haskell.org/package/pandoc-types documents: {"t": kind, "c": content}.
Element = dict[str, Any]

_FILTER = Path(__file__).with_name("read-fragments.lua")


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
    given = json.dumps({"pandoc-api-version": list(_api_version()), "meta": {}, "blocks": blocks})
    document = json.loads(_run(["--from=json", "--to=json", f"--lua-filter={_FILTER}"], given))
    return [block["c"][1] for block in document["blocks"]]


def version() -> str:
    """Give pandoc's version."""
    return _run(["--version"], "").split("\n", 1)[0].removeprefix("pandoc ")


@cache
def _api_version() -> tuple[int, ...]:
    document = json.loads(_run(["--from=commonmark", "--to=json"], ""))
    return tuple(document["pandoc-api-version"])


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
    return str(pypandoc.get_pandoc_path())
