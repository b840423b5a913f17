"""Fragments of Markdown in; pandoc's JSON for each out. The only door to pandoc, and one process for all fragments.

To make a text ready costs pandoc about 1 ms, however short it is, so fragments never go one by one.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pipeline.richtext.shorthand import Shorthand

# Pandoc’s own JSON, whose types hackage.haskell.org/package/pandoc-types documents: {"t": kind, "c": content}.
Element = dict[str, Any]

_READER = "commonmark+footnotes+pipe_tables+raw_html"
# Raw HTML and fences end where they say and not where the text does, references and footnotes are one set for a text,
# and tabs, returns and the mark of a byte order are treated otherwise in a whole input.
_REACHES_FURTHER = re.compile(r"<|```|~~~|\[\^|\]:|[\t\r\ufeff]")
# The wheel's pandoc takes 64 MB at once, most of whose pages it then touches for nothing: smaller steps save a third of
# its time. (With a first heap, -H, of 4 MB the texts of one item alone take twice the time.) Other builds of pandoc may
# not be told.
_MEMORY = "-A4m -H16m -O32m"
_FILTER = Path(__file__).with_name("read-fragments.lua")
# Of pandoc’s types: what every pandoc since 3.0 reads. Asking it would be starting it once more.
_API_VERSION = (1, 23)


class PandocError(Exception):
    """Pandoc cannot be started, or stopped; the message says what it said."""


class PandocCrashError(PandocError):
    """Pandoc was started, and died or refused what it was given."""


def read_fragments(fragments: Sequence[str]) -> list[list[Element]]:
    """Give each fragment's blocks as pandoc's JSON.

    They are read as one text, with a paragraph that stands in none of them after each: a thousand texts are then hardly
    more to read than one. What could reach beyond its end is read apart.
    """
    alone = [text for text in fragments if _REACHES_FURTHER.search(text)]
    together = [text for text in fragments if not _REACHES_FURTHER.search(text)]
    read = dict(zip(alone, read_apart(alone), strict=True))
    read.update(zip(together, _read_together(together), strict=True))
    return [read[text] for text in fragments]


def read_apart(fragments: Sequence[str], *, positions: bool = False) -> list[list[Element]]:
    """Give the same, each read by itself and as it stands; with `positions`, every element has its line and column."""
    if not fragments:
        return []
    reader = f"{_READER}+sourcepos" if positions else _READER
    blocks = [{"t": "CodeBlock", "c": [["", [], [["reader", reader]]], f"{text}\n"]} for text in fragments]
    given = json.dumps({"pandoc-api-version": _API_VERSION, "meta": {}, "blocks": blocks})
    document = json.loads(_run(["--from=json", "--to=json", f"--lua-filter={_FILTER}"], given))
    return [block["c"][1] for block in document["blocks"]]


def _read_together(fragments: Sequence[str]) -> list[list[Element]]:
    if not fragments:
        return []
    short = Shorthand(fragments)
    end = {"t": "Para", "c": [{"t": "Str", "c": short.mark}]}
    given = "".join(f"{short.shorten(text)}\n\n{short.mark}\n\n" for text in fragments)
    read: list[list[Element]] = [[]]
    for block in json.loads(short.restore(_run([f"--from={_READER}", "--to=json"], given)))["blocks"]:
        if block == end:
            read.append([])
        else:
            read[-1].append(block)
    if read.pop() or len(read) != len(fragments):
        raise PandocCrashError("the texts did not come back one for one")
    return read


def version() -> str:
    """Give pandoc's version."""
    return _run(["--version"], "").split("\n", 1)[0].removeprefix("pandoc ")


def _run(arguments: list[str], given: str) -> str:
    program = _named() or _own()
    memory = {} if program != _own() else {"GHCRTS": _MEMORY}
    try:
        done = subprocess.run(  # noqa: S603 - the program is the wheel's own pandoc, and nothing passes through a shell
            [program or _found(), "--sandbox", *arguments],
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
