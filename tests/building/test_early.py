"""An edit, made by copies of the command's own process: it equals a clean build, whoever dies, and none stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.building.desk import NB, contents, lay, put
from tests.pack.sample import photograph
from tests.small import APPEAL, RELEASE

ROOT = Path(__file__).parents[2]
LATE = 120
PICTURE = "media: [{file: p.png, alt: A placard}]\n"
# The command as `press` runs it, on two cores, with a place at which a copy of it comes to harm: when it has begun, or
# when it looks at a picture, which is in the middle of a job. Copies tell who they are, and what they live through.
PRESS = """\
import os, signal, sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
signal.signal(signal.SIGINT, signal.default_int_handler)
import pipeline.machine
pipeline.machine.cores = lambda: 2
from pipeline import early
here, log, role, set_there = os.getpid(), Path({log!r}), "reader", early._set

def set_and_say_so(*given):
    global role
    role = "setter"
    set_there(*given)

def come(place):
    with log.open("a") as told:
        print(role, place, os.getpid(), file=told)
    {harm}

class Pictures:
    def get(self, name):
        come("working")
    def put(self, name, data):
        pass

def begin():
    come("begins")
    return Pictures()

early._set, early.store = set_and_say_so, begin
from pipeline.__main__ import run
run()
"""
KILL = "os.kill(os.getpid(), signal.SIGKILL)"
needs_copies = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no copies of processes")


class Desk:
    """A newsroom that was built once, and the command that builds it again."""

    def __init__(self, folder: Path) -> None:
        self.root, self.log, self.out = folder / "newsroom", folder / "log", folder / "newsroom/build"
        lay(self.root)
        put(self.root, "releases/two/release.yaml", RELEASE + PICTURE)
        put(self.root, "releases/two/media/p.png", photograph())
        assert self.press("build").returncode == 0
        assert not self.log.exists(), "a first build is not for few hands"

    def command(self, harm: str) -> list[str]:
        return [sys.executable, "-c", PRESS.format(root=str(ROOT), log=str(self.log), harm=harm)]

    def press(self, *arguments: str, harm: str = "pass") -> subprocess.CompletedProcess[str]:
        command = [*self.command(harm), *arguments]
        told = subprocess.run(command, cwd=self.root, capture_output=True, encoding="utf-8", timeout=LATE, check=False)
        assert "Traceback" not in told.stderr
        return told

    def edit(self) -> None:
        put(self.root, "releases/one/nb.yaml", NB.replace("HEADLINE", "Jo"))
        put(self.root, "releases/two/release.yaml", RELEASE.replace("Three", "Eight") + PICTURE)

    def assert_as_clean(self, code: int = 0) -> None:
        assert self.press("build", "--out", str(self.root.parent / "clean")).returncode == code
        assert contents(self.out) == contents(self.root.parent / "clean")

    @property
    def lived(self) -> list[list[str]]:
        return [line.split() for line in self.log.read_text().splitlines()]

    def assert_nobody_is_left(self) -> None:
        late = time.monotonic() + LATE
        while any(_is_alive(int(number)) for _, _, number in self.lived):
            assert time.monotonic() < late, "a copy has stayed behind"
            time.sleep(0.01)


def _is_alive(number: int) -> bool:
    told = subprocess.run(["ps", "-o", "stat=", "-p", str(number)], capture_output=True, encoding="utf-8", check=False)
    return bool(told.stdout) and not told.stdout.startswith("Z")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@needs_copies
def test_an_edit_is_read_by_one_copy_and_set_by_another(desk: Desk) -> None:
    desk.edit()
    assert desk.press("build").returncode == 0
    assert {(role, place) for role, place, _ in desk.lived} == {
        (role, place) for role in ("reader", "setter") for place in ("begins", "working")
    }
    assert len({number for _, _, number in desk.lived}) == 2
    assert "Eight hundred" in (desk.out / "media/two/two.en.txt").read_text(encoding="utf-8")
    desk.assert_as_clean()
    desk.assert_nobody_is_left()


@needs_copies
@pytest.mark.parametrize("place", ["begins", "working"])
@pytest.mark.parametrize("role", ["reader", "setter"])
def test_a_copy_that_is_killed_costs_a_retry(desk: Desk, role: str, place: str) -> None:
    desk.edit()
    once = f"if [role, place] == {[role, place]} and log.read_text().count(f'{{role}} {{place}}') == 1: {KILL}"
    assert desk.press("build", harm=once).returncode == 0
    assert [role, place] in [each[:2] for each in desk.lived], "nobody came to harm"
    desk.assert_as_clean()
    desk.assert_nobody_is_left()


@needs_copies
def test_an_item_over_which_each_reader_dies_is_named_and_costs_no_other(desk: Desk) -> None:
    desk.edit()
    told = desk.press("build", harm=f"if role == 'reader' and place == 'working': {KILL}")
    assert told.returncode == 1
    assert "cannot-be-read" in told.stderr
    assert "releases/two/release.yaml" in told.stderr
    assert not (desk.out / "media/two").exists()
    assert "Jo" in (desk.out / "media/one/one.nb.txt").read_text(encoding="utf-8")
    desk.assert_nobody_is_left()


NAMING = "language: nb\nstatus: approved\ntext: {headline: Nei, body: Eva Example., call_to_action: Skriv.}\n"
WITHHELD = APPEAL + "persons_at_risk: [{name: Eva Example, pseudonym: Ms A., name_public: no}]\n"


@needs_copies
@pytest.mark.parametrize(
    ("files", "code", "gone"),
    [
        (
            {"releases/two/release.yaml": RELEASE.replace("Three", "![](nobody.png)\n\n  Three")},
            "unlisted-picture",
            "media/two/*",
        ),
        (
            {"appeals/first/appeal.yaml": WITHHELD.replace("families", "families and Eva Example")},
            "withheld-name",
            "media/first/*",
        ),
        (
            {"appeals/first/appeal.yaml": WITHHELD, "appeals/first/nb.yaml": NAMING},
            "withheld-name",
            "media/first/first.nb.*",
        ),
    ],
    ids=["cannot be set", "must not go out", "must not go out in one language"],
)
def test_what_was_set_and_is_found_at_fault_is_not_written(
    desk: Desk, files: dict[str, str], code: str, gone: str
) -> None:
    desk.edit()
    for name, text in files.items():
        put(desk.root, name, text)
    told = desk.press("build")
    assert (told.returncode, code in told.stderr) == (1, True)
    assert "setter" in {role for role, _, _ in desk.lived}
    assert not list(desk.out.glob(gone))
    assert "Jo" in (desk.out / "media/one/one.nb.txt").read_text(encoding="utf-8")
    desk.assert_as_clean(1)


@needs_copies
@pytest.mark.parametrize("role", ["reader", "setter"])
def test_an_interrupt_ends_all_of_them(desk: Desk, role: str) -> None:
    before = contents(desk.out)
    desk.edit()
    wait = f"if [role, place] == [{role!r}, 'working']: time.sleep({LATE})"
    with subprocess.Popen(
        [*desk.command(wait), "build"], cwd=desk.root, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    ) as build:
        late = time.monotonic() + LATE
        while build.poll() is None and not (desk.log.exists() and [role, "working"] in [x[:2] for x in desk.lived]):
            assert time.monotonic() < late
            time.sleep(0.01)
        os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to everybody
        told = build.communicate(timeout=LATE / 2)[1]
    assert build.returncode != 0
    assert "Traceback" not in told
    assert contents(desk.out) == before
    desk.assert_nobody_is_left()
    assert desk.press("build").returncode == 0
    desk.assert_as_clean()
