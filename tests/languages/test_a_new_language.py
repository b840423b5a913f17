"""The maintainer’s guide adds a language: its blocks make one folder in a copy of the engine, which publishes in it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from filecmp import dircmp
from pathlib import Path
from textwrap import dedent

import pytest

from tests.small import NEWSROOM, RELEASE, TEMPLATES

ROOT = Path(__file__).parents[2]
TAG = "cy"
FORMS = ("zero", "one", "two", "few", "many", "other")
TRANSLATION = """\
language: cy
status: approved
text:
  headline: Pentrefwyr yn wynebu cael eu troi allan
  dateline: {place: Oslo}
  body: |
    Mae COUNT o deuluoedd yn gorfod gadael.
"""


def blocks() -> list[str]:
    """Give the example files of the guide's part on languages, without what sets them in."""
    guide = (ROOT / "docs/maintainer.md").read_text(encoding="utf-8")
    part = guide.partition("### A language")[2].partition("A newsroom that wants the language")[0]
    return [dedent(found) for found in re.findall(r"^ +```\w+\n(.*?)^ +```", part, re.DOTALL | re.MULTILINE)]


def words(own: str) -> str:
    """Give a copy of the English words, with the guide's own over them and the plural forms of the language."""
    text = TEMPLATES.files["words/en.yaml"].decode()
    for line in own.splitlines():
        if key := line.partition(":")[0]:
            english = re.findall(rf"^{key}: .*$", text, re.MULTILINE)
            assert len(english) == 1, key
            text = text.replace(english[0], line)
    forms = re.compile(r'^(\w+: )\{one: .*?, other: (".*")\}$', re.MULTILINE)
    return forms.sub(lambda found: f"{found[1]}{{{', '.join(f'{form}: {found[2]}' for form in FORMS)}}}", text)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the engine, with the guide's folder in it."""
    copy = tmp_path_factory.mktemp("engine")
    for name in ("pipeline", "templates"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    language, own, numbers = blocks()
    folder = copy / "pipeline/languages" / TAG
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Welsh."""\n', encoding="utf-8")
    (folder / "language.py").write_text(language, encoding="utf-8")
    (folder / "words.yaml").write_text(words(own), encoding="utf-8")
    (folder / "numbers.py").write_text(numbers, encoding="utf-8")
    return copy


def press(engine: Path, newsroom: Path, *arguments: str) -> tuple[int, str]:
    """Run a command of the copy."""
    command = [sys.executable, "-m", "pipeline", *arguments, "--newsroom", str(newsroom)]
    done = subprocess.run(command, cwd=engine, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stdout + done.stderr


def newsroom(folder: Path, count: str) -> Path:
    """Make a newsroom that publishes in the language."""
    settings = NEWSROOM.replace("[en, nb, ar, zh-Hans]", f"[en, {TAG}]").replace("words: [", f"words: [{TAG}, ")
    item = folder / "releases/villagers"
    item.mkdir(parents=True)
    (folder / "newsroom.yaml").write_text(settings, encoding="utf-8")
    source = RELEASE.replace("type:", "embargo: {lifts_at: 2031-05-01 18:30, timezone: Europe/Oslo}\ntype:")
    (item / "release.yaml").write_text(source, encoding="utf-8")
    (item / f"{TAG}.yaml").write_text(TRANSLATION.replace("COUNT", count), encoding="utf-8")
    return folder


def test_a_language_is_added_by_its_folder_alone(engine: Path, tmp_path: Path) -> None:
    assert not (ROOT / "pipeline/languages" / TAG).exists()
    for part in ("pipeline", "templates", "pipeline/languages"):
        differs = dircmp(ROOT / part, engine / part, ignore=["__pycache__"])
        assert (differs.left_only, differs.right_only, differs.diff_files) == (
            [], [TAG] if part.endswith("languages") else [], [],
        )  # fmt: skip
    made = newsroom(tmp_path, "tri chant")
    assert press(engine, made, "translate", "record")[0] == 0
    assert press(engine, made, "check") == (0, "1 item checked, no fault\n")
    assert press(engine, made, "build")[0] == 0
    text, page = (next((made / "build").rglob(f"*.{TAG}.{ending}")).read_text("utf-8") for ending in ("txt", "html"))
    assert text.startswith("Embargo tan Dydd Iau 1\u00a0Mai\u00a02031, 18:30 (")
    assert "Datganiad i’r wasg" in text
    assert f'<html lang="{TAG}" dir="ltr">' in page
    assert len([*(made / "build").rglob(f"*.{TAG}.docx")]) == 1


@pytest.mark.long
def test_its_number_words_are_compared_and_a_text_in_another_language_is_noticed(engine: Path, tmp_path: Path) -> None:
    made = newsroom(tmp_path / "counted", "pedwar cant")
    code, answer = press(engine, made, "check")
    assert code == 1
    assert "error[fact-" in answer
    made = newsroom(tmp_path / "foreign", "tri chant")
    (path,) = made.rglob(f"{TAG}.yaml")
    english = "Three hundred of the families who were in the village have to leave their homes and go to the town."
    path.write_text(path.read_text("utf-8").replace("Mae tri chant o deuluoedd yn gorfod gadael.", english), "utf-8")
    assert "untranslated-text" in press(engine, made, "check")[1]
