"""press init: a newsroom that a check finds no fault in, or nothing at all."""

from __future__ import annotations

import os
import pty
import re
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from tests.examples import one_in
from tests.test_refused import PRESS, assert_refused, files, mounting, run
from tests.translating.newsroom import press

SAID = (
    "--name", "Watch", "--languages", "nb,en", "--timezone", "Europe/Oslo", "--email", "press@example.org",
    "--phone", "+44 20 7946 0018",
)  # fmt: skip


def init(folder: Path, *said: str) -> Result:
    found = CliRunner().invoke(main, ["init", str(folder), *said])
    assert found.exception is None or isinstance(found.exception, SystemExit), found.exception
    return found


@pytest.mark.parametrize("is_there", [False, True])
def test_a_check_finds_no_fault_in_a_new_newsroom(tmp_path: Path, is_there: bool) -> None:  # noqa: FBT001
    folder = tmp_path / "news"
    if is_there:
        folder.mkdir()
        (folder / "letter.txt").write_text("mine", encoding="utf-8")
    made = init(folder, *SAID)
    assert (made.exit_code, f"press desk --newsroom {folder} opens it" in made.stdout) == (0, True)
    checked = press(folder, "check")
    assert (checked.exit_code, re.findall(r"^\w+\[.+?\]", checked.stdout, re.MULTILINE)) == (
        0,
        ["warning[unreviewed-words]"],
    )
    assert checked.stdout.splitlines()[:7] == made.stderr.splitlines()[:7], "it was told at once"
    settings = (folder / "newsroom.yaml").read_text(encoding="utf-8")
    (folder / "newsroom.yaml").write_text(settings.replace("# accepted_words", "accepted_words"), encoding="utf-8")
    assert press(folder, "check").stdout == "1 item checked, no fault\n"
    assert "Pressemelding" in press(folder, "status").stdout
    assert {".gitignore", ".vscode/settings.json", "README.md", "schema/release.json"} <= set(files(folder))
    assert [each.name for each in tmp_path.iterdir()] == ["news"], "nothing half-made is left beside it"
    assert is_there == (folder / "letter.txt").exists()


@pytest.mark.parametrize("name", ["newsroom.yaml", ".gitignore", ".vscode/settings.json", "schema/newsroom.json"])
def test_nothing_is_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    made = init(tmp_path, *SAID)
    assert (made.exit_code, name.rpartition("/")[2] in made.stderr) == (2, True)
    assert files(tmp_path) == {name: b"mine"}


def test_nobody_is_asked_in_a_pipe(tmp_path: Path) -> None:
    made = init(tmp_path / "news", "--name", "Watch", "--email", "press@example.org")
    assert (made.exit_code, made.stdout) == (2, "")
    assert "--languages, --timezone" in made.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("option", "said", "told"),
    [
        ("--email", "press", "is not an e-mail address"),
        ("--timezone", "CET", "name the city"),
        ("--timezone", "oslo", "did you mean ‘Europe/Oslo’?"),
        ("--languages", ",", "is not a language’s tag"),
        ("--languages", "en, Norwegian", "write ‘nb’"),
        ("--languages", "norsk", "is not a language’s tag"),
        ("--name", "a\x07b", "characters that no file of a newsroom may hold"),
    ],
)
def test_what_a_check_would_tell_is_told_before_anything_is_written(
    tmp_path: Path, option: str, said: str, told: str
) -> None:
    made = init(tmp_path / "news", *SAID, option, said)
    assert (made.exit_code, told in made.stderr) == (2, True), made.stderr
    assert list(tmp_path.iterdir()) == []


def test_only_a_wrong_answer_is_asked_for_again(tmp_path: Path) -> None:
    answers = ["Watch", "en, norsk", "en, nb", "Oslo", "Europe/Oslo", "press@", "press@example.org", "12", ""]
    ours, theirs = pty.openpty()
    running = subprocess.Popen([*PRESS, "init", "news"], cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    shown = b""
    with suppress(OSError):  # the other side closes the terminal
        while part := os.read(ours, 4096):
            shown += part
    os.close(ours)
    told = shown.decode()
    assert running.wait(60) == 0, told
    asked = ["called?", "In which languages", "In which time zone", "To which e-mail", "Which number"]
    assert [told.count(each) for each in asked] == [1, 2, 2, 2, 2]
    assert "Error: ‘Oslo’ is not a time zone. Did you mean ‘Europe/Oslo’?" in told
    assert "timezone: Europe/Oslo" in (tmp_path / "news" / "newsroom.yaml").read_text("utf-8")


@mounting
@pytest.mark.parametrize("is_there", one_in(2, [False, True]))
def test_a_full_disk_leaves_nothing(tmp_path: Path, is_there: bool) -> None:  # noqa: FBT001
    said = " ".join(f"'{each}'" for each in SAID)
    folder = "/mnt/news" if not is_there else "/mnt"
    done = run(
        "unshare", "-m", "sh", "-c",
        f"mount -t tmpfs -o size=64k tmpfs /mnt; {' '.join(PRESS)} init {folder} {said}; code=$?;"
        f" ls -A /mnt >{tmp_path}/left; exit $code",
        cwd=tmp_path,
    )  # fmt: skip
    assert_refused(done, 3, "No space left on device")
    assert (tmp_path / "left").read_text(encoding="utf-8") == ""
