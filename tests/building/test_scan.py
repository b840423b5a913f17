"""A check of one item tells of it what a check of all items does, and reads of others only what it needs for that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from pipeline.building.build_log import BuildLog
from pipeline.building.scan import BuildContext, faults_about, scan
from pipeline.building.task import BuildOptions, Task, TaskResult
from pipeline.fault import Fault
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.building.small_newsroom import ENGINE, LATER, NB, in_this_process, write, write_newsroom
from tests.small import APPEAL, RELEASE

QUOTE = "quotes: {chief: {text: WORDS, speaker: Ada Example}}\n"
WORDS = "We were asked to sign first and to read later"


def _found(root: Path, *only: str) -> tuple[tuple[Fault, ...], list[Task]]:
    """Give every fault that is found, and the tasks that were done for it."""
    newsroom = NewsroomFolder(root)
    done: list[Task] = []

    def run(tasks: Iterator[Task], count: int) -> Iterator[tuple[Task, TaskResult]]:
        for task, result in in_this_process(tasks, count):
            done.append(task)
            yield task, result

    moment = datetime(2026, 11, 5, 12, tzinfo=UTC)
    context = BuildContext(newsroom.shared_files(), BuildOptions(), moment, run)
    return scan(newsroom.item_folders(), BuildLog(ENGINE), context, only=frozenset(only)).faults(), done


def test_a_check_of_one_item_tells_of_it_what_a_check_of_all_does(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    person = "persons_at_risk: [{name: Oriel Vanta, pseudonym: Zara, name_public: no}]\n"
    write(tmp_path, "appeals/first/appeal.yaml", APPEAL + person + "index_number: A 1\n")
    write(tmp_path, "appeals/third/appeal.yaml", LATER.replace("[first]", "[frst]").replace("2026-06-01", "2026-04-01"))
    write(tmp_path, "appeals/fourth/appeal.yaml", LATER.replace("2026-06-01", "2026-04-01"))
    write(tmp_path, "releases/two/release.yaml", RELEASE + QUOTE.replace("WORDS", WORDS))
    write(tmp_path, "releases/three/release.yaml", RELEASE + QUOTE.replace("WORDS", WORDS.replace("first", "at once")))
    write(tmp_path, "releases/four/release.yaml", RELEASE.replace("Villagers", "Oriel Vanta") + "index_number: A 1\n")
    write(tmp_path, "releases/five/release.yaml", RELEASE.replace("language: en", "language: fr"))
    write(tmp_path, "releases/six/release.yaml", "[" * 1000)
    every, _ = _found(tmp_path)
    told = {fault.code for fault in every}
    assert {
        "duplicate-index-number", "language-not-published", "same-quote-differs", "unknown-previous", "withheld-name",
        "times-out-of-order",
    } <= told  # fmt: skip
    for each in NewsroomFolder(tmp_path).item_folders():
        about = frozenset({each.slug})
        assert faults_about(_found(tmp_path, each.key)[0], about) == faults_about(every, about), each.key


def test_of_other_items_no_translation_is_read(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    write(tmp_path, "releases/two/nb.yaml", NB.replace("HEADLINE", "Ja"))
    _, done = _found(tmp_path, "releases/one")
    read = {(each.files.key, *each.files.translations) for task in done for each in task.items}
    assert read == {
        ("releases/one", "nb"),
        ("releases/two",),
        ("appeals/first",),
        ("appeals/second",),
    }
