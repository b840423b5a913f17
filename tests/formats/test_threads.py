"""Editions that are set in several threads at once come out as those that are set one by one, byte for byte."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Barrier

import pytest

from pipeline.formats.registry import FORMATS
from pipeline.job import Choice, Job, Order, Output
from pipeline.make import make
from pipeline.manuscript import Manuscript, ToSet
from pipeline.pack.contents import make_pack
from pipeline.pictures import encode
from pipeline.pictures.prepare import prepare_all
from pipeline.templates import Templates
from pipeline.world import World
from tests.pictures import samples
from tests.small import MOMENT, TEMPLATES

ROOT = Path(__file__).parents[2]
TURNS = 3

Files = Mapping[str, bytes]


@pytest.fixture(autouse=True)
def hasty_threads() -> Iterator[None]:
    """Have threads take turns after a microsecond, and so in the middle of whatever they do."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@cache
def job() -> Job:
    """Give all samples as one job."""
    world = World(ROOT)
    return Job(world.kit(), tuple(Order(found.read(), {}) for found in world.look()), Choice(), MOMENT)


@cache
def manuscripts() -> Sequence[Manuscript]:
    """Give the samples ready to be set, in all their languages."""
    taken: list[ToSet] = []

    def take(given: ToSet) -> Callable[[], tuple[Output, ...]]:
        taken.append(given)
        return tuple

    make(job(), elsewhere=take)
    return tuple(each for each in taken[0].manuscripts if each.editions)


def set_item(manuscript: Manuscript, templates: Templates) -> Files:
    """Set an item's editions in each format, and pack them with their read-mes."""
    pictures = prepare_all(manuscript.pictures)
    made = [
        artefact
        for edition in manuscript.editions
        for write in FORMATS.values()
        for artefact in write(edition, templates, pictures)
    ]
    packed = [each for each in made if each.role != "mail"]
    pack = make_pack(manuscript.editions, packed, pictures, templates, MOMENT)
    return {each.name: each.data for each in made} | {pack.name: pack.data}


@cache
def one_by_one() -> Sequence[Files]:
    """Set all samples, one after the other."""
    return [set_item(each, TEMPLATES) for each in manuscripts()]


def in_threads(count: int, work: Callable[[int], None]) -> None:
    """Have threads begin the same work together, each with its number; raise what any of them raised."""
    together = Barrier(count)

    def begin(number: int) -> None:
        together.wait()
        work(number)

    with ThreadPoolExecutor(count) as threads:
        list(threads.map(begin, range(count)))


@pytest.mark.parametrize("count", [2, 4])
def test_threads_set_what_one_sets(count: int) -> None:
    expected = one_by_one()
    for turn in range(TURNS):
        # compiled anew in each turn, and by several threads at once
        templates = Templates(TEMPLATES.files)

        def set_all(number: int, templates: Templates = templates, turn: int = turn) -> None:
            # some turns begin with the same item in all threads, the others with different ones
            begin = number * (turn % 3)
            for place in (*range(begin, len(expected)), *range(begin)):
                assert set_item(manuscripts()[place], templates) == expected[place]

        in_threads(count, set_all)


def test_threads_make_of_a_job_what_one_makes() -> None:
    parts = [Job(job().kit, job().orders[start::2], job().choice, job().moment) for start in range(2)]
    expected = [*map(make, parts)]

    def make_both(number: int) -> None:
        for place in (number % 2, 1 - number % 2):
            assert make(parts[place]) == expected[place]

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
