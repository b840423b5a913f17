"""What `make bench` measures is a sound newsroom, as varied as the page says, and the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.corpus import write_newsroom
from bench.edits import edit_fact, edit_words
from bench.items import LANGUAGES, is_appeal, is_closed, place, slug, texts
from bench.markdown import markdown
from bench.vocabulary import vocabulary
from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.compiled import COMPILED
from tests.small import MOMENT

ITEMS = 9
"""Among so many there is one under embargo, one that was corrected, and an appeal that is over."""


def files_of(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.long
def test_the_measured_newsroom_has_no_fault_and_builds_every_language_and_pack(tmp_path: Path) -> None:
    write_newsroom(tmp_path, ITEMS, photographs=True)
    folder = NewsroomFolder(tmp_path)
    items = tuple(TaskItem(found.read()) for found in folder.item_folders())
    made = run_task(Task(folder.shared_files(), items, BuildOptions(), MOMENT), COMPILED).items
    assert [fault for item in made for fault in item.faults] == []
    assert len(made) == ITEMS
    for item in made:
        assert item.rendered
        assert len(item.rendered.packs) == 1
        for ending in (".html", ".docx", ".txt", ".eml"):
            assert sum(name.endswith(ending) for name in item.rendered.files) >= len(LANGUAGES)


def test_a_number_gives_the_same_bytes_and_another_one_other_words(tmp_path: Path) -> None:
    write_newsroom(tmp_path / "one", 4, photographs=True)
    write_newsroom(tmp_path / "other", 4, photographs=True)
    assert files_of(tmp_path / "one") == files_of(tmp_path / "other")
    first, second = (set(str(texts(number, "en")["body"]).split()) for number in (1, 2))
    assert len(first - second) > len(first) / 3


def test_an_item_is_the_same_with_a_photograph_and_without_but_for_the_photograph() -> None:
    with_one, without = texts(3, "fr", photographs=True), texts(3, "fr")
    assert with_one.pop("media")
    assert with_one == without


def test_each_edit_changes_what_it_is_named_for_and_keeps_the_item_whole(tmp_path: Path) -> None:
    write_newsroom(tmp_path, 1)
    home = tmp_path / place(0)
    edit_words(home / "fr.yaml", 1)
    edit_words(home / "fr.yaml", 2)
    edit_fact(home / "release.yaml", 1)
    (found,) = NewsroomFolder(tmp_path).item_folders()
    task = Task(NewsroomFolder(tmp_path).shared_files(), (TaskItem(found.read()),), BuildOptions(), MOMENT)
    (made,) = run_task(task, COMPILED).items
    assert made.faults == ()
    assert made.rendered
    texts_of = {language: made.rendered.files[f"{slug(0)}.{language}.txt"].decode() for language in LANGUAGES}
    assert [language for language, text in texts_of.items() if "\nHier " in text] == ["fr"]
    assert all("EX 00000/2027" in text for text in texts_of.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_bodies_have_every_mark_that_the_page_names(language: str) -> None:
    bodies = "\n".join(str(texts(number, language)["body"]) for number in range(40))
    marks = ("\n- ", "\n1. ", "\n   - ", "\n> ", "\n|:--", "\n## ", "\n### ", "](https://", "**", "[^counted]", "\\\n")
    assert [mark for mark in marks if mark not in bodies] == []


def test_an_english_body_has_one_to_twelve_kilobytes_or_so() -> None:
    sizes = sorted(len(str(texts(number, "en")["body"]).encode()) for number in range(100))
    assert sizes[0] < 1500
    assert sizes[-1] > 10_000
    assert 4000 < sum(sizes) / len(sizes) < 6500


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_many_words(language: str) -> None:
    assert len(set(vocabulary(language).words)) == 40_000


def test_there_are_appeals_and_one_of_three_is_over() -> None:
    appeals = [number for number in range(300) if is_appeal(number)]
    assert len(appeals) == 60
    assert sum(is_closed(number) for number in appeals) == 20


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [3, 4, 9])
def test_every_contender_gets_the_same_texts(number: int, language: str) -> None:
    text, own = markdown(number, language), texts(number, language)
    assert str(own["lead"]) in text
    assert all(part in text for part in str(own["body"]).split("\n\n") if not part.startswith(("{", "!")))
    assert all(str(quote["text"]) in text for quote in own.get("quotes", {}).values())  # type: ignore[attr-defined]
