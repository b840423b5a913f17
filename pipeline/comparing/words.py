"""The few words around a comparison, in a language; in English where there is no file for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from babel import Locale
from msgspec import Struct

from pipeline.comparing.labels import Labels
from pipeline.comparing.shown import ShownRun
from pipeline.fault import Faults
from pipeline.i18n.conventions import locale_of
from pipeline.i18n.language import Language, language
from pipeline.i18n.language_names import name_of
from pipeline.reader.events import read
from pipeline.reader.tree import plain
from pipeline.source import Source
from pipeline.wording.runs import RunKind


class ComparingWords(Struct, frozen=True):
    """The words of one language, and what fields are called in it."""

    language: Language
    words: Mapping[str, str]
    labels: Labels = Labels()

    def __getitem__(self, key: str) -> str:
        """Give a word; KeyError where English has none of this name."""
        return self.words[key]

    def fill(self, key: str, **values: object) -> str:
        """Give a word with its {places} filled."""
        text = self.words[key]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def legend(self, key: str) -> tuple[ShownRun, ...]:
        """Give a legend in pieces: the words that show how what was removed and what was added looks, and the rest."""
        kinds: dict[str, tuple[RunKind, str]] = {
            "{removed}": ("removed", self.words["words_removed"]), "{added}": ("added", self.words["words_added"]),
        }  # fmt: skip
        parts = re.split(r"(\{removed\}|\{added\})", self.words[key])
        return tuple(ShownRun(*kinds.get(part, ("kept", part))) for part in parts if part)

    def language_name(self, tag: str) -> str:
        """Give what a language is called."""
        return name_of(tag, locale_of(self.language.tag) or Locale("en"))


@cache
def comparing_words(tag: str = "en") -> ComparingWords:
    """Give the words in a language; its fields are called in English."""
    spoken = next((each for each in (*language(tag).fallbacks, "en") if each in languages()), "en")
    return ComparingWords(language(spoken), {**_read("en"), **_read(spoken)})


@cache
def languages() -> tuple[str, ...]:
    """Give the tags of the languages that there are words in."""
    files = resources.files("pipeline.comparing").joinpath("words").iterdir()
    return tuple(sorted(each.name.removesuffix(".yaml") for each in files if each.name.endswith(".yaml")))


def _read(tag: str) -> dict[str, str]:
    text = resources.files("pipeline.comparing").joinpath("words", f"{tag}.yaml").read_text(encoding="utf-8")
    faults = Faults()
    tree = read(Source(f"{tag}.yaml", text), faults)
    assert tree is not None, list(faults)  # noqa: S101 - the engine's own file, which a test reads
    found: Any = plain(tree)
    return dict(found)
