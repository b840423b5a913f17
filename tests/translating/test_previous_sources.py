"""What the source of a stale text was is shown to its translator, in both formats, for as long as that is of use."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from translate.storage.xliff import Xliff1File

from tests.translating.newsroom import SUMMIT, change, press, samples

KEPT = f"releases/{SUMMIT}/translated-from.json"
WAS, IS = "on Monday afternoon", "on Tuesday afternoon"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a copy of the samples, with one paragraph of the summit’s source changed."""
    folder = samples(tmp_path)
    change(folder, WAS, IS)
    return folder


def _export(newsroom: Path, shape: str = "po", tag: str = "fr") -> Path:
    done = press(newsroom, "translate", "export", SUMMIT, "--to", tag, "--as", shape, "--replace")
    assert done.exit_code == 0, done.output
    return newsroom / "for-translators" / f"{SUMMIT}.{tag}.{shape}"


def _previous(path: Path) -> dict[str, str]:
    """Give what another program finds of previous sources, by the names of their texts."""
    if path.suffix == ".po":
        return {
            entry.msgctxt.split(":", 1)[1]: entry.previous_msgid
            for entry in polib.pofile(str(path))
            if entry.previous_msgid
        }
    units = Xliff1File.parsestring(path.read_bytes()).units
    return {
        unit.xmlelement.get("resname"): "".join(source.itertext())
        for unit in units
        for source in unit.xmlelement.iterfind("{*}alt-trans[@alttranstype='previous-version']/{*}source")
    }


def _kept(newsroom: Path) -> str:
    return "\n".join(json.loads((newsroom / KEPT).read_text(encoding="utf-8"))["sources"].values())


def _translate(path: Path, before: str, after: str) -> None:
    file = polib.pofile(str(path), wrapwidth=0)
    (entry,) = [each for each in file if each.fuzzy and before in each.msgstr]
    entry.msgstr = entry.msgstr.replace(before, after)
    entry.flags.remove("fuzzy")
    file.save()


@pytest.mark.parametrize("shape", ["po", "xliff"])
def test_the_translator_of_a_stale_paragraph_sees_what_its_source_was(newsroom: Path, shape: str) -> None:
    path = _export(newsroom, shape)
    found = _previous(path)
    assert list(found) == ["body#1"]
    assert WAS in found["body#1"]
    assert IS not in found["body#1"]
    first = path.read_bytes()
    assert press(newsroom, "translate", "import", path).output.endswith(f"nothing new in {path.name}\n")
    assert _export(newsroom, shape).read_bytes() == first


@pytest.mark.readers
@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="no gettext on this machine")
def test_msgfmt_takes_a_file_that_shows_what_a_source_was(newsroom: Path) -> None:
    command = ["msgfmt", "-c", "-o", "/dev/null", str(_export(newsroom))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_a_source_was_is_kept_until_no_language_is_made_from_it(newsroom: Path) -> None:
    assert WAS in _kept(newsroom)
    press(newsroom, "translate", "record", SUMMIT, "--lang", "fr", "--unit", "body#1")
    assert WAS in _kept(newsroom)
    assert IS in _kept(newsroom)
    assert _previous(_export(newsroom)) == {}
    assert list(_previous(_export(newsroom, tag="nb"))) == ["body#1"]
    press(newsroom, "translate", "record", SUMMIT, "--all")
    assert WAS not in _kept(newsroom)


def test_an_import_keeps_the_new_source_and_drops_the_old_one(newsroom: Path) -> None:
    for tag in ("ar", "nb", "ru", "zh-Hans"):
        press(newsroom, "translate", "record", SUMMIT, "--lang", tag, "--unit", "body#1")
    path = _export(newsroom)
    _translate(path, "lundi", "mardi")
    assert press(newsroom, "translate", "import", path).exit_code == 0
    assert WAS not in _kept(newsroom)
    assert IS in _kept(newsroom)


def test_what_was_translated_from_a_source_that_changed_meanwhile_is_known_as_well(newsroom: Path) -> None:
    path = _export(newsroom)
    _translate(path, "lundi", "mardi")
    change(newsroom, IS, "on Wednesday afternoon")
    assert "source-changed" in press(newsroom, "translate", "import", path).stderr
    assert IS in _previous(_export(newsroom))["body#1"]


@pytest.mark.parametrize(
    "content", [None, b"", b"<<<<<<< ours", b"[]", b'{"sources": ["x"]}', b"\xff", b'{"sources": {"a": 1}}']
)
def test_without_what_is_kept_a_stale_text_is_stale_all_the_same(newsroom: Path, content: bytes | None) -> None:
    if content is None:
        (newsroom / KEPT).unlink()
    else:
        (newsroom / KEPT).write_bytes(content)
    path = _export(newsroom)
    assert _previous(path) == {}
    assert "stale (the source has changed since)" in path.read_text(encoding="utf-8")
    assert press(newsroom, "translate", "record", SUMMIT).exit_code == 0
    assert IS not in _kept(newsroom)


def test_a_kept_text_that_was_changed_by_hand_is_shown_to_nobody(newsroom: Path) -> None:
    path = newsroom / KEPT
    path.write_text(path.read_text(encoding="utf-8").replace(WAS, "on Sunday"), encoding="utf-8")
    assert _previous(_export(newsroom)) == {}


def test_a_text_whose_paragraphs_cannot_be_paired_shows_its_whole_previous_source(newsroom: Path) -> None:
    french = newsroom / "releases" / SUMMIT / "fr.yaml"
    text = french.read_text(encoding="utf-8")
    # somebody joined two paragraphs of the translation by hand
    joined = text.replace(".\n\n    ", ". ", 1)
    french.write_text(joined, encoding="utf-8")
    found = _previous(_export(newsroom))
    assert list(found) == ["body"]
    assert WAS in found["body"]
    assert "\n\n" in found["body"]
