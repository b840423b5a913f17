"""What is kept of pictures from one edit to the next: the same bytes with it and without, bounded, and private."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.pictures import encode
from pipeline.pictures.model import OnPage, Rendition
from pipeline.pictures.prepare import Prepared, forget, keep_in, prepare
from pipeline.storage import user_cache
from pipeline.storage.picture_cache import PictureCacheFolder
from pipeline.storage.user_cache import picture_cache
from tests.pictures import samples

UPLOADS = {
    **dict(samples.every_kind()),
    "lying": samples.jpeg(6),
    "broken": b"\x89PNG\r\n\x1a\nand no more",
    "none": b"a letter",
}
DAY_NS = 24 * 60 * 60 * 10**9


def all_of(upload: bytes) -> tuple[Rendition, Rendition, OnPage] | str:
    """Give everything that is made of an upload, by a process that has not met it."""
    forget(1_000_000)
    found = prepare(upload)
    return (found.clean, found.for_word, found.for_page) if isinstance(found, Prepared) else found


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[PictureCacheFolder]:
    found = PictureCacheFolder(tmp_path, "this")
    keep_in(found)
    yield found
    keep_in(None)
    forget(1_000_000)


@pytest.mark.parametrize("kind", UPLOADS)
def test_what_is_kept_is_what_is_made(kept: PictureCacheFolder, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = all_of(UPLOADS[kind])
    keep_in(None)
    assert all_of(UPLOADS[kind]) == first
    keep_in(kept)
    for name in ("look", "turned", "for_word", "for_page"):
        monkeypatch.delattr(encode, name)
    assert all_of(UPLOADS[kind]) == first


@pytest.mark.parametrize("harm", ["cut", "changed", "empty"])
def test_what_is_not_as_it_was_is_made_again(kept: PictureCacheFolder, tmp_path: Path, harm: str) -> None:
    expected = all_of(UPLOADS["none"]), all_of(samples.gif(3))
    for path in tmp_path.iterdir():
        data = path.read_bytes()
        path.write_bytes({"cut": data[:-1], "changed": data[:-1] + bytes([data[-1] ^ 1]), "empty": b""}[harm])
    assert (all_of(UPLOADS["none"]), all_of(samples.gif(3))) == expected
    kept.put("a", b"a")
    assert kept.get("a") == b"a"


def test_another_version_of_the_program_has_other_names(tmp_path: Path) -> None:
    PictureCacheFolder(tmp_path, "old").put("a", b"old")
    assert PictureCacheFolder(tmp_path, "new").get("a") is None
    assert PictureCacheFolder(tmp_path, "old").get("a") == b"old"


def test_what_is_unused_longest_goes_when_there_is_no_room(tmp_path: Path) -> None:
    small = PictureCacheFolder(tmp_path, "this", room=400)
    for age, name in enumerate("abc"):
        small.put(name, name.encode() * 90)
        _use_earlier(tmp_path / f"this.{name}", days=3 - age)
    assert small.get("a"), "it is used again, and so the youngest"
    small.put("d", b"d" * 90)
    assert [name for name in "abcd" if small.get(name)] == ["a", "c", "d"]


def test_what_was_not_used_for_a_month_goes(tmp_path: Path) -> None:
    """A picture that was taken back is not kept for ever on the press office's own machines."""
    kept = PictureCacheFolder(tmp_path, "this")
    for name, days in (("old", 31), ("young", 29)):
        kept.put(name, b"x")
        _use_earlier(tmp_path / f"this.{name}", days)
    (tmp_path / ".123.half").write_bytes(b"of a process that was killed")
    _use_earlier(tmp_path / ".123.half", 31)
    PictureCacheFolder(tmp_path, "this").put("new", b"x")  # another command's first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["this.new", "this.young"]


def test_a_full_folder_is_looked_through_when_a_hundredth_of_its_room_was_put_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Path] = []

    def scandir(folder: Path) -> Any:
        looked.append(folder)
        return scan(folder)

    scan = os.scandir
    monkeypatch.setattr(os, "scandir", scandir)
    kept = PictureCacheFolder(tmp_path, "this", room=10_000)
    for number in range(1000):
        kept.put(str(number), b"x" * 68)  # a hundred bytes, with their sum
    assert len(looked) == 500
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 10_100


def _use_earlier(path: Path, days: int) -> None:
    now = path.stat().st_mtime_ns
    os.utime(path, ns=(now, now - days * DAY_NS))


def test_where_nothing_can_be_kept_it_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    nowhere = PictureCacheFolder(tmp_path / "file", "this")
    nowhere.put("a", b"a")
    assert nowhere.get("a") is None


def test_it_is_a_folder_that_nobody_else_can_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found = picture_cache()
    assert found
    assert found.folder.parent.parent == tmp_path
    assert stat.S_IMODE(found.folder.stat().st_mode) == stat.S_IRWXU
    before = found.version
    monkeypatch.setattr(user_cache, "program", lambda _folder: "another program")
    other = picture_cache()
    assert other
    assert (other.folder, other.version != before) == (found.folder, True)
