"""A copy, a backup or a misnamed file in an item's folder is told as what it is, and nobody reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.newsroom.stray_files import stray_of
from tests.examples import examples
from tests.translating.newsroom import SUMMIT, press, samples

NAMES = ("release.yaml", "fr.yaml", "zh-Hans.yaml", "translated-from.json", "media")
STRAYS = {
    "release copy.yaml": ("copy", "release.yaml"),
    "release (1).yaml": ("copy", "release.yaml"),
    "release - Copy (2).yaml": ("copy", "release.yaml"),
    "Copy of release.yaml": ("copy", "release.yaml"),
    "Kopie von release.yaml": ("copy", "release.yaml"),
    "Kopie von fr.yaml": ("copy", "fr.yaml"),
    "Copie de release.yaml": ("copy", "release.yaml"),
    "نسخة من release.yaml": ("copy", "release.yaml"),
    "release 副本.yaml": ("copy", "release.yaml"),
    "release的副本.yaml": ("copy", "release.yaml"),
    "release-2.yaml": ("copy", "release.yaml"),
    "release2.yaml": ("copy", "release.yaml"),
    "RELEASE final.yaml": ("copy", "release.yaml"),
    "fr copy.yaml": ("copy", "fr.yaml"),
    "fr_old.yaml": ("copy", "fr.yaml"),
    "zh-Hans copy.yaml": ("copy", "zh-Hans.yaml"),
    "nb copy.yaml": ("lone copy", "nb.yaml"),
    "de-old.yaml": ("lone copy", "de.yaml"),
    "Kopie von de (2).yaml": ("lone copy", "de.yaml"),
    "Copie de es.yaml": ("lone copy", "es.yaml"),
    "sr-Latn (1).yaml": ("lone copy", "sr-Latn.yaml"),
    "Release.yaml": ("capitals", "release.yaml"),
    "RELEASE.YAML": ("ending", "RELEASE.yaml"),
    "release.yml": ("ending", "release.yaml"),
    "fr.yml": ("ending", "fr.yaml"),
    "release.yaml.txt": ("ending", "release.yaml"),
    "release.yaml.bak": ("backup", "release.yaml"),
    "release.yaml.orig": ("backup", "release.yaml"),
    "fr.yaml~": ("backup", "fr.yaml"),
    "~$release.yaml": ("lock", "release.yaml"),
}  # fmt: skip
FINE = [*NAMES, "ar.yaml", "fr-CA.yaml", ".DS_Store", ".release.yaml.swp", "._release.yaml", "Thumbs.db", "desktop.ini"]
FINE += [
    "~$letter.docx",
    "notes.txt",
    "letter.docx",
    "my notes.yaml",
    "french.yaml",
    "frame copy.yaml",
    "de-letter.yaml",
    "old copy.yaml",
    "appeal.yml.gz",
]


@pytest.mark.parametrize("name", STRAYS)
def test_a_copy_a_backup_and_a_near_name_are_what_they_are(name: str) -> None:
    found = stray_of(name, "release.yaml", {*NAMES, name})
    assert (found and (found.what, found.of)) == STRAYS[name]


@pytest.mark.parametrize("name", FINE)
def test_what_belongs_there_and_what_the_system_leaves_is_no_stray(name: str) -> None:
    assert stray_of(name, "release.yaml", {*NAMES, name}) is None


@examples(100)
@given(st.sampled_from(sorted(NAMES)), st.text(alphabet="abz -_.()~$مк副1é\n", max_size=12), st.booleans())
def test_no_name_stops_it_and_a_stray_is_never_one_that_is_read(
    name: str,
    more: str,
    before: bool,  # noqa: FBT001
) -> None:
    made = more + name if before else name + more
    assert stray_of(made, "release.yaml", {*NAMES, made}) is None or made not in NAMES


def test_a_newsroom_with_copies_is_checked_and_built_as_without_them(tmp_path: Path) -> None:
    newsroom = samples(tmp_path, SUMMIT)
    folder = newsroom / "releases" / SUMMIT
    copies = [
        "release copy.yaml",
        "Kopie von release.yaml",
        "fr (1).yaml",
        "release.yaml.bak",
        "release.yml",
        "nb copy.yaml",
    ]
    for name in copies:
        (folder / name).write_text("headlin: [no YAML\n", encoding="utf-8")
    (folder / ".DS_Store").write_bytes(b"\x00\x01")
    (folder / "~$lease.docx").write_bytes(b"\x00")
    done = press(newsroom, "check")
    assert done.exit_code == 0
    assert done.stdout.count("warning[stray-file]") == len(copies)
    assert done.stdout.endswith(f"\n{len(copies)} warnings in {len(copies)} files\n")
    assert press(newsroom, "translate", "record").output == "nothing to record\n"
    assert press(newsroom, "translate", "status").exit_code == 0
    assert press(newsroom, "build", SUMMIT, "--format", "html").exit_code == 0
    (folder / "nb copy.yaml").unlink()
    assert press(newsroom, "check").stdout.count("warning[stray-file]") == len(copies) - 1


def test_a_copy_of_the_settings_and_a_text_beside_the_items_are_told(tmp_path: Path) -> None:
    newsroom = samples(tmp_path, SUMMIT)
    strays = ["newsroom copy.yaml", "newsroom.yaml.bak", "newsroom.yml", "releases/stray.yaml", "appeals/release.yml"]
    for name in (*strays, "mkdocs.yaml", "fr copy.yaml", "releases/_draft.yaml", "releases/notes.txt"):
        (newsroom / name).write_text("headlin: [no YAML\n", encoding="utf-8")
    done = press(newsroom, "check")
    assert done.exit_code == 0
    assert done.stdout.count("warning[stray-file]") == len(strays)
    assert [name for name in strays if name not in done.stdout] == []
    assert "into a folder of its own, as ‘release.yaml’" in done.stdout
    assert press(newsroom, "build", SUMMIT, "--format", "html").exit_code == 0


@pytest.mark.parametrize("name", ["release.yml", "Release.yaml", "release.yaml.txt"])
def test_where_the_source_is_missing_the_fault_names_the_file_that_is_meant(name: str, tmp_path: Path) -> None:
    newsroom = samples(tmp_path, SUMMIT)
    (newsroom / "releases" / SUMMIT / "release.yaml").rename(newsroom / "releases" / SUMMIT / name)
    done = press(newsroom, "check")
    assert done.exit_code == 1
    assert f"= hint: rename ‘{name}’ to ‘release.yaml’" in done.stdout
    assert "stray-file" not in done.stdout
