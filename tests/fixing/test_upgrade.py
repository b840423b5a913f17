"""`press upgrade`: old names and meanings become today's, comments and layout stay, a second run does nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.release import Release
from pipeline.document.schema import models_at
from pipeline.document.settings import Settings
from pipeline.document.translation import Translation
from pipeline.document.versions import EACH, IMPLIED, RENAMED, TODAY, FileKind, Renamed
from pipeline.fixing.upgrade import upgrade
from pipeline.source import Source
from tests.small import NEWSROOM, RELEASE, checked, codes, item, outputs

MODELS: dict[FileKind, type[Model]] = {
    "newsroom": Settings,
    "release": Release,
    "appeal": Appeal,
    "translation": Translation,
}
OLD = NEWSROOM + "# how long\nlimits: {headline: 90, mailto: 1900}  # as our mail program has it\n"
BOXES = """\
boxes:
  # where to call
  - title: Help    # ours
    text: |
      Call us.
  - {id: how, text: Write.}
  - kind: warning
    text: Do not go there.
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a newsroom whose files are of an older version."""
    (tmp_path / "newsroom.yaml").write_text(OLD, encoding="utf-8")
    for slug in ("first", "second"):
        folder = tmp_path / "releases" / slug
        folder.mkdir(parents=True)
        (folder / "release.yaml").write_text(f"model: 1\n{RELEASE}{BOXES}", encoding="utf-8")
    return tmp_path


def press(newsroom: Path, *arguments: str) -> Result:
    """Run the command line; only an exit code may come out of it."""
    result = CliRunner().invoke(main, [*arguments, "--newsroom", str(newsroom)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def texts(newsroom: Path) -> dict[str, str]:
    """Give every file of a newsroom."""
    found = [path for path in newsroom.rglob("*.yaml") if path.is_file()]
    return {path.relative_to(newsroom).as_posix(): path.read_text(encoding="utf-8") for path in found}


def test_what_was_renamed_and_what_was_meant_is_written_in_todays_fields(newsroom: Path) -> None:
    done = press(newsroom, "upgrade", "--yes")
    assert done.exit_code == 0, done.output
    # in each release: two boxes and the version
    assert done.stdout.endswith("upgraded: 7 places in 3 files\n")
    now = texts(newsroom)
    assert now["newsroom.yaml"] == OLD.replace("mailto", "mail_link")
    boxes = BOXES.replace("- title", "- kind: information\n    title").replace(
        "{id: how, text: Write.}", "{id: how, kind: information, text: Write.}"
    )
    assert now["releases/first/release.yaml"] == f"model: {TODAY}\n{RELEASE}{boxes}"
    assert press(newsroom, "upgrade", "--yes").stdout == "nothing to upgrade\n"
    assert texts(newsroom) == now


def test_in_a_pipe_nothing_is_written_without_yes_and_the_differences_are_shown(newsroom: Path) -> None:
    before = texts(newsroom)
    done = press(newsroom, "upgrade")
    assert done.exit_code == 1
    assert "-limits: {headline: 90, mailto: 1900}" in done.stdout
    assert "+limits: {headline: 90, mail_link: 1900}" in done.stdout
    assert "nothing was written; 7 places in 3 files can be upgraded: ‘press upgrade --yes’ does it" in done.stderr
    assert texts(newsroom) == before


def test_an_item_alone_is_upgraded_alone(newsroom: Path) -> None:
    before = texts(newsroom)
    assert press(newsroom, "upgrade", "first", "--yes").exit_code == 0
    changed = {name for name, text in texts(newsroom).items() if text != before[name]}
    assert changed == {"releases/first/release.yaml"}


def test_the_schemas_that_init_laid_are_renewed_and_no_others(newsroom: Path) -> None:
    press(newsroom, "upgrade", "--yes")
    assert not (newsroom / "schema").exists()
    home = newsroom / "own"
    asked = ["--name", "Lantern", "--languages", "en", "--timezone", "Europe/Oslo", "--email", "press@example.org"]
    made = CliRunner().invoke(main, ["init", str(home), *asked])
    assert made.exit_code == 0, made.output
    assert press(home, "upgrade").output == "nothing to upgrade\n"
    release, appeal = home / "schema/release.json", home / "schema/appeal.json"
    today = release.read_bytes(), appeal.read_bytes()
    release.write_text('{"title": "as it was"}')
    appeal.unlink()
    (home / "schema/ours.json").write_text("{}")
    refused = press(home, "upgrade")
    assert refused.exit_code == 1
    assert "schema/release.json: fields as they are today, for editors\n" in refused.output
    assert "2 schemas can be upgraded" in refused.output
    assert press(home, "upgrade", next((home / "releases").iterdir()).name).exit_code == 0
    assert release.read_text() == '{"title": "as it was"}'
    written = press(home, "upgrade", "--yes")
    assert (written.exit_code, written.output.splitlines()[-1]) == (0, "upgraded: 2 schemas")
    assert (release.read_bytes(), appeal.read_bytes()) == today
    assert (home / "schema/ours.json").read_text() == "{}"


def test_a_check_says_it_where_the_old_name_stands_and_the_hint_leads_here(newsroom: Path) -> None:
    told = press(newsroom, "check").stdout
    assert "error[renamed-field]: ‘mailto’ is called ‘mail_link’ since version 2 of the model" in told
    assert " --> newsroom.yaml:15:24" in told
    assert "error[older-model]" in told
    assert "‘press upgrade’ rewrites it" in told
    assert press(newsroom, "upgrade", "--yes").exit_code == 0
    assert press(newsroom, "check").exit_code == 0


def test_a_file_that_says_no_version_follows_todays_unless_somebody_says_otherwise() -> None:
    source = Source("release.yaml", RELEASE + BOXES)
    assert upgrade(source, "release").text == source.text
    found = upgrade(source, "release", since=1)
    assert found.text.count("kind: information") == 2
    assert found.text.endswith(f"model: {TODAY}\n")
    # what is added later has no label on purpose
    later = Source("release.yaml", found.text.replace("boxes:\n", "boxes:\n  - text: Plain.\n"))
    assert upgrade(later, "release", since=1).text == later.text


def test_a_version_of_today_changes_nothing_and_a_newer_one_is_refused() -> None:
    assert codes(item(f"model: {TODAY}\n{RELEASE}")) == []
    (fault,) = checked(item(f"model: {TODAY + 1}\n{RELEASE}")).faults
    assert (fault.code, fault.place.line) == ("newer-model", 1)
    text = f"model: {TODAY + 1}\n{RELEASE}{BOXES}"
    assert upgrade(Source("release.yaml", text), "release").text == text
    assert codes(item(f"model: new\n{RELEASE}")) == ["not-a-number"]
    nb = "language: nb\nstatus: draft\nmodel: 1\ntext: {headline: Nei}\n"
    assert "older-model" in codes(item(RELEASE, nb=nb))


def test_the_version_is_printed_nowhere() -> None:
    assert outputs(item(RELEASE))["item"].files == outputs(item(f"model: {TODAY}\n{RELEASE}"))["item"].files


TEXT = [Renamed(("release",), ("boxes", EACH, "title"), "heading", since=2)]


def test_a_renamed_text_is_renamed_in_translations_and_in_their_records() -> None:
    text = (
        "language: nb\nstatus: draft\ntext:\n  boxes:\n  - {id: how, 'title': Hjelp}  # her\n"
        "translated_from: {boxes.how.title: abc, headline: def}\n"
    )
    found = upgrade(Source("nb.yaml", text), "translation", of="release", renamed=TEXT)
    assert "- {id: how, heading: Hjelp}  # her" in found.text
    assert "boxes.how.heading: abc" in found.text
    assert found.count == 2
    assert upgrade(Source("nb.yaml", found.text), "translation", of="release", renamed=TEXT).count == 0


def test_an_old_name_beside_its_new_one_is_left_to_its_author() -> None:
    text = NEWSROOM + "limits: {mailto: 1, mail_link: 2}\n"
    assert upgrade(Source("newsroom.yaml", text), "newsroom").text == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_stay(end: str) -> None:
    text = OLD.replace("\n", end)
    assert upgrade(Source("newsroom.yaml", text), "newsroom").text == text.replace("mailto", "mail_link")


def test_the_lists_fit_todays_models() -> None:
    for renamed in RENAMED:
        for kind in renamed.files:
            fields = {name for each in models_at(MODELS[kind], renamed.old[:-1]) for name in each.model_fields}
            assert renamed.new in fields
            assert renamed.old[-1] not in fields
    for implied in IMPLIED:
        for kind in implied.files:
            assert any(implied.field[-1] in each.model_fields for each in models_at(MODELS[kind], implied.field[:-1]))
    assert max([each.since for each in RENAMED] + [each.since for each in IMPLIED]) == TODAY
