"""Translators' files at fault: the fault, its place to the character, and that nothing of such a file is taken over.

A file of tests/exchange/faulty/ states in comments at its top what is expected of it, as those of tests/faulty/ do
(`expect: code line:column`, with the word “warning” behind it for what refuses nothing). They are read for the item of
tests/exchange/sound.py.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.exchange import po, xliff
from pipeline.exchange.accept import accept
from pipeline.exchange.segment import ExchangeSegment
from pipeline.fault import Fault, Faults
from tests.exchange.sound import CURRENT

HERE = Path(__file__).parent / "faulty"
FILES = sorted(HERE.iterdir())
EXPECTED = re.compile(r"^(?:# |<!-- )expect: (.*?)(?: -->)?$", re.MULTILINE)
SOUND = {"po": po.write(CURRENT), "xliff": xliff.write(CURRENT)}


def taken(name: str, data: bytes) -> tuple[tuple[ExchangeSegment, ...], list[Fault]]:
    """Read a file as an import does: what is to be taken over, and the faults."""
    faults = Faults()
    file = (po if name.endswith(".po") else xliff).read(name, data, faults)
    entries = accept(file, CURRENT, faults) if file else ()
    return () if faults.errors else entries, list(faults)


def shown(fault: Fault) -> str:
    return f"{fault.code} {fault.place.line}:{fault.place.column}" + " warning" * (fault.severity == "warning")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_faulty_file_is_told_at_its_place_and_refused_whole(path: Path) -> None:
    data = path.read_bytes()
    expected = EXPECTED.findall(data.decode())
    assert expected, "state at the top what is expected"
    entries, faults = taken(path.name, data)
    assert [shown(fault) for fault in faults] == expected
    assert all(fault.place.source.name == path.name for fault in faults)
    assert all(fault.hint and fault.expected for fault in faults)
    if not all(line.endswith(" warning") for line in expected):
        assert entries == ()


def test_a_changed_source_makes_its_own_entry_stale_and_no_other() -> None:
    data = (HERE / "source-changed.po").read_bytes()
    translated = data.replace(
        'eviction “illegal”"\nmsgstr ""'.encode(), 'eviction “illegal”"\nmsgstr "Nei til «ulovlig» riving"'.encode()
    )
    assert translated != data
    entries, _ = taken("nb.po", translated)
    assert [(entry.name, entry.state) for entry in entries] == [("headline", "draft"), ("lead", "stale")]
    assert entries[0].digest == ""
    assert entries[1].source == "Two hundred families must leave *before* the rains."
    assert entries[1].digest == "of-lead"
    entries, _ = taken("nb.po", re.sub(rb'"X-Units: .*\n', b"", translated))
    assert [(entry.name, entry.state) for entry in entries if entry.name != "body#2"][0:2] == [
        ("headline", "draft"),
        ("lead", "stale"),
    ]
    lead = next(entry for entry in entries if entry.name == "lead")
    assert (lead.digest, lead.source) == ("", "Two hundred families must leave *before* the rains.")


@pytest.mark.parametrize("ending", ["po", "xliff"])
def test_a_file_that_nobody_touched_brings_nothing(ending: str) -> None:
    assert taken(f"nb.{ending}", SOUND[ending]) == ((), [])


@pytest.mark.parametrize("ending", ["po", "xliff"])
def test_what_nobody_touched_is_not_put_back_over_what_the_newsroom_has_changed_since(ending: str) -> None:
    newer = tuple(
        replace(entry, target="Demningen sto ferdig i 1990.") if entry.name == "background" else entry
        for entry in CURRENT.entries
    )
    faults = Faults()
    file = (po if ending == "po" else xliff).read(f"nb.{ending}", SOUND[ending], faults)
    assert file is not None
    assert accept(file, replace(CURRENT, entries=newer), faults) == ()


def test_a_translation_that_is_confirmed_as_it_stands_is_taken_over() -> None:
    stale = replace(CURRENT, entries=tuple(replace(e, state="stale" if e.target else e.state) for e in CURRENT.entries))
    data = po.write(stale).replace(b"#, fuzzy\n", b"")
    faults = Faults()
    file = po.read("nb.po", data, faults)
    assert file is not None
    assert [(entry.name, entry.state) for entry in accept(file, stale, faults)] == [
        ("body#2", "draft"),
        ("background", "draft"),
    ]
    assert list(faults) == []


BYTES = {
    "a PO in Latin-1": ("nb.po", "# på norsk\n".encode("latin-1"), "not-utf-8 1:4"),
    "a PO in UTF-16": ("nb.po", SOUND["po"].decode().encode("utf-16"), "not-utf-8 1:1"),
    "a PO of nothing": ("nb.po", b"", "not-our-file 1:1"),
    "a PO of a byte-order mark": ("nb.po", b"\xef\xbb\xbf", "not-our-file 1:1"),
    "a PO that is the name of a file": ("nb.po", b"/etc/passwd", "unreadable-po 1:1"),
    "a PO with a bell": ("nb.po", b'msgid "\x07"\n', "control-character 1:8"),
    "an XLIFF of nothing": ("nb.xliff", b"", "unreadable-xliff 1:1"),
    "an XLIFF of half a letter": ("nb.xliff", "<å".encode()[:-1], "not-utf-8 1:2"),
    "an XLIFF of half a letter in UTF-16": ("nb.xliff", "<a>".encode("utf-16")[:-1], "not-utf-8 1:1"),
    "an XLIFF of another kind of XML": ("nb.xliff", b"<html/>", "not-our-file 1:1"),
    "an XLIFF of two items": (
        "nb.xliff",
        b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/><file/></xliff>',
        "not-our-file 1:1",
    ),
    "an XLIFF without an item": (
        "nb.xliff",
        b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>',
        "not-our-file 1:1",
    ),
    "100,000 elements inside one another": ("nb.xliff", b"<a>" * 100_000, "unreadable-xliff 1:771"),
    "an entity that nobody defines": ("nb.xliff", b"<a>&secret;</a>", "unreadable-xliff 1:12"),
    "a control character by its number": ("nb.xliff", b"<a>&#7;</a>", "unreadable-xliff 1:8"),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_no_translator_sends_are_told_at_their_place(name: str) -> None:
    file, data, expected = BYTES[name]
    entries, faults = taken(file, data)
    assert [shown(fault) for fault in faults] == [expected]
    assert entries == ()


@pytest.mark.parametrize("ending", ["po", "xliff"])
def test_a_file_of_any_bytes_is_told_and_stops_nothing(ending: str) -> None:
    """Every file cut off at every hundredth byte, and with a byte of another value there."""
    data = SOUND[ending]
    for at in range(0, len(data), 97):
        for broken in (data[:at], data[:at] + b'"' + data[at + 1 :], data[:at] + b"<" + data[at + 1 :]):
            taken(f"nb.{ending}", broken)


def test_no_entity_of_a_file_is_ever_read() -> None:
    _, faults = taken("nb.xliff", (HERE / "file-of-this-computer.xliff").read_bytes())
    assert "root:" not in "".join(fault.message for fault in faults)
