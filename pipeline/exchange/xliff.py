"""XLIFF 1.2: an exchange in, bytes out; bytes in, the exchange out.

A place without a translation is filled with the source and said to be new: OmegaT passes over units whose target is
empty. Filled so, it counts as no translation until its state says otherwise.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from pipeline.exchange.bounds import MOST_SEGMENTS, too_large
from pipeline.exchange.codes import stretches
from pipeline.exchange.gather import gather, not_ours, still_fuzzy
from pipeline.exchange.segment import Exchange, ExchangeSegment, Match
from pipeline.exchange.written import Outcome, Written, is_new, outcome, written
from pipeline.exchange.xml_text import parsed
from pipeline.fault import Faults
from pipeline.reader.deadline import NEVER, Deadline
from pipeline.source import Place, Source

_NS = "urn:oasis:names:tc:xliff:document:1.2"
_Q = f"{{{_NS}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TOOL = "press"
_NEW = "new"
_STATES = {
    "missing": _NEW,
    "draft": "needs-review-translation",
    "reviewed": "translated",
    "approved": "final",
    "stale": "needs-adaptation",
}
# XLIFF counts them from 1, the highest, to 10.
_PRIORITIES = {"urgent": "1", "normal": "5", "low": "10"}
_PREVIOUS = "previous-version"
# The numbers of a unit's codes: by what stands there, and the how-manieth of its kind in its text it is.
_Codes = dict[tuple[str, int], str]
# A whole file may stand on one line; so far into it, a place is looked for.
_FARTHEST = 100_000
_PLAIN = re.compile(r"[A-Za-z0-9.-]")
_ESCAPED = re.compile(r"_([0-9a-f]{1,6})_")


def write(exchange: Exchange) -> bytes:
    """Write one item in one language."""
    root = etree.Element(f"{_Q}xliff", nsmap={None: _NS}, version="1.2")
    file = etree.SubElement(
        root,
        f"{_Q}file",
        {
            "original": exchange.item,
            "source-language": exchange.source_language,
            "target-language": exchange.target_language,
            "datatype": "plaintext",
            "build-num": exchange.revision,
        },
    )
    header = etree.SubElement(file, f"{_Q}header")
    etree.SubElement(header, f"{_Q}tool", {"tool-id": _TOOL, "tool-name": "press translate"})
    if exchange.brief.lines:
        priority = _PRIORITIES.get(exchange.brief.urgency, _PRIORITIES["normal"])
        note = etree.SubElement(header, f"{_Q}note", {"from": _TOOL, "annotates": "general", "priority": priority})
        note.text = "\n".join(exchange.brief.lines)
    body = etree.SubElement(file, f"{_Q}body")
    for entry in exchange.entries:
        _unit(body, entry)
    _spread(root, 0)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _unit(body: etree._Element, entry: ExchangeSegment) -> None:
    shown = entry.target or entry.source
    unit = etree.SubElement(
        body,
        f"{_Q}trans-unit",
        {
            "id": _identifier(entry.name),
            "resname": entry.name,
            "approved": "yes" if entry.state == "approved" else "no",
            "extradata": Written.of(entry, shown).line(),
            _SPACE: "preserve",
        },
    )
    codes: _Codes = {}
    _text(etree.SubElement(unit, f"{_Q}source"), entry.source, codes)
    _text(etree.SubElement(unit, f"{_Q}target", state=_STATES[entry.state]), shown, codes)
    if entry.match:
        near = {"match-quality": str(entry.match.percent), "origin": entry.match.origin, "tool-id": _TOOL}
        offer = etree.SubElement(unit, f"{_Q}alt-trans", near)
        _pair(offer, entry.match.source, entry.match.text, codes)
        if entry.match.note:
            etree.SubElement(offer, f"{_Q}note").text = entry.match.note
    if entry.previous:
        before = etree.SubElement(unit, f"{_Q}alt-trans", {"alttranstype": _PREVIOUS, "tool-id": _TOOL})
        _pair(before, entry.previous, entry.target, codes)
    if entry.context:
        etree.SubElement(unit, f"{_Q}note", {"from": _TOOL, "annotates": "source"}).text = entry.context


def _pair(parent: etree._Element, source: str, target: str, codes: _Codes) -> None:
    if source:
        _text(etree.SubElement(parent, f"{_Q}source"), source, codes)
    _text(etree.SubElement(parent, f"{_Q}target"), target, codes)


def _text(element: etree._Element, text: str, codes: _Codes) -> None:
    """Put a text into an element; what is to stay as it is becomes a code, with the same number wherever it stands."""
    last: etree._Element | None = None
    seen: Counter[str] = Counter()
    for stretch in stretches(text):
        if stretch.code:
            number = codes.setdefault((stretch.text, seen[stretch.text]), str(len(codes) + 1))
            seen[stretch.text] += 1
            last = etree.SubElement(element, f"{_Q}ph", id=number)
            last.text = stretch.text
        elif last is None:
            element.text = stretch.text
        else:
            last.tail = stretch.text


def _spread(element: etree._Element, depth: int) -> None:
    """Set elements on lines of their own, and leave those that hold text alone."""
    if not len(element) or element.tag in (f"{_Q}source", f"{_Q}target"):
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        child.tail = element.text
        _spread(child, depth + 1)
    element[-1].tail = "\n" + "  " * depth


def _identifier(name: str) -> str:
    """Give a segment's name in letters that every program takes for an identifier."""
    return "".join(letter if _PLAIN.fullmatch(letter) else f"_{ord(letter):x}_" for letter in name)


def _name(identifier: str) -> str:
    return _ESCAPED.sub(lambda found: _letter(int(found[1], 16)), identifier)


def _letter(number: int) -> str:
    is_one = number <= sys.maxunicode and unicodedata.category(chr(number)) != "Cs"
    return chr(number) if is_one else "\ufffd"


def read(name: str, data: bytes, faults: Faults, deadline: Deadline = NEVER) -> Exchange | None:
    """Read what a translator's program made of such a file; None when that cannot be."""
    found = parsed(name, data, faults)
    if found is None:
        return None
    source, root = found
    if root.tag != f"{_Q}xliff":
        not_ours(source, "this is not a file in XLIFF 1.2", faults)
        return None
    files = root.findall(f"{_Q}file")
    if len(files) != 1:
        not_ours(source, f"this file translates {len(files)} items", faults)
        return None
    (file,) = files
    item, target_language = file.get("original", ""), file.get("target-language", "")
    if not item or not target_language:
        not_ours(source, "this file does not name the item and the language that it translates into", faults)
        return None
    units = list(file.iter(f"{_Q}trans-unit"))
    if len(units) > MOST_SEGMENTS:
        too_large(source, f"this file has more than {MOST_SEGMENTS:,} segments", faults)
        return None
    entries = (_entry(source, unit, faults) for unit in units)
    return Exchange(
        item,
        file.get("source-language", ""),
        target_language,
        file.get("build-num", ""),
        gather(entries, faults, deadline),
        _place(source, file),
    )


def _entry(source: Source, unit: etree._Element, faults: Faults) -> ExchangeSegment:
    name = _name(unit.get("id", ""))
    text, target = _read(unit.find(f"{_Q}source")), unit.find(f"{_Q}target")
    state = target.get("state", "") if target is not None else ""
    before = written(unit.get("extradata", ""))
    filler = text if state in (_NEW, "needs-translation") else ""
    unsure = state == _NEW or state.startswith("needs-")
    result = outcome(before, _read(target), unsure=unsure, filler=filler)
    place = _place(source, unit if target is None else target, behind=f'"{unit.get("id")}"')
    # OmegaT leaves a state as it was written; one that is another now was meant
    if before and unsure and state != _STATES[before.state] and result.target and is_new(before, result.target):
        still_fuzzy(name, place, faults)
        result = Outcome("missing", "", untouched=False)
    context = next((note.text or "" for note in unit.findall(f"{_Q}note") if note.get("from") == _TOOL), "")
    kept = before is not None and result.untouched
    return ExchangeSegment(
        name,
        text,
        result.target,
        before.digest if before else "",
        context,
        result.state,
        _match(unit) if kept else None,
        _previous(unit) if result.target else "",
        before.markdown if before else True,
        place,
        touched=not result.untouched,
    )


def _offers(unit: etree._Element) -> Iterator[etree._Element]:
    return (offer for offer in unit.findall(f"{_Q}alt-trans") if offer.get("tool-id") == _TOOL)


def _match(unit: etree._Element) -> Match | None:
    for offer in _offers(unit):
        percent = offer.get("match-quality", "")
        if percent.isascii() and percent.isdigit():
            note = offer.find(f"{_Q}note")
            return Match(
                _read(offer.find(f"{_Q}target")),
                int(percent[:3]),
                offer.get("origin", ""),
                _read(offer.find(f"{_Q}source")),
                (note.text or "") if note is not None else "",
            )
    return None


def _previous(unit: etree._Element) -> str:
    return next(
        (_read(offer.find(f"{_Q}source")) for offer in _offers(unit) if offer.get("alttranstype") == _PREVIOUS), ""
    )


def _read(element: etree._Element | None) -> str:
    """Give all text of an element, also that of the codes in it."""
    return "" if element is None else str(element.xpath("string()"))


def _place(source: Source, element: etree._Element, *, behind: str = "") -> Place:
    """Give the place of an element's start, behind a sign that may stand on the same line."""
    line = int(element.sourceline or 1)
    text = source.line(line)
    column = text.find(etree.QName(element).localname, max(0, text.find(behind, 0, _FARTHEST)), 2 * _FARTHEST)
    return Place(source, line, max(1, column), len(text) + 1)
