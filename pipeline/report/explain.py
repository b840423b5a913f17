"""A fault's code, or a field's name, in; what it means in plain words, with examples, out.

The texts of faults stand in faults.yaml, one entry for each code of the engine; `press explain` and docs/faults.md are
made from them. Those of fields stand in fields.yaml (fields.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from textwrap import indent

from pydantic import TypeAdapter

from pipeline.document.base import Model
from pipeline.fault import Faults, did_you_mean
from pipeline.reader.events import read
from pipeline.reader.tree import plain
from pipeline.report.fields import explain_field, field_names
from pipeline.source import Source


class Explanation(Model):
    """One fault: a line that names it, what it means, and two short examples."""

    title: str
    means: str
    wrong: str
    right: str


class UnknownCodeError(LookupError):
    """There is no fault with this code, and no field of this name; the message names the nearest one."""


@cache
def catalogue() -> Mapping[str, Explanation]:
    """Give every explanation by its code."""
    text = resources.files("pipeline.report").joinpath("faults.yaml").read_text(encoding="utf-8")
    faults = Faults()
    tree = read(Source("faults.yaml", text), faults)
    assert tree is not None, list(faults)  # noqa: S101 - the engine's own file, which a test reads
    return TypeAdapter(dict[str, Explanation]).validate_python(plain(tree))


def explain(code: str) -> str:
    """Give one explanation as the terminal shows it; raise UnknownCodeError for what is neither code nor field."""
    known = catalogue()
    # a code is most often pasted as the report prints it: error[unknown-key]
    wanted = code.strip().casefold().removeprefix("error").removeprefix("warning").strip("[]: ")
    if wanted not in known:
        if field := explain_field(code.strip()):
            return field
        hint = did_you_mean(wanted, (*known, *field_names())) or "docs/faults.md and docs/fields.md list them all"
        raise UnknownCodeError(f"there is no fault and no field ‘{code}’; {hint}")
    entry = known[wanted]
    return (
        f"{wanted}: {entry.title}\n\n{entry.means.strip()}\n\n"
        f"Wrong:\n\n{indent(entry.wrong.strip(chr(10)), '    ')}\n\n"
        f"Right:\n\n{indent(entry.right.strip(chr(10)), '    ')}\n"
    )
