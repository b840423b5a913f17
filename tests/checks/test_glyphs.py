"""Letters of scripts that no named font is made for are told; what newsrooms write is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pipeline.checks.glyphs import is_in_fonts
from tests.small import RELEASE, checked, codes, item

WORDS = sorted((Path(__file__).parents[2] / "pipeline/languages").glob("*/words.yaml"))


@pytest.mark.parametrize(
    "character", [*"aÅकবกøłşŻßæ№€–…“«„Жїґأﷲپگۀ٣۴א中臺々あアﾊ한「，！🕯✊☎→½²±′", "\u0301", "\u200d", "\u2067"]
)
def test_what_newsrooms_write_is_in_the_fonts(character: str) -> None:
    assert is_in_fonts(character)


@pytest.mark.parametrize("character", [*list("ᐁខ𓀀ᚠ𠮷𝒜"), "\ufdd0", "\ufffe"])
def test_what_no_named_font_is_made_for_is_not(character: str) -> None:
    assert not is_in_fonts(character)


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.parent.name)
def test_the_interface_words_can_be_shown(path: Path) -> None:
    def lines(value: object) -> str:
        return "".join(map(lines, value.values())) if isinstance(value, dict) else str(value)

    assert [each for each in lines(yaml.safe_load(path.read_text(encoding="utf-8"))) if not is_in_fonts(each)] == []


def test_a_script_is_told_once_in_each_file_and_stops_nothing() -> None:
    source = RELEASE.replace("Villagers", "Villagers ខ ក").replace("Three hundred", "ខ Three hundred")
    assert codes(item(source)) == ["no-glyph"]
    (fault,) = checked(item(source)).faults
    assert (fault.severity, fault.place.line, fault.place.column) == ("warning", 4, 21)
