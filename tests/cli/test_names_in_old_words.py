"""A name that is withheld by now is shown of no earlier words: neither by a command nor on the desk's pages."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.building.small_newsroom import write
from tests.command import press
from tests.desk.serving import serving
from tests.small import APPEAL, NEWSROOM, RELEASE

NAMED = RELEASE.replace("Three hundred families", "Amira Sample and three hundred families")
MENDED = NAMED.replace("Amira Sample", "Nour")
SIGNED = NEWSROOM + "sign_off: {press-release: [press-officer]}\n"
WITHHELD = "persons_at_risk:\n  - {name: Amira Sample, name_public: no, pseudonym: Nour}\n"
ITEM = "releases/dam"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay a newsroom in which a name was signed and went out, and is withheld and replaced since."""
    root = tmp_path_factory.mktemp("named")
    write(root, "newsroom.yaml", SIGNED)
    write(root, f"{ITEM}/release.yaml", NAMED)
    for asked in (("sign", "dam", "--as", "press-officer"), ("publish",)):
        done = press(*asked, "--by", "Vera Example", cwd=root)
        assert done.returncode == 0, done.stderr
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    write(root, f"{ITEM}/release.yaml", MENDED + "minor_change: a name\n")
    return root


def test_no_command_shows_it(newsroom: Path, tmp_path: Path) -> None:
    page, word = tmp_path / "changes.html", tmp_path / "changes.docx"
    files = press("diff", "dam", "--html", str(page), "--word", str(word), cwd=newsroom)
    assert files.returncode == 0, files.stderr
    with zipfile.ZipFile(io.BytesIO(word.read_bytes())) as opened:
        document = opened.read("word/document.xml").decode()
    shown = {
        "diff": press("diff", "dam", cwd=newsroom).stdout,
        "page": page.read_text(encoding="utf-8"),
        "word": document,
        "status": press("status", "dam", cwd=newsroom).stdout,
        "json": press("status", "dam", "--json", cwd=newsroom).stdout,
    }
    write(newsroom, f"{ITEM}/release.yaml", MENDED)
    shown["check"] = press("check", cwd=newsroom).stdout
    write(newsroom, f"{ITEM}/release.yaml", MENDED + "minor_change: a name\n")
    for what, text in shown.items():
        assert "Nour" in text, what
        assert "Sample" not in text, what
        assert "name withheld" in text, what


def test_no_page_of_the_desk_shows_it(newsroom: Path) -> None:
    with serving(newsroom) as desk:
        desk.open()
        for what in ("sign", "publish"):
            page = desk.ask("GET", f"/items/{ITEM}/{what}").text
            assert "Nour" in page, what
            assert "Sample" not in page, what
            assert "name withheld" in page, what


def test_the_hint_does_not_say_it_in_another_item(tmp_path: Path) -> None:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    write(tmp_path, f"{ITEM}/release.yaml", NAMED)
    (fault,) = json.loads(press("check", "--format", "json", cwd=tmp_path).stdout)
    assert fault["code"] == "withheld-name"
    assert "namesake" in fault["hint"]
    assert "Sample" not in fault["hint"]
