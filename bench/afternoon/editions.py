"""An item's folder in; its editions out, one for each language: the translation's words over the source's facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_OTHER_LETTERS = frozenset({"ar", "zh", "ru"})


def load(path: Path) -> dict[str, Any]:
    """Read a YAML file."""
    with path.open("rb") as file:
        found: dict[str, Any] = yaml.load(file, Loader=yaml.CSafeLoader)
    return found


@dataclass(frozen=True)
class Edition:
    """An item in one language."""

    slug: str
    language: str
    item: dict[str, Any]
    settings: dict[str, Any]

    @property
    def name(self) -> str:
        """Give what its files are called."""
        return f"{'EMBARGOED-' if self.embargo else ''}{self.slug}.{self.language}"

    @property
    def embargo(self) -> str:
        """Give the line about the embargo; empty without one."""
        embargo = self.item.get("embargo")
        if not embargo:
            return ""
        zone = ZoneInfo(embargo["timezone"])
        lifts = datetime.fromisoformat(str(embargo["lifts_at"])).replace(tzinfo=zone)
        return f"EMBARGO: {embargo['lifts_at']} {zone.key}" if lifts > datetime.now(UTC) else ""

    @property
    def is_right_to_left(self) -> bool:
        """Say whether it is written from right to left."""
        return self.language.split("-")[0] in RIGHT_TO_LEFT

    @property
    def is_latin(self) -> bool:
        """Say whether ASCII can stand for its letters."""
        return self.language.split("-")[0] not in _OTHER_LETTERS

    @property
    def is_open(self) -> bool:
        """Say whether it is an appeal that still asks for letters."""
        return "targets" in self.item and "closed" not in self.item

    def said(self, value: Any) -> str:
        """Give a setting in this language."""
        return str(value.get(self.language, value["en"]) if isinstance(value, dict) else value)

    def letters(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Give the letters to send, by the names of their files, each with the one who gets it."""
        targets = {each["id"]: each for each in self.item.get("targets", ())}
        for letter in self.item.get("letters", ()) if self.is_open else ():
            yield f"{self.slug}.{letter['target']}.{letter['language']}", {**letter, "to": targets[letter["target"]]}


def editions(home: Path, settings: dict[str, Any]) -> Iterator[Edition]:
    """Read an item's source and its translations."""
    source = load(next(path for path in home.glob("*.yaml") if path.stem in {"release", "appeal"}))
    yield Edition(home.name, source["language"], source, settings)
    for language in settings["languages"]:
        path = home / f"{language}.yaml"
        if path.exists():
            yield Edition(home.name, language, merged(source, load(path)["text"]), settings)


def merged(source: Any, text: Any) -> Any:
    """Put a translation's words over the source's, wherever it has some."""
    if isinstance(source, dict) and isinstance(text, dict):
        return source | {key: merged(source.get(key), value) for key, value in text.items()}
    if isinstance(source, list) and isinstance(text, list) and len(source) == len(text):
        return [merged(*pair) for pair in zip(source, text, strict=True)]
    return text
