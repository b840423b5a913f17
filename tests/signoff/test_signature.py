"""A signature comes back from its line as it was, whoever signs; a line that is none loses none of the others."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.signoff.signature import Signature, clean_name, persons, read_signatures, same_person
from pipeline.storage.signatures_file import add_signatures
from pipeline.storage.unsafe import UnsafeLinkError
from tests.command import press
from tests.examples import examples

ONE = Signature("fr", "legal", datetime(2026, 11, 30, 0, 15, tzinfo=UTC), "Vera Example", "5" * 64, "9" * 64)
NAMES = st.text(min_size=1, max_size=300).filter(clean_name)


@given(NAMES, st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)))  # noqa: DTZ001 - in UTC, below
@examples(200)
def test_a_signature_comes_back_whoever_signs(name: str, at: datetime) -> None:
    given_one = replace(ONE, by=clean_name(name), at=at.replace(microsecond=0, tzinfo=UTC))
    assert "\n" not in given_one.line
    found = read_signatures("signatures.log", f"{given_one.line}\n".encode())
    assert (found.signatures, found.faults) == ((given_one,), ())


@given(st.lists(st.binary(max_size=90), max_size=5))
@examples(200)
def test_whatever_stands_between_signatures_loses_none_of_them(junk: list[bytes]) -> None:
    lines = [f"{replace(ONE, by=f'Person {number}').line}".encode() for number in range(len(junk) + 1)]
    data = b"".join(b"%s\n%s\n" % (line, bad) for line, bad in zip(lines, [*junk, b""], strict=True))
    found = read_signatures("releases/a/signatures.log", data)
    assert {each.by for each in found.signatures} >= {f"Person {number}" for number in range(len(lines))}
    assert all(fault.code == "unreadable-signature" for fault in found.faults)


@pytest.mark.parametrize(
    "line",
    [
        "Vera Example",
        ONE.line.replace("words:5", "words:"),
        ONE.line.replace("2026-11-30", "2026-13-30"),
        ONE.line.removesuffix(" Vera Example"),
        ONE.line.replace("Vera", "Vera\u202e"),
        ONE.line.replace(" legal ", " Legal "),
        f" {ONE.line}",
        ONE.line.replace("2026-11-30", "0001-01-01"),
        ONE.line.replace("2026-11-30", "9999-12-31"),
    ],
)
def test_a_line_that_is_no_signature_is_told_with_its_place(line: str) -> None:
    found = read_signatures("a/signatures.log", f"{ONE.line}\n{line}\n".encode())
    assert found.signatures == (ONE,)
    (fault,) = found.faults
    assert (fault.place.line, fault.place.column, fault.severity) == (2, 1, "error")
    assert fault.place.end == len(line) + 1
    assert fault.message == "this line is no signature, and counts for nothing"


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> one"])
def test_what_git_leaves_of_a_conflict_is_told_as_that(mark: str) -> None:
    (fault,) = read_signatures("a/signatures.log", f"{ONE.line}\n{mark}\n".encode()).faults
    assert fault.message == "git has left the mark of a conflict in the signatures"


def test_an_item_without_signatures_has_none_and_is_not_at_fault() -> None:
    for data in (None, b""):
        found = read_signatures("a/signatures.log", data)
        assert (found.signatures, found.faults) == ((), ())


@pytest.mark.parametrize("year", ["1970", "9998"])
def test_the_first_and_the_last_year_that_can_be_told_are_read(year: str) -> None:
    found = read_signatures("a/signatures.log", ONE.line.replace("2026", year).encode())
    assert [each.at.year for each in found.signatures] == [int(year)]


def test_a_person_is_one_person_however_the_name_was_typed() -> None:
    assert persons((ONE, replace(ONE, by="vera  EXAMPLE"), replace(ONE, by="Sam"))) == {"vera example", "sam"}
    assert same_person("Vera  Example", "vera EXAMPLE")
    assert not same_person("Vera Example", "Sam Example")


def test_the_file_of_another_system_and_a_line_twice_are_read_as_well() -> None:
    data = f"\ufeff{ONE.line}\r\n\r\n{ONE.line}\r\n".encode()
    assert read_signatures("a", data).signatures == (ONE,)
    assert read_signatures("a", data).faults == ()


def test_lines_are_added_behind_what_stands_there_also_where_the_last_has_no_end(tmp_path: Path) -> None:
    add_signatures(tmp_path, [])
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "signatures.log").write_bytes(b"without an end")
    add_signatures(tmp_path, [ONE.line])
    add_signatures(tmp_path, [ONE.line, ONE.line])
    assert (tmp_path / "signatures.log").read_text() == f"without an end\n{ONE.line}\n{ONE.line}\n{ONE.line}\n"


def test_no_line_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"")
    (tmp_path / "item").mkdir()
    (tmp_path / "item/signatures.log").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafeLinkError):
        add_signatures(tmp_path / "item", [ONE.line])
    assert (tmp_path / "elsewhere").read_bytes() == b""


def test_git_merges_what_two_people_signed_on_two_branches(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=Vera", "-c", "user.email=vera@example.org", "-c", "init.defaultBranch=main")
        subprocess.run(("git", *who, *arguments), cwd=tmp_path, check=True, capture_output=True)

    asked = ("--name", "Watch", "--languages", "en", "--timezone", "Europe/Oslo", "--email", "press@example.org")
    assert press("init", str(tmp_path), *asked, cwd=tmp_path).returncode == 0
    item = next((tmp_path / "releases").iterdir())
    git("init")
    add_signatures(item, [ONE.line])
    git("add", "-A")
    git("commit", "-m", "one")
    for branch, name in (("two", "Sam Sample"), ("three", "Ida Sample")):
        git("checkout", "-b", branch, "main")
        add_signatures(item, [replace(ONE, by=name).line])
        git("commit", "-am", name)
    git("merge", "two")
    found = read_signatures("a", (item / "signatures.log").read_bytes())
    assert ({each.by for each in found.signatures}, found.faults) == ({"Vera Example", "Sam Sample", "Ida Sample"}, ())
