"""What translators' programs do to a file: its entries come back as they were, or with what the translator did.

gettext's programs and the translate-toolkit (with which Weblate reads and writes) run here. What Poedit, OmegaT and
Weblate's own file formats made of the same files is kept in tests/exchange/returned/ (see tests/exchange/sent.py).
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace
from translate.storage.pypo import pofile
from translate.storage.xliff import Xliff1File

from pipeline.exchange import po, xliff
from pipeline.exchange.accept import accept
from pipeline.exchange.segment import Exchange
from pipeline.fault import Faults
from tests.exchange.reading import as_read, back
from tests.exchange.samples import samples
from tests.exchange.sent import SENT

RETURNED = Path(__file__).parent / "returned"
HERE = {entry.name: entry for entry in SENT.entries}


def told(read: Exchange) -> dict[str, tuple[str, str]]:
    """Give the state and the text of every entry that is not as it was sent; its source has come back in any case."""
    assert [entry.name for entry in read.entries] == [entry.name for entry in SENT.entries]
    assert (read.item, read.revision, read.target_language) == (SENT.item, SENT.revision, SENT.target_language)
    for entry in read.entries:
        sent = HERE[entry.name]
        assert (entry.source, entry.digest, entry.context) == (sent.source, sent.digest, sent.context)
    return {entry.name: (entry.state, entry.target) for entry in read.entries if entry != HERE[entry.name]}


def gettext(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


needs_gettext = pytest.mark.skipif(shutil.which("msgcat") is None, reason="no gettext on this machine")
FILES = [*samples()[::3], SENT]


@pytest.mark.readers
@needs_gettext
@pytest.mark.parametrize("options", [["--width=40"], ["--sort-output"], ["--indent"], ["--strict"]])
def test_a_po_that_msgcat_wraps_or_sorts_anew_is_the_same(options: list[str], tmp_path: Path) -> None:
    for file in FILES:
        (tmp_path / "in.po").write_bytes(po.write(file))
        gettext("msgcat", *options, "-o", tmp_path / "out.po", tmp_path / "in.po")
        data = (tmp_path / "out.po").read_bytes()
        read = back("out.po", data)
        assert {entry.name: entry for entry in read.entries} == {entry.name: entry for entry in file.entries}
        assert replace(read, entries=()) == replace(file, entries=())


@pytest.mark.readers
@needs_gettext
def test_a_po_is_written_as_gettext_writes_it(tmp_path: Path) -> None:
    for file in FILES:
        (tmp_path / "in.po").write_bytes(po.write(file))
        gettext("msgcat", "--no-wrap", "-o", tmp_path / "out.po", tmp_path / "in.po")
        assert (tmp_path / "out.po").read_bytes() == po.write(file)


@pytest.mark.readers
@needs_gettext
def test_a_po_that_msgmerge_renews_is_the_same_and_what_is_obsolete_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "old.po").write_bytes(po.write(SENT))
    (tmp_path / "new.po").write_bytes(po.write(replace(SENT, entries=SENT.entries[:-2])))
    gettext("msgmerge", "-q", "--previous", "-o", tmp_path / "out.po", tmp_path / "old.po", tmp_path / "new.po")
    data = (tmp_path / "out.po").read_bytes()
    assert b"#~ msgid" in data
    assert back("out.po", data) == replace(SENT, entries=SENT.entries[:-2])


def test_the_toolkit_reads_what_we_write() -> None:
    for file in FILES:
        of_po = {unit.getcontext(): unit for unit in pofile.parsestring(po.write(file)).units if unit.getcontext()}
        of_xliff = {unit.xmlelement.get("resname"): unit for unit in Xliff1File.parsestring(xliff.write(file)).units}
        for entry in file.entries:
            po_unit, xliff_unit = of_po[f"{file.item}:{entry.name}"], of_xliff[entry.name]
            assert str(po_unit.source) == str(xliff_unit.source) == entry.source
            assert po_unit.isfuzzy() is (entry.state == "stale" or bool(not entry.target and entry.match))
            assert xliff_unit.isapproved() is (entry.state == "approved")
            assert entry.context in po_unit.getnotes("developer")
            assert entry.context in xliff_unit.getnotes()
            if entry.target:
                assert str(po_unit.target) == str(xliff_unit.target) == entry.target


def test_a_file_that_the_toolkit_saves_again_is_the_same() -> None:
    for file in FILES:
        assert back("x.po", bytes(pofile.parsestring(po.write(file)))) == file
        assert back("x.xliff", bytes(Xliff1File.parsestring(xliff.write(file)))) == file


@pytest.mark.parametrize("ending", ["po", "xliff"])
def test_what_is_translated_through_the_toolkit_comes_back_and_nothing_else_changes(ending: str) -> None:
    store = pofile.parsestring(po.write(SENT)) if ending == "po" else Xliff1File.parsestring(xliff.write(SENT))
    if ending == "po":
        store.updateheader(add=True, PO_Revision_Date="2026-11-22 12:00+0000", X_Generator="Weblate 5.9")
    for unit in store.units:
        name = unit.getcontext().partition(":")[2] if ending == "po" else unit.xmlelement.get("resname")
        unit.addnote("I asked the press office about this.", origin="translator")
        if name in ("headline", "background"):
            unit.target = "نص {جديد}"
        if name in ("headline", "boxes.how-to.text"):
            sure = False
            unit.markfuzzy(sure)
    assert told(back(f"x.{ending}", bytes(store))) == {
        "headline": ("draft", "نص {جديد}"),
        "background": ("draft", "نص {جديد}"),
        "boxes.how-to.text": ("draft", HERE["boxes.how-to.text"].target),
    }


HEADLINE = "Ahl al-qarya: “ghayr qanuni”"
POEDIT = {
    "headline": ("draft", HEADLINE),
    "boxes.how-to.text": ("draft", HERE["boxes.how-to.text"].target),
    "background": ("draft", "XX " + HERE["background"].target),
}


def _everything(texts: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    # OmegaT keeps the blanks around a text to itself
    return {
        name: ("draft", f"{text[: len(text) - len(text.lstrip())]}ZZ {text.lstrip()}") for name, text in texts.items()
    }


# its translator wrote a new background, and left it marked as one that needs editing
WEBLATE = {
    "headline": ("draft", "نص جديد"),
    "boxes.how-to.text": ("draft", HERE["boxes.how-to.text"].target),
    "background": ("missing", ""),
}
BACK: dict[str, dict[str, tuple[str, str]]] = {
    "weblate.po": WEBLATE,
    "weblate.xliff": WEBLATE,
    "weblate-placeables.xliff": WEBLATE,
    # Poedit shows the offer in the place for the translation of a PO, in an XLIFF what stands there
    "poedit.po": {**POEDIT, "lead": ("draft", "على ١٥ أسرة أن ترحل.")},
    "poedit.xliff": {**POEDIT, "lead": ("draft", "15 families must leave.")},
    # OmegaT translates a PO from its sources, an XLIFF from what stands in the place for the translation
    "omegat.po": _everything({name: entry.source for name, entry in HERE.items()}),
    "omegat.xliff": _everything({name: entry.target or entry.source for name, entry in HERE.items()}),
    # and leaves out what is fuzzy, or the same as its source, where nobody translated it
    "omegat-untouched.po": {
        "kicker": ("missing", ""),
        "lead": ("missing", ""),
        "body#3": ("missing", ""),
        "boxes.how-to.text": ("missing", ""),
    },
    "omegat-untouched.xliff": {},
}


@pytest.mark.parametrize("name", BACK)
def test_what_translators_programs_saved_is_read_as_it_was_meant(name: str) -> None:
    warnings = ("still-fuzzy",) if name.startswith("weblate") else ()
    assert told(back(name, (RETURNED / name).read_bytes(), warnings)) == BACK[name]


@pytest.mark.parametrize("name", ["omegat-untouched.po", "omegat-untouched.xliff"])
def test_what_omegat_left_out_takes_nothing_from_the_newsroom(name: str) -> None:
    faults = Faults()
    assert accept(as_read(name, (RETURNED / name).read_bytes()), SENT, faults) == ()
    assert list(faults) == []


def test_a_source_that_stands_in_the_place_for_its_translation_is_no_translation() -> None:
    read = back("x.xliff", xliff.write(SENT))
    assert {entry.name: entry.target for entry in read.entries if entry.state == "missing"} == dict.fromkeys(
        ("headline", "kicker", "lead", "notes.1"), ""
    )
    written = xliff.write(SENT).decode()
    assert len(re.findall(r'<target state="new">', written)) == 4
    assert "<target/>" not in written
