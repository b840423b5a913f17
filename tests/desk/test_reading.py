"""A newsroom that nobody has read yet: pages show what is known, and those that need all of it say how far it is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from starlette.requests import Request
from starlette.responses import Response

from pipeline.building.executors.dispatch import dispatch
from pipeline.building.executors.in_process import InProcessExecutor
from pipeline.building.task import Task, TaskResult
from pipeline.desk import list_page, publishing, signing
from pipeline.desk.desk import Desk
from pipeline.desk.gate import Keys
from pipeline.desk.known_items import KnownItems
from pipeline.desk.look import FEW, Room
from pipeline.desk.words import desk_words
from pipeline.desk.workspace import Workspace
from pipeline.storage.desk_folder import DeskFolder
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from tests.desk.serving import newsroom
from tests.examples import one_in
from tests.small import RELEASE

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
COUNT = FEW + 4
DAM = "2026-05-09-dam-00"
PATIENCE = 60


class Held:
    """Reads items in this process, when somebody lets it."""

    def __init__(self) -> None:
        self.may = Event()

    def __call__(self, tasks: Iterator[Task], _count: int) -> Iterator[tuple[Task, TaskResult]]:
        first = next(tasks, None)
        if first is None:
            return
        if len(first.items) > 1:
            assert self.may.wait(PATIENCE)
        yield from dispatch(iter([first, *tasks]), InProcessExecutor())


@pytest.fixture
def held() -> Iterator[Held]:
    found = Held()
    yield found
    found.may.set()


@pytest.fixture
def desk(tmp_path: Path, held: Held) -> Iterator[Desk]:
    """Lay a newsroom that no build has read, and open the desk on it."""
    items = {f"releases/2026-05-09-dam-{number:02}/release.yaml": RELEASE for number in range(COUNT - 3)}
    newsroom(tmp_path, items)
    found = NewsroomFolder(tmp_path)
    known = KnownItems(Room(found, OutputFolder(tmp_path / "build"), "engine", held))
    workspace = Workspace(found, DeskFolder.of(tmp_path), lambda: NOW)
    yield Desk(workspace, Keys(b"secret"), desk_words("en"), lambda: NOW, "engine", known)
    held.may.set()
    known.end()


def asked(answer: Callable[[Desk, Request], object], desk: Desk, **params: str) -> str:
    """Ask for a page as the application does."""
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [], "path_params": params}
    with ThreadPoolExecutor(1) as thread:  # a browser of other tests has this one's event loop
        found: Response = thread.submit(asyncio.run, answer(desk, Request(scope))).result()  # type: ignore[arg-type]
    return bytes(found.body).decode()


def read_all(desk: Desk, held: Held) -> None:
    held.may.set()
    until = time.monotonic() + PATIENCE
    while desk.known.is_reading(desk.shared.files) or desk.known.coming:
        assert time.monotonic() < until
        time.sleep(0.05)


def test_the_list_says_how_far_the_newsroom_is_read_and_shows_the_rest_when_it_is(desk: Desk, held: Held) -> None:
    page = asked(list_page.whole, desk)
    assert f"0 of {COUNT} texts are read" in page
    assert "data-coming" in page
    assert '<li class="row">' not in page
    read_all(desk, held)
    page = asked(list_page.whole, desk)
    assert page.count('<li class="row">') == COUNT
    assert "data-coming" not in page


@pytest.mark.parametrize("answer", one_in(2, [publishing.asked, signing.asked]))
def test_an_act_that_needs_every_text_waits_on_a_page_that_says_so(
    desk: Desk, held: Held, answer: Callable[[Desk, Request], object]
) -> None:
    asked(list_page.whole, desk)
    page = asked(answer, desk, folder="releases", slug=DAM)
    assert f"0 of {COUNT} texts are read" in page
    assert 'id="reading"' in page
    read_all(desk, held)
    page = asked(answer, desk, folder="releases", slug=DAM)
    assert 'id="reading"' not in page
    assert "Villagers face eviction" in page


@pytest.mark.long
def test_what_the_desk_makes_meanwhile_is_shown_and_stays(desk: Desk, held: Held) -> None:
    asked(list_page.whole, desk)
    new = desk.workspace.newsroom.root / "releases/2026-06-01-new/release.yaml"
    new.parent.mkdir()
    new.write_text(RELEASE.replace("Villagers face", "Families face"), encoding="utf-8")
    desk.known.touched.add("releases/2026-06-01-new")
    assert "Families face eviction" in asked(list_page.whole, desk)
    read_all(desk, held)  # the folders were listed before there was this one
    assert len(desk.known.found) == COUNT + 1
    assert "Families face eviction" in asked(list_page.whole, desk)


def test_who_ends_the_desk_waits_for_no_newsroom(desk: Desk, held: Held) -> None:
    asked(list_page.whole, desk)
    desk.known.ends.set()
    held.may.set()
    desk.known.end()
    assert len(desk.known.found) < COUNT
