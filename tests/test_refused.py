"""What the disk or an output refuses, for whole commands: one line, an exit code, no traceback.

With real small disks, limits, rights and closed outputs, in processes of their own.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.small_newsroom import copied, write
from tests.command import press
from tests.examples import one_in
from tests.small import NEWSROOM, RELEASE

ROOT = Path(__file__).parent.parent
PRESS = (sys.executable, "-m", "pipeline")
DRAFT = RELEASE.replace("status: approved", "status: draft")
# Even root may not read then what its permissions do not give.
PLAINLY = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")


def laid(folder: Path) -> Path:
    """Lay a newsroom, with a stranger's folder beside it."""
    root = folder / "newsroom"
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "releases/dam/release.yaml", RELEASE)
    write(root, "releases/other/release.yaml", RELEASE)
    write(folder, "mine/letter.txt", "mine")
    return root


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return laid(tmp_path)


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a newsroom that was built, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    assert press("build", cwd=laid(folder)).returncode == 0
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    """Give a newsroom that was built."""
    return copied(built_once, tmp_path) / "newsroom"


def run(*command: str, cwd: Path, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command, perhaps with a limit to the size of files."""
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        preexec_fn=(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit else None,
    )


def shell(script: str, *, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in which `$PRESS` is the command."""
    return run("sh", "-c", script.replace("$PRESS", " ".join(PRESS)), cwd=cwd)


def assert_refused(done: subprocess.CompletedProcess[str], code: int, *told: str) -> None:
    """One line says why, and nothing else is said of it."""
    assert done.returncode == code, done.stderr
    assert [line for line in done.stderr.splitlines() if line.startswith("press: ")] == done.stderr.splitlines()
    assert done.stderr.count("\n") == 1
    assert [word for word in told if word not in done.stderr] == []


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


PLAIN_PRESS = PRESS if os.geteuid() else (*PLAINLY, *PRESS)
_SET = os.geteuid() != 0 or subprocess.run([*PLAINLY, "true"], capture_output=True, check=False).returncode == 0
plain = pytest.mark.skipif(not _SET, reason="root's right to read everything cannot be laid down here")
_MOUNTED = subprocess.run(
    ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"], capture_output=True, check=False
)
mounting = pytest.mark.skipif(_MOUNTED.returncode != 0, reason="no small disk can be mounted here")

# What is put in the place of something in build/: a link to somewhere, or (None) a file.
LINKS: dict[str, tuple[str, str | None]] = {
    "build": ("", "mine"),
    "build that leads nowhere": ("", "nowhere"),
    "build that is a file": ("", None),
    "media": ("media", "mine"),
    "media that is a file": ("media", None),
    "packs": ("packs", "mine"),
    "an item's folder": ("media/dam", "mine"),
    "an item's folder that is a file": ("media/dam", None),
    "a pack": ("packs/dam.zip", "mine/letter.txt"),
    "the build log": (".build-log.json", "mine/letter.txt"),
    "the folder of the build log": (".build-log", "mine"),
}


@pytest.mark.parametrize("linked", one_in(4, LINKS))
def test_nothing_is_written_or_removed_through_a_link(built: Path, linked: str) -> None:
    place, target = LINKS[linked]
    path = built / "build" / place
    path.rename(built.parent / "moved")
    if target is None:
        path.write_text("no folder", encoding="utf-8")
    else:
        path.symlink_to(built.parent / target)
    shutil.rmtree(built / "releases/dam")
    assert_refused(run(*PRESS, "build", cwd=built), 4)
    assert files(built.parent / "mine") == {"letter.txt": b"mine"}
    assert_refused(run(*PRESS, "check", cwd=built), 4)


def test_an_output_that_is_a_link_or_a_folder_is_made_anew(built: Path) -> None:
    made = files(built / "build/media")
    page, text = built / "build/media/dam/dam.en.html", built / "build/media/dam/dam.en.txt"
    (built.parent / "mine/page.html").write_bytes(page.read_bytes())
    page.unlink()
    page.symlink_to(built.parent / "mine/page.html")
    text.unlink()
    text.mkdir()
    assert run(*PRESS, "build", cwd=built).returncode == 0
    assert files(built / "build/media") == made
    assert not page.is_symlink()


@pytest.mark.parametrize(
    "out", one_in(3, [".", "..", "releases", "releases/new", "appeals/x", "templates", "templates/html"])
)
def test_a_build_writes_into_no_folder_of_the_newsroom(newsroom: Path, out: str) -> None:
    before = files(newsroom.parent)
    assert_refused(run(*PRESS, "build", "--out", out, cwd=newsroom), 4)
    assert files(newsroom.parent) == before


def test_a_limit_to_the_size_of_files_is_one_line_and_nothing_is_half_written(built: Path) -> None:
    before = files(built / "build/media")
    write(built, "releases/dam/release.yaml", RELEASE.replace("Three hundred", "Many"))
    write(built, "releases/other/release.yaml", DRAFT)
    assert_refused(run(*PRESS, "build", cwd=built, limit=10_000), 3, "the disk refuses", "File too large")
    after = files(built / "build/media")
    assert not [name for name in after if name.startswith("other/")]
    assert {name: before[name] for name in after} == after
    assert not list((built / "build").rglob(".part-*"))


@mounting
def test_a_full_disk_is_one_line_and_what_must_go_is_gone(built: Path) -> None:
    write(built, "releases/dam/release.yaml", RELEASE.replace("Three hundred", "Many"))
    write(built, "releases/other/release.yaml", DRAFT)
    for name in "abcdef":  # more than what is removed makes room for
        write(built, f"releases/{name}/release.yaml", RELEASE)
    done = run(
        "unshare", "-m", "sh", "-c",
        "mount -t tmpfs -o size=1m tmpfs /mnt && cp -a build /mnt && mount --bind /mnt/build build "
        "&& cat /dev/zero >/mnt/filler 2>/dev/null; "
        f"{' '.join(PRESS)} build; code=$?; cp -a build seen; exit $code",
        cwd=built,
    )  # fmt: skip
    assert_refused(done, 3, "No space left on device")
    seen = files(built / "seen")
    assert not [name for name in seen if "other" in name or ".part-" in name]
    before = files(built / "build")
    assert [name for name in seen if name.startswith("media/dam") and seen[name] != before[name]] == []


@mounting
def test_a_disk_that_cannot_be_written_to_is_one_line(built: Path) -> None:
    write(built, "releases/dam/release.yaml", RELEASE.replace("Three hundred", "Many"))
    script = f"mount --bind build build && mount -o remount,ro,bind build && exec {' '.join(PRESS)} build"
    assert_refused(run("unshare", "-m", "sh", "-c", script, cwd=built), 3, "Read-only file system")


@plain
def test_a_build_folder_that_may_not_be_written_to_is_one_line(built: Path) -> None:
    (built / "build").chmod(0o555)
    before = files(built / "build")
    write(built, "releases/dam/release.yaml", RELEASE.replace("Three hundred", "Many"))
    assert_refused(run(*PLAIN_PRESS, "build", cwd=built), 3, "Permission denied")
    assert files(built / "build") == before


@plain
@pytest.mark.parametrize("secret", one_in(3, ["releases/dam/release.yaml", "releases/dam", "releases/dam/media"]))
def test_what_may_not_be_read_is_a_fault_of_its_item(newsroom: Path, secret: str) -> None:
    (newsroom / "releases/dam/media").mkdir()
    (newsroom / secret).chmod(0)
    done = run(*PLAIN_PRESS, "build", cwd=newsroom)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"--> {secret}:1:1" in done.stderr
    assert "error[unreadable-file]" in done.stderr
    assert (newsroom / "build/packs/other.zip").is_file()
    assert run(*PLAIN_PRESS, "check", cwd=newsroom).stdout == done.stderr


@plain
@pytest.mark.parametrize("secret", one_in(3, ["releases", "templates", "newsroom.yaml"]))
def test_what_all_items_share_and_may_not_be_read_stops_the_build_and_removes_nothing(built: Path, secret: str) -> None:
    (built / "templates").mkdir()
    (built / secret).chmod(0)
    done = run(*PLAIN_PRESS, "build", cwd=built)
    assert done.returncode in (1, 3)
    assert "Permission denied" in done.stderr
    assert "Traceback" not in done.stderr
    assert (built / "build/packs/dam.zip").is_file()


OUTPUTS = {
    "a full output": ("$PRESS COMMAND >/dev/full", 3),
    "a closed output": ("$PRESS COMMAND >&-", 3),
    "every stream closed": ("$PRESS COMMAND <&- >&- 2>&-", 3),
    "an output that nobody reads": ("{ $PRESS COMMAND; echo $? >code; } | sleep 0; exit $(cat code)", 3),
    "full error output": ("$PRESS COMMAND 2>/dev/full", 0),
    "closed error output": ("$PRESS COMMAND 2>&-", 0),
}


@pytest.mark.parametrize(
    "command",
    [
        "build",
        "--help",
        *(pytest.param(each, marks=pytest.mark.long) for each in ("check", "translate status", "explain unknown-key")),
    ],
)
@pytest.mark.parametrize("output", one_in(6, OUTPUTS))
def test_an_output_that_takes_nothing_is_one_line(newsroom: Path, output: str, command: str) -> None:
    script, code = OUTPUTS[output]
    done = shell(script.replace("COMMAND", command), cwd=newsroom)
    assert done.returncode == code, done.stderr
    assert done.stderr.count("\n") == (1 if code and "2>&-" not in script else 0), done.stderr
    if command == "build":
        assert (newsroom / "build/packs/dam.zip").is_file()


def test_a_closed_output_is_nobody_elses(newsroom: Path, built_once: Path) -> None:
    """A file that is opened in its place would hold what was printed."""
    shell("$PRESS build <&- >&- 2>&-", cwd=newsroom)
    found, usual = (files(root / "build") for root in (newsroom, built_once / "newsroom"))
    assert {name: data for name, data in found.items() if not name.startswith(".")} == {
        name: data for name, data in usual.items() if not name.startswith(".")
    }


@pytest.mark.parametrize("folder", one_in(2, [b"caf\xe9", "café".encode()]))
@pytest.mark.parametrize(
    "command", ["build", *(pytest.param(each, marks=pytest.mark.long) for each in ("check", "translate status"))]
)
def test_a_newsroom_in_a_folder_of_any_name_is_a_newsroom(newsroom: Path, folder: bytes, command: str) -> None:
    other = newsroom.with_name(os.fsdecode(folder))
    newsroom.rename(other)
    for locale in ("C", "C.UTF-8"):
        done = shell(f"LC_ALL={locale} PYTHONUTF8=0 $PRESS {command} --newsroom .", cwd=other)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    other.rename(newsroom)
