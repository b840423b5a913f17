"""`press check --fix` as people run it: shown first, written when somebody says so, and nothing else is touched."""

from __future__ import annotations

import errno
import os
import pty
import re
import signal
import subprocess
import sys
import time
from codecs import BOM_UTF8
from pathlib import Path

import pytest

from tests.building.small_newsroom import contents, write
from tests.building.test_one_writer import hold
from tests.examples import one_in
from tests.small import NEWSROOM, RELEASE
from tests.translating.newsroom import SUMMIT, change, press, samples

ROOT = Path(__file__).parents[2]
PASTED = RELEASE.replace(
    "  Three hundred families must leave.\n",
    "  They ask:\n  •\tthat they may stay\n  •\tthat “all” is heard\n\n"
    '  1.first\n  2.second\n\n  She said "no" - twice .\n\n  Ministry of Works\n  1 Road\n  Oslo\n',
)
FIXED = RELEASE.replace(
    "  Three hundred families must leave.\n",
    "  They ask:\n  - that they may stay\n  - that “all” is heard\n\n"
    "  1. first\n  2. second\n\n  She said “no” – twice.\n\n  Ministry of Works\n  1 Road\n  Oslo\n",
)
# A text in every style, with remarks and an order of its own; each has what is to be mended, and what is not.
STYLES = """\
# a remark of ours, with "marks" and  two spaces

type: press-release
status:   approved # "so"
language: en
headline: Villagers call it "theft"   # plain
subheadline: 'Villagers don''t call it "theft"'
kicker: "The \\"theft\\""
dateline: {place: "Oslo", date:   2026-05-01}
lead: >-
    Three hundred  families must
    leave "their" village, and
    nobody asked them.

body: |   # a remark
    Three hundred "families" must leave.

    {quote: chief}
quotes:
    chief: {text: We   stay., speaker: Ada Example}
notes_to_editors:
    - "A \\u201cnote\\u00ad\\u201d"
    -   Another  one,
        over two lines
contacts: [press-office]
"""
MENDED = """\
# a remark of ours, with "marks" and  two spaces

type: press-release
status:   approved # "so"
language: en
headline: Villagers call it “theft”   # plain
subheadline: 'Villagers don''t call it “theft”'
kicker: "The “theft”"
dateline: {place: "Oslo", date:   2026-05-01}
lead: >-
    Three hundred families must
    leave “their” village, and
    nobody asked them.

body: |   # a remark
    Three hundred “families” must leave.

    {quote: chief}
quotes:
    chief: {text: We stay., speaker: Ada Example}
notes_to_editors:
    - "A \\u201cnote\\u201d"
    -   Another one,
        over two lines
contacts: [press-office]
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/one/release.yaml", PASTED)
    return tmp_path


def command(newsroom: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "pipeline", "check", "--fix", *arguments, "--newsroom", str(newsroom)]


def source(newsroom: Path, slug: str = "one") -> bytes:
    return (newsroom / f"releases/{slug}/release.yaml").read_bytes()


def test_in_a_pipe_it_shows_and_writes_nothing_and_says_how_to_go_on(newsroom: Path) -> None:
    before = contents(newsroom)
    shown = press(newsroom, "check", "--fix")
    assert shown.exit_code == 1
    assert "-  •    that they may stay\n" in shown.stdout
    assert "+  - that they may stay\n" in shown.stdout
    assert shown.stderr == (
        "press: nothing was written; 8 places in 1 file can be mended: ‘press check --fix --yes’ does it\n"
    )
    assert contents(newsroom) == before


def test_with_yes_it_is_mended_and_what_is_left_is_told(newsroom: Path) -> None:
    done = press(newsroom, "check", "--fix", "--yes")
    assert (done.exit_code, source(newsroom)) == (0, FIXED.encode())
    assert "mended: 8 places in 1 file\n" in done.stdout
    assert re.findall(r"\w+\[([\w-]+)\]", done.stdout) == ["lines-run-together"]


def test_a_second_run_finds_nothing(newsroom: Path) -> None:
    press(newsroom, "check", "--fix", "--yes")
    before = contents(newsroom)
    again = press(newsroom, "check", "--fix")
    assert again.exit_code == 0
    assert again.stdout.startswith("nothing to mend\n")
    assert contents(newsroom) == before


@pytest.mark.parametrize("mark", [b"", BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_texts_in_every_style_are_mended_where_they_stand(newsroom: Path, end: str, mark: bytes) -> None:
    write(newsroom, "releases/one/release.yaml", mark + STYLES.replace("\n", end).encode())
    done = press(newsroom, "check", "--fix", "--yes")
    assert done.exit_code == 0, done.output
    assert source(newsroom).decode("utf-8-sig") == MENDED.replace("\n", end)
    assert source(newsroom).startswith(mark)


def test_only_the_items_that_are_named_are_mended(newsroom: Path) -> None:
    write(newsroom, "releases/two/release.yaml", PASTED)
    assert press(newsroom, "check", "two", "--fix", "--yes").exit_code == 0
    assert (source(newsroom, "one"), source(newsroom, "two")) == (PASTED.encode(), FIXED.encode())


def test_a_file_that_cannot_be_read_is_left_and_told_and_the_others_are_mended(newsroom: Path) -> None:
    broken = PASTED.replace("headline: ", "headline: &it ")
    write(newsroom, "releases/two/release.yaml", broken)
    done = press(newsroom, "check", "--fix", "--yes")
    assert done.exit_code == 1
    assert "error[alias]" in done.stdout
    assert (source(newsroom, "one"), source(newsroom, "two")) == (FIXED.encode(), broken.encode())


def test_what_the_newsroom_does_not_look_for_is_not_mended(newsroom: Path) -> None:
    write(newsroom, "newsroom.yaml", NEWSROOM + "checks: {straight-quotes: off}\n")
    press(newsroom, "check", "--fix", "--yes")
    assert source(newsroom) == FIXED.replace("“no”", '"no"').encode()


def test_programs_get_their_faults_on_standard_output_and_the_differences_beside_it(newsroom: Path) -> None:
    done = press(newsroom, "check", "--fix", "--yes", "--format", "json")
    assert done.stdout.startswith(("{", "["))
    assert "+  1. first" in done.stderr


@pytest.mark.parametrize("option", ["--yes", "--no-wait"])
def test_an_option_of_fix_without_it_is_refused(newsroom: Path, option: str) -> None:
    assert press(newsroom, "check", option).exit_code == 2


def test_translations_stay_as_current_as_they_were(tmp_path: Path) -> None:
    newsroom = samples(tmp_path, SUMMIT)
    change(newsroom, "‘international terrorism’", "'international terrorism'")
    assert press(newsroom, "translate", "record", SUMMIT, "--all").exit_code == 0
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    stale = "body#1"
    before = press(newsroom, "check").stdout
    assert set(re.findall(r"the source of ‘([^’]+)’", before)) == {stale}
    done = press(newsroom, "check", "--fix", "--yes")
    assert set(re.findall(r"the source of ‘([^’]+)’", done.stdout)) == {stale}
    # the records are those that would be written for the mended source
    change(newsroom, "on Tuesday afternoon", "on Monday afternoon")
    assert press(newsroom, "translate", "record", SUMMIT, "--all").stdout == "nothing to record\n"
    assert "‘international terrorism’" in (newsroom / f"releases/{SUMMIT}/translated-from.json").read_text("utf-8")
    assert press(newsroom, "check").output == "1 item checked, no fault\n"


@pytest.mark.parametrize("shape", ["po", "xliff"])
def test_a_file_that_was_with_its_translator_meanwhile_is_taken_over_as_current(tmp_path: Path, shape: str) -> None:
    newsroom = samples(tmp_path, SUMMIT)
    change(newsroom, "‘international terrorism’", "'international terrorism'")
    assert press(newsroom, "translate", "record", SUMMIT, "--all").exit_code == 0
    assert press(newsroom, "translate", "export", SUMMIT, "--to", "nb", "--as", shape).exit_code == 0
    assert press(newsroom, "check", "--fix", "--yes").exit_code == 0
    (file,) = (newsroom / "for-translators").iterdir()
    file.write_text(file.read_text("utf-8").replace("‘internasjonal terrorisme’", "‘internasjonal terror’"), "utf-8")
    taken = press(newsroom, "translate", "import", file)
    assert (taken.exit_code, "1 text taken over" in taken.output, "source-changed" in taken.output) == (0, True, False)
    assert "stale" not in press(newsroom, "check").output


def test_the_samples_have_nothing_to_mend(tmp_path: Path) -> None:
    newsroom = samples(tmp_path)
    before = {path: path.read_bytes() for path in newsroom.rglob("*.yaml")}
    output = press(newsroom, "check", "--fix").output
    assert output.startswith("nothing to mend\n")
    assert output.endswith(" items checked, no fault\n")
    assert {path: path.read_bytes() for path in newsroom.rglob("*.yaml")} == before


@pytest.mark.parametrize(("answer", "code", "written"), one_in(3, [("y", 0, FIXED), ("n", 1, PASTED), ("", 1, PASTED)]))
def test_on_a_terminal_it_asks(newsroom: Path, answer: str, code: int, written: str) -> None:
    ours, theirs = pty.openpty()
    running = subprocess.Popen(command(newsroom), cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    while b"[y/N]" not in shown:
        shown += os.read(ours, 4096)
    assert source(newsroom) == PASTED.encode()
    os.write(ours, f"{answer}\n".encode())
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError as error:
        assert error.errno == errno.EIO  # noqa: PT017 - the other side has closed the terminal
    os.close(ours)
    assert (running.wait(60), source(newsroom)) == (code, written.encode()), shown.decode()


def test_it_waits_for_no_other_command_when_told_so(newsroom: Path) -> None:
    held = hold(newsroom)
    again = command(newsroom, "--yes", "--no-wait")
    refused = subprocess.run(again, cwd=ROOT, capture_output=True, text=True, check=False)
    assert refused.returncode == 4
    assert "press build (process 123) is writing into" in refused.stderr
    assert source(newsroom) == PASTED.encode()
    os.close(held)


@pytest.mark.parametrize("delay", [0.7, *(pytest.param(n / 40, marks=pytest.mark.long) for n in range(1, 60))])
def test_killed_in_the_middle_it_leaves_each_file_as_it_was_or_as_it_is_to_be(newsroom: Path, delay: float) -> None:
    for number in range(40):
        write(newsroom, f"releases/item-{number}/release.yaml", PASTED)
    running = subprocess.Popen(
        command(newsroom, "--yes"), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(delay)
    running.send_signal(signal.SIGKILL)
    running.wait(60)
    for number in range(40):
        assert source(newsroom, f"item-{number}") in {PASTED.encode(), FIXED.encode()}
    assert press(newsroom, "check", "--fix", "--yes").exit_code == 0
    assert source(newsroom, "item-39") == FIXED.encode()
