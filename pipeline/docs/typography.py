"""The rows of typography out as a page; and what the engine sets for each, which a test compares."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from pipeline.docs.typography_rows import ROWS, Kind, Row
from pipeline.edition.model import Rich
from pipeline.edition.run_in import run_in
from pipeline.i18n import times
from pipeline.i18n.conventions import Conventions, conventions
from pipeline.i18n.held import held
from pipeline.i18n.language import language
from pipeline.i18n.language_names import own_name
from pipeline.i18n.name_lists import listed
from pipeline.i18n.quotation_marks import convention
from pipeline.proofreading.passage import Passage
from pipeline.proofreading.read import fixed, slips
from pipeline.richtext.blocks import Block, Paragraph, Text, plain_text

_HEAD = """# Typography by language

Made from the engine by `make docs`; do not edit it here.

Dates, times, numbers, lists of names and quotations are set as the press of each language sets them, whatever the
language of the source. What is known of a language stands in `pipeline/languages/<tag>/language.py`; what it does not
say comes from CLDR. `conventions` in newsroom.yaml chooses another country’s forms: `en: en-GB`.

In the table ⍽ is a no-break space: no line ends there. What is typed is not changed but where it says so: spaces are
held when a text is set ([what you type](as-typed.md)), and what is *mended* is told by `press check` as
[local-form](faults.md#local-form) and put right by `press check --fix`, as long as it can be read in one way. A
figure is never changed. A source with † is named from knowledge, and has not been looked up.

"""
_TAIL = """
Thai years are those of the Buddhist era, as in its papers: `conventions: {th: th-u-ca-gregory}` prints 2031. Persian,
Arabic and Urdu days are those of the Gregorian calendar; digits are Persian where newsroom.yaml asks for them (`fa:
fa-u-nu-arabext`), and Bengali in Bengali.

Where an entry of a list holds the language’s word for “and”, or a comma, semicolons stand between all entries: “Land
and housing; Human rights defenders”. Inside a sentence the last one keeps its word.
"""
_HELD, _NO_BREAK = "[~\u202f]", "⍽"
_NAMES: Mapping[Kind, str] = {
    "day": "a day",
    "weekday": "a day with its weekday",
    "clock": "a time",
    "moment": "a day and a time",
    "span": "a span of time",
    "number": "a number",
    "list": "a list of names",
    "held": "typed; its spaces held",
    "typed": "typed; mended",
    "told": "typed; told, and left",
    "said": "a quote with who said it",
    "inner": "marks in a quote",
}


def page() -> str:
    """Give the page, a table for each language."""
    tags = dict.fromkeys(row.tag for row in ROWS)
    return "".join([_HEAD, *map(_table, tags), _TAIL.lstrip("\n")])


def _table(tag: str) -> str:
    rows = "".join(
        f"| {_NAMES[each.kind]} | {_shown(each.given)} | {_shown(each.becomes)} | {each.source} |\n"
        for each in ROWS
        if each.tag == tag
    )
    name = own_name(tag.partition("-u-")[0])
    return f"## {name} ({tag})\n\n| what | given | set | source |\n|:--|:--|:--|:--|\n{rows}\n"


def _shown(text: str) -> str:
    shown = text.replace(" | ", " / ").strip(" /")
    return f"`{re.sub(_HELD, _NO_BREAK, shown)}`"


def set_of(row: Row) -> str:
    """Give what the engine sets, with ~ for a no-break space."""
    return _set(row).replace("\u00a0", "~")


def _set(row: Row) -> str:
    own = language(row.tag)
    match row.kind:
        case "held":
            return held(row.given, own)
        case "typed" | "told":
            return fixed(Passage(row.given, own))
        case "inner":
            return fixed(Passage(row.given, own, rich=True, is_spoken=True))
        case "said":
            return _said(row)
        case _:
            how = conventions(row.tag)
            assert how is not None  # noqa: S101 - the rows name languages that CLDR knows
            return _printed(row, how)


def _printed(row: Row, how: Conventions) -> str:
    match row.kind:
        case "list":
            return listed(row.given.split("; "), how.locale)
        case "number":
            return how.number(int(row.given))
        case "day":
            return times.long_day(datetime.fromisoformat(row.given).date(), how)
        case "weekday":
            return times.full_day(datetime.fromisoformat(row.given).date(), how)
        case "moment":
            moment = datetime.fromisoformat(row.given).replace(tzinfo=ZoneInfo("UTC"))
            return times.joined(times.full_day(moment.date(), how), times.clock(moment, how), how)
        case _:
            clocks = [datetime.fromisoformat(f"2031-05-01T{each}+00:00") for each in row.given.split()]
            return times.clock(clocks[0], how) if row.kind == "clock" else times.clocks(clocks[0], clocks[1], how)


def _said(row: Row) -> str:
    own, (first, attribution, onward) = language(row.tag), (part.strip() for part in row.given.split("|"))
    marks = convention(own)
    assert marks is not None  # noqa: S101 - the rows name languages whose marks are known
    more = Rich(_paragraph(onward), own) if onward else None
    whole = run_in(Rich(_paragraph(first), own), attribution, more, marks.pair(0))
    block = whole.blocks[0] if whole else None
    return plain_text(block.inlines) if isinstance(block, Paragraph) else ""


def _paragraph(text: str) -> tuple[Block, ...]:
    return (Paragraph((Text(text),)),)


def is_told(row: Row) -> bool:
    """Say whether a slip is told of what was typed."""
    return "local-form" in {slip.code for slip in slips(Passage(row.given, language(row.tag)))}
