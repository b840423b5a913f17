"""docs/gallery.md shows each item once, and docs/languages.md each language: in pictures that are there and small."""

from __future__ import annotations

import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from babel import Locale
from PIL import Image

from gallery.languages_page import languages_page
from gallery.page import page
from gallery.panels import HEIGHT, NEEDED, WIDTH, browser, panels
from gallery.sheet import sheet
from gallery.shown import LANGUAGES, Shown, editions_to_show, front_to_show, languages_to_show
from pipeline.i18n.language_names import name_of
from pipeline.languages.registry import with_words

DOCS = Path(__file__).parent.parent / "docs"
FRONT = DOCS / "what-comes-out.webp"
ALL_TOGETHER, ALL_LANGUAGES = 1_200_000, 1_500_000


def pictures() -> list[Path]:
    return sorted((DOCS / "gallery").glob("*.webp"))


def test_every_picture_of_the_page_is_there_and_no_other() -> None:
    shown = re.findall(r"\(gallery/([^)]+)\)", (DOCS / "gallery.md").read_text(encoding="utf-8"))
    assert sorted(shown) == [each.name for each in pictures()]
    known = json.loads((DOCS / "gallery/index.json").read_text(encoding="utf-8"))
    assert sorted(known) == sorted([*shown, "what-comes-out.webp"])
    assert len(shown) == len(LANGUAGES)


def test_the_pictures_are_small_together() -> None:
    assert sum(each.stat().st_size for each in [*pictures(), FRONT]) < ALL_TOGETHER


def test_every_language_that_has_words_is_shown_in_a_picture_and_all_of_them_are_small_together() -> None:
    found = {each.stem: each.stat().st_size for each in (DOCS / "languages").glob("*.webp")}
    assert found.keys() == {*with_words()}
    assert sum(found.values()) < ALL_LANGUAGES
    known = json.loads((DOCS / "languages/index.json").read_text(encoding="utf-8"))
    assert {Path(name).stem for name in known} == found.keys()


def test_the_readme_names_every_language() -> None:
    readme = " ".join((DOCS.parent / "README.md").read_text(encoding="utf-8").split())
    names = sorted(name_of(tag, Locale("en")) for tag in with_words())
    assert f"It publishes in {len(names)} languages" in readme
    assert f"(docs/languages.md): {', '.join(names)}." in readme


@pytest.mark.long
def test_the_page_of_languages_is_what_the_engine_makes() -> None:
    page_now = languages_page(languages_to_show())
    assert (DOCS / "languages.md").read_text(encoding="utf-8") == page_now, "run `make gallery`"


@pytest.mark.long
def test_the_readme_opens_with_a_release_in_a_script_a_format() -> None:
    assert "](docs/what-comes-out.webp)" in (DOCS.parent / "README.md").read_text(encoding="utf-8")
    with Image.open(FRONT) as front, Image.open(pictures()[0]) as other:
        assert front.size == other.size
    shown = front_to_show()
    assert b'<html lang="en"' in shown.web
    assert shown.language.script == "Hans"


@pytest.mark.long
def test_the_gallery_shows_every_script_and_direction_of_the_samples() -> None:
    shown = editions_to_show()
    assert {each.language.script for each in shown} == {"Latn", "Cyrl", "Arab", "Hans", "Hant", "Jpan"}
    assert {each.folder for each in shown} == {"releases", "appeals"}
    assert page(shown).count("\n## ") == len(LANGUAGES)


@pytest.mark.long
@pytest.mark.readers
def test_a_page_a_word_file_and_a_text_are_photographed_at_one_size() -> None:
    missing = [program for program in NEEDED if not shutil.which(program)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    shown = next(each for each in editions_to_show() if each.language.script == "Arab")
    # playwright allows one sync_playwright a thread, and another test of this process may have it
    with ThreadPoolExecutor(1) as thread:
        made = thread.submit(photographed, shown).result(timeout=300)
    assert {each.size for each in made} == {(WIDTH, HEIGHT)}
    for each in made:
        assert _is_written_on(each)
    assert sheet(made).startswith(b"RIFF")


def photographed(shown: Shown) -> tuple[Image.Image, ...]:
    """Take the three pictures in a browser of their own, as `make gallery` does."""
    with browser() as opened:
        return panels(shown, opened)


def _is_written_on(panel: Image.Image) -> bool:
    shades = panel.convert("L").histogram()
    dark = sum(shades[:100])
    return 0.005 < dark / sum(shades) < 0.5
