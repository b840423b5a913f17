"""What the check of a pack finds, and that no bytes get more than an answer out of it."""

from __future__ import annotations

import datetime as dt
import json
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.archive import write_zip
from pipeline.pack import checksums, unzip
from pipeline.pack.verify import verify
from tests.examples import examples, one_in
from tests.pack.sample import pack

PACK = pack("embargoed", ["en"])


def unpacked(data: bytes) -> dict[str, bytes]:
    """Unpack with the standard library, which looks at less than the check does."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def files() -> dict[str, bytes]:
    return unpacked(PACK.data)


with ZipFile(BytesIO(PACK.data)) as _archive:
    DATED = dt.datetime(*_archive.infolist()[0].date_time)  # noqa: DTZ001 - a zip knows no zone


def codes(data: bytes, name: str | None = PACK.name) -> set[tuple[str, str]]:
    return {(problem.code, problem.file) for problem in verify(data, name)}


def packed(contents: dict[str, bytes], *, listed: bool = False) -> bytes:
    """Pack files again; `listed` writes a fresh list of checksums for them."""
    if listed:
        others = {name: data for name, data in contents.items() if name != "SHA256SUMS"}
        sums = {name: checksums.checksum(data) for name, data in others.items()}
        contents = others | {"SHA256SUMS": checksums.written(sums)}
    return write_zip(contents, order=list(contents), dated=DATED)


def with_manifest(change: Callable[[Any], object]) -> bytes:
    """Pack with a changed manifest, whose checksum is right."""
    whole = json.loads(files()["manifest.json"])
    change(whole)
    return packed(files() | {"manifest.json": json.dumps(whole).encode()}, listed=True)


def test_a_whole_pack_has_no_problem() -> None:
    assert verify(PACK.data, PACK.name) == ()
    assert packed(files()) == PACK.data


def test_a_pack_of_before_files_were_dated_is_whole_and_one_with_two_dates_is_not() -> None:
    assert verify(write_zip(files(), order=list(files())), PACK.name) == ()
    data = bytearray(PACK.data)
    for at in (12, PACK.data.index(b"PK\x01\x02") + 14):
        data[at : at + 2] = b"\x21\x00"
    assert codes(bytes(data)) == {("packed-again", "")}


@examples(300)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", PACK.data[:80]]))
def test_random_bytes_get_an_answer(data: bytes, start: bytes) -> None:
    assert verify(start + data)


def is_found(data: bytes) -> bool:
    """Say whether a changed pack is found, or is one of the few that nobody can find and nobody need.

    Deflate can say the same text in several ways (a copy from one place or another where the same words stand), and so
    a flip inside a stream may leave every file just as it was.
    """
    if verify(data):
        return True
    assert unpacked(data) == unpacked(PACK.data)
    return len(data) == len(PACK.data)


@examples(400)
@given(st.lists(st.tuples(st.integers(0, len(PACK.data) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_bytes_written_over_a_pack_are_found(changes: list[tuple[int, int]]) -> None:
    data = bytearray(PACK.data)
    for place, value in changes:
        data[place] = value
    assert is_found(bytes(data))


@examples(200)
@given(st.integers(0, len(PACK.data) - 1), st.binary(max_size=30))
def test_a_pack_that_is_cut_off_or_spliced_is_found(end: int, more: bytes) -> None:
    assert verify(PACK.data[:end])
    assert bool(verify(PACK.data[:end] + more + PACK.data[end:])) == bool(more)


@examples(200)
@given(st.integers(0, 200), st.binary(min_size=1, max_size=12))
def test_a_damaged_directory_gets_an_answer(back: int, value: bytes) -> None:
    place = max(0, len(PACK.data) - back - len(value))
    data = PACK.data[:place] + value + PACK.data[place + len(value) :]
    assert data == PACK.data or is_found(data)


@pytest.mark.parametrize("first", one_in(10, range(10)))
def test_each_flip_of_a_bit_that_changes_a_file_is_found(first: int) -> None:
    silent = 0
    places = range(first, len(PACK.data), 10)
    for place in places:
        data = bytearray(PACK.data)
        data[place] ^= 1 << (place % 8)
        if not verify(bytes(data)):
            assert is_found(bytes(data)), f"bit {place % 8} of byte {place}"
            silent += 1
    assert silent < len(places) / 500


@pytest.mark.long
def test_each_flip_outside_the_members_contents_is_found() -> None:
    """A changed header, stamp or directory is not the zip that we made, even where every file is whole."""
    contents = set[int]()
    for member in unzip.members(PACK.data):
        local = unzip.local_header(PACK.data, member)
        assert local
        contents.update(range(local.payload, local.payload + member.packed))
    for place in set(range(len(PACK.data))) - contents:
        for bit in range(8):
            data = bytearray(PACK.data)
            data[place] ^= 1 << bit
            assert verify(bytes(data)), f"bit {bit} of byte {place}"


def test_a_file_that_was_changed_is_named_in_plain_words() -> None:
    changed = packed(files() | {"EMBARGOED-villagers.en.txt": b"something else"})
    messages = [problem.message for problem in verify(changed)]
    assert "“EMBARGOED-villagers.en.txt” was changed: SHA256SUMS lists another checksum." in messages
    assert str(verify(changed)[0]) == messages[0]


def test_a_changed_file_is_found_by_the_manifest_if_the_checksums_were_mended() -> None:
    changed = packed(files() | {"EMBARGOED-villagers.en.txt": b"something else"}, listed=True)
    assert codes(changed) == {("checksum-differs", "EMBARGOED-villagers.en.txt")}


def test_a_file_that_no_list_names_is_found() -> None:
    assert codes(packed(files() | {"more.txt": b""})) == {("unlisted-file", "more.txt")}
    assert codes(packed(files() | {"more.txt": b""}, listed=True)) == {("unlisted-file", "more.txt")}


def test_a_listed_file_that_is_not_there_is_found() -> None:
    less = {name: data for name, data in files().items() if name != "pictures/placard.png"}
    assert codes(packed(less)) == {("missing-file", "pictures/placard.png")}
    assert codes(packed(less, listed=True)) == {("missing-file", "pictures/placard.png")}


@pytest.mark.parametrize(("name", "code"), [("manifest.json", "no-manifest"), ("SHA256SUMS", "no-checksums")])
def test_a_pack_without_one_of_its_lists_is_found(name: str, code: str) -> None:
    assert (code, name) in codes(packed({key: data for key, data in files().items() if key != name}))


@pytest.mark.parametrize(
    "list_", [b"\xff\xfe", b"no checksum  at all\n", b"0" * 64 + b" x\n", b"\0" * 90, b"0" * 63 + b"g  a\n"]
)
def test_a_list_of_checksums_without_sense_is_found(list_: bytes) -> None:
    assert ("checksum-line", "SHA256SUMS") in codes(packed(files() | {"SHA256SUMS": files()["SHA256SUMS"] + list_}))


def test_a_file_that_is_listed_twice_is_found() -> None:
    sums = files()["SHA256SUMS"].splitlines(keepends=True)
    assert ("checksum-line", "SHA256SUMS") in codes(packed(files() | {"SHA256SUMS": b"".join([*sums, sums[0]])}))
    twice = with_manifest(lambda whole: whole["files"].append(whole["files"][0]))
    assert ("unreadable-manifest", "manifest.json") in codes(twice)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not JSON"),
        (b"\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'"\\ud800"', "not JSON"),
        (b"null", "not a manifest"),
        (b"[]", "not a manifest"),
        (b"{}", "missing"),
        (b'{"version": 2, "colour": "red"}', "its version is 2, and this program reads version 1"),
        (b'{"version": ' + b"9" * 4000 + b"}", "not a version's number"),
        (b'{"version": [[[[]]]]}', "not a version's number"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_found(data: bytes, says: str) -> None:
    (message,) = [
        problem.message for problem in verify(packed(files() | {"manifest.json": data}, listed=True))
        if problem.code == "unreadable-manifest"
    ]  # fmt: skip
    assert says in message


KEYS = st.sampled_from(["version", "files", "editions", "state", "embargo", "role", "name"]) | st.text()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner),
)


@examples(60)
@given(JSON)
def test_any_json_in_the_place_of_the_manifest_gets_an_answer(tree: object) -> None:
    assert verify(packed(files() | {"manifest.json": json.dumps(tree).encode()}, listed=True), PACK.name)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda whole: whole.pop("embargo"), "state"),
        (lambda whole: whole.update(state="published"), "state"),
        (lambda whole: whole.update(editions=[]), "state"),
        (lambda whole: whole["embargo"].update(lifts_at_utc="2026-05-01T09:00:00Z"), "state"),
        (lambda whole: whole["embargo"].update(lifts_at="soon", lifts_at_utc="soon"), "state"),
        (lambda whole: whole["embargo"].update(lifts_at="0001-01-01T00:00:00+14:00"), "state"),
        (lambda whole: whole["editions"][0].update(colour="red"), "unreadable-manifest"),
        (lambda whole: whole["files"][0].update(bytes="12"), "unreadable-manifest"),
        (lambda whole: whole["files"][0].update(sha256="0" * 63), "unreadable-manifest"),
    ],
)
def test_a_manifest_that_contradicts_itself_is_found(change: Callable[[Any], object], code: str) -> None:
    assert (code, "manifest.json") in codes(with_manifest(change))


@pytest.mark.parametrize(
    ("name", "is_right"),
    [
        ("EMBARGOED-villagers.zip", True),
        ("EMBARGOED-villagers (1).zip", True),
        (None, True),
        ("villagers.zip", False),
        ("DRAFT-villagers.zip", False),
        ("EMBARGOED-others.zip", False),
        ("EMBARGOED-villagers.txt", False),
        ("villagers\x1b[2J\udcff.zip", False),
    ],
)
def test_a_pack_whose_name_hides_its_embargo_is_found(name: str | None, is_right: bool) -> None:  # noqa: FBT001
    assert codes(PACK.data, name) == (set() if is_right else {("pack-name", "")})


def test_a_published_pack_must_not_say_that_it_is_embargoed() -> None:
    assert codes(pack("published", ["en"]).data, "EMBARGOED-villagers.zip") == {("pack-name", "")}


def test_an_embargoed_text_whose_name_does_not_say_so_is_found() -> None:
    contents = files()
    whole = contents["manifest.json"].replace(b'"EMBARGOED-villagers.en.txt"', b'"villagers.en.txt"')
    contents |= {"manifest.json": whole, "villagers.en.txt": contents.pop("EMBARGOED-villagers.en.txt")}
    assert codes(packed(contents, listed=True)) == {("unmarked-file", "villagers.en.txt")}


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../up", "a/../b", "a//b", "./a", "a\\b", "C:a", "a\nb", "a\x1b[2J", "gpj.\u202eexe", "folder/"],
)
def test_a_name_that_could_leave_the_folder_or_deceive_is_found(name: str) -> None:
    problems = verify(_added(ZipInfo(name), b""))
    assert "unsafe-name" in {problem.code for problem in problems}
    assert all(problem.message.isprintable() for problem in problems)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["0-START-HERE.txt", "0-start-here.TXT"])
def test_names_that_fall_together_are_found(name: str) -> None:
    buffer = BytesIO(PACK.data)
    with ZipFile(buffer, "a") as archive:
        archive.writestr(name, b"other")
    assert ("duplicate-name", name) in codes(buffer.getvalue())


def test_a_pack_that_another_program_packed_is_found() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in files().items():
            archive.writestr(name, data)
    assert codes(buffer.getvalue()) == {("packed-again", "")}


def test_something_hidden_before_between_or_after_the_members_is_found() -> None:
    for data in (b"MZ" + PACK.data, PACK.data + b"more"):
        assert verify(data)
    comment = BytesIO(PACK.data)
    with ZipFile(comment, "a") as archive:
        archive.comment = b"hidden"
    assert codes(comment.getvalue()) == {("packed-again", "")}


def _added(entry: ZipInfo, data: bytes) -> bytes:
    buffer = BytesIO(PACK.data)
    with ZipFile(buffer, "a") as archive:
        archive.writestr(entry, data)
    return buffer.getvalue()


def test_a_symbolic_link_is_found() -> None:
    link = ZipInfo("link")
    link.external_attr = 0o120777 << 16
    assert ("not-a-file", "link") in codes(_added(link, b"/etc/passwd"))


def test_a_member_packed_in_another_way_is_found() -> None:
    entry = ZipInfo("other.txt")
    entry.compress_type = ZIP_BZIP2
    assert ("damaged-method", "other.txt") in codes(_added(entry, b"a"))


def test_a_member_whose_crc_is_wrong_is_found_though_its_bytes_are_right() -> None:
    data = bytearray(PACK.data)
    struct.pack_into("<L", data, 14, 1)
    struct.pack_into("<L", data, PACK.data.index(b"PK\x01\x02") + 16, 1)
    assert codes(bytes(data)) == {("damaged-crc", "0-START-HERE.html")}


def test_a_bomb_is_not_unpacked() -> None:
    entry = ZipInfo("zeros.txt")
    entry.compress_type = ZIP_DEFLATED
    data = _added(entry, bytes(64 * 1024 * 1024))
    assert ("damaged-ratio", "zeros.txt") in codes(data)
    with_sizes = bytearray(PACK.data)
    directory = PACK.data.index(b"PK\x01\x02")
    struct.pack_into("<L", with_sizes, directory + 24, unzip.LARGEST_MEMBER + 1)
    assert any(code == "damaged-too-large" for code, _ in codes(bytes(with_sizes)))


def test_a_member_that_unpacks_to_more_than_it_says_is_left_after_one_byte_too_many() -> None:
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    zeros = stream.compress(bytes(256 * 1024 * 1024)) + b"\xff" * 100  # damage that only a reader of it all would meet
    sizes = (zlib.crc32(bytes(1000)), len(zeros), 1000)
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 33, *sizes, 5, 0) + b"zeros"
    central = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, *sizes, 5, 0, 0, 0, 0, 0, 0) + b"zeros"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(central), len(local + zeros), 0)
    tracemalloc.start()
    found = codes(local + zeros + central + end)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert ("damaged-size", "zeros") in found
    assert peak < 16 * 1024 * 1024


def test_a_pack_whose_members_are_huge_together_is_not_unpacked() -> None:
    stored = {f"{number}.png": bytes(100) for number in range(16)}
    data = bytearray(write_zip(stored))
    place = 0
    while (place := data.find(b"PK\x01\x02", place)) >= 0:
        struct.pack_into("<L", data, place + 24, 300 * 1024 * 1024)
        place += 4
    assert codes(bytes(data)) == {("too-large", "")}
