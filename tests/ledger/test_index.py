"""The index of the ledger says what the ledger’s files say, after whatever was added, taken away or damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ledger.chain import in_order
from pipeline.ledger.entry import LedgerEntry
from pipeline.ledger.history import ledger_of, standing_at, versions
from pipeline.storage.ledger_folder import LedgerFolder
from pipeline.storage.ledger_index import NAME, LedgerIndex
from pipeline.storage.output_folder import MARK
from tests.examples import examples
from tests.ledger.histories import START, added, entry, ledgers


@pytest.fixture
def build(tmp_path: Path) -> Path:
    (tmp_path / MARK).touch()
    return tmp_path


def add(folder: LedgerFolder, entries: Iterable[LedgerEntry]) -> None:
    for each in entries:
        folder.add(each)


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_fork_in_the_second_of_its_common_parent_is_one_story_whichever_branch_comes_first(
    build: Path, *, is_turned: bool
) -> None:
    common: list[LedgerEntry] = []
    added(common, 1, 5, words="a" * 64)
    branches = [list(common), list(common)]
    for number, branch in enumerate(branches):
        for step in (2, 4):  # in the same second, as the common parent
            added(branch, number + step, 5, words=f"{number + step:064x}")
    merged = list({each.id: each for branch in branches for each in branch}.values())
    story = in_order(merged)
    assert story[0] == common[0]
    assert all(in_order(some) == story for some in permutations(merged))
    for branch in branches:
        assert [each for each in story if each in branch] == branch, "nothing counts before what it follows"
    folder = LedgerFolder(build)
    index = LedgerIndex(folder, build)
    known: list[LedgerEntry] = []
    for branch in reversed(branches) if is_turned else branches:
        new = [each for each in branch if each not in known]
        add(folder, new)
        known += new
        index.refresh()
        agree(index, known)
    index.close()


def agree(index: LedgerIndex, entries: list[LedgerEntry]) -> None:
    assert index.ledger() == ledger_of(entries)
    for minutes in (-1, 0, 17, 30, 61):
        moment = START + timedelta(minutes=minutes)
        stood = {file: each.digest for file, each in standing_at(entries, moment).items()}
        assert index.standing_at(moment) == stood
    for tag in ("en", "fr"):
        assert index.versions("releases/one", tag) == versions(entries, "releases/one", tag)
    assert index.published().keys() == {each.item for each in entries if each.words and each.language}


@examples(120)
@given(ledgers(), st.data())
def test_the_index_follows_the_files(entries: list[LedgerEntry], data: st.DataObject) -> None:
    with TemporaryDirectory() as root:
        (Path(root) / MARK).touch()
        folder, build = LedgerFolder(Path(root)), Path(root)
        index = LedgerIndex(folder, build)
        there: dict[str, LedgerEntry] = {}
        for _ in range(3):
            some = data.draw(st.lists(st.sampled_from(entries)))
            add(folder, some)
            there |= {each.id: each for each in some}
            index.refresh()
            agree(index, list(there.values()))
        if there:
            gone = data.draw(st.sampled_from(list(there.values())))
            (folder.root / gone.name).unlink()
            del there[gone.id]
            index.refresh()
            agree(index, list(there.values()))
        index.close()
        again = LedgerIndex(folder, build)
        agree(again, list(there.values()))
        again.close()


@pytest.mark.parametrize("gone", ["ledger", "ledger/2026-12"])
def test_a_month_that_is_taken_away_right_after_it_was_written_is_missed(build: Path, gone: str) -> None:
    folder = LedgerFolder(build)
    old = entry(0)
    new = entry(1, START + timedelta(days=2), (old.id,))
    add(folder, [old, new])
    os.utime(folder.root / "2026-11", (1, 1))
    with closing(LedgerIndex(folder, build)) as index:
        agree(index, [old, new])
    shutil.rmtree(build / gone)
    with closing(LedgerIndex(folder, build)) as index:
        agree(index, [] if gone == "ledger" else [old])


@pytest.mark.parametrize("damage", ["garbage", "cut off", "of another version", "no folder"])
def test_an_index_that_is_not_right_is_made_again(build: Path, damage: str) -> None:
    folder, one = LedgerFolder(build), entry(1)
    folder.add(one)
    index = LedgerIndex(folder, build)
    agree(index, [one])
    index.close()
    path = build / NAME
    match damage:
        case "garbage":
            path.write_bytes(b"this is no database" * 500)
        case "cut off":
            path.write_bytes(path.read_bytes()[:5000])
        case "of another version":
            with sqlite3.connect(path) as database:
                database.execute("pragma user_version = 99")
            database.close()
        case _:
            path.unlink()
    index = LedgerIndex(folder, build / "nowhere" if damage == "no folder" else build)
    agree(index, [one])
    index.close()


def test_nothing_is_written_into_a_folder_that_no_build_made(tmp_path: Path) -> None:
    folder = LedgerFolder(tmp_path)
    folder.add(entry(1))
    index = LedgerIndex(folder, tmp_path / "ledger")
    agree(index, [entry(1)])
    assert not (folder.root / NAME).exists()


def test_a_damaged_entry_is_left_out_of_the_index(tmp_path: Path) -> None:
    folder, one = LedgerFolder(tmp_path), entry(1)
    two = entry(2, follows=(one.id,), file="fr/one.html")
    add(folder, [one, two])
    (folder.root / one.name).write_bytes(b"{}")
    index = LedgerIndex(folder, tmp_path)
    assert list(index.ledger().standing) == ["fr/one.html"]
    index.close()


def test_an_entry_is_never_written_twice_nor_through_a_link(tmp_path: Path) -> None:
    folder, one = LedgerFolder(tmp_path), entry(1)
    folder.add(one)
    before = os.stat(folder.root / one.name)  # noqa: PTH116 - its times
    folder.add(one)
    assert os.stat(folder.root / one.name) == before  # noqa: PTH116 - as above
    assert [each.name for each in (folder.root / "2026-11").iterdir()] == [one.name.partition("/")[2]]


@pytest.mark.long
@pytest.mark.usefixtures("build")
def test_questions_are_answered_in_50_ms_at_100_000_entries(tmp_path: Path) -> None:
    folder, entries = LedgerFolder(tmp_path), list[LedgerEntry]()
    for number in range(100_000):
        item, tag = f"releases/{number % 3000}", ("en", "fr", "ar")[number % 3]
        follows = (entries[-1].id,) if entries else ()
        file = f"{tag}/{number % 3000}.html"
        words = f"{number % 9000:064x}"
        moment = START + timedelta(minutes=number * 4)
        entries.append(entry(number, moment, follows, item=item, language=tag, file=file, words=words))
    for each in entries:
        path = folder.root / each.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.data)
    started = perf_counter()
    index = LedgerIndex(folder, tmp_path)
    index.last()
    print(f"made in {perf_counter() - started:.1f} s")  # noqa: T201 - a figure
    index.close()
    questions: dict[str, Callable[[LedgerIndex], object]] = {
        "open": lambda index: index.has(entries[0].id),
        "standing_at": lambda index: index.standing_at(START + timedelta(days=100)),
        "versions": lambda index: index.versions("releases/7", "fr"),
        "last_versions": lambda index: index.last_versions("releases/7"),
        "published": lambda index: index.published(),
        "last": lambda index: index.last(),
    }
    for name, ask in questions.items():
        index = LedgerIndex(folder, tmp_path)
        started = perf_counter()
        ask(index)
        took = perf_counter() - started
        print(f"{name}: {took * 1000:.1f} ms")  # noqa: T201 - a figure
        index.close()
        assert took < 0.15, "three times what is promised, for a busy machine"
