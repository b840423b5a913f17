"""A path that cannot be read, or must not be, is a fault of its item, and nobody else's: with real links and limits."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.storage import door
from pipeline.storage.item_files import may_be_listed
from tests.building.small_newsroom import NB, write
from tests.examples import one_in
from tests.pictures import samples
from tests.small import NEWSROOM, RELEASE

PRIVATE = "the home address of a witness"
MEDIA = "media: [{file: a.png, alt: A dam}]\n"
ITEM = "releases/dam"
PICTURE = samples.png()
HUGE = 61_000_000


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom with two releases, one with a picture and a translation; and a stranger's file outside of it."""
    root = tmp_path / "newsroom"
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "releases/dam/release.yaml", RELEASE + MEDIA)
    write(root, "releases/dam/nb.yaml", NB.replace("HEADLINE", "Nei, media: [{file: a.png, alt: En dam}]"))
    write(root, "releases/dam/media/a.png", PICTURE)
    write(root, "releases/other/release.yaml", RELEASE)
    write(tmp_path, "private/secret.yaml", PRIVATE)
    write(tmp_path, "private/a.png", PICTURE)
    return root


def press(newsroom: Path, *arguments: str) -> Result:
    """Run the real command line in this process; only an exit code may come out of it."""
    result = CliRunner().invoke(main, [*arguments, "--newsroom", str(newsroom)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def told(result: Result) -> list[tuple[str, str]]:
    """Give the code and file of each error, from what a command tells programs."""
    found = json.loads(result.stdout)
    return [
        (fault["code"], fault["file"])
        for fault in (found["faults"] if isinstance(found, dict) else found)
        if fault["severity"] == "error"
    ]


def linked(path: Path, target: str | Path) -> None:
    """Put a link in the place of whatever there is."""
    if path.is_dir() and not path.is_symlink():
        path.rename(path.with_name(f"_{path.name}"))
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def laid(root: Path, name: str, text: str = "") -> Path:
    """Write a file, and give where it lies."""
    write(root, name, text)
    return root / name


def as_folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def as_file(path: Path) -> None:
    path.rename(path.with_name("_moved"))
    path.write_bytes(b"no folder")


def as_pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def grown(path: Path, size: int) -> None:
    """Make a file large; the disk keeps no room for what was never written."""
    with path.open("ab") as file:
        file.truncate(size)


def archive(part: bytes) -> bytes:
    """Give an archive of one part, which packs well."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", part)
    return packed.getvalue()


def crowded(folder: Path) -> None:
    for number in range(2_001):
        (folder / f"{number}.txt").touch()


def named_in_bytes(path: bytes, text: bytes | None) -> None:
    """Make a file of a name that is no UTF-8, or a folder."""
    named = Path(os.fsdecode(path))
    if text is None:
        named.mkdir()
    else:
        named.write_bytes(text)


DAMAGES: dict[str, tuple[Callable[[Path], object], tuple[str, str]]] = {
    "a source that is a link to itself": (
        lambda item: linked(item / "release.yaml", "release.yaml"),
        ("link-not-followed", f"{ITEM}/release.yaml"),
    ),
    "a source that is linked": (
        lambda item: linked(item / "release.yaml", item.parents[2] / "private/secret.yaml"),
        ("link-not-followed", f"{ITEM}/release.yaml"),
    ),
    "a translation that is linked": (
        lambda item: linked(item / "nb.yaml", item.parents[2] / "private/secret.yaml"),
        ("link-not-followed", f"{ITEM}/nb.yaml"),
    ),
    "a linked folder of pictures": (
        lambda item: linked(item / "media", item.parents[2] / "private"),
        ("link-not-followed", f"{ITEM}/media"),
    ),
    "a picture that is linked": (
        lambda item: linked(item / "media/a.png", item.parents[2] / "private/a.png"),
        ("link-not-followed", f"{ITEM}/release.yaml"),
    ),
    "a linked picture that is not listed": (
        lambda item: linked(item / "media/b.png", item.parents[2] / "private/a.png"),
        ("link-not-followed", f"{ITEM}/media/b.png"),
    ),
    "a linked item": (lambda item: linked(item, "other"), ("link-not-followed", ITEM)),
    "an item that is a link to itself": (lambda item: linked(item, "dam"), ("link-not-followed", ITEM)),
    "pictures in a file": (lambda item: as_file(item / "media"), ("unreadable-file", f"{ITEM}/media")),
    "a source that is a folder": (
        lambda item: as_folder(item / "release.yaml"),
        ("unreadable-file", f"{ITEM}/release.yaml"),
    ),
    "a translation that is a folder": (
        lambda item: as_folder(item / "nb.yaml"),
        ("unreadable-file", f"{ITEM}/nb.yaml"),
    ),
    "a source that is a pipe": (
        lambda item: as_pipe(item / "release.yaml"),
        ("unreadable-file", f"{ITEM}/release.yaml"),
    ),
    "a picture that is a pipe": (
        lambda item: as_pipe(item / "media/a.png"),
        ("unreadable-file", f"{ITEM}/release.yaml"),
    ),
    "a picture that is a folder": (
        lambda item: as_folder(item / "media/a.png"),
        ("unreadable-file", f"{ITEM}/release.yaml"),
    ),
    "a source of more than 2 MB": (
        lambda item: grown(item / "release.yaml", 2_000_001),
        ("file-too-large", f"{ITEM}/release.yaml"),
    ),
    "a translation of more than 2 MB": (
        lambda item: grown(item / "nb.yaml", 2_000_001),
        ("file-too-large", f"{ITEM}/nb.yaml"),
    ),
    "a picture of more than 60 MB": (
        lambda item: grown(item / "media/a.png", HUGE),
        ("file-too-large", f"{ITEM}/release.yaml"),
    ),
    "more than 2,000 files": (crowded, ("too-many-files", ITEM)),
    "more than 2,000 pictures": (lambda item: crowded(item / "media"), ("too-many-files", f"{ITEM}/media")),
    "a translation named in bytes": (
        lambda item: named_in_bytes(os.fsencode(item) + b"/\xe9.yaml", b"language: nb\n"),
        ("file-name", f"{ITEM}/\\xe9.yaml"),
    ),
    "a picture named in bytes": (
        lambda item: named_in_bytes(os.fsencode(item) + b"/media/\xe9.png", PICTURE),
        ("file-name", f"{ITEM}/media/\\xe9.png"),
    ),
    "an item named in bytes": (
        lambda item: named_in_bytes(os.fsencode(item.parent) + b"/\xe9", None),
        ("folder-name", "releases/\\xe9/release.yaml"),
    ),
    "an item of 240 letters": (
        lambda item: write(item.parent, f"{'a' * 240}/release.yaml", RELEASE),
        ("folder-name", f"releases/{'a' * 240}/release.yaml"),
    ),
    "an item of 255 letters": (
        lambda item: write(item.parent, f"{'a' * 255}/release.yaml", RELEASE),
        ("folder-name", f"releases/{'a' * 255}/release.yaml"),
    ),
}


@pytest.mark.parametrize("damage", one_in(3, DAMAGES))
def test_a_path_that_is_not_read_is_a_fault_of_its_item_alone(newsroom: Path, damage: str) -> None:
    do, expected = DAMAGES[damage]
    do(newsroom / ITEM)
    check = press(newsroom, "check", "--format", "json")
    assert check.exit_code == 1
    assert expected in told(check)
    build = press(newsroom, "build", "--json")
    assert build.exit_code == 1
    assert told(build) == told(check)
    assert {file for _, file in told(check)} <= {expected[1], f"{ITEM}/release.yaml"} | {f"{ITEM}/media"}
    assert (newsroom / "build/packs/other.zip").is_file()
    assert PRIVATE not in check.output + build.output + press(newsroom, "build").output
    assert press(newsroom, "translate", "status").exit_code == 0


@pytest.mark.parametrize(
    "damage", [name for name, (_, (_, file)) in DAMAGES.items() if file.startswith((f"{ITEM}/release", f"{ITEM}/nb"))]
)
def test_what_stands_of_an_item_that_is_not_read_stays(newsroom: Path, damage: str) -> None:
    assert press(newsroom, "build").exit_code == 0
    made = {path.name for path in (newsroom / "build/media/dam").iterdir()}
    assert {"dam.en.html", "dam.nb.html"} <= made
    DAMAGES[damage][0](newsroom / ITEM)
    result = press(newsroom, "build", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["removed"] == []
    assert {path.name for path in (newsroom / "build/media/dam").iterdir()} == made
    assert (newsroom / "build/packs/dam.zip").is_file()


def test_a_linked_item_keeps_what_stands_of_it(newsroom: Path) -> None:
    press(newsroom, "build")
    linked(newsroom / ITEM, "other")
    assert json.loads(press(newsroom, "build", "--json").stdout)["removed"] == []
    assert (newsroom / "build/packs/dam.zip").is_file()


def test_what_nobody_lists_is_not_read_and_stops_nothing(newsroom: Path) -> None:
    grown(newsroom / ITEM / "media/film.mov", 10**12)
    as_pipe(newsroom / ITEM / "media/pipe.png")
    linked(newsroom / ITEM / ".#release.yaml", "ada@machine.1234")  # Emacs leaves these while a file is open
    assert press(newsroom, "build").exit_code == 0


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("a.png", "a.png"),
        ('"c\\u00e4.png"', "cä.png"),
        ('"my\n      dam.png"', "my dam.png"),
        ("'ada''s.png'", "ada's.png"),
        (f"{'a' * 190}.png", f"{'a' * 190}.png"),
    ],
)
def test_a_listed_picture_is_read_however_its_name_is_written(newsroom: Path, written: str, name: str) -> None:
    write(newsroom, f"{ITEM}/release.yaml", RELEASE + f"media:\n  - file: {written}\n    alt: A dam\n")
    write(newsroom, f"{ITEM}/media/{name}", PICTURE)
    (newsroom / ITEM / "nb.yaml").unlink()
    assert told(press(newsroom, "check", "--format", "json")) == []
    assert not may_be_listed("another.png", RELEASE.encode())


def without_words(root: Path, stray: str) -> None:
    """Publish in a language without words, beside which a stray file lies."""
    write(root, f"templates/words/{stray}", "language: ca\n")
    write(root, "newsroom.yaml", NEWSROOM.replace("[en, nb", "[en, ca, nb"))


SHARED: dict[str, tuple[Callable[[Path], object], tuple[str, str]]] = {
    "newsroom.yaml that is linked": (
        lambda root: linked(root / "newsroom.yaml", root.parent / "private/secret.yaml"),
        ("link-not-followed", "newsroom.yaml"),
    ),
    "newsroom.yaml that is a folder": (
        lambda root: as_folder(root / "newsroom.yaml"),
        ("unreadable-file", "newsroom.yaml"),
    ),
    "newsroom.yaml of more than 2 MB": (
        lambda root: grown(root / "newsroom.yaml", 2_000_001),
        ("file-too-large", "newsroom.yaml"),
    ),
    "templates that are linked": (
        lambda root: linked(root / "templates", root.parent / "private"),
        ("link-not-followed", "templates"),
    ),
    "templates in a file": (lambda root: write(root, "templates", "none"), ("unreadable-file", "templates")),
    "templates that are a link to themselves": (
        lambda root: linked(root / "templates", "templates"),
        ("link-not-followed", "templates"),
    ),
    "words that are linked": (
        lambda root: linked(laid(root, "templates/words/nb.yaml"), "_"),
        ("link-not-followed", "templates/words/nb.yaml"),
    ),
    "a template that is a pipe": (
        lambda root: as_pipe(laid(root, "templates/text/release.txt")),
        ("unreadable-file", "templates/text/release.txt"),
    ),
    "a letterhead of more than 20 MB": (
        lambda root: grown(laid(root, "templates/word/letterhead.docx"), 20_000_001),
        ("file-too-large", "templates/word/letterhead.docx"),
    ),
    "a letterhead of more than 20 MB unpacked": (
        lambda root: write(root, "templates/word/letterhead.docx", archive(bytes(20_000_001))),
        ("file-too-large", "templates/word/letterhead.docx"),
    ),
    "words named by no language": (
        lambda root: without_words(root, "ca;.yaml"),
        ("unknown-language", "templates/words/ca;.yaml"),
    ),
}


@pytest.mark.parametrize("damage", one_in(3, SHARED))
def test_a_shared_file_that_is_not_read_is_told_and_leaves_what_stands(newsroom: Path, damage: str) -> None:
    assert press(newsroom, "build").exit_code == 0
    stood = sorted((newsroom / "build").rglob("*.*"))
    do, expected = SHARED[damage]
    do(newsroom)
    check = press(newsroom, "check", "--format", "json")
    assert check.exit_code == 1
    assert expected in told(check)
    build = press(newsroom, "build", "--json")
    assert (build.exit_code, told(build)) == (1, told(check))
    assert sorted((newsroom / "build").rglob("*.*")) == stood
    status = press(newsroom, "translate", "status")
    assert status.exit_code in (0, 1, 3, 4)
    assert PRIVATE not in check.output + build.output + status.output


@pytest.mark.parametrize(("folder", "code"), [("releases", 4), ("appeals", 4)])
def test_a_linked_folder_of_items_stops_every_command_and_removes_nothing(
    newsroom: Path, folder: str, code: int
) -> None:
    press(newsroom, "build")
    linked(newsroom / folder, newsroom.parent / "private")
    for command in (["check"], ["build"], ["translate", "status"]):
        result = press(newsroom, *command)
        assert (result.exit_code, result.stderr.count("\n")) == (code, 1)
    assert (newsroom / "build/packs/dam.zip").is_file()


def test_a_file_in_the_place_of_all_items_stops_the_build_and_removes_nothing(newsroom: Path) -> None:
    press(newsroom, "build")
    as_file(newsroom / "releases")
    result = press(newsroom, "build")
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert (newsroom / "build/packs/dam.zip").is_file()


def test_a_picture_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    grown(tmp_path / "a.png", 10**12)
    found = door.read(tmp_path / "a.png", door.MOST_PICTURE)
    assert isinstance(found, door.Refusal)
    assert re.search(r"1,000,000\.0 MB.*60 MB", found.detail)
