"""What a PO file's marks mean, as docs/translators.md says it: read with polib, gettext's own tools and another."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from translate.storage.pypo import pofile

from pipeline.exchange import po
from pipeline.exchange.accept import accept
from pipeline.exchange.segment import Exchange, ExchangeSegment, Match
from pipeline.fault import Fault, Faults

SOURCES = {
    "missing": "Villagers face eviction",
    "offered": "Three hundred families must leave.",
    "stale": "They have seven weeks.",
    "draft": "Nobody asked them.",
    "approved": "The court is silent.",
}
NOW = Exchange(
    "dam",
    "en",
    "nb",
    "r",
    (
        ExchangeSegment("missing", SOURCES["missing"], "", "a", "", "missing"),
        ExchangeSegment(
            "offered", SOURCES["offered"], "", "b", "", "missing", Match("To hundre må dra.", 80, "x", "Two hundred.")
        ),
        ExchangeSegment(
            "stale", SOURCES["stale"], "De har seks uker.", "c", "", "stale", previous="They have six weeks."
        ),
        ExchangeSegment("draft", SOURCES["draft"], "Ingen spurte dem.", "d", "", "draft"),
        ExchangeSegment("approved", SOURCES["approved"], "Retten tier.", "e", "", "approved"),
    ),
)


def _file() -> polib.POFile:
    return polib.pofile(po.write(NOW).decode(), wrapwidth=0)


def _entry(file: polib.POFile, name: str) -> polib.POEntry:
    return next(entry for entry in file if entry.msgctxt == f"dam:{name}")


def _taken(data: bytes) -> tuple[dict[str, tuple[str, str]], list[Fault]]:
    """Give what an import takes over of a file, and what it tells."""
    faults = Faults()
    read = po.read("nb.po", data, faults)
    assert read is not None
    return {each.name: (each.target, each.state) for each in accept(read, NOW, faults)}, list(faults)


def _back(file: polib.POFile) -> tuple[dict[str, tuple[str, str]], list[str]]:
    taken, faults = _taken(str(file).encode())
    assert all(fault.severity == "warning" for fault in faults)
    return taken, [f"{fault.code} {fault.message.split('‘')[1].split('’')[0]}" for fault in faults]


def test_what_needs_work_is_marked_with_the_source_as_it_was_and_nothing_else_is() -> None:
    file = _file()
    assert {entry.msgctxt: (entry.fuzzy, entry.previous_msgid) for entry in file} == {
        "dam:missing": (False, None),
        "dam:offered": (True, "Two hundred."),
        "dam:stale": (True, "They have six weeks."),
        "dam:draft": (False, None),
        "dam:approved": (False, None),
    }


def test_a_file_that_comes_back_as_it_went_out_brings_nothing() -> None:
    assert _back(_file()) == ({}, [])


@pytest.mark.parametrize("name", ["offered", "stale"])
def test_who_takes_the_mark_away_has_translated_be_the_text_changed_or_not(name: str) -> None:
    file = _file()
    entry = _entry(file, name)
    entry.flags.remove("fuzzy")
    assert _back(file) == ({name: (entry.msgstr, "draft")}, [])
    entry.msgstr = "Noe nytt."
    assert _back(file) == ({name: ("Noe nytt.", "draft")}, [])


@pytest.mark.parametrize("name", SOURCES)
def test_while_the_mark_stands_a_new_text_counts_as_not_translated_and_that_is_told(name: str) -> None:
    file = _file()
    entry = _entry(file, name)
    entry.msgstr = "Noe nytt."
    entry.flags = ["fuzzy"]
    assert _back(file) == ({}, [f"still-fuzzy {name}"])


def test_a_doubt_about_a_text_that_was_approved_makes_it_a_draft_again() -> None:
    file = _file()
    _entry(file, "approved").flags.append("fuzzy")
    _entry(file, "draft").flags.append("fuzzy")
    assert _back(file) == ({"approved": ("Retten tier.", "draft")}, [])


def test_an_emptied_translation_and_an_obsolete_entry_take_nothing_away() -> None:
    file = _file()
    _entry(file, "approved").msgstr = ""
    gone = _entry(file, "draft")
    gone.obsolete, gone.msgstr = True, "Noe helt annet."
    assert _back(file) == ({}, [])


def test_a_mark_on_the_files_head_says_nothing_of_its_texts() -> None:
    file = _file()
    file.metadata_is_fuzzy = True
    _entry(file, "missing").msgstr = "Landsbyboere må dra"
    assert _back(file) == ({"missing": ("Landsbyboere må dra", "draft")}, [])


def test_the_source_as_it_was_may_be_changed_or_removed() -> None:
    file = _file()
    for entry in file:
        entry.previous_msgid = None
    _entry(file, "stale").previous_msgid = "Something else."
    assert _back(file) == ({}, [])


def test_another_library_says_the_same() -> None:
    store = pofile.parsestring(po.write(NOW))
    for unit in store.units[1:]:
        unit.target = "Noe nytt."
        unit.markfuzzy(unit.getcontext() in {"dam:stale", "dam:draft"})
    taken, faults = _taken(bytes(store))
    assert taken == dict.fromkeys(("missing", "offered", "approved"), ("Noe nytt.", "draft"))
    assert sorted(fault.code for fault in faults) == ["still-fuzzy"] * 2


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
def test_gettext_leaves_out_the_same_texts_as_an_import(tmp_path: Path) -> None:
    file = _file()
    for entry in file:
        entry.msgstr = f"{entry.msgctxt} på norsk"
    _entry(file, "stale").flags = ["fuzzy"]
    _entry(file, "offered").flags = []
    path = tmp_path / "nb.po"
    path.write_text(str(file), encoding="utf-8")
    subprocess.run(["msgfmt", "-c", "-o", tmp_path / "nb.mo", path], check=True)
    compiled = {
        entry.msgctxt.partition(":")[2]: entry.msgstr
        for entry in polib.mofile(str(tmp_path / "nb.mo"))
        if entry.msgctxt
    }
    taken, _ = _back(file)
    assert compiled == {name: target for name, (target, _) in taken.items()}
