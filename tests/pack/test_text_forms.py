"""The other forms of the plain text: made where the newsroom asks, packed and listed where a journalist needs them."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from pipeline.building.task import RenderedItem
from pipeline.pack.verify import verify
from tests.command import press
from tests.small import NEWSROOM, RELEASE, item, outputs

ASKED = f"{NEWSROOM}text: {{ascii: yes, mail: yes}}\n"
ARABIC = """\
language: ar
status: approved
text:
  headline: القرويون يواجهون الإخلاء
  dateline: {place: أوسلو}
  body: على ثلاثمئة أسرة أن ترحل.
"""


def made(newsroom: str = ASKED, source: str = RELEASE) -> RenderedItem:
    """Build a release in English and Arabic."""
    return outputs(item(source, ar=ARABIC), newsroom=newsroom)["item"]


def pack(output: RenderedItem) -> zipfile.ZipFile:
    (data,) = output.packs.values()
    return zipfile.ZipFile(io.BytesIO(data))


def test_each_form_is_made_where_the_newsroom_asks_and_the_script_allows() -> None:
    assert {name for name in made().files if name.endswith((".txt", ".eml"))} == {
        "item.en.txt", "item.en.ascii.txt", "item.en.eml", "item.ar.txt", "item.ar.eml",
    }  # fmt: skip
    assert {name for name in made(NEWSROOM).files if name.endswith((".txt", ".eml"))} == {"item.en.txt", "item.ar.txt"}


def test_the_pack_holds_the_ascii_text_and_lists_it_and_not_the_press_offices_mail() -> None:
    packed = pack(made())
    names = packed.namelist()
    assert "item.en.ascii.txt" in names
    assert not [name for name in names if name.endswith(".eml")]
    listed = {file["name"]: file for file in json.loads(packed.read("manifest.json"))["files"]}
    assert listed["item.en.ascii.txt"]["media_type"] == "text/plain; charset=us-ascii"
    assert listed["item.en.ascii.txt"]["role"] == "text"
    assert b"  item.en.ascii.txt\n" in packed.read("SHA256SUMS")
    (data,) = made().packs.values()
    assert verify(data) == ()


def test_the_read_me_says_what_the_ascii_text_is_and_which_language_has_none() -> None:
    read_me = " ".join(pack(made()).read("0-START-HERE.txt").decode().split())
    assert "- item.en.ascii.txt (plain text in ASCII, for old systems)" in read_me
    assert (
        "There is no ASCII text in these languages, because ASCII has no letters for them: \u2067العربية\u2069."
        in read_me
    )
    assert "ASCII" not in pack(made(NEWSROOM)).read("0-START-HERE.txt").decode()


def test_under_embargo_every_form_has_the_mark_in_its_name_and_first_and_last_line() -> None:
    source = RELEASE.replace("2026-05-01}", "2031-05-01}\nembargo: {lifts_at: 2031-05-01 10:00, timezone: Europe/Oslo}")
    files = made(source=source).files
    forms = [name for name in files if name.endswith((".txt", ".eml"))]
    assert len(forms) == 5
    assert all(name.startswith("EMBARGOED-") for name in forms)
    lines = files["EMBARGOED-item.en.ascii.txt"].decode("ascii").splitlines()
    assert lines[0] == lines[-1] == "Embargoed until Thursday 1 May 2031, 10:00 (Oslo; 08:00 UTC)"


def test_turning_a_switch_is_a_change_that_the_next_build_sees(tmp_path: Path) -> None:
    (tmp_path / "releases/dam").mkdir(parents=True)
    (tmp_path / "releases/dam/release.yaml").write_text(RELEASE, encoding="utf-8")
    found = []
    for newsroom in (NEWSROOM, ASKED, NEWSROOM):
        (tmp_path / "newsroom.yaml").write_text(newsroom, encoding="utf-8")
        assert press("build", cwd=tmp_path).returncode == 0
        found.append((tmp_path / "build/media/dam/dam.en.ascii.txt").exists())
    assert found == [False, True, False]
