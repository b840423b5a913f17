"""What an afternoon's program makes of an item is what it is measured for: every file is there, and holds the text."""

from __future__ import annotations

import io
import zipfile
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import docx
import pytest

from bench.afternoon.__main__ import make
from bench.afternoon.editions import load
from bench.corpus import write_newsroom
from bench.items import LANGUAGES, place, slug, texts

NUMBER = 3
"""An appeal with letters and a photograph."""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("afternoon")
    write_newsroom(folder, NUMBER + 1, photographs=True)
    (folder / "out/packs").mkdir(parents=True)
    make(folder / place(NUMBER), load(folder / "newsroom.yaml"), folder / "out")
    return folder / "out"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_format_holds_the_headline_and_the_lead(out: Path, language: str) -> None:
    own = texts(NUMBER, language)
    name = out / "media" / slug(NUMBER) / f"{slug(NUMBER)}.{language}"
    word = "\n".join(each.text for each in docx.Document(f"{name}.docx").paragraphs)
    page = name.with_name(f"{name.name}.html").read_text(encoding="utf-8")
    text = name.with_name(f"{name.name}.txt").read_text(encoding="utf-8")
    sent = message_from_bytes(name.with_name(f"{name.name}.eml").read_bytes(), policy=default)
    for shown in (word, page):
        assert str(own["headline"]) in shown
        assert str(own["lead"]) in shown
    assert "".join(str(own["lead"]).split()) in "".join(text.split())
    assert sent["Subject"] == own["headline"]
    assert sent.get_content().replace("\r\n", "\n") == text


def test_languages_of_latin_letters_have_a_text_in_ascii(out: Path) -> None:
    made = sorted(path.name.split(".")[1] for path in out.rglob("*.ascii.txt"))
    assert made == ["en", "es", "fr"]


def test_the_pack_holds_everything_that_stands_and_the_photograph_as_it_came(out: Path) -> None:
    data = (out / "packs" / f"{slug(NUMBER)}.zip").read_bytes()
    names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    home = out / "media" / slug(NUMBER)
    standing = {f"{slug(NUMBER)}/{path.relative_to(home)}" for path in home.rglob("*") if path.is_file()}
    assert names - standing == {f"{slug(NUMBER)}/{each}" for each in _OF_THE_PACK}
    assert standing < names
    assert f"{slug(NUMBER)}/letters/{slug(NUMBER)}.minister.fr.docx" in names


_OF_THE_PACK = ("0-START-HERE.html", "SHA256SUMS", "originals/photograph.jpg")
