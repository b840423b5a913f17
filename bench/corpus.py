"""A number of items in; a newsroom on disk out. `python -m bench.corpus FOLDER ITEMS [--photographs]` writes one.

Its texts are invented and all different: 40,000 word forms a language, bodies of 1 to 12 KB with every mark, releases
and appeals, corrections, embargoes and appeals that are over. The same number gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from bench.items import LANGUAGES, PHOTOGRAPH, Tree, has_photograph, place, source, source_name, texts
from bench.photograph import photograph
from bench.yaml_files import yaml
from pipeline.translation.digest import digest, digests, paragraphs

_MANY = 200
SETTINGS = Path(__file__).with_name("newsroom.yaml")


def write_newsroom(
    folder: Path, items: int, *, photographs: bool = False, languages: Iterable[str] = LANGUAGES
) -> None:
    """Write a newsroom of so many items, each in every language."""
    tags = tuple(languages)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "newsroom.yaml").write_text(settings(tags), encoding="utf-8")
    write = partial(write_item, folder, photographs=photographs, languages=tags)
    if items < _MANY:
        for number in range(items):
            write(number)
        return
    with ProcessPoolExecutor() as pool:
        for _ in pool.map(write, range(items), chunksize=20):
            pass


def write_item(folder: Path, number: int, *, photographs: bool = False, languages: Iterable[str] = LANGUAGES) -> None:
    """Write an item into a newsroom: its source, its translations, what they were made from, and its photograph."""
    home = folder / place(number)
    home.mkdir(parents=True)
    (home / source_name(number)).write_text(yaml(source(number, photographs=photographs)), encoding="utf-8")
    units = dict(_units(texts(number, LANGUAGES[0], photographs=photographs)))
    for language in languages:
        if language == LANGUAGES[0]:
            continue
        translation: Tree = {
            "language": language,
            "status": "approved",
            "translator": "Example Watch, translations",
            "text": texts(number, language, photographs=photographs),
            "translated_from": {unit: digests(text, rich=True) for unit, text in units.items()},
        }
        (home / f"{language}.yaml").write_text(yaml(translation), encoding="utf-8")
    kept = {digest(part): part for text in units.values() for part in paragraphs(text)}
    about = {"about": "The texts that the translations were made from.", "sources": dict(sorted(kept.items()))}
    (home / "translated-from.json").write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if photographs and has_photograph(number):
        (home / "media").mkdir()
        (home / "media" / PHOTOGRAPH).write_bytes(photograph(number))


def settings(languages: tuple[str, ...] = LANGUAGES) -> str:
    """Give the newsroom’s settings, for the languages that it publishes in."""
    text = SETTINGS.read_text(encoding="utf-8")
    known, accepted = ", ".join(LANGUAGES), ", ".join(LANGUAGES[1:])
    others = ", ".join(each for each in languages if each != LANGUAGES[0])
    return text.replace(f"languages: [{known}]", f"languages: [{', '.join(languages)}]").replace(
        f"accepted_words: [{accepted}]", f"accepted_words: [{others}]"
    )


def _units(tree: Tree, before: str = "") -> Iterator[tuple[str, str]]:
    """Give each text of a tree by the name that records have for it: quotes.resident.text, keywords.1."""
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from _units(value, f"{before}{key}.")
        elif isinstance(value, list):
            for turn, each in enumerate(value, 1):
                if isinstance(each, dict):
                    name = each.get("id") or each.get("file") or turn
                    rest = {inner: text for inner, text in each.items() if inner not in {"id", "file"}}
                    yield from _units(rest, f"{before}{key}.{name}.")
                else:
                    yield f"{before}{key}.{turn}", str(each)
        else:
            yield f"{before}{key}", str(value)


def main() -> None:
    """Write the newsroom that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench.corpus", description="Write the measured newsroom.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("items", type=int)
    parser.add_argument("--photographs", action="store_true")
    asked = parser.parse_args()
    write_newsroom(asked.folder, asked.items, photographs=asked.photographs)


if __name__ == "__main__":
    main()
