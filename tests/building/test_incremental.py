"""Whatever is done to a newsroom between two builds, and wherever a build was cut off, the next one is a clean one."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import strategies as st

from pipeline.building.task import Task, TaskResult
from pipeline.storage import file_stamps
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from tests.building.small_newsroom import (
    CLOSED,
    EMBARGO,
    LATER,
    NB,
    build_newsroom,
    clean,
    contents,
    in_this_process,
    log_of,
    sound,
    stood,
    told,
    write,
    write_newsroom,
)
from tests.examples import examples, one_in
from tests.pack.sample import photograph
from tests.small import APPEAL, NEWSROOM, RELEASE, TEMPLATES

MOMENTS = [datetime(2026, month, 5, 12, tzinfo=UTC) for month in (11, 12)] + [datetime(2027, 1, 1, tzinfo=UTC)]
PICTURE = "media: [{file: p.png, alt: A placard}]\n"
SOURCES = {
    "releases": [
        RELEASE,
        RELEASE + EMBARGO,
        RELEASE + "index_number: A 1\n",
        RELEASE.replace("approved", "draft"),
        RELEASE + PICTURE,
        RELEASE + "kickr: wrong\n",
        RELEASE.replace("Three hundred", "Four *hundred*"),
        RELEASE.replace("[press-office]", "[duty]"),
        RELEASE + "topics: [eviction]\n",
        RELEASE + "topics: [water]\n",
    ],
    "appeals": [APPEAL, APPEAL + CLOSED, LATER, APPEAL + "index_number: A 1\n", LATER.replace("[first]", "[frst]")],
}
TICK_NS = 20_000_000
WORDS = TEMPLATES.files["words/nb.yaml"]
SECOND_CONTACT = """\
  duty: {name: Duty officer, phones: [{number: +44 20 7946 0019}]}
"""
TWO_CONTACTS = NEWSROOM.replace("press_office: press-office\n", SECOND_CONTACT + "press_office: press-office\n")
NEWSROOMS = (
    NEWSROOM,
    NEWSROOM.replace("Watch", "Guard"),
    TWO_CONTACTS,
    TWO_CONTACTS.replace("Duty officer", "Our duty officer"),
    TWO_CONTACTS.replace("press_office: press-office", "press_office: duty"),
    NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[nb, en, ar, zh-Hans, fr]"),
    NEWSROOM.replace("{en: en-GB}", "{en: en-US, ar: ar-EG}"),
    NEWSROOM.replace("en: Eviction,", "en: Evicted,").replace("}}", "}, water: {en: Water}}"),
    NEWSROOM.replace("Europe/Oslo", "Asia/Tokyo"),
    NEWSROOM + "text: {columns: 40}\n",
    NEWSROOM + "text: {mail: yes, ascii: yes}\n",
    NEWSROOM + "limits: {headline: 20, mail_link: 30}\n",
    NEWSROOM + "glossary: [{term: eviction, translations: {nb: utkastelse}}]\nchecks: {glossary-term: error}\n",
    NEWSROOM + "translations: {missing: source}\n",
    NEWSROOM + "licence: {en: Free to print}\n",
    NEWSROOM + "index_number: B \\d\n",
    NEWSROOM.replace("language: en\n", "language: nb\n"),
    NEWSROOM.replace("org/news", "org/other"),
    NEWSROOM.replace("people.}", "people., nb: Vi verner folk.}"),
    NEWSROOM.replace("people.}", "people., NB: Vi verner alle., fr: Nous protégeons les gens.}"),
    NEWSROOM.replace("name: Press office,", "name: {en: Press office, nb: Pressekontor}, hours: {nb: Alltid},"),
    NEWSROOM.replace("0018}", "0018, label: {en: Day, nb: Dag}}"),
)
PAGE = TEMPLATES.files["html/release.html"]
OWN = PAGE + b'{# #}{% include "own.html" ignore missing %}'
OVERRIDES: dict[str, tuple[bytes, ...]] = {
    "text/release.txt": (TEMPLATES.files["text/release.txt"], TEMPLATES.files["text/release.txt"] + b"\nMore.\n"),
    "text/parts.txt": (TEMPLATES.files["text/parts.txt"], TEMPLATES.files["text/parts.txt"].replace(b"-", b"~")),
    "html/release.html": (PAGE, OWN, PAGE + b'{% set name = "own.html" %}{% include name ignore missing %}'),
    "html/own.html": (b"one", b"two"),
    "html/parts.html": (TEMPLATES.files["html/parts.html"], TEMPLATES.files["html/parts.html"] + b"<!-- -->"),
    "html/style.css": (TEMPLATES.files["html/style.css"], TEMPLATES.files["html/style.css"] + b"\ni { color: red }\n"),
    "word/letter.xml": (
        TEMPLATES.files["word/letter.xml"],
        TEMPLATES.files["word/letter.xml"].replace(b"<w:p>", b"<w:p><w:r><w:t>x</w:t></w:r>", 1),
    ),
    "word/letterhead.docx": (TEMPLATES.files["word/letterhead.docx"], TEMPLATES.files["word/letter.docx"]),
    "pack/read-me.txt": (TEMPLATES.files["pack/read-me.txt"], TEMPLATES.files["pack/read-me.txt"] + b"More.\n"),
    "words/nb.yaml": (WORDS, WORDS.replace(b"Oslo", b"OSLO") + b"\n", WORDS.replace(b": Kontakt", b": Kontakte")),
    "words/zh-Hant.yaml": (TEMPLATES.files["words/zh-Hant.yaml"] + b"\n",),
}


@pytest.fixture(autouse=True, scope="module")
def _a_quick_disk() -> Iterator[None]:
    """Trust looks after two hundredths of a second, as this machine's disk allows: tests do not wait for FAT's two."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_stamps, "COARSEST_TICK_NS", TICK_NS)
        yield


class Cut(BaseException):
    """The power is cut."""


def _edit(root: Path, pick: Callable[[int], int]) -> None:
    """Do one of the things that are done to a newsroom."""
    folder = ("releases", "appeals")[pick(2)]
    slug = ("one", "two", "first", "second", "new")[pick(5)]
    item = root / folder / slug
    match pick(12):
        case 0 | 1 | 2:
            write(root, f"{folder}/{slug}/{folder[:-1]}.yaml", SOURCES[folder][pick(len(SOURCES[folder]))])
        case 3:
            write(item, "nb.yaml", NB.replace("HEADLINE", ("Nei", "Ja", "‘")[pick(3)]))
        case 4:
            write(item, "media/p.png", (photograph(), b"\x89PNG broken")[pick(2)])
        case 5:
            shutil.rmtree(item, ignore_errors=True)
        case 6:
            other = root / folder / "renamed"
            if item.exists() and not other.exists():
                item.rename(other)
        case 7 | 8:
            name = list(OVERRIDES)[pick(len(OVERRIDES))]
            forms = OVERRIDES[name]
            chosen = pick(len(forms) + 1)
            if chosen:
                write(root, f"templates/{name}", forms[chosen - 1])
            else:
                (root / "templates" / name).unlink(missing_ok=True)
        case 9 | 10:
            write(root, "newsroom.yaml", NEWSROOMS[pick(len(NEWSROOMS))])
        case _:
            for path in root.rglob("*.yaml"):
                path.touch()


def _meddle(out: Path, pick: Callable[[int], int]) -> None:
    """Do something to the outputs that only a build should do; dates are kept where they can be."""
    files = sorted(path for path in (out / "media").rglob("*") if path.is_file()) if out.exists() else []
    packs = sorted((out / "packs").glob("*")) if out.exists() else []
    victims = [*files, *packs]
    if not victims:
        return
    victim = victims[pick(len(victims))]
    status = victim.stat()
    match pick(4):
        case 0:
            victim.unlink()
        case 1:
            victim.write_bytes(b"x" * status.st_size)
            os.utime(victim, ns=(status.st_atime_ns, status.st_mtime_ns))
        case 2:
            write(victim.parent, "left.over", "x")
        case _:
            write(out, "media/nobody/nobody.en.txt", "x")


def _cut_after(settled: int) -> Callable[[str], None]:
    left = iter(range(settled))

    def cut(_slug: str) -> None:
        if next(left, None) is None:
            raise Cut

    return cut


# No shrinking: one example takes half a second, and what failed is a short list of edits anyway.
@examples(
    12,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(st.data())
def test_an_incremental_build_is_a_clean_one_byte_for_byte(data: st.DataObject) -> None:
    def pick(count: int) -> int:
        return data.draw(st.integers(0, count - 1))

    with tempfile.TemporaryDirectory() as folder:
        root, out, other = (Path(folder) / name for name in ("newsroom", "build", "clean"))
        write_newsroom(root)
        moment = MOMENTS[0]
        for _ in range(pick(4) + 1):
            for _ in range(pick(3)):
                _edit(root, pick)
            if pick(3) == 0:
                _meddle(out, pick)
            moment = MOMENTS[pick(len(MOMENTS))]
            if pick(3) == 0:
                try:
                    build_newsroom(root, out, moment, on_item=_cut_after(pick(4)))
                except Cut:
                    continue
            else:
                build_newsroom(root, out, moment)
        found, expected = build_newsroom(root, out, moment), clean(root, other, moment)
        assert sound(out, found) == sound(other, expected)
        assert told(found) == told(expected)
        assert stood(found) == stood(expected)


RICH = RELEASE.replace("[press-office]", "[duty, press-office]") + "topics: [eviction]\nindex_number: B 2\n" + PICTURE
RICH += "published_at: 2026-05-01 10:00\n"


WITH_TWO_CONTACTS = [
    text if "  duty:" in text else text.replace("contacts:\n", f"contacts:\n{SECOND_CONTACT}") for text in NEWSROOMS
]
SHARES = 16
# Back to the first each time, so that nothing hides behind a second change.
CHANGES: list[tuple[str, tuple[bytes, ...]]] = [
    *(("newsroom.yaml", (text.encode(), WITH_TWO_CONTACTS[0].encode())) for text in (*WITH_TWO_CONTACTS, NEWSROOM)),
    *((f"templates/{name}", (*forms, forms[0])) for name, forms in OVERRIDES.items()),
]


@pytest.mark.parametrize("share", one_in(SHARES, range(SHARES)))
def test_every_change_to_what_items_share_builds_what_a_clean_build_does(share: int, tmp_path: Path) -> None:
    root, out, other = (tmp_path / name for name in ("newsroom", "build", "clean"))
    write_newsroom(root)
    write(root, "newsroom.yaml", WITH_TWO_CONTACTS[0])
    write(root, "appeals/first/appeal.yaml", APPEAL)
    write(root, "releases/two/release.yaml", RICH)
    write(root, "releases/three/release.yaml", RELEASE)
    write(root, "releases/three/nb.yaml", NB.replace("HEADLINE", "Nei").replace("body: Brød., ", ""))
    write(root, "releases/two/media/p.png", photograph())
    known = {}
    build_newsroom(root, out, MOMENTS[0])
    for name, data in ((name, data) for name, forms in CHANGES[share::SHARES] for data in forms):
        write(root, name, data)
        found = build_newsroom(root, out, MOMENTS[0])
        sources = frozenset(contents(root).items())
        if sources not in known:  # most changes lead back to what was built before
            built = clean(root, other, MOMENTS[0])
            known[sources] = sound(other, built), told(built), stood(built)
        assert (name, sound(out, found), told(found), stood(found)) == (name, *known[sources])


def _counting(done: list[str]) -> Callable[[Iterator[Task], int], Iterator[tuple[Task, TaskResult]]]:
    def run(tasks: Iterator[Task], count: int) -> Iterator[tuple[Task, TaskResult]]:
        for task, result in in_this_process(tasks, count):
            done.extend(asked.files.slug for asked in task.items)
            yield task, result

    return run


def test_what_is_too_young_for_its_file_stamp_to_be_trusted_is_read_again(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    folder = NewsroomFolder(tmp_path)
    now = time.time_ns()
    assert {found.stamp for found in folder.item_folders(before=now)} == {""}
    assert "" not in {found.stamp for found in folder.item_folders(before=now + 10 * TICK_NS)}
    assert [found.stamp for found in folder.item_folders(before=now + 10 * TICK_NS)] == [
        found.stamp for found in folder.item_folders()
    ]


def test_nothing_is_read_when_nothing_has_changed(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    done: list[str] = []
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0], run=_counting(done))
    assert done == []


def test_an_edit_writes_the_part_of_the_log_that_its_item_stands_in(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    time.sleep(2 * TICK_NS / 1e9)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    before, entries = OutputFolder(tmp_path / "build").read_log(), log_of(tmp_path).entries
    write(tmp_path, "releases/one/nb.yaml", NB.replace("HEADLINE", "Jo"))
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    now = OutputFolder(tmp_path / "build").read_log()
    assert [name for name in now if name and now[name] != before[name]] == [
        name for name, part in before.items() if name and b"releases/one" in part
    ]
    assert {key for key, entry in log_of(tmp_path).entries.items() if entry == entries[key]} == {
        "appeals/first",
        "appeals/second",
        "releases/two",
    }


def test_a_log_of_which_a_part_is_lost_or_broken_has_its_other_entries(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    lost, broken, *_ = parts = sorted((tmp_path / "build/.build-log").iterdir())
    lost.unlink()
    broken.write_bytes(broken.read_bytes()[:100])
    assert len(parts) > 2
    assert 0 < len(log_of(tmp_path).entries) < 4
    before = contents(tmp_path / "build")
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    assert contents(tmp_path / "build") == before
    assert len(log_of(tmp_path).entries) == 4


def test_only_what_has_changed_is_read_and_made(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    done: list[str] = []
    write(tmp_path, "releases/one/nb.yaml", NB.replace("HEADLINE", "Jo"))
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0], run=_counting(done))
    assert done == ["one"]


def test_a_later_stage_is_made_again_when_what_it_prints_of_an_earlier_one_changes(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    done: list[str] = []
    write(tmp_path, "appeals/first/appeal.yaml", (APPEAL + CLOSED).replace("Three hundred", "Four hundred"))
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0], run=_counting(done))
    assert done == ["first"]
    write(tmp_path, "appeals/first/appeal.yaml", (APPEAL + CLOSED).replace("2026-05-01", "2026-05-02"))
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0], run=_counting(done))
    assert done == ["first", "first", "second"]


def test_a_moment_at_which_a_state_changes_makes_what_changes_and_nothing_else(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    done: list[str] = []
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[1], run=_counting(done))
    assert done == ["two"]
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[2], run=_counting(done))
    assert done[:2] == ["two", "first"]
    assert set(done[2:]) == {"second"}  # whose last day to write has passed


@pytest.mark.parametrize("keeps_date", one_in(2, [True, False]))
@pytest.mark.parametrize("name", ["media/one/one.en.txt", "packs/one.zip"])
def test_an_output_that_somebody_changed_in_place_is_made_again(tmp_path: Path, name: str, *, keeps_date: bool) -> None:
    write_newsroom(tmp_path)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    before = contents(tmp_path / "build")
    victim = tmp_path / "build" / name
    status = victim.stat()
    victim.write_bytes(b"x" * status.st_size)
    if keeps_date:
        os.utime(victim, ns=(status.st_atime_ns, status.st_mtime_ns))
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    assert contents(tmp_path / "build") == before


def test_an_edit_that_keeps_size_and_date_is_seen(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    time.sleep(2 * TICK_NS / 1e9)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    source = tmp_path / "releases/one/release.yaml"
    status = source.stat()
    write(tmp_path, "releases/one/release.yaml", source.read_text().replace("Three", "Eight"))
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert source.stat().st_size == status.st_size
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    assert "Eight hundred" in (tmp_path / "build/media/one/one.en.txt").read_text()


def test_of_two_items_with_one_index_number_only_the_first_is_ever_written(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    write(tmp_path, "releases/two/release.yaml", RELEASE + "index_number: A 1\n")
    written: list[str] = []
    built = build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0], on_item=written.append)
    assert "duplicate-index-number" in [fault.code for fault in built.faults]
    assert "one" in written
    assert not (tmp_path / "build/media/two").exists()
    write(tmp_path, "releases/one/release.yaml", RELEASE)
    build_newsroom(tmp_path, tmp_path / "build", MOMENTS[0])
    assert (tmp_path / "build/media/two/two.en.txt").is_file()
