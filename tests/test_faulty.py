"""Broken files, each in a small newsroom of its own: the fault, its place to the character, and nothing else is lost.

A file of tests/faulty/ states in comments at its top what is expected of it:

    # expect: unknown-key 3:1     a fault's code, line and column; one such line for each fault, in their order;
                                  a warning, which stops nothing, has the word “warning” behind it
    # as: appeal                  release (unless said otherwise), appeal, translation or newsroom
    # source: figures.yaml        for a translation: what it translates, from tests/faulty/sources/ (the sound release)
    # file: ar.yaml               the name that it is given (nb.yaml, for a translation)

Files that no editor would save, and faults of folders, are made below.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec import Struct
from pypandoc import get_pandoc_path

from pipeline.cli import main
from pipeline.templating.engine_templates import template_files
from tests.attachments import samples as attached
from tests.examples import one_in
from tests.pictures import samples

HERE = Path(__file__).parent / "faulty"
HEADER = re.compile(r"# (expect|as|file|source): (.+)")
PICTURES = {
    "again.png": (HERE / "newsroom/releases/good/media/placard.png").read_bytes(),
    "letter.png": b"a letter, whatever its name says",
    "broken.png": b"\x89PNG\r\n\x1a\nand no more",
    "poster.png": samples.claiming(9000, 9000),
    "waving.gif": samples.gif(3),
    "hdr.png": samples.for_hdr(),
    "waving-not.jpg": samples.saved(samples.scene(), "PNG"),
    "empty.jpg": b"",
    "really-text.pdf": b"a table, whatever its name says",
    "latin.csv": "år,tall\n".encode("latin-1"),
    "cut-off.mp4": attached.mp4()[:-2],
    "empty.csv": b"",
    "speech.wav": attached.wav(),
    "measured.mp4": attached.mp4(),
    "unmeasured.mp4": attached.mp4(seconds=0),
    "figures.csv": attached.CSV,
    "somewhere.mp4": attached.mp4(udta=attached.said(b"\xa9xyz", "+59.9139+010.7522/")),
    "somebody.mp4": attached.mp4(udta=attached.tag(b"\xa9ART", "Sam Example")),
}
FOLDERS = {"release": "releases", "appeal": "appeals", "translation": "releases"}


class Case(Struct, frozen=True):
    """A faulty file, the place that it is put into, and the faults that it states."""

    path: Path

    @property
    def facts(self) -> list[tuple[str, str]]:
        found = []
        for line in self.path.read_text(encoding="utf-8").split("\n"):
            if not line.startswith("# "):
                break
            match = HEADER.fullmatch(line)
            if match:
                found.append((match[1], match[2]))
        return found

    @property
    def expected(self) -> list[str]:
        return [value for name, value in self.facts if name == "expect"]

    @property
    def kind(self) -> str:
        return dict(self.facts).get("as", "release")

    @property
    def source(self) -> bytes | None:
        name = dict(self.facts).get("source")
        return (HERE / "sources" / name).read_bytes() if name else None

    @property
    def file(self) -> str:
        if self.kind == "newsroom":
            return "newsroom.yaml"
        name = f"{self.kind}.yaml" if self.kind != "translation" else "nb.yaml"
        return f"{FOLDERS[self.kind]}/item/{dict(self.facts).get('file', name)}"


UNRECORDED = "unrecorded-translation "
CASES = [Case(path) for path in sorted(HERE.glob("*.yaml"))]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a sound newsroom with one sound release, in a folder of its own."""
    shutil.copytree(HERE / "newsroom", tmp_path / "newsroom")
    return tmp_path / "newsroom"


def put(newsroom: Path, file: str, data: bytes, source: bytes | None = None) -> None:
    """Put a file into a newsroom; a translation gets the sound release as its source, under another number."""
    path = newsroom / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    if file.startswith("releases/item/") and not file.endswith("/release.yaml"):
        sound = (newsroom / "releases/good/release.yaml").read_text(encoding="utf-8")
        (path.parent / "release.yaml").write_bytes(source or sound.replace("46/001", "46/002").encode())
    if len(path.relative_to(newsroom).parts) > 1:
        shutil.copytree(newsroom / "releases/good/media", path.parent / "media", dirs_exist_ok=True)
        for name, picture in PICTURES.items():
            (path.parent / "media" / name).write_bytes(picture)


def press(newsroom: Path, *arguments: str) -> Result:
    """Run the real command line in this process; only an exit code may come out of it."""
    result = CliRunner().invoke(main, [*arguments, "--newsroom", str(newsroom)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def found(newsroom: Path) -> list[tuple[str, str]]:
    """Give each fault as `press check` tells a program: its file, and its code, line and column."""
    result = press(newsroom, "check", "--format", "json")
    faults = json.loads(result.stdout)
    assert result.exit_code == (1 if any(fault["severity"] == "error" for fault in faults) else 0)
    for fault in faults:
        assert fault["message"]
        assert not re.search(r"\b(str|int|NoneType|dict|tuple|None|True|False|input should)\b", told(fault)), told(
            fault
        )
    return [(fault["file"], shown(fault)) for fault in faults]


def shown(fault: dict[str, str | None]) -> str:
    """Give a fault as a faulty file states it."""
    return f"{fault['code']} {fault['line']}:{fault['column']}" + " warning" * (fault["severity"] == "warning")


def told(fault: dict[str, str | None]) -> str:
    """Give everything that a fault says."""
    return " / ".join(str(fault[part]) for part in ("message", "expected", "hint") if fault[part])


def assert_only_the_item_is_lost(newsroom: Path, file: str) -> None:
    """Build, and look at what stands there: the sound release whole, of what is at fault nothing, not even a part."""
    result = press(newsroom, "build")
    assert result.exit_code == 1
    assert "Traceback" not in result.stderr
    made = {path.relative_to(newsroom / "build").as_posix() for path in (newsroom / "build").rglob("*")}
    assert "packs/good.zip" in made
    assert {f"media/good/good.en.{ending}" for ending in ("html", "docx", "txt")} <= made
    assert not [name for name in made if name.endswith(".part")]
    of_item = [name for name in made if "item" in name.split("/")[1:2] or name.startswith("packs/item")]
    if file.endswith(("/release.yaml", "/appeal.yaml")):
        assert of_item == []
    else:
        tag = Path(file).stem
        assert "media/item/item.en.txt" in of_item
        assert not [name for name in of_item if f".{tag}." in name or name.endswith(".zip")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_a_faulty_file_is_told_at_its_place(case: Case, newsroom: Path) -> None:
    assert case.expected, "state at the top what is expected"
    put(newsroom, case.file, case.path.read_bytes(), case.source)
    # the tests' translations were never recorded; only the file that is about it says so
    about_records = any(expected.startswith(UNRECORDED) for expected in case.expected)
    told = [fault for fault in found(newsroom) if about_records or not fault[1].startswith(UNRECORDED)]
    assert told == [(case.file, expected) for expected in case.expected]


@pytest.mark.builds
@pytest.mark.parametrize(
    "case",
    one_in(20, CASES),
    ids=lambda case: case.path.stem,
)
def test_beside_a_faulty_file_nothing_else_is_lost(case: Case, newsroom: Path) -> None:
    put(newsroom, case.file, case.path.read_bytes(), case.source)
    if all(expected.endswith(" warning") for expected in case.expected):
        assert press(newsroom, "build").exit_code == 0
        named = "good" if case.kind == "newsroom" else "item"
        packs = [path.name for path in (newsroom / "build/packs").iterdir()]
        is_draft = b"status: draft" in case.path.read_bytes()
        assert is_draft or {named + ".zip", f"EMBARGOED-{named}.zip"} & set(packs)
    elif case.kind != "newsroom":
        assert_only_the_item_is_lost(newsroom, case.file)


SOUND = b"""\
type: press-release
status: approved
language: en
headline: Villagers
dateline: {place: Oslo, date: 2026-05-01}
"""

BYTES = {
    "latin-1": (SOUND + "body: Tre hundre må dra.\n".encode("latin-1"), "not-utf-8 6:19"),
    "utf-16": (SOUND.decode().encode("utf-16"), "not-utf-8 1:1"),
    "cut in the middle of a letter": (SOUND + "body: må".encode()[:-1], "not-utf-8 6:8"),
    "empty": (b"", "empty-file 1:1"),
    "a byte-order mark and nothing": (b"\xef\xbb\xbf", "empty-file 1:1"),
    "only empty lines": (b"\n\n\n", "empty-file 1:1"),
    "100,000 opening brackets": (b"[" * 100_000, "nested-too-deep 1:25"),
    "100,000 opening brackets in a field": (SOUND + b"topics: " + b"[" * 100_000, "nested-too-deep 6:32"),
    "100,000 opening braces": (b"{a: " * 100_000, "nested-too-deep 1:94"),
    "100,000 hyphens": (b"- " * 100_000, "nested-too-deep 1:49"),
    "a backspace": (SOUND + b"kicker: Dams\x08\n", "control-character 6:13"),
    "a zero byte": (SOUND + b"kicker: \x00Dams\n", "control-character 6:9"),
    "an escape that would colour the terminal": (SOUND + b"kicker: \x1b[31mDams\n", "control-character 6:9"),
    "a line separator": (SOUND + "kicker: Dams\u2028and rivers\n".encode(), "control-character 6:13"),
    "a tab under windows line ends": (SOUND.replace(b"\n", b"\r\n") + b"embargo:\r\n\tx: y\r\n", "tab-indentation 7:1"),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_no_editor_saves_are_told_at_their_place(name: str, newsroom: Path) -> None:
    data, expected = BYTES[name]
    put(newsroom, "releases/item/release.yaml", data)
    assert found(newsroom) == [("releases/item/release.yaml", expected)]


@pytest.mark.builds
@pytest.mark.parametrize("name", one_in(5, BYTES))
def test_beside_bytes_that_no_editor_saves_nothing_else_is_lost(name: str, newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", BYTES[name][0])
    assert_only_the_item_is_lost(newsroom, "releases/item/release.yaml")


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbf" + SOUND, SOUND.replace(b"\n", b"\r\n"), b"---\n" + SOUND, SOUND.rstrip(b"\n")]
)
def test_what_editors_do_to_a_sound_file_is_no_fault(data: bytes, newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", data)
    assert found(newsroom) == []


def _without_background(text: str) -> str:
    return re.sub(r"(?m)^background:.*\n", "", text)


WORDS: dict[str, tuple[Callable[[str], str], str]] = {
    "a word is missing": (_without_background, "missing-word"),
    "a word is unknown": (lambda text: text + "bakground: Background\n", "unknown-key"),
    "a place to fill is lost": (lambda text: text.replace("{time}", "{tid}", 1), "word-placeholder"),
    "the salutation to nobody in particular is missing": (
        lambda text: re.sub("(?m)^salutation: .*", "salutation: {man: Kjære, woman: Kjære}", text),
        "salutation-forms",
    ),
    "a source is named for a word that is none": (
        lambda text: text.replace("reviewed: no", "reviewed: no\nattested: {embargo: ntb.no}"),
        "unknown-key",
    ),
    "a plural form is missing": (lambda text: re.sub(r'\{one: "[^"]*", ', "{", text, count=1), "plural-forms"),
}


@pytest.mark.parametrize("name", one_in(3, WORDS))
def test_a_newsrooms_own_words_are_held_to_the_closed_set(name: str, newsroom: Path) -> None:
    change, code = WORDS[name]
    words = template_files()["words/nb.yaml"].decode()
    changed = change(words)
    assert changed != words
    put(newsroom, "templates/words/nb.yaml", changed.encode())
    (file, fault), = found(newsroom)  # fmt: skip
    assert (file, fault.split(" ")[0]) == ("templates/words/nb.yaml", code)


@pytest.mark.parametrize("tag", one_in(2, ["klingonish", "tlh"]))
def test_words_of_a_language_without_dates_and_numbers_are_told(tag: str, newsroom: Path) -> None:
    put(newsroom, f"templates/words/{tag}.yaml", b"language: x\n")
    assert found(newsroom) == [(f"templates/words/{tag}.yaml", "unknown-language 1:1")]


def test_a_file_that_the_system_left_among_the_templates_stops_nothing_and_a_picture_there_is_told(
    newsroom: Path,
) -> None:
    folder = newsroom / "templates/text"
    folder.mkdir(parents=True)
    (folder / ".DS_Store").write_bytes(b"\x00\x01\xff")
    assert press(newsroom, "build", "good").exit_code == 0
    (folder / "logo.png").write_bytes(b"\x89PNG\r\n")
    result = press(newsroom, "build", "good")
    assert result.exit_code == 1
    assert "templates/text/logo.png is no text, or is not saved as UTF-8" in result.stderr


def test_an_old_name_of_a_field_is_told_with_its_new_one(newsroom: Path) -> None:
    path = newsroom / "newsroom.yaml"
    text = path.read_text(encoding="utf-8") + "limits: {mailto: 1900}\n"
    path.write_text(text, encoding="utf-8")
    assert found(newsroom) == [("newsroom.yaml", f"renamed-field {text.count(chr(10))}:10")]


def test_a_mail_of_which_programs_show_the_beginning_only_is_told(newsroom: Path) -> None:
    put(newsroom, "newsroom.yaml", (newsroom / "newsroom.yaml").read_bytes() + b"\ntext: {mail: yes}\n")
    lines = "".join(f"\n  Nobody has told family number {number} where they are to go.\n" for number in range(1200))
    put(newsroom, "releases/item/release.yaml", SOUND + f"body: |{lines}".encode())
    assert ("releases/item/release.yaml", "mail-too-long 6:7 warning") in found(newsroom)


def test_a_template_that_prints_no_correction_is_told(newsroom: Path) -> None:
    page = template_files()["html/release.html"].decode().replace("{{ parts.corrections(edition) }}", "")
    put(newsroom, "templates/html/release.html", page.encode())
    assert found(newsroom) == [("templates/html/release.html", "template-misses-part 1:1")]


def test_a_template_without_a_macro_that_another_calls_is_told(newsroom: Path) -> None:
    parts = template_files()["text/parts.txt"].decode().replace("macro members(", "macro others(")
    put(newsroom, "templates/text/parts.txt", parts.encode())
    told = [("templates/text/parts.txt", f"{code} 1:1") for code in ("template-misses-macro", "template-misses-part")]
    assert sorted((file, fault.removesuffix(" warning")) for file, fault in found(newsroom)) == told


@pytest.mark.builds
def test_a_withheld_name_that_a_template_puts_together_is_told_by_a_build(newsroom: Path) -> None:
    appeal = (HERE / "withheld-name.yaml").read_text(encoding="utf-8").replace("took Ida Sample", "took Ms A.")
    put(newsroom, "appeals/item/appeal.yaml", appeal.encode())
    own = template_files()["text/parts.txt"].decode()
    path = newsroom / "templates/text/parts.txt"
    path.parent.mkdir(parents=True)
    path.write_text(
        own.replace("{{ edition.headline", '{{ "Ida Sam" }}{{ "ple" }} {{ edition.headline', 1), encoding="utf-8"
    )
    result = press(newsroom, "build", "good", "--json")
    told_of = [(fault["file"], fault["code"]) for fault in json.loads(result.stdout)["faults"]]
    assert told_of == [("media/good/good.en.txt", "withheld-name-built")]
    assert result.exit_code == 1
    assert not (newsroom / "build/media/good").exists()


@pytest.mark.builds
def test_a_word_that_a_template_brought_in_by_itself_is_told_by_a_pseudo_build(newsroom: Path) -> None:
    own = template_files()["text/parts.txt"].decode()
    own = own.replace("labelled(words.email) | wrap(2) }}", "labelled(words.email) | wrap(2) }} at any time")
    path = newsroom / "templates/text/parts.txt"
    path.parent.mkdir(parents=True)
    path.write_text(own, encoding="utf-8")
    result = press(newsroom, "build", "good", "--pseudo", "--json")
    told_of = {
        (fault["file"], fault["code"], fault["message"].split("’")[0]) for fault in json.loads(result.stdout)["faults"]
    }
    assert told_of == {("templates/text/parts.txt", "literal-word", f"‘{word}") for word in ("at", "any", "time")}
    assert result.exit_code == 0
    build = newsroom / "build"
    assert {path.name for path in (build / "pseudo/good").iterdir()} == {
        f"DRAFT-good.{kind}.{ending}" for kind in ("en-XA", "ar-XB") for ending in ("html", "docx", "txt")
    }
    with zipfile.ZipFile(build / "packs/good.zip") as pack:
        assert not [name for name in pack.namelist() if "XA" in name or "XB" in name]


def test_a_published_text_that_changed_is_told_at_the_field_that_did(newsroom: Path) -> None:
    file = newsroom / "releases/good/release.yaml"
    press(newsroom, "publish", "--by", "Vera Example")
    text = file.read_text(encoding="utf-8")
    place = next(number for number, line in enumerate(text.splitlines(), 1) if line.startswith("headline:"))
    file.write_text(text.replace("headline: ", "headline: Now "), encoding="utf-8")
    assert found(newsroom) == [("releases/good/release.yaml", f"published-text-changed {place}:1")]
    file.write_text(text.replace("headline: ", "headline: Now ") + "minor_change: a word\n", encoding="utf-8")
    assert found(newsroom) == []


def test_a_folder_without_its_file_is_told(newsroom: Path) -> None:
    (newsroom / "releases/item").mkdir()
    (newsroom / "releases/item/release.yml").write_bytes(SOUND)
    assert found(newsroom) == [("releases/item/release.yaml", "missing-file 1:1")]


def test_a_copy_is_told_as_what_it_is(newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", SOUND)
    (newsroom / "releases/item/release copy.yaml").write_bytes(b"headlin: x\n")
    assert found(newsroom) == [("releases/item/release copy.yaml", "stray-file 1:1 warning")]


QUOTE = b"body: '{quote: mayor}'\nquotes: {mayor: {text: %s, speaker: Vera Example}}\n"


def test_a_line_that_is_no_signature_is_told_and_so_is_the_mark_of_a_conflict(newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", SOUND)
    lines = b"signed by Vera Example\n\n<<<<<<< HEAD\n2026-11-30T00:15:00Z en legal words:12 around:34 Vera \xff\n"
    (newsroom / "releases/item/signatures.log").write_bytes(lines)
    name, code = "releases/item/signatures.log", "unreadable-signature"
    assert found(newsroom) == [(name, f"{code} {line}:1") for line in (1, 3, 4)]


def test_a_quote_that_nobody_agreed_to_is_told_where_the_newsroom_demands_it(newsroom: Path) -> None:
    settings = newsroom / "newsroom.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "quotes: {approval: demanded}\n", encoding="utf-8")

    def of_item() -> list[str]:
        return [fault for file, fault in found(newsroom) if file.startswith("releases/item/")]

    put(newsroom, "releases/item/release.yaml", SOUND + QUOTE % b"They gave us a week.")
    assert of_item() == ["quote-not-approved 7:10"]
    draft = SOUND.replace(b"approved", b"draft")
    put(newsroom, "releases/item/release.yaml", draft + QUOTE % b"They gave us a week.")
    assert of_item() == ["quote-not-approved 7:10 warning"]
    agreed = b"They gave us a week., approved: {by: Vera Example, on: 2026-04-28}"
    put(newsroom, "releases/item/release.yaml", SOUND + QUOTE % agreed)
    assert of_item() == []


def test_a_quote_with_other_words_in_another_item_is_told(newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", SOUND + QUOTE % b"They gave three hundred families a week.")
    put(newsroom, "releases/later/release.yaml", SOUND + QUOTE % b"They gave four hundred families a week.")
    assert found(newsroom) == [("releases/later/release.yaml", "same-quote-differs 7:24 warning")]


def test_a_folder_name_is_told(newsroom: Path) -> None:
    put(newsroom, "releases/Item (final)/release.yaml", SOUND)
    assert found(newsroom) == [("releases/Item (final)/release.yaml", "folder-name 1:1")]


def test_a_link_out_of_media_carries_no_other_file_into_a_pack(newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", SOUND + b"media: [{file: secret.png, alt: x}]\n")
    (newsroom / "releases/item/media/secret.png").symlink_to(newsroom / "releases/good/media/placard.png")
    assert found(newsroom) == [("releases/item/release.yaml", "link-not-followed 6:16")]


def test_rights_that_end_within_two_weeks_are_told(newsroom: Path) -> None:
    soon = (datetime.now(UTC) + timedelta(days=5)).date()
    listed = f"media: [{{file: placard.png, alt: A placard, expires: {soon}}}]\n".encode()
    put(newsroom, "releases/item/release.yaml", SOUND + b"body: They must leave.\n" + listed)
    assert found(newsroom) == [("releases/item/release.yaml", "rights-end-soon 7:54 warning")]


SOUND_APPEAL = """\
type: urgent-appeal
stage: first
status: approved
language: en
issue_date: 2026-05-01
headline: Stop the eviction
body: Three hundred families must leave.
petition: {url: https://example.org/sign}
"""
TARGETS = "targets: [{id: minister, office: Minister, email: minister@example.org, %s}]\n"
PERSON = "persons_at_risk: [{name: Ida Sample, pseudonym: Ms S., name_public: yes, %s}]\n"
DUE = {
    # what is told of an appeal; what it has besides, with a day so many days from now
    "deadline-near 9:14 warning": (5, "send_before: DAY\n"),
    "leaves-office-soon 9:90 warning": (5, TARGETS % "in_office_until: DAY"),
    "consent-ends-soon 9:123 warning": (5, PERSON % "consent: {by: her lawyer, on: 2026-05-01, until: DAY}"),
    "address-unchecked 9:88 warning": (-95, TARGETS % "verified: {on: DAY}"),
    "address-unchecked 9:16 warning": (0, TARGETS % "role: primary"),
}


@pytest.mark.parametrize("told", DUE)
def test_what_falls_due_is_told_beforehand(told: str, newsroom: Path) -> None:
    days, more = DUE[told]
    day = (datetime.now(UTC) + timedelta(days=days)).date()
    if told.startswith("address-unchecked"):
        with (newsroom / "newsroom.yaml").open("a", encoding="utf-8") as settings:
            settings.write("due: {verified_days: 90}\n")
    put(newsroom, "appeals/item/appeal.yaml", (SOUND_APPEAL + more.replace("DAY", str(day))).encode())
    assert found(newsroom) == [("appeals/item/appeal.yaml", told)]


UNREAD: dict[str, Callable[[Path], object]] = {
    # each with the file that it is told of, relative to the item; tests/storage/test_door.py has every other case
    "unreadable-file nb.yaml": lambda item: (item / "nb.yaml").mkdir(),
    "link-not-followed nb.yaml": lambda item: (item / "nb.yaml").symlink_to("release.yaml"),
    "file-too-large nb.yaml": lambda item: (item / "nb.yaml").write_bytes(b"#" * 2_000_001),
    "file-name \\xe9.yaml": lambda item: (item / os.fsdecode(b"\xe9.yaml")).write_bytes(b""),
    "too-many-files media": lambda item: [(item / f"media/{number}").write_bytes(b"") for number in range(2_001)],
}


@pytest.mark.parametrize("fault", UNREAD)
def test_a_file_that_is_not_read_is_told_by_its_name(fault: str, newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", SOUND)
    UNREAD[fault](newsroom / "releases/item")
    code, _, name = fault.partition(" ")
    assert found(newsroom) == [(f"releases/item/{name}", f"{code} 1:1")]


def test_every_fault_of_every_file_is_told_in_one_run_and_in_order(newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", SOUND + b"country: Norway\nkickr: x\n")
    put(newsroom, "appeals/other/appeal.yaml", b"headlin: x\n")
    faults = found(newsroom)
    assert [file for file, _ in faults] == sorted(file for file, _ in faults)
    assert {
        ("releases/item/release.yaml", "unknown-country 6:10"),
        ("releases/item/release.yaml", "unknown-key 7:1"),
    } < set(faults)
    assert ("appeals/other/appeal.yaml", "unknown-key 1:1") in faults


@pytest.mark.builds
@pytest.mark.parametrize("shape", one_in(3, ["text", "json", "github"]))
def test_the_real_program_ends_with_one_and_without_a_traceback(shape: str, newsroom: Path) -> None:
    """In a process of its own, under a terminal's poorest encoding, with text in three scripts."""
    for name in ("unknown-key-in-arabic", "link-in-a-chinese-line"):
        put(newsroom, f"releases/{name}/release.yaml", (HERE / f"{name}.yaml").read_bytes())
    put(newsroom, "releases/brackets/release.yaml", b"[" * 100_000)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "check", "--format", shape],
        cwd=newsroom,
        env={
            **os.environ,
            "PYTHONPATH": str(HERE.parent.parent),
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONIOENCODING": "",
        },
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    assert done.stderr == b""
    printed = done.stdout.decode("utf-8")
    assert printed.count("nested-too-deep") == 1
    assert "العنوان" in printed
    assert "\033" not in printed


def test_check_of_one_item_tells_of_no_other(newsroom: Path) -> None:
    put(newsroom, "releases/item/release.yaml", SOUND + b"kickr: x\n")
    sound = press(newsroom, "check", "good")
    assert (sound.exit_code, sound.output) == (0, "1 item checked, no fault\n")
    assert press(newsroom, "check", "item").exit_code == 1


@pytest.mark.builds
def test_a_text_over_which_pandoc_dies_is_named_and_nothing_else_is_lost(newsroom: Path) -> None:
    """With the real pandoc behind a script that dies, as the kernel would have it, over one of the texts."""
    put(newsroom, "releases/item/release.yaml", SOUND + b"body: Poison =~|^|~= and no more.\n")
    script = newsroom / "pandoc"
    script.write_text(
        "#!/bin/sh\n"
        f'[ "$1" = --version ] && exec "{get_pandoc_path()}" --version\n'
        'given=$(mktemp); cat >"$given"; grep -q "=~|^|~=" "$given" && { rm "$given"; kill -9 $$; }\n'
        f'"{get_pandoc_path()}" "$@" <"$given"; rm "$given"\n'
    )
    script.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "build"],
        cwd=newsroom,
        env={**os.environ, "PYTHONPATH": str(HERE.parent.parent), "PYPANDOC_PANDOC": str(script)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert [code for code in ("cannot-be-read",) if f"error[{code}]" in done.stderr]
    assert done.stderr.count("releases/item/release.yaml") == 1
    assert (newsroom / "build/packs/good.zip").is_file()
    assert not (newsroom / "build/media/item").exists()
    assert found(newsroom) == []  # with a pandoc that lives, it is a text like any other
