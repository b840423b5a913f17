"""The generated pages are what the engine makes now; every example in the docs is sound; every command in them runs."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.docs.pages import pages
from tests.small import APPEAL, NEWSROOM, RELEASE, codes, item

ROOT = Path(__file__).parent.parent
GUIDES = [
    *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "SECURITY", "CHANGELOG")),
    *(
        ROOT / f"docs/{name}.md"
        for name in (
            "press-officer",
            "desk",
            "protecting-names",
            "translators",
            "template-designer",
            "maintainer",
            "adopting",
        )
    ),
]
GUIDE = (ROOT / "docs/press-officer.md").read_text(encoding="utf-8")
PAGES = pages()
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_what_the_engine_makes(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == PAGES[name], "run `make docs`"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_link_between_the_guides_leads_somewhere(guide: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", guide.read_text(encoding="utf-8")):
        if target not in ("file.jpg", "dam.jpg", "file"):  # an example of a picture
            assert (guide.parent / target).exists(), target


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_link_to_a_heading_finds_it(guide: Path) -> None:
    for target, heading in re.findall(r"\]\((?!https?:)([\w./-]*\.md)?#([\w-]+)\)", guide.read_text(encoding="utf-8")):
        page = (guide.parent / target if target else guide).read_text(encoding="utf-8")
        titles = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
        assert heading in {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}, heading


def test_every_test_that_is_named_to_who_decides_is_there() -> None:
    named = re.findall(r"\[`(test_\w+)`\]\(([^)]+)\)", (ROOT / "docs/adopting.md").read_text(encoding="utf-8"))
    assert len(named) >= 7
    for name, file in named:
        assert f"def {name}(" in (ROOT / "docs" / file).read_text(encoding="utf-8"), name


def test_the_pictures_of_the_guide_are_small_and_all_shown() -> None:
    pictures = {path.name: path.stat().st_size for path in (ROOT / "docs/desk").glob("*.png")}
    assert set(re.findall(r"\(desk/([\w-]+\.png)\)", GUIDE)) == pictures.keys()
    assert max(pictures.values()) <= 120_000


def _commands(program: str) -> list[str]:
    return sorted(
        {
            line
            for guide in GUIDES
            for line in re.findall(rf"^\$ {program}\b(.*)$", guide.read_text(encoding="utf-8"), re.MULTILINE)
        }
    )


@pytest.mark.parametrize("arguments", _commands("press"))
def test_every_press_command_in_the_guides_runs(arguments: str, tmp_path: Path) -> None:
    (tmp_path / "newsroom.yaml").write_text(NEWSROOM, encoding="utf-8")
    (tmp_path / "releases/2026-05-01-dam").mkdir(parents=True)
    (tmp_path / "releases/2026-05-01-dam/release.yaml").write_text(RELEASE, encoding="utf-8")
    done = CliRunner().invoke(main, [*shlex.split(arguments), "--newsroom", str(tmp_path)])
    assert done.exit_code == 0, done.output


@pytest.mark.skipif(shutil.which("make") is None, reason="no make on this machine")
@pytest.mark.parametrize("target", _commands("make"))
def test_every_make_target_in_the_guides_exists(target: str) -> None:
    done = subprocess.run(["make", "-n", *target.split()], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_the_example_of_a_release_and_its_translation_are_sound() -> None:
    release = next(example for example in EXAMPLES if example.startswith("type: press-release"))
    translation = next(example for example in EXAMPLES if example.startswith("language: nb"))
    assert codes(item(release)) == []
    translated = codes(item(release, nb=translation))
    # the example shows a part: the body and the rest are to be translated as well
    assert set(translated) == {"missing-translation"}


def test_the_example_of_an_appeal_is_sound_open_and_closed() -> None:
    appeal = next(example for example in EXAMPLES if example.startswith("type: urgent-appeal"))
    closed = next(example for example in EXAMPLES if example.startswith("closed:"))
    assert codes(item(appeal, "appeals")) == []
    assert codes(item(appeal + closed, "appeals")) == []


def test_the_example_of_a_newsroom_is_sound() -> None:
    newsroom = next(example for example in EXAMPLES if example.startswith("organisation:"))
    assert codes(item(RELEASE), newsroom=newsroom) == []


def test_the_example_of_a_petition_is_sound() -> None:
    part = next(example for example in EXAMPLES if example.startswith("petition:"))
    assert codes(item(APPEAL + part, "appeals")) == []


def test_the_example_of_the_checks_of_a_text_is_sound() -> None:
    part = next(example for example in EXAMPLES if example.startswith("checks:"))
    assert codes(item(RELEASE), newsroom=NEWSROOM + part) == []


def test_the_example_of_an_allowed_difference_is_read() -> None:
    part = next(example for example in EXAMPLES if example.startswith("allowed_differences:"))
    texts = "text: {headline: Vi må dra, dateline: {place: Oslo}, body: Tre hundre.}\n"
    translation = f"language: nb\nstatus: approved\n{texts}"
    assert set(codes(item(RELEASE, nb=translation + part))) <= {"unused-allowance", "missing-end-mark"}


@pytest.mark.parametrize("start", ["embargo:", "corrections:", "media:", "withdrawn:"])
def test_an_example_of_a_part_is_sound(start: str) -> None:
    part = next(example for example in EXAMPLES if example.startswith(start))
    whole = RELEASE.replace("approved", "withdrawn") if start == "withdrawn:" else RELEASE
    # the example names a picture, and here is none
    assert set(codes(item(whole + part))) <= {"missing-picture"}
