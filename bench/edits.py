"""A newsroom that was built, and an edit of it, in; what building it again costs out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bench.contenders import press
from bench.items import place, source_name
from bench.measure import Cost, middle, run
from pipeline.templating.engine_templates import folder as engine_templates

_ONE, _OTHER = 2, 4
FRESH = "the same, by a user of whom nothing is kept"
WORDS = "a text in one language"
FACT = "a fact, which all its languages print"


def one_text(folder: Path, turns: int) -> Cost:
    """Edit one text of one language, a few times; the same item in every newsroom."""
    home = folder / place(_ONE)
    costs = []
    for turn in range(1, turns + 1):
        edit_words(home / "fr.yaml", turn)
        costs.append(run(press(folder), folder))
    return middle(costs)


def of_one_item(folder: Path, turns: int, caches: Path) -> dict[str, Cost]:
    """Edit one item, in each way. Of whoever is new nothing is kept: no compiled template, and nothing of pictures."""
    home = folder / place(_OTHER)
    found: dict[str, list[Cost]] = {WORDS: [], FRESH: [], FACT: []}
    for turn in range(1, turns + 1):
        edit_words(home / "fr.yaml", 2 * turn)
        found[WORDS].append(run(press(folder), folder))
        edit_words(home / "fr.yaml", 2 * turn + 1)
        found[FRESH].append(run(press(folder), folder, caches / str(turn)))
        edit_fact(home / source_name(_OTHER), turn)
        found[FACT].append(run(press(folder), folder))
    return {name: middle(costs) for name, costs in found.items()}


def of_what_items_share(folder: Path) -> dict[str, Cost]:
    """Edit what all items share, once each: whoever does so waits for all of them."""
    settings = folder / "newsroom.yaml"
    own = folder / "templates"
    edits: Mapping[str, Callable[[], None]] = {
        "the lines about the organisation, in one language": lambda: _replace(
            settings, "Observatoire Exemple con", "Il con"
        ),
        "the press office’s number": lambda: _replace(settings, "7946 0018", "7946 0033"),
        "a template": lambda: _template(own / "html" / "parts.html", "{# a remark #}\n"),
    }
    found = {}
    for name, edit in edits.items():
        edit()
        found[name] = run(press(folder), folder)
    return found


def edit_words(path: Path, turn: int) -> None:
    """Edit a headline: the same edit gives the same words, whatever was edited before."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(place for place, line in enumerate(lines) if line.lstrip().startswith("headline: "))
    head, words = lines[at].split('"', 1)
    lines[at] = f'{head}"{"Ici " if turn % 2 else "Hier "}{words.removeprefix("Ici ").removeprefix("Hier ")}'
    path.write_text("\n".join(lines), encoding="utf-8")


def edit_fact(path: Path, turn: int) -> None:
    """Give an item another index number."""
    _replace(path, f'/{2025 + turn}"', f'/{2026 + turn}"')


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text  # noqa: S101 - what is not edited is measured as nothing
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _template(path: Path, addition: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = engine_templates() / path.parent.name / path.name
    path.write_text(engine.read_text(encoding="utf-8") + addition, encoding="utf-8")
