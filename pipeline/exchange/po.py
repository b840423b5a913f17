"""PO, the files of gettext: an exchange in, bytes out; bytes in, the exchange out.

The texts stand in `msgid` and `msgstr`, the segment in `msgctxt`, what a translator should know in extracted comments
(`#.`). What only the tool needs stands in the header, which no program for translators rewrites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote, unquote

import polib

from pipeline.exchange.bounds import MOST_SEGMENTS, is_in_bounds, too_large
from pipeline.exchange.gather import gather, not_ours, still_fuzzy
from pipeline.exchange.gettext_language import gettext_language
from pipeline.exchange.segment import Exchange, ExchangeSegment, Match
from pipeline.exchange.written import Outcome, Written, is_new, outcome, written
from pipeline.fault import Faults
from pipeline.reader.deadline import NEVER, Deadline
from pipeline.reader.decode import decode
from pipeline.source import Place, Source

_HEADER = (
    "A text of the press office, to be translated.",
    "Leave {words in braces}, [^1], web addresses and picture names as they are.",
)
_STATES = {
    "missing": "missing",
    "draft": "draft",
    "reviewed": "reviewed",
    "approved": "approved",
    "stale": "stale (the source has changed since)",
}
_STATE, _OFFERED, _LOOK, _TEXT, _FOR = "State: ", "Offered: ", "Look at: ", "Offered text: ", "Offered for: "
_OFFER = re.compile(r"Offered: \d+ % from (.*)")
# How many lines an entry’s translation is looked for below its start: comments stand in between.
_FARTHEST = 1000
_LINE = re.compile(r"\(line (\d+)\)")


def write(exchange: Exchange) -> bytes:
    """Write one item in one language."""
    file = polib.POFile(wrapwidth=0)
    file.header = "\n".join((*_HEADER, *exchange.brief.lines))
    shown = {entry.name: _shown(entry) for entry in exchange.entries}
    file.metadata = {
        "Project-Id-Version": exchange.item,
        # no time of day: the same newsroom gives the same file
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": gettext_language(exchange.target_language),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Item": exchange.item,
        "X-Revision": quote(exchange.revision, safe=""),
        **({"X-Due": exchange.brief.due} if exchange.brief.due else {}),
        **({"X-Urgency": exchange.brief.urgency} if exchange.brief.urgency else {}),
        "X-Source-Language": exchange.source_language,
        "X-Target-Language": exchange.target_language,
        "X-Units": "; ".join(
            f"{quote(entry.name, safe='')} {Written.of(entry, shown[entry.name]).line()}" for entry in exchange.entries
        ),
    }
    for entry in exchange.entries:
        file.append(_po_entry(exchange.item, entry, shown[entry.name]))
    return str(file).encode()


def _shown(entry: ExchangeSegment) -> str:
    return entry.target or (entry.match.text if entry.match else "")


def _po_entry(item: str, entry: ExchangeSegment, shown: str) -> polib.POEntry:
    # an offered text is marked even when it is exact: somebody has to look whether it fits here
    unsure = entry.state == "stale" or (entry.state == "missing" and bool(shown))
    previous = entry.previous or (entry.match.source if entry.match and not entry.target else "")
    return polib.POEntry(
        msgctxt=f"{item}:{entry.name}",
        msgid=entry.source,
        msgstr=shown,
        comment="\n".join(_comments(entry)),
        flags=["fuzzy"] if unsure else [],
        previous_msgid=previous or None,
    )


def _comments(entry: ExchangeSegment) -> Iterator[str]:
    yield from entry.context.split("\n") if entry.context else ()
    if entry.match:
        yield f"{_OFFERED}{entry.match.percent} % from {entry.match.origin}"
        if entry.match.note:
            yield f"{_LOOK}{entry.match.note}"
        if entry.target:
            yield f"{_TEXT}“{polib.escape(entry.match.text)}”"
        if entry.match.source and (entry.target or entry.previous):
            yield f"{_FOR}“{polib.escape(entry.match.source)}”"
    yield f"{_STATE}{_STATES[entry.state]}"


def read(name: str, data: bytes, faults: Faults, deadline: Deadline = NEVER) -> Exchange | None:
    """Read what a translator's program made of such a file; None when that cannot be."""
    source = decode(name, data, faults) if is_in_bounds(name, data, faults) else None
    if source is None:
        return None
    file = _parsed(source, faults)
    if file is None:
        return None
    if len(file) > MOST_SEGMENTS:
        too_large(source, f"this file has more than {MOST_SEGMENTS:,} segments", faults)
        return None
    header: Mapping[str, str] = file.metadata
    item, target_language = header.get("X-Item", ""), header.get("X-Target-Language", "")
    if not item or not target_language:
        not_ours(source, "this PO file does not name the item that it translates (X-Item in its header)", faults)
        return None
    units = dict(_units(header.get("X-Units", "")))
    entries = (_entry(source, found, item, units, faults) for found in file if not found.obsolete)
    return Exchange(
        item,
        header.get("X-Source-Language", ""),
        target_language,
        unquote(header.get("X-Revision", "")),
        gather(entries, faults, deadline),
        _place(source, 1, '"X-Item:'),
    )


def _parsed(source: Source, faults: Faults) -> polib.POFile | None:
    try:
        # polib opens a text that is the name of a file: a line end can stand in no name that is meant as one
        return polib.pofile("\n".join(source.lines) + "\n", wrapwidth=0)
    except OSError as error:
        found = _LINE.search(str(error))
        line = min(int(found[1]), len(source.lines)) if found else 1
        faults.add(
            "unreadable-po",
            "this line does not fit into a PO file",
            Place(source, line, 1, 1 + max(1, len(source.line(line)))),
            expected='lines such as msgstr "…", with \\" for a quotation mark inside the text',
            hint="translate in Poedit or another program for PO files; it writes them right by itself",
        )
        return None


def _units(line: str) -> Iterator[tuple[str, Written]]:
    for unit in line.split(";"):
        name, _, rest = unit.strip().partition(" ")
        found = written(rest)
        if found:
            yield unquote(name), found


def _entry(
    source: Source, found: polib.POEntry, item: str, units: Mapping[str, Written], faults: Faults
) -> ExchangeSegment:
    name = (found.msgctxt or "").removeprefix(f"{item}:")
    before = units.get(name)
    place, is_fuzzy = _place(source, found.linenum or 1, "msgstr"), "fuzzy" in found.flags
    result = outcome(before, found.msgstr, unsure=is_fuzzy)
    # who changes such a text takes the mark away, or his program does
    if is_fuzzy and is_new(before, found.msgstr):
        still_fuzzy(name, place, faults)
        result = Outcome("missing", "", untouched=False)
    comments = found.comment.split("\n") if found.comment else []
    context, notes = _split(comments, offered=before is not None and before.percent is not None)
    match = None
    if before and before.percent is not None and result.untouched:
        source_text = notes.get(_FOR) or (found.previous_msgid or "") * (not result.target)
        text = notes.get(_TEXT, "") if result.target else found.msgstr
        match = Match(text, before.percent, notes.get(_OFFERED, ""), source_text, notes.get(_LOOK, ""))
    previous = (found.previous_msgid or "") if result.target else ""
    return ExchangeSegment(
        name,
        found.msgid,
        result.target,
        before.digest if before else "",
        "\n".join(context),
        result.state,
        match,
        previous,
        before.markdown if before else True,
        place,
        touched=not result.untouched,
    )


def _split(comments: list[str], *, offered: bool) -> tuple[list[str], dict[str, str]]:
    """Divide an entry's comments into what was written for its translator and what the tool says of its offer."""
    notes: dict[str, str] = {}
    rest = comments[:-1] if comments and comments[-1].startswith(_STATE) else list(comments)
    while offered and rest and _OFFERED not in notes:
        line = rest[-1]
        offer = _OFFER.fullmatch(line)
        kind = next((kind for kind in (_LOOK, _TEXT, _FOR) if line.startswith(kind)), None)
        if offer:
            notes[_OFFERED] = offer[1]
        elif kind:
            value = line.removeprefix(kind)
            notes[kind] = value if kind == _LOOK else polib.unescape(value[1:-1])
        else:
            break
        rest.pop()
    return rest, notes


def _place(source: Source, first: int, start: str) -> Place:
    """Give the place of the first line from `first` on that begins in a certain way."""
    for number in range(first, min(len(source.lines) + 1, first + _FARTHEST)):
        line = source.line(number)
        if line.lstrip().startswith(start):
            column = len(line) - len(line.lstrip()) + 1
            return Place(source, number, column, len(line) + 1)
    return Place.start_of(source)
