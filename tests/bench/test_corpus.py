"""What `make bench` measures is a sound newsroom, of the size that the page says, and the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.corpus import slug, write_markdown, write_newsroom
from bench.scenarios import edit_source as edit
from bench.text import LANGUAGES, story
from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.small import MOMENT


def test_the_measured_newsroom_has_no_fault_and_builds_every_language_and_pack(tmp_path: Path) -> None:
    write_newsroom(tmp_path, 3)
    folder = NewsroomFolder(tmp_path)
    items = tuple(TaskItem(found.read()) for found in folder.item_folders())
    made = run_task(Task(folder.shared_files(), items, BuildOptions(), MOMENT), COMPILED).items
    assert [fault for item in made for fault in item.faults] == []
    assert [(len(item.rendered.files), len(item.rendered.packs)) for item in made if item.rendered] == [(10, 1)] * 3


def test_an_edit_of_a_source_text_goes_out_in_every_language(tmp_path: Path) -> None:
    write_newsroom(tmp_path, 1)
    home = tmp_path / "releases" / slug(0)
    edit(home, 1)
    (found,) = NewsroomFolder(tmp_path).item_folders()
    (made,) = run_task(
        Task(NewsroomFolder(tmp_path).shared_files(), (TaskItem(found.read()),), BuildOptions(), MOMENT)
    ).items
    assert {fault.code for fault in made.faults} == {"stale-translation"}
    assert made.rendered
    assert (len(made.rendered.files), len(made.rendered.packs)) == (10, 1)  # with its picture
    assert all(
        "wait and wait for" in data.decode() for name, data in made.rendered.files.items() if name.endswith("txt")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_body_has_everything_that_the_page_names(language: str) -> None:
    body = story(7, language).body
    assert all(mark in body for mark in ("\n- ", "\n1. ", "\n> ", "\n| ", "![", "## ", "](https://", "**"))


def test_an_english_body_has_about_five_kilobytes() -> None:
    assert 4500 < len(story(7, "en").body.encode()) < 5500


def test_every_contender_gets_the_same_texts(tmp_path: Path) -> None:
    write_newsroom(tmp_path / "newsroom", 2)
    write_markdown(tmp_path / "markdown", 2)
    for number in range(2):
        for language in LANGUAGES:
            name = "release" if language == "en" else language
            ours = (tmp_path / "newsroom" / "releases" / slug(number) / f"{name}.yaml").read_text(encoding="utf-8")
            theirs = (tmp_path / "markdown" / f"{slug(number)}.{language}.md").read_text(encoding="utf-8")
            text = story(number, language)
            assert text.headline in ours
            assert text.headline in theirs
            assert text.body.split("\n\n", 1)[0] in theirs
            assert text.placed.split("\n\n", 1)[0] in ours
