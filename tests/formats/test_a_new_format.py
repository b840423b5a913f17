"""A new format is a package, and its name in the registry: what a maintainer would do, in a copy of the engine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.building.small_newsroom import NB, write
from tests.small import NEWSROOM, RELEASE

ROOT = Path(__file__).parents[2]
PACKAGE = {
    "pipeline/formats/md/__init__.py": '''
"""Markdown: a few lines of an edition."""

from pipeline.formats.format import Format

FORMAT = Format(
    name="md",
    package="md",
    folder="md",
    extension="md",
    role="text",
    every=(),
    release=("md/release.md",),
    appeal=("md/release.md",),
)
''',
    "pipeline/formats/md/render.py": '''
"""An edition in; a few lines of Markdown out."""

from pipeline.formats.artefact import Artefact


def render(edition, templates, media):
    """Set an edition as Markdown; it shows no pictures."""
    template = templates.environment("md", escape=False).get_template("release.md")
    text = template.render(edition=edition, words=edition.words)
    return (Artefact(f"{edition.stem}.md", text.encode(), "text/markdown", edition.language.tag, "text"),)


def prepare(templates):
    """Compile the template; raise what is wrong with it."""
    templates.environment("md", escape=False).get_template("release.md")
''',
    "pipeline/formats/md/shown.py": '''
"""Markdown in; what a reader of it sees out."""


def shown(artefact):
    """Give the whole text."""
    yield artefact.data.decode()
''',
    "templates/md/release.md": '{% include "headline.md" %}\n{{ edition.release_line }}\n',
    "templates/md/headline.md": "# {{ edition.headline.text }}\n",
}
# Of which formats, and of the pack, what they depend on changes with each of some templates.
CHANGED = """
import sys
from pathlib import Path
from pipeline.building.dependencies import PACK, Dependencies
from pipeline.formats.registry import BY_NAME
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.templating.engine_templates import template_files

own = template_files()
before = Dependencies(SharedFiles.of(None, own))
for each in sys.argv[1:]:
    after = Dependencies(SharedFiles.of(None, {**own, each: own[each] + b"More"}))
    for name in (*BY_NAME, PACK):
        if before.of_format(name, is_appeal=False) != after.of_format(name, is_appeal=False):
            print(each, name)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the engine, and add a format to it."""
    copy = tmp_path_factory.mktemp("engine")
    for folder in ("pipeline", "templates"):
        shutil.copytree(ROOT / folder, copy / folder)  # with what is compiled of it
    for name, text in PACKAGE.items():
        write(copy, name, text.lstrip())
    registry = copy / "pipeline/formats/registry.py"
    text = registry.read_text(encoding="utf-8")
    for old, new in (("import html, text", "import html, md, text"), ("text.FORMAT)", "text.FORMAT, md.FORMAT)")):
        assert text.count(old) == 1
        text = text.replace(old, new)
    registry.write_text(text, encoding="utf-8")
    return copy


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom with a release in two languages."""
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/one/release.yaml", RELEASE)
    write(tmp_path, "releases/one/nb.yaml", NB.replace("HEADLINE", "Nei"))
    return tmp_path


def python(engine: Path, *arguments: str) -> str:
    """Run Python on the copy, as from a checkout."""
    around = os.environ | {"PYTHONPATH": str(engine), "XDG_CACHE_HOME": str(engine / "cache")}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=engine, env=around, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(engine: Path, newsroom: Path, *options: str) -> Any:
    return json.loads(python(engine, "-m", "pipeline", "build", "--json", "--newsroom", str(newsroom), *options))


def looks(newsroom: Path) -> dict[str, tuple[int, int]]:
    """Give what changes of each built file when it is written again."""
    return {
        path.name: (path.stat().st_ino, path.stat().st_mtime_ns)
        for folder in (newsroom / "build").glob("[!.]*")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_command_line_and_its_page_in_the_docs_offer_it(engine: Path) -> None:
    assert "[html|docx|txt|md]" in python(engine, "-m", "pipeline", "build", "--help")
    python(engine, "-m", "pipeline.docs")
    assert "[html|docx|txt|md]" in (engine / "docs/commands.md").read_text(encoding="utf-8")


def test_it_can_be_asked_for_alone(engine: Path, newsroom: Path) -> None:
    (made,) = build(engine, newsroom, "--format", "md")["items"]
    assert made["files"] == ["media/one/one.en.md", "media/one/one.nb.md"]
    assert made["packs"] == []


def test_its_files_stand_beside_the_others_and_in_the_pack(engine: Path, newsroom: Path) -> None:
    (made,) = build(engine, newsroom)["items"]
    endings = ("docx", "html", "md", "txt")
    assert sorted(made["files"]) == [f"media/one/one.{tag}.{each}" for tag in ("en", "nb") for each in endings]
    text = (newsroom / "build/media/one/one.nb.md").read_text(encoding="utf-8")
    assert text.startswith("# Nei\n")
    pack = newsroom / "build/packs/one.zip"
    with ZipFile(pack) as files:
        assert files.read("one.nb.md").decode() == text
        described = {each["name"]: each for each in json.loads(files.read("manifest.json"))["files"]}
        assert described["one.nb.md"]["media_type"] == "text/markdown"
        assert "one.nb.md" in files.read("0-START-HERE.txt").decode()
    python(engine, "-m", "pipeline", "verify", str(pack))


@pytest.mark.long
def test_a_change_of_what_its_template_includes_makes_it_and_the_pack_again_and_nothing_else(
    engine: Path, newsroom: Path
) -> None:
    changed = python(engine, "-c", CHANGED, "md/headline.md", "html/parts.html").splitlines()
    assert changed == ["md/headline.md md", "html/parts.html html"]
    build(engine, newsroom)
    before = looks(newsroom)
    write(newsroom, "templates/md/headline.md", "# News: {{ edition.headline.text }}\n")
    build(engine, newsroom)
    after = looks(newsroom)
    assert {name for name in after if after[name] != before.get(name)} == {"one.en.md", "one.nb.md", "one.zip"}


@pytest.mark.long
def test_a_disguised_edition_shows_the_words_that_its_templates_bring_in(engine: Path, newsroom: Path) -> None:
    assert [each["code"] for each in build(engine, newsroom, "--pseudo")["faults"]] == ["unrecorded-translation"]
    assert (newsroom / "build/pseudo/one/DRAFT-one.en-XA.md").read_text(encoding="utf-8").startswith("# ⟦")
    write(newsroom, "templates/md/headline.md", "{# ours #}\n# News: {{ edition.headline.text }}\n")
    told = [each for each in build(engine, newsroom, "--pseudo")["faults"] if each["code"] == "literal-word"]
    assert {(each["file"], each["line"]) for each in told} == {("templates/md/headline.md", 2)}
    assert all("‘News’" in each["message"] for each in told)
