"""The zip's bytes follow from its files alone."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.archive import write_zip
from pipeline.pack import unzip

NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12).map("{}.txt".format)
FILES = st.dictionaries(NAMES, st.binary(max_size=200), max_size=6)
SHARED = bytes(1_000_000)


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


def test_more_files_than_a_zip_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="more than every program can unzip"):
        write_zip({str(number): b"" for number in range(0x10000)})


def test_more_bytes_than_a_zip_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="more than every program can unzip"):
        write_zip({str(number): SHARED for number in range(4001)})


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


PROSE = b"The villagers of the river bank must leave before Friday. " * 9


@pytest.mark.parametrize(
    ("name", "data", "method"),
    [
        ("a.txt", PROSE, ZIP_DEFLATED),
        ("word/styles.xml", PROSE * 2000, ZIP_DEFLATED),
        ("SHA256SUMS", PROSE, ZIP_DEFLATED),
        ("map.svg", PROSE, ZIP_DEFLATED),
        ("a.JPG", PROSE, ZIP_STORED),  # deflated already, in one way or another
        ("a.docx", PROSE, ZIP_STORED),
        ("a.txt", b"", ZIP_STORED),  # no smaller
        ("a.txt", hashlib.shake_256(b"noise").digest(70_000), ZIP_STORED),
    ],
)
def test_what_becomes_smaller_is_deflated(name: str, data: bytes, method: int) -> None:
    with ZipFile(BytesIO(write_zip({name: data}))) as archive:
        assert archive.getinfo(name).compress_type == method
        assert archive.read(name) == data


@pytest.mark.parametrize("size", [1_000, 60_000, 3_000_000])
def test_no_member_is_taken_for_a_bomb(size: int) -> None:
    data = write_zip({"zeros.csv": bytes(size)})
    (member,) = unzip.members(data)
    assert isinstance(unzip.content(data, member, keep=False), unzip.Content)


def test_sizes_stand_before_the_bytes_and_nothing_stands_between() -> None:
    """Word and programs that read a zip as it arrives ask for the sizes in front."""
    data = write_zip({"a.txt": PROSE, "å.txt": b"", "b.png": PROSE})
    at = 0
    for member in unzip.members(data):
        assert member.flags == (0 if member.name.isascii() else unzip.UTF8)
        header = unzip.local_header(data, member)
        assert header
        assert (member.start, header.payload) == (at, at + unzip.LOCAL_SIZE + len(member.name.encode()))
        assert int.from_bytes(data[at + 18 : at + 22], "little") == member.packed
        at = header.payload + member.packed
    assert data[at : at + 4] == b"PK\1\2"


def _noise(name: str, size: int) -> bytes:
    return hashlib.shake_256(name.encode()).digest(size)


def _made() -> dict[str, bytes]:
    """Give bytes of many kinds, longer and shorter than the 32 KB in which deflate looks back."""
    words = ["villagers", "dam", "مياه", "القرية", "新闻", "村民", "река", "the", "of", "\n"]
    squares = "".join(str(number * number) for number in range(30_000)).encode()
    return {
        "one byte": b"a",
        "zeros": bytes(50_000),
        "zeros beyond the window": bytes(20_000) + _noise("between", 500) + bytes(70_000),
        "noise": _noise("noise", 100_000),
        "few letters": bytes(b"<w:p>/ abcdef"[each % 13] for each in _noise("letters", 300_000)),
        "words": " ".join(words[each % len(words)] for each in _noise("words", 120_000)).encode(),
        "squares": squares,
        "squares again": squares[:31_000] * 5,
        "runs": b"".join(bytes([each]) * (each * each % 300) for each in _noise("runs", 3_000)),
        "markup": b"".join(b'<w:r w:id="%d"><w:t>%d</w:t></w:r>' % (n, n * n) for n in range(9_000)),
        **{f"short {n}": bytes(b"ab c"[each % 4] for each in _noise(str(n), n)) for n in range(20, 400, 20)},
    }


def test_the_bytes_of_deflate_are_those_of_every_other_machine() -> None:
    """Red means that zips of today differ from those of yesterday: then `press verify` and the ledger stay right.

    But a newsroom publishes all its packs and Word files anew. If that is meant, put what is found into the file.
    """
    held = Path(__file__).with_name("deflated.sha256").read_text(encoding="utf-8")
    found = {name: hashlib.sha256(write_zip({"file": data})).hexdigest() for name, data in _made().items()}
    assert "".join(f"{digest}  {name}\n" for name, digest in found.items()) == held


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
