"""What is made before its moment goes out at it as it is, and is made anew where anything has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.building.build_log import BuildLog
from pipeline.building.scan import BuildContext
from pipeline.building.task import BuildOptions, Task, TaskResult
from pipeline.publishing.publish import prepare, publish
from pipeline.publishing.request import PublishRequest
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from tests.building.small_newsroom import ENGINE, in_this_process, write
from tests.publishing.real import MOMENT, agree, public, publish_newsroom
from tests.small import APPEAL, NEWSROOM, RELEASE

LIFTED = MOMENT + timedelta(days=1)
EMBARGOED = RELEASE.replace("body:", f"embargo: {{lifts_at: {LIFTED:%Y-%m-%d %H:%M}, timezone: UTC}}\nbody:")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/one/release.yaml", EMBARGOED)
    write(tmp_path, "releases/two/release.yaml", RELEASE)
    publish_newsroom(tmp_path)
    return tmp_path


def published_at_the_lift(root: Path, change: tuple[str, str] = ("", "")) -> int:
    """Prepare, change a file, publish at the lift; say how many items were made then."""
    output = OutputFolder(root / "build")
    output.begin()
    request = PublishRequest(NewsroomFolder(root), output, BuildLog(ENGINE), "Vera Example")
    context = BuildContext(NewsroomFolder(root).shared_files(), BuildOptions(), LIFTED, in_this_process)
    before = public(root)
    ready = prepare(request, context, ENGINE)
    assert public(root) == before, "nothing is public by it"
    assert [*ready.items] == ["releases/one"]
    if change[0]:
        write(root, *change)
    made: list[object] = []

    def counted(tasks: Iterator[Task], count: int) -> Iterator[tuple[Task, TaskResult]]:
        for task, result in in_this_process(tasks, count):
            made.extend(each for each in result.items if each.rendered)
            yield task, result

    context = replace(context, shared=NewsroomFolder(root).shared_files(), run=counted)
    publish(replace(request, prepared=ready), replace(context, moment=LIFTED + timedelta(seconds=0.4)), ENGINE)
    agree(root)
    return len(made)


def test_what_is_prepared_goes_out_byte_for_byte_as_it_would_be_made_then(root: Path, tmp_path: Path) -> None:
    assert published_at_the_lift(root) == 0
    found = public(root)
    assert "en/one.html" in found
    other = tmp_path / "other"
    for name in ("newsroom.yaml", "releases/one/release.yaml", "releases/two/release.yaml"):
        write(other, name, (root / name).read_bytes())
    publish_newsroom(other)
    publish_newsroom(other, LIFTED)
    assert public(other) == found


@pytest.mark.parametrize(
    "change",
    [
        ("releases/one/release.yaml", EMBARGOED.replace("Three", "Four")),
        ("newsroom.yaml", NEWSROOM.replace("7946 0018", "7946 0019")),
    ],
    ids=["the text", "a contact"],
)
def test_what_has_changed_since_is_made_anew(root: Path, change: tuple[str, str]) -> None:
    assert published_at_the_lift(root, change)
    page = public(root)["en/one.html"].decode()
    assert "Four hundred" in page or "7946 0019" in page


def test_what_has_a_name_that_is_withheld_by_now_stays_in(root: Path) -> None:
    person = "persons_at_risk: [{name: Three Hundred, name_public: no, pseudonym: T.}]\n"
    published_at_the_lift(root, ("appeals/new/appeal.yaml", APPEAL + person))
    assert "en/one.html" not in public(root)
