"""In an Arabic text, a name in Latin letters stands on the side of the lines around it, and a clock stays whole."""

from __future__ import annotations

import re

import pytest

from pipeline.newsroom.files import Folder
from tests.small import APPEAL, RELEASE, item, outputs

LETTER = (
    RELEASE.replace("language: en", "language: ar")
    .replace("press-release", "open-letter")
    .replace("Villagers face eviction", "رسالة مفتوحة")
    + """\
addressees: [{name: Vera Example, office: وزير, place: Oslo}]
closing: مع الاحترام،
issuers: {layout: block, signatories: [{name: Ada Beta, organisation: Lantern Watch}]}
events: [{title: مؤتمر, starts: 2026-12-10 10:00, ends: 2026-12-10 10:45}]
"""
)
TO_TARGET = (
    APPEAL.replace("language: en\nissue", "language: ar\nissue")
    .replace("name: Ada Example, office: Minister", "name: Vera Example, institution: Lantern Court")
)  # fmt: skip


def lines(source: str) -> list[str]:
    """Give the lines of an Arabic text."""
    folder: Folder = "appeals" if source.startswith("type: urgent") else "releases"
    return outputs(item(source, folder))["item"].files["item.ar.txt"].decode().split("\n")


@pytest.mark.parametrize(
    ("source", "names"),
    [
        (LETTER, ("Vera Example", "Oslo", "Ada Beta", "Lantern Watch", "Press office")),
        (TO_TARGET, ("Vera Example", "Lantern Court", "1 Road")),
    ],
)
def test_a_line_of_latin_letters_alone_has_a_mark_of_direction(source: str, names: tuple[str, ...]) -> None:
    found = lines(source)
    for name in names:
        (line,) = [each for each in found if re.fullmatch(rf"\W*{name}\W*", each)]
        assert line.lstrip(" ").startswith("\u200f\u2066")
        assert line.count("\u200f") == 1


def test_no_line_ends_between_a_clock_and_its_half_of_the_day() -> None:
    text = "\n".join(lines(LETTER))
    assert text.count("\u00a0ص") == 2  # of a span, said once
    assert not re.search(r"\d\s*[\n ]\s*ص", text)
