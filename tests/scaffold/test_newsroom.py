"""A newsroom to begin with is one that a check finds no fault in, in whatever language."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from pipeline.languages.registry import with_words
from pipeline.scaffold.first_check import faults_of, headline_in
from pipeline.scaffold.newsroom import NewsroomWish, newsroom_files
from tests.examples import one_in
from tests.small import MOMENT

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 29)
WISH = NewsroomWish("Fyret: “lys”", ("en",), "Europe/Oslo", "press@example.org", "+44 20 7946 0018")


@pytest.mark.parametrize("tag", one_in(5, with_words()))
def test_nothing_but_words_that_nobody_has_read_is_told_of_a_new_newsroom(tag: str) -> None:
    wish = NewsroomWish(WISH.name, (tag, *(each for each in ("en", "ar") if each != tag)), "Asia/Tokyo", WISH.email)
    files = newsroom_files(wish, DAY, headline_in(tag), {})
    given = {name: text.encode() for name, text in files.items()}
    unread = sorted({tag, "ar"} - {"en"})
    assert sorted((each.code, *re.findall(r"\[(.+)\]", each.hint or "")) for each in faults_of(given, MOMENT)) == [
        ("unreviewed-words", each) for each in unread
    ]
    settings = files["newsroom.yaml"].replace("# accepted_words", "accepted_words")
    assert faults_of(given | {"newsroom.yaml": settings.encode()}, MOMENT) == ()
    assert f"language: {tag}\n" in files["releases/2026-11-29-first-release/release.yaml"]


def test_the_files_are_those_that_an_office_needs() -> None:
    files = newsroom_files(WISH, DAY, "Press release", {"release": {}})
    assert sorted(files) == [
        ".gitattributes", ".gitignore", ".vscode/extensions.json", ".vscode/settings.json", "README.md",
        "newsroom.yaml", "releases/2026-11-29-first-release/release.yaml", "schema/release.json",
    ]  # fmt: skip
    assert {"build/", ".desk/"} <= set(files[".gitignore"].splitlines())
    for name in (".vscode/extensions.json", ".vscode/settings.json"):
        own = json.loads((ROOT / name).read_text(encoding="utf-8"))
        assert json.loads(files[name]) == own, "editors are told the same as here"


def test_a_remark_that_becomes_a_field_is_one() -> None:
    """Every line that somebody may take the sign away from is right as it stands then."""
    files = newsroom_files(WISH, DAY, "Press release", {})
    settings = files["newsroom.yaml"]
    for line in ("boilerplate:", "accepted_words:", "conventions:", "topics:", "  fair-trial:", "index_number:"):
        assert f"# {line}" in settings
        settings = settings.replace(f"# {line}", line)
    release = files["releases/2026-11-29-first-release/release.yaml"]
    for line in ("lead: |", "  Three hundred", "body: |", "  The families"):
        assert f"# {line}" in release
        release = release.replace(f"# {line}", line)
    assert faults_of({"newsroom.yaml": settings.encode(), "releases/a/release.yaml": release.encode()}, MOMENT) == ()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"email": "press"}, "invalid-email"),
        ({"timezone": "CET"}, "unknown-timezone"),
        ({"languages": ("norsk",)}, "unknown-language"),
        ({"languages": ("am",)}, "missing-words"),
        ({"phone": "12"}, "invalid-phone"),
    ],
)
def test_what_is_wrong_is_found_before_anything_is_written(said: dict[str, str], code: str) -> None:
    wish = NewsroomWish(**{name: getattr(WISH, name) for name in WISH.__struct_fields__} | said)
    files = newsroom_files(wish, DAY, headline_in(wish.languages[0]), {})
    assert code in {fault.code for fault in faults_of({name: text.encode() for name, text in files.items()}, MOMENT)}
