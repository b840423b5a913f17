"""press new: files that a check reads, in folders that nobody else has."""

from __future__ import annotations

import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
import yaml
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.storage.new_files import fill_folder, make_folder
from tests.building.small_newsroom import write
from tests.small import APPEAL, NEWSROOM, RELEASE
from tests.test_refused import PRESS, assert_refused, files, mounting, run
from tests.translating.newsroom import press

PERSON = "persons_at_risk: [{name: Oriel Vanta, pseudonym: Zara, name_public: no}]\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom with a release and an appeal."""
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/dam/release.yaml", RELEASE)
    write(tmp_path, "appeals/first/appeal.yaml", APPEAL + "number: 18/26\n" + PERSON)
    return tmp_path


def made(newsroom: Path, *arguments: str) -> Path:
    """Begin an item; give its folder."""
    done = press(newsroom, "new", *arguments)
    assert done.exit_code == 0, done.stderr
    first = done.stdout.splitlines()[0]
    assert first.startswith("made: ")
    return (newsroom / first.removeprefix("made: ")).parent


def fields(path: Path) -> dict[str, object]:
    found = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts and nothing else
    assert isinstance(found, dict)
    return found


def test_a_release_is_begun_with_what_is_usual(newsroom: Path) -> None:
    folder = made(newsroom, "release", "Families: a year later", "--date", "2026-11-29")
    assert folder == newsroom / "releases/2026-11-29-families-a-year-later"
    assert fields(folder / "release.yaml") == {
        "type": "press-release", "status": "draft", "language": "en", "headline": "Families: a year later",
        "dateline": {"place": "Oslo", "date": "2026-11-29"}, "contacts": ["press-office"],
    }  # fmt: skip
    assert press(newsroom, "check").exit_code == 0
    again = made(newsroom, "release", "Families: a year later", "--date", "2026-11-29")
    assert again.name == "2026-11-29-families-a-year-later-2"


def test_an_appeal_and_what_follows_it(newsroom: Path) -> None:
    begun = made(newsroom, "appeal", "Stop", "--lang", "nb")
    assert fields(begun / "appeal.yaml")["language"] == "nb"
    assert press(newsroom, "check", begun.name).stdout.count("error[") == 1
    further = made(newsroom, "appeal", "Still there", "--further", "first")
    found = fields(further / "appeal.yaml")
    assert (found["previous"], found["number"], found["stage"]) == (["first"], "18/26 – 1", "further-information")
    assert press(newsroom, "check", further.name).exit_code == 0


def test_a_translation_is_asked_for_once(newsroom: Path) -> None:
    folder = made(newsroom, "translation", "dam", "nb", "--due", "2026-12-01", "--translator", "Ada Example")
    assert fields(folder / "nb.yaml")["status"] == "requested"
    assert press(newsroom, "check").exit_code == 0
    before = files(newsroom)
    for language, told in (("nb", "is there already"), ("en", "written in en itself"), ("no", "does not publish in")):
        refused = press(newsroom, "new", "translation", "dam", language)
        assert (refused.exit_code, told in refused.stderr) == (2, True), refused.stderr
    assert files(newsroom) == before


def test_a_copy_takes_its_media_along_and_no_translation(newsroom: Path) -> None:
    media = "media: [{file: a.txt, title: A list}]\npublished_at: 2026-05-01\n"
    write(newsroom, "releases/dam/release.yaml", RELEASE + media)
    write(newsroom, "releases/dam/media/a.txt", "One\n")
    write(newsroom, "releases/dam/media/b.txt", "Two\n")
    write(newsroom, "releases/dam/nb.yaml", "language: nb\nstatus: requested\ntext: {}\n")
    folder = made(newsroom, "--from", "dam", "--headline", "Again")
    assert sorted(files(folder)) == ["media/a.txt", "release.yaml"]
    assert "published_at" not in fields(folder / "release.yaml")
    assert press(newsroom, "check").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["release", " "], 2, "a headline is needed"),
        (["release", "x", "--lang", "da"], 2, "does not publish in ‘da’"),
        (["release", "x", "--date", "2026-02-30"], 2, "is no day"),
        (["release", "x", "--date", "20260501"], 2, "such as 2026-05-01"),
        (["release", "x", "--contact", "press"], 2, "the directory has no ‘press’"),
        (["release", "a\x07b"], 2, "no file of a newsroom may hold"),
        (["release", "Oriel Vanta is free"], 4, "an appeal withholds"),
        (["appeal", "x", "--further", "dam"], 2, "is no appeal"),
        (["appeal", "x", "--further", "nowhere"], 2, "no release or appeal ‘nowhere’"),
        (["appeal", "x", "--further", "first", "--stage", "first"], 2, "follows no other"),
        (["--from", "nowhere"], 2, "no release or appeal ‘nowhere’"),
        (["--from", "dam", "release", "x"], 2, "go with no other word"),
    ],
)
def test_what_cannot_be_begun_is_said_in_a_line_and_nothing_is_written(
    newsroom: Path, arguments: list[str], code: int, told: str
) -> None:
    before = files(newsroom)
    own = ["new", "--newsroom", str(newsroom)] if arguments[0] == "--from" else ["new"]
    rest = arguments if arguments[0] == "--from" else [*arguments, "--newsroom", str(newsroom)]
    done = CliRunner().invoke(main, [*own, *rest])
    assert (done.exit_code, told in done.stderr) == (code, True), done.stderr
    assert files(newsroom) == before


def test_of_two_who_begin_the_same_at_once_neither_replaces_the_other(newsroom: Path) -> None:
    def begin(number: int) -> subprocess.CompletedProcess[str]:
        place = ("--place", f"Town {number}")
        return run(*PRESS, "new", "release", "The same", "--date", "2026-11-29", *place, cwd=newsroom)

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(begin, range(4)))
    assert [each.returncode for each in done] == [0] * 4, [each.stderr for each in done]
    found = sorted((newsroom / "releases").glob("*-the-same*"))
    ends = ["", "-2", "-3", "-4"]
    assert [each.name for each in found] == [f"2026-11-29-the-same{end}" for end in ends]
    towns = {str(fields(each / "release.yaml")["dateline"]) for each in found}
    assert len(towns) == 4


def test_of_many_who_make_one_folder_at_once_one_does(tmp_path: Path) -> None:
    everybody = Barrier(8)

    def make(number: int, target: Path) -> bool:
        everybody.wait()
        try:
            make_folder(target, {"one": str(number).encode(), "media/two": b"2"})
        except FileExistsError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        for turn in range(20):
            target = tmp_path / "releases" / str(turn)
            assert sum(pool.map(make, range(8), [target] * 8)) == 1
            assert sorted(files(target)) == ["media/two", "one"]
    assert [each.name for each in (tmp_path / "releases").iterdir() if each.name.startswith(".")] == []


def test_a_folder_is_made_whole_and_never_over_another(tmp_path: Path) -> None:
    make_folder(tmp_path / "a/b", {"one": b"1", "media/two": b"2"})
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "a/b", {"three": b"3"})
    assert files(tmp_path) == {"a/b/one": b"1", "a/b/media/two": b"2"}
    assert [each.name for each in (tmp_path / "a").iterdir()] == ["b"]
    with pytest.raises(FileExistsError):
        fill_folder(tmp_path / "a/b", {"three": b"3", "one": b"other"})
    assert files(tmp_path) == {"a/b/one": b"1", "a/b/media/two": b"2"}, "all or none"


@mounting
def test_a_full_disk_leaves_no_half_item(newsroom: Path) -> None:
    script = (
        "mount -t tmpfs -o size=64k tmpfs /mnt; cp -a newsroom.yaml releases appeals /mnt;"
        f" cat /dev/zero >/mnt/filler 2>/dev/null; {' '.join(PRESS)} new release Full --newsroom /mnt; code=$?;"
        f" ls -A /mnt/releases >{newsroom}/left; exit $code"
    )
    assert_refused(run("unshare", "-m", "sh", "-c", script, cwd=newsroom), 3, "No space left on device")
    assert (newsroom / "left").read_text(encoding="utf-8") == "dam\n"
