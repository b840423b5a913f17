"""A zip of less than 30 kB that was made to do harm costs no more memory and time than a press officer has."""

from __future__ import annotations

import os
import struct
import tracemalloc
import zlib
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.pack import unzip
from pipeline.pack.deadline import Deadline
from pipeline.pack.verify import MOST_PROBLEMS, verify
from tests.pack.sample import pack

MB = 1024 * 1024


def deflated(entries: Iterable[tuple[str, bytes]], *, times: int = 1, name: str | None = None) -> bytes:
    """Pack files, each listed so many times; `name` stands in the directory's place of all."""
    out, directory, count = bytearray(), bytearray(), 0
    for own, data in entries:
        stream = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed, raw = stream.compress(data) + stream.flush(), (name or own).encode()
        sizes = (zlib.crc32(data), len(packed), len(data), len(raw), 0)
        entry = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 33, *sizes, 0, 0, 0, 0, len(out)) + raw
        out += struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, *sizes) + raw + packed
        directory += entry * times
        count += times
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(out), 0)
    return bytes(out + directory) + end


def filled(text: bytes, size: int) -> bytes:
    """Repeat a text to a size, with so much chance in it that deflate stays below the greatest ratio allowed."""
    return os.urandom(1000).hex().encode() + text * (size // len(text))


FILE = b'{"role":"text","name":"","sha256":"%s","bytes":0,"media_type":"","language":""}' % (b"0" * 64)
HEAD = b'{"version":1,"engine":"","slug":"","kind":"","state":"draft","editions":[],"files":['
HOSTILE = {
    "lines": deflated([("SHA256SUMS", filled(b"\n", 15 * MB))]),
    "lines within the size": deflated([("SHA256SUMS", filled(b"\n", 7 * MB))]),
    "lines without sense": deflated([("SHA256SUMS", filled(b"x" * 700 + b"\n", 7 * MB))]),
    "one line": deflated([("SHA256SUMS", filled(b" ", 7 * MB))]),
    "empty lists": deflated([("manifest.json", b'{"files":[' + b"[]," * (5 * MB) + b"[]]}")]),
    "empty lists within the size": deflated([("manifest.json", b'{"x":[' + b"[]," * (2 * MB) + b"[]]}")]),
    "files": deflated([("manifest.json", HEAD + (FILE + b",") * (7 * MB // len(FILE)) + FILE + b"]}")]),
    "a field": deflated([("manifest.json", b'{"' + b" - at `$" * (7 * MB // 8) + b'":1}')]),
    "one file many times": deflated([("x", filled(b"\0", 12 * MB))], times=200),
    "one list many times": deflated([("SHA256SUMS", filled(b"\n", 7 * MB))], times=200),
    "many files of one name": deflated([("a", b"")] * 300),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_small_zip_costs_little(what: str) -> None:
    data = HOSTILE[what]
    assert len(data) < 30_000
    tracemalloc.start()
    start = perf_counter()
    problems = verify(data, "pack.zip")
    seconds = perf_counter() - start
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert problems
    assert peak < 150 * MB, f"{peak / MB:.0f} MB"
    assert seconds < 5
    assert sum(len(problem.message) for problem in problems) < 100_000


def test_each_limit_is_named() -> None:
    said = {what: " ".join(map(str, verify(data))) for what, data in HOSTILE.items()}
    assert "more than 8 MB" in said["lines"]
    assert "more than 10,000 lines" in said["lines within the size"]
    assert "lists more than 10,000 files" in said["files"]
    assert "share the same bytes" in said["one file many times"]
    assert "more than 10,000 files" in str(verify(deflated([("a", b"")] * 10_001))[0])
    assert "longer than 1,024 bytes" in str(verify(deflated([("a" * 1025, b"")]))[0])


def test_many_problems_are_counted_and_the_first_told() -> None:
    listed = b"".join(b"%064d  %d.png\n" % (0, number) for number in range(4412))
    problems = verify(deflated([("SHA256SUMS", listed)]))
    assert len(problems) == MOST_PROBLEMS + 1
    assert str(problems[-1]) == f"And {4412 + 1 - MOST_PROBLEMS:,} more; only 100 are told."


def test_a_pack_is_not_looked_at_for_ever() -> None:
    ticks = iter(range(1000))
    problems = verify(pack("draft", ["en"]).data, None, Deadline(2, lambda: next(ticks)))
    assert [str(problem) for problem in problems] == [
        "Looking at the pack was given up: it took longer than 2 seconds."
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_only_ordinary_files_are_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pack.zip"
    os.mkfifo(pipe)
    told = CliRunner().invoke(main, ["verify", str(pipe), "/dev/zero"])
    assert told.exit_code == 1
    assert told.output.count("is no ordinary file") == 2


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "pack.zip"
    with large.open("wb") as file:
        file.truncate(unzip.LARGEST_PACK + 1)  # a hole: it takes no room on the disk
    told = CliRunner().invoke(main, ["verify", str(large)])
    assert told.exit_code == 1
    assert "is larger than 1024 MB" in told.output
