"""The zip's bytes follow from its files alone."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.archive import write_zip

NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12).map("{}.txt".format)
FILES = st.dictionaries(NAMES, st.binary(max_size=200), max_size=6)


@given(FILES, st.randoms(use_true_random=False))
def test_the_order_of_the_mapping_leaves_no_trace(files: dict[str, bytes], random: Random) -> None:
    names = list(files)
    random.shuffle(names)
    assert write_zip({name: files[name] for name in names}) == write_zip(files)


@given(FILES)
def test_every_file_comes_back_as_it_went_in(files: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(write_zip(files))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files


def test_a_zip_of_more_members_than_its_header_counts_is_written_too() -> None:
    files = {str(number): b"" for number in range(0x10001)}
    with ZipFile(BytesIO(write_zip(files))) as archive:
        assert len(archive.namelist()) == len(files)


def test_names_stand_sorted_and_ordered_ones_before_them() -> None:
    data = write_zip({"b": b"", "c": b"", "a": b"", "[Content_Types].xml": b""}, order=["c", "[Content_Types].xml"])
    with ZipFile(BytesIO(data)) as archive:
        assert archive.namelist() == ["c", "[Content_Types].xml", "a", "b"]


def test_an_ordered_name_that_is_no_file_is_an_error() -> None:
    with pytest.raises(KeyError):
        write_zip({"a": b""}, order=["b"])


def test_a_member_carries_no_time_no_owner_and_no_system() -> None:
    with ZipFile(BytesIO(write_zip({"a.txt": b"a"}))) as archive:
        (entry,) = archive.infolist()
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)
    assert (entry.create_system, entry.external_attr >> 16, entry.extra, entry.comment) == (3, 0o100644, b"", b"")


def test_windows_writes_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    here = write_zip({"a.txt": b"a"})
    monkeypatch.setattr(sys, "platform", "win32")
    assert write_zip({"a.txt": b"a"}) == here


def test_nothing_is_compressed_so_that_no_library_decides_the_bytes() -> None:
    with ZipFile(BytesIO(write_zip({"a.txt": b"a" * 500}))) as archive:
        assert archive.getinfo("a.txt").compress_type == ZIP_STORED


_ELSEWHERE = """
import hashlib, os, time
if hasattr(time, "tzset"):
    time.tzset()
os.umask(0o077)
from tests.pack.sample import pack
print(pack("embargoed").name, hashlib.sha256(pack("embargoed").data).hexdigest())
"""


def _made_with(**environment: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", _ELSEWHERE], env=os.environ | environment, cwd=Path(__file__).parents[2], text=True,
        capture_output=True, check=True, timeout=60,
    ).stdout  # fmt: skip


def test_a_pack_is_the_same_in_another_process_zone_locale_and_hash_order() -> None:
    here = _made_with(TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    there = _made_with(TZ="Pacific/Auckland", LC_ALL="C.UTF-8", PYTHONHASHSEED="4242", LANG="ar_EG.UTF-8")
    assert here.startswith("EMBARGOED-villagers.zip ")
    assert here == there
