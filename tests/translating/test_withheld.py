"""A name that may not be printed leaves the press office in no file for a translator, in whatever part of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.examples import one_in
from tests.translating.newsroom import LANGUAGES, exported, press, samples

SLUG = "2026-11-09-ndoulo-valley-further-information"
NAME, PSEUDONYM = "Aché Mbaïnaro", "Zara"
TO_FRENCH = ("translate", "export", SLUG, "--to", "fr", "--replace", "--as")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a copy of the samples."""
    return samples(tmp_path)


def _edit(newsroom: Path, name: str, before: str, after: str) -> None:
    path = newsroom / "appeals" / SLUG / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.mark.parametrize("shape", one_in(2, ["po", "xliff"]))
def test_no_file_for_translators_has_a_withheld_name(tmp_path: Path, shape: str) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in exported(tmp_path, shape)}
    assert len([name for name in texts if name.startswith(SLUG)]) == len(LANGUAGES) - 1
    assert [name for name, text in texts.items() if NAME in text] == []
    assert all(PSEUDONYM in text for name, text in texts.items() if name.startswith(SLUG))


@pytest.mark.parametrize("shape", ["po", "xliff"])
def test_a_previous_source_that_had_the_name_is_not_shown(newsroom: Path, shape: str) -> None:
    role = "role: farmer"
    _edit(newsroom, "appeal.yaml", role, f"role: sister of {NAME}")
    assert press(newsroom, "translate", "record", SLUG, "--all").exit_code == 0
    assert NAME in (newsroom / "appeals" / SLUG / "translated-from.json").read_text(encoding="utf-8")
    _edit(newsroom, "appeal.yaml", f"role: sister of {NAME}", role)
    assert press(newsroom, *TO_FRENCH, shape).exit_code == 0
    text = (newsroom / f"for-translators/{SLUG}.fr.{shape}").read_text(encoding="utf-8")
    assert NAME not in text
    assert "stale" in text


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("appeal.yaml", "role: farmer", f"role: sister of {NAME.upper()}"),
        ("fr.yaml", "role: agricultrice", f"role: sœur de {NAME}"),
    ],
)
def test_a_text_with_the_name_in_it_stops_the_export(newsroom: Path, name: str, before: str, after: str) -> None:
    _edit(newsroom, name, before, after)
    done = press(newsroom, *TO_FRENCH, "po")
    assert done.exit_code == 1
    assert "withheld-name" in done.stderr
    assert f"appeals/{SLUG}/{name}:" in done.stderr
    assert not (newsroom / "for-translators").exists()


def test_a_name_of_which_nobody_said_that_it_is_public_is_withheld(newsroom: Path) -> None:
    _edit(newsroom, "appeal.yaml", "    name_public: no\n", "")
    assert press(newsroom, *TO_FRENCH, "po").exit_code == 0
    assert NAME not in (newsroom / f"for-translators/{SLUG}.fr.po").read_text(encoding="utf-8")


def test_a_name_that_another_item_withholds_stops_the_export(newsroom: Path) -> None:
    source = newsroom / "releases/2026-11-30-asylum-hearings/release.yaml"
    text = source.read_text(encoding="utf-8")
    headline = next(line for line in text.split("\n") if line.startswith("headline:"))
    source.write_text(text.replace(headline, f"headline: A letter from {NAME}"), encoding="utf-8")
    done = press(newsroom, "translate", "export", "2026-11-30-asylum-hearings", "--to", "fr", "--as", "po")
    assert done.exit_code == 1
    assert "withheld-name" in done.stderr
    assert "withholds it" in done.stderr
    assert not (newsroom / "for-translators").exists()


def test_the_memory_offers_no_text_with_a_name_that_was_withheld_since(newsroom: Path) -> None:
    """A release that says the name is at fault, and its approved translation is still in the memory."""
    sentence = "She has not been seen by anybody since that morning in the valley"
    for slug, text in (("2026-11-30-asylum-hearings", f"{NAME}: {sentence}"), ("2026-10-06-spyware-sales", sentence)):
        source = newsroom / f"releases/{slug}/release.yaml"
        whole = source.read_text(encoding="utf-8")
        headline = next(line for line in whole.split("\n") if line.startswith("headline:"))
        source.write_text(whole.replace(headline, f"headline: {json.dumps(text)}", 1), encoding="utf-8")
    press(newsroom, "translate", "record", "2026-11-30-asylum-hearings", "--all")
    done = press(newsroom, "translate", "export", "2026-10-06-spyware-sales", "--to", "fr", "--as", "po")
    assert done.exit_code == 0, done.stderr
    exported = (newsroom / "for-translators/2026-10-06-spyware-sales.fr.po").read_text(encoding="utf-8")
    assert sentence in " ".join(exported.replace('"\n"', "").split())
    assert NAME not in exported


def test_other_names_of_a_person_leave_with_no_file(newsroom: Path) -> None:
    _edit(newsroom, "appeal.yaml", "    name_public: no\n", "    name_public: no\n    also_known_as: [Mamou Dala]\n")
    assert press(newsroom, *TO_FRENCH, "po").exit_code == 0
    assert "Mamou" not in (newsroom / f"for-translators/{SLUG}.fr.po").read_text(encoding="utf-8")
    _edit(newsroom, "appeal.yaml", "role: farmer", "role: farmer (Mamou Dala)")
    assert press(newsroom, *TO_FRENCH, "po").exit_code == 1


@pytest.mark.parametrize(("brought", "code"), [(NAME, "withheld-name"), ("A. Mbaïnaro", "withheld-name-likely")])
@pytest.mark.parametrize("shape", ["po", "xliff"])
def test_a_file_that_brings_the_name_in_is_not_taken_over(newsroom: Path, shape: str, brought: str, code: str) -> None:
    _edit(newsroom, "fr.yaml", "role: agricultrice", "role: cultivatrice")
    assert press(newsroom, *TO_FRENCH, shape).exit_code == 0
    file, translation = newsroom / f"for-translators/{SLUG}.fr.{shape}", newsroom / "appeals" / SLUG / "fr.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("cultivatrice", f"sœur d’{brought}"), encoding="utf-8")
    before = translation.read_bytes()
    done = press(newsroom, "translate", "import", str(file))
    assert done.exit_code == 1
    assert f"[{code}]" in done.stderr
    assert f"{file.name}:" in done.stderr
    assert translation.read_bytes() == before
