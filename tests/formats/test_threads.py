"""Editions that several threads render at once come out as those that are rendered one by one, byte for byte."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Barrier
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.checks.whole_newsroom import Checked, check
from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.model import Edition
from pipeline.formats.registry import FORMATS
from pipeline.pack.contents import make_pack
from pipeline.pictures import encode
from pipeline.pictures.prepare import prepare_all
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.templating.templates import Templates
from tests.building.small_newsroom import NB
from tests.examples import one_in
from tests.pack.sample import photograph
from tests.pictures import samples
from tests.small import APPEAL, MOMENT, RELEASE, TEMPLATES, checked, item

ROOT = Path(__file__).parents[2]
LISTED = "media: [{file: p.png, alt: A placard}]\n"

Files = Mapping[str, bytes]


@pytest.fixture(autouse=True)
def hasty_threads() -> Iterator[None]:
    """Have threads take turns after a microsecond, and so in the middle of whatever they do."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


class Made(NamedTuple):
    """An item's editions, and the pictures that they show."""

    editions: tuple[Edition, ...]
    pictures: Files


@cache
def task() -> Task:
    """Give all samples as one task."""
    folder = NewsroomFolder(ROOT)
    items = tuple(TaskItem(found.read(), {}) for found in folder.item_folders())
    return Task(folder.shared_files(), items, BuildOptions(), MOMENT)


@cache
def items() -> Sequence[Made]:
    """Give the samples' editions, in all their languages."""
    folder = NewsroomFolder(ROOT)
    return given(check(folder.files(folder.templates())))


@cache
def few() -> Sequence[Made]:
    """Give the editions of a release in two languages with a picture, of another and of an appeal with a letter."""
    one = item(RELEASE + LISTED, slug="one", media={"p.png": photograph()}, nb=NB.replace("HEADLINE", "Nei"))
    return given(checked(one, item(RELEASE, slug="two"), item(APPEAL, "appeals", "three")))


def given(found: Checked) -> Sequence[Made]:
    """Give the editions of what was checked."""
    assert found.newsroom
    context = EditionContext.of(found.newsroom, MOMENT)
    made = [Made(tuple(editions(context, each, drafts=False)), each.media) for each in found.newsroom.items]
    return [each for each in made if each.editions]


def render(made: Made, templates: Templates) -> Files:
    """Render an item's editions in each format, and pack them with their read-mes."""
    pictures = prepare_all(made.pictures)
    artefacts = [
        artefact
        for edition in made.editions
        for each in FORMATS
        for artefact in each.render(edition, templates, pictures)
    ]
    packed = [each for each in artefacts if each.role != "mail"]
    pack = make_pack(made.editions, packed, pictures, templates, MOMENT, attached=made.pictures)
    return {each.name: each.data for each in artefacts} | {pack.name: pack.data}


def in_threads(count: int, work: Callable[[int], None]) -> None:
    """Have threads begin the same work together, each with its number; raise what any of them raised."""
    together = Barrier(count)

    def begin(number: int) -> None:
        together.wait()
        work(number)

    with ThreadPoolExecutor(count) as threads:
        list(threads.map(begin, range(count)))


@pytest.mark.parametrize(("count", "turns", "of"), one_in(3, [(2, 1, few), (2, 3, items), (4, 3, items)]))
def test_threads_render_what_one_renders(count: int, turns: int, of: Callable[[], Sequence[Made]]) -> None:
    chosen = of()
    assert len(chosen) > 2
    expected = [render(each, TEMPLATES) for each in chosen]
    for turn in range(turns):
        # compiled anew in each turn, and by several threads at once
        templates = Templates(TEMPLATES.files)

        def render_all(number: int, templates: Templates = templates, turn: int = turn) -> None:
            # some turns begin with the same item in all threads, the others with different ones
            begin = number * (turn % 3)
            for place in (*range(begin, len(expected)), *range(begin)):
                assert render(chosen[place], templates) == expected[place]

        in_threads(count, render_all)


@pytest.mark.long
def test_threads_make_of_a_task_what_one_makes() -> None:
    whole = task()
    parts = [replace(whole, items=whole.items[start::2]) for start in range(2)]
    expected = [*map(run_task, parts)]

    def make_both(number: int) -> None:
        for place in (number % 2, 1 - number % 2):
            assert run_task(parts[place]) == expected[place]

    in_threads(3, make_both)


def test_threads_that_look_at_pictures_leave_warnings_as_they_were() -> None:
    picture = samples.jpeg(6)

    def look(number: int) -> None:
        del number
        for _ in range(300):
            encode.look(picture)

    with warnings.catch_warnings():
        before = list(warnings.filters)
        in_threads(4, look)
        assert warnings.filters == before
