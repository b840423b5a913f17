"""A build says why it made what it made: which of the things that it depends on has changed, in words."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.building.task import BuildOptions
from tests.building.small_newsroom import CLOSED, EMBARGO, NB, build_newsroom, copied, write
from tests.examples import one_in
from tests.small import APPEAL, NEWSROOM, RELEASE, TEMPLATES

MOMENT = datetime(2026, 11, 5, 12, tzinfo=UTC)
LATER = datetime(2027, 1, 1, tzinfo=UTC)
QUOTE = TEMPLATES.files["html/quote.html"] + b"{# #}"
WORDS = TEMPLATES.files["words/nb.yaml"]


def why(root: Path, moment: datetime = MOMENT, formats: str = "") -> dict[str, dict[str, tuple[str, ...]]]:
    options = BuildOptions(frozenset(formats.split()))
    result = build_newsroom(root, root / "build", moment, options=options)
    return {slug: dict(found) for slug, found in result.reasons.items()}


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("built")
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "releases/one/release.yaml", RELEASE + EMBARGO)
    write(root, "releases/one/nb.yaml", NB.replace("HEADLINE", "Nei"))
    write(root, "appeals/free-them/appeal.yaml", APPEAL + CLOSED)
    assert why(root)["one"] == dict.fromkeys(("html", "docx", "txt", "pack"), ("never built",))
    return root


@pytest.fixture
def newsroom(built_once: Path, tmp_path: Path) -> Path:
    copied(built_once, tmp_path)
    assert why(tmp_path) == {}
    return tmp_path


ALL = ("html", "docx", "txt", "pack")
CHANGES: dict[str, tuple[Callable[[Path], object], dict[str, dict[str, str]]]] = {
    "a text": (
        lambda root: write(root, "releases/one/nb.yaml", NB.replace("HEADLINE", "Jo")),
        {"one": dict.fromkeys(ALL, "nb.yaml changed")},
    ),
    "a translation that is gone": (
        lambda root: (root / "releases/one/nb.yaml").unlink(),
        {"one": dict.fromkeys(ALL, "nb.yaml is gone")},
    ),
    "a template that another includes": (
        lambda root: write(root, "templates/html/quote.html", QUOTE),
        {
            slug: {"html": "templates/html/quote.html changed", "pack": "its html changed"}
            for slug in ("one", "free-them")
        },
    ),
    "words": (
        lambda root: write(root, "templates/words/nb.yaml", WORDS + b"# ours\n"),
        {"one": dict.fromkeys(ALL, "templates/words/nb.yaml changed")},
    ),
    "settings": (
        lambda root: write(root, "newsroom.yaml", NEWSROOM.replace("Watch protects", "Guard protects")),
        {slug: dict.fromkeys(ALL, "‘organisation’ in newsroom.yaml changed") for slug in ("one", "free-them")},
    ),
    "what stood": (
        lambda root: (root / "build/media/free-them/free-them.en.txt").write_text("x"),
        {"free-them": dict.fromkeys(ALL, "somebody changed what stood")},
    ),
}


@pytest.mark.parametrize("change", one_in(2, CHANGES))
def test_the_reason_is_what_changed(newsroom: Path, change: str) -> None:
    edit, expected = CHANGES[change]
    edit(newsroom)
    assert why(newsroom) == {
        slug: {name: (reason,) for name, reason in formats.items()} for slug, formats in expected.items()
    }


def test_time_is_a_reason_too(newsroom: Path) -> None:
    assert why(newsroom, LATER) == {
        "one": dict.fromkeys(ALL, ("the embargo lifted",)),
        "free-them": dict.fromkeys(ALL, ("the appeal closed",)),
    }


def test_the_end_of_the_last_day_to_write_is_a_reason(newsroom: Path) -> None:
    source = newsroom / "appeals/free-them/appeal.yaml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text[: text.index("closed:")], encoding="utf-8")
    why(newsroom)
    made = why(newsroom, datetime(2027, 1, 5, 12, tzinfo=UTC))["free-them"]
    assert set(made.values()) == {("its last day to write has passed",)}


def test_a_narrow_build_makes_what_it_is_asked_for(newsroom: Path) -> None:
    assert why(newsroom, formats="html") == {slug: {"html": ("it was asked for",)} for slug in ("one", "free-them")}


def test_another_program_makes_everything_again(newsroom: Path) -> None:
    log = newsroom / "build/.build-log.json"
    log.write_bytes(log.read_bytes().replace(b"this engine", b"that engine"))
    assert set(why(newsroom)["one"].values()) == {("the program or a library changed",)}
    shutil.rmtree(newsroom / "build")
    assert set(why(newsroom)["one"].values()) == {("never built",)}
