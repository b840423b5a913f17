"""A consent that ends or is withdrawn withholds the name at its very second: in the item, in others, in every build."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.building.build import build
from pipeline.building.request import BuildRequest, BuildResult
from pipeline.building.scan import BuildContext
from pipeline.building.standing import Removal, Standing, must_go
from pipeline.building.task import BuildOptions
from pipeline.names.person import withheld_at
from pipeline.newsroom.withheld import withheld_in
from pipeline.search.words import find_words
from pipeline.state.of_document import changes, fields_of
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from tests.building.small_newsroom import ENGINE, build_newsroom, in_this_process, write
from tests.command import press
from tests.examples import one_in
from tests.small import APPEAL, NEWSROOM, RELEASE, checked, item

NAME = "Amira Sample"
PERSON = (
    f"persons_at_risk:\n  - {{name: {NAME}, pseudonym: Zed, name_public: yes,"
    " consent: {by: Herself, on: 2026-04-01%s}}\n"
)
UNTIL = PERSON % ", until: 2026-11-30"
WITHDRAWN = PERSON % ", withdrawn_on: 2026-11-20"
# The last day is over at midnight in Oslo.
END = datetime(2026, 11, 30, 23, tzinfo=UTC)
SECOND = timedelta(seconds=1)
NAMED = RELEASE.replace("Three hundred families", f"{NAME} and three hundred families")


def newsroom(root: Path, person: str = UNTIL) -> None:
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "appeals/first/appeal.yaml", APPEAL + person)
    write(root, "releases/named/release.yaml", NAMED)
    write(root, "releases/other/release.yaml", RELEASE)


def with_name(root: Path) -> set[str]:
    """Name the items and packs in build/ in which the name stands, wherever it stands."""
    files = [path for each in (root / "build").glob("[!.]*") for path in each.rglob("*") if path.is_file()]
    assert files
    return {
        path.parent.name if path.suffix != ".zip" else path.name
        for path in files
        if any(find_words(path.name, path.read_bytes(), [NAME]))
    }


def codes(built: BuildResult) -> set[tuple[str, str]]:
    return {(fault.code, fault.place.source.name.split("/")[1]) for fault in built.faults}


@pytest.mark.parametrize(
    ("chosen", "formats"), one_in(2, [((), ()), (("other",), ()), (("first",), ()), (("other",), ("html",))])
)
def test_at_the_end_of_the_last_day_the_name_goes_from_all_that_stands(
    chosen: tuple[str, ...], formats: tuple[str, ...], tmp_path: Path
) -> None:
    newsroom(tmp_path)
    before = build_newsroom(tmp_path, tmp_path / "build", END - SECOND)
    assert with_name(tmp_path) == {"first", "named", "first.zip", "named.zip"}
    assert codes(before) == {("consent-ends-soon", "first")}
    options = BuildOptions(frozenset(formats))
    after = build_newsroom(tmp_path, tmp_path / "build", END, chosen=frozenset(chosen), options=options)
    assert with_name(tmp_path) == set()
    assert {("consent-ended", "first"), ("withheld-name", "named")} <= codes(after)
    shown = tmp_path / "build/media/first/first.en.txt"
    if not chosen or "first" in chosen:
        assert "Zed" in shown.read_text(encoding="utf-8")


def test_a_consent_that_was_withdrawn_is_at_an_end_whatever_the_day(tmp_path: Path) -> None:
    newsroom(tmp_path, PERSON % "")
    build_newsroom(tmp_path, tmp_path / "build", END)
    assert "first" in with_name(tmp_path)
    write(tmp_path, "appeals/first/appeal.yaml", APPEAL + WITHDRAWN.replace("2026-11-20", "2036-11-20"))
    told = codes(build_newsroom(tmp_path, tmp_path / "build", END, chosen=frozenset({"other"})))
    assert with_name(tmp_path) == set()
    assert ("moment-to-come", "first") in told
    assert ("withheld-name", "named") in told


def test_once_the_consent_is_over_no_fault_says_the_name_whose_it_was(tmp_path: Path) -> None:
    newsroom(tmp_path)
    misspelled = UNTIL + "body: Amira Samplo and three hundred families must leave.\n"
    text = APPEAL.replace("body: Three hundred families must leave.\n", "")
    text = text.replace("Write to the minister.", f"Write to the minister for {NAME}.")
    write(tmp_path, "appeals/first/appeal.yaml", text + misspelled.replace("Zed", "Zed Zeta"))
    write(
        tmp_path,
        "appeals/first/nb.yaml",
        "language: nb\nstatus: approved\ntext:\n  headline: Stans\n  body: Tre hundre familier.\n"
        "  call_to_action: Skriv til ministeren.\n"
        "  persons_at_risk: [{name: Amira Sampel, pseudonym: Zed Zeta}]\n",
    )

    def told(moment: datetime) -> str:
        faults = build_newsroom(tmp_path, tmp_path / "build", moment).faults
        own = [each for each in faults if each.place.source.name.startswith("appeals/")]
        return repr([(each.code, each.message, each.expected, each.hint) for each in own])

    assert "Amira Sample" in told(END - SECOND)
    after = told(END)
    assert "Amira Sample" not in after
    assert "Amira Sampel" not in after


def test_a_preview_of_the_past_does_not_bring_the_name_back(tmp_path: Path) -> None:
    newsroom(tmp_path)
    folder, output = NewsroomFolder(tmp_path), OutputFolder(tmp_path / "build")
    output.open()
    output.begin()
    request = BuildRequest(folder.item_folders, frozenset({"first"}), output, lambda _slug: None)
    then = END - timedelta(days=3)
    options = BuildOptions(preview=True)
    build(request, ENGINE, BuildContext(folder.shared_files(), options, then, in_this_process, now=END))
    assert with_name(tmp_path) == set()
    assert "Zed" in next((tmp_path / "build/media/first").glob("*.en.txt")).read_text(encoding="utf-8")


@pytest.mark.parametrize("until", ["soon", "30.11.2026", "[2026]", "2026-13-01", "{day: 1}"])
def test_a_last_day_that_cannot_be_read_has_passed(until: str) -> None:
    (person,) = withheld_at(withheld_in(item(APPEAL + PERSON % f", until: {until}", "appeals")), END - 999 * SECOND)
    assert person.names == (NAME,)


def test_a_source_that_cannot_be_read_withholds_who_has_a_last_day() -> None:
    broken = APPEAL + "persons_at_risk:\n  - name: Amira Sample\n    name_public: yes\n    consent: {by: x, on: [\n"
    assert withheld_in(item(broken, "appeals")) == ()
    ends = broken.replace("consent: {", "consent: {until: 2036-01-01, ")
    assert [each.names for each in withheld_in(item(ends, "appeals"))] == [(NAME,)]


@pytest.mark.parametrize("zone", ["Europe/Oslo", "Pacific/Kiritimati", "America/Los_Angeles"])
def test_who_reads_trees_and_who_reads_documents_find_the_same_end(zone: str) -> None:
    files = item(APPEAL + UNTIL, "appeals")
    found = checked(files, newsroom=NEWSROOM.replace("Europe/Oslo", zone)).newsroom
    assert found is not None
    (person,) = withheld_in(files, lambda: zone)
    assert person.since in changes(found.items[0].source.document, zone)


@pytest.mark.parametrize(
    ("person", "has"), [(PERSON % "", True), (WITHDRAWN, False), (UNTIL.replace("26-11", "25-11"), False)]
)
def test_no_translator_gets_a_name_that_may_not_be_printed_any_more(person: str, *, has: bool, tmp_path: Path) -> None:
    newsroom(tmp_path, person)
    done = press("translate", "export", "--to", "nb", "first", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (file,) = (tmp_path / "for-translators").rglob("*.po")
    assert (NAME in file.read_text(encoding="utf-8")) == has


def test_what_was_made_before_the_end_must_go_by_the_state_fields_alone() -> None:
    files = item(APPEAL + UNTIL, "appeals")
    listing = checked(files).newsroom
    assert listing is not None
    fields = fields_of(listing.items[0], "Europe/Oslo")
    stands = Standing("first", "", fields, END - SECOND, fields, is_whole=True)
    assert must_go("appeals/first", stands, fields, END - SECOND) is None
    assert must_go("appeals/first", stands, fields, END) == Removal("appeals/first", "first", "withheld")
